/** The one engine, opened when it is first asked for, over what the package carries and what the reader has saved. */

import { CLAIM_CODEC } from '../../lib/engine/corpus/claim-codec.ts';
import { correctionsFor } from '../../lib/engine/corrections-for.ts';
import { withOwnNames } from '../../lib/engine/mentions/own-names.ts';
import { openReaderEngine, type ReaderEngine } from '../../lib/engine/reader-engine.ts';
import { openStartData } from '../../lib/engine/start-data.ts';
import type { Correction } from '../../lib/model/corrections.ts';
import type { CorpusDocument } from '../../lib/model/document.ts';
import type { Corrections } from '../../lib/model/evidence.ts';
import type { Entity } from '../../lib/model/mention.ts';
import { engineVersion } from '../../lib/platform/corpus/engine-version.ts';
import { createReaderCorpus, type ReaderCorpus } from '../../lib/platform/corpus/reader-corpus.ts';
import { fetchEntities } from '../../lib/platform/packaged-data.ts';
import { readForNames } from './names.ts';
import type { StartParts } from './start-parts.ts';

export interface Engine extends ReaderEngine {
  /** Whole, with the reader's own, for cards of names; fetched when first asked for. */
  entities(): Promise<Entity[]>;
  /** Every measure and event a claim can be about. */
  abouts: readonly string[];
  /** The reader's own documents; null where the browser refuses a database, and then only the package answers. */
  own: ReaderCorpus | null;
  /** What the reader has corrected, as it bears on the page with that address. */
  corrections(url?: string): Corrections;
  /** Puts other corrections into force, at once. */
  takeCorrections(made: readonly Correction[]): void;
  /** All that is not deleted. */
  documents(): Promise<CorpusDocument[]>;
}

/** Milliseconds for which a deleted document can be brought back. */
const UNDO = 60 * 60 * 1000;

/** Milliseconds that are left to the question the background was woken for. */
const FIRST_ANSWERS = 3000;

export async function openEngine(parts: StartParts): Promise<Engine> {
  const [bytes, database, names, corrected] = await parts;
  const own = database && createReaderCorpus(database, CLAIM_CODEC);
  let made: readonly Correction[] = corrected.made;
  const decoder = new TextDecoder();
  const start = openStartData(bytes, part => decoder.decode(part));
  const { knowledge, corpus: bundled } = start;
  const engine = openReaderEngine(start, own, names);
  if (own) setTimeout(() => void tidy(own, engine), FIRST_ANSWERS);
  let entities: Promise<Entity[]> | undefined;
  return {
    ...engine,
    async entities() {
      entities ??= fetchEntities();
      return withOwnNames(await entities, engine.names());
    },
    abouts: [...knowledge.measures, ...knowledge.events].map(({ id }) => id),
    own,
    corrections: url => correctionsFor(made, url),
    takeCorrections(next) {
      made = next;
    },
    async documents() {
      const saved: CorpusDocument[] = [];
      if (own) for await (const { document } of own.all()) saved.push(document);
      const unseen = new Set([...(own?.hidden() ?? []), ...saved.map(({ id }) => id)]);
      return [...bundled.allDocuments().filter(({ id }) => !unseen.has(id)), ...saved];
    },
  };
}

/** What earlier runs of the background left to do: it may be stopped at any moment and goes on the next time. */
async function tidy(own: ReaderCorpus, engine: ReaderEngine): Promise<void> {
  await own.eraseAbandoned();
  await own.compact(Date.now() - UNDO);
  const readAgain = ({ document }: { document: CorpusDocument }) => engine.pipeline.index(document).claims;
  const { signal } = new AbortController();
  await own.reread(engineVersion(), readAgain, signal);
  await readForNames(own, engine);
  await own.sortImports(signal);
}
