/** What earlier runs of the background left to do: it may be stopped at any moment and goes on the next time. */
import type { CorpusDocument } from '../../lib/model/document.ts';
import { engineVersion } from '../../lib/platform/corpus/engine-version.ts';
import { readForNames } from './names.ts';
import type { Engine } from './open-engine.ts';

/** Milliseconds for which a deleted document can be brought back. */
const UNDO = 60 * 60 * 1000;

/** Milliseconds that are left to the question the background was woken for. */
const FIRST_ANSWERS = 3000;

export function tidyLater(engine: Engine): void {
  setTimeout(() => void tidy(engine), FIRST_ANSWERS);
}

async function tidy(engine: Engine): Promise<void> {
  const { own, pipeline } = engine;
  if (!own) return;
  await own.eraseAbandoned();
  await own.compact(Date.now() - UNDO);
  const readAgain = ({ document }: { document: CorpusDocument }) => pipeline.index(document).claims;
  const { signal } = new AbortController();
  await own.reread(engineVersion(), readAgain, signal);
  await readForNames(own, engine);
  await own.sortImports(signal);
}
