/** The one engine, opened when the background wakes, over what the package carries and what the reader has saved. */

import { CLAIM_CODEC } from '../../lib/engine/corpus/claim-codec.ts';
import { mergeStores } from '../../lib/engine/corpus/merged-store.ts';
import type { PackedCorpus } from '../../lib/engine/corpus/packed-corpus.ts';
import { createPipeline, type Pipeline } from '../../lib/engine/engine.ts';
import { openStartData } from '../../lib/engine/start-data.ts';
import type { CorpusStore } from '../../lib/model/corpus-store.ts';
import type { CorpusDocument } from '../../lib/model/document.ts';
import type { Entity } from '../../lib/model/mention.ts';
import { engineVersion } from '../../lib/platform/corpus/engine-version.ts';
import { openReaderCorpus, type ReaderCorpus } from '../../lib/platform/corpus/reader-corpus.ts';
import { fetchEntities, fetchStartData } from '../../lib/platform/packaged-data.ts';

export interface Engine {
  pipeline: Pipeline;
  /** Whole, for cards of names; fetched when first asked for. */
  entities(): Promise<Entity[]>;
  /** Every measure and event a claim can be about. */
  abouts: readonly string[];
  bundled: PackedCorpus;
  /** The reader's own documents; null where the browser refuses a database, and then only the package answers. */
  own: ReaderCorpus | null;
  /** Both. */
  store: CorpusStore;
  /** All that is not deleted. */
  documents(): Promise<CorpusDocument[]>;
}

/** Milliseconds for which a deleted document can be brought back. */
const UNDO = 60 * 60 * 1000;

/** Milliseconds that are left to the question the background was woken for. */
const FIRST_ANSWERS = 3000;

export async function openEngine(): Promise<Engine> {
  const [start, own] = await Promise.all([fetchStartData(), openReaderCorpus(CLAIM_CODEC).catch(() => null)]);
  const decoder = new TextDecoder();
  const { knowledge, names, corpus: bundled } = openStartData(start, bytes => decoder.decode(bytes));
  const pipeline = createPipeline(knowledge, names);
  if (own) setTimeout(() => void tidy(own, pipeline), FIRST_ANSWERS);
  let entities: Promise<Entity[]> | undefined;
  return {
    pipeline,
    entities() {
      entities ??= fetchEntities();
      return entities;
    },
    abouts: [...knowledge.measures, ...knowledge.events].map(({ id }) => id),
    bundled,
    own,
    store: own ? mergeStores(bundled, own, own.hidden) : bundled,
    async documents() {
      const saved: CorpusDocument[] = [];
      if (own) for await (const { document } of own.all()) saved.push(document);
      const unseen = new Set([...(own?.hidden() ?? []), ...saved.map(({ id }) => id)]);
      return [...bundled.allDocuments().filter(({ id }) => !unseen.has(id)), ...saved];
    },
  };
}

/** What earlier runs of the background left to do: it may be stopped at any moment and goes on the next time. */
async function tidy(own: ReaderCorpus, pipeline: Pipeline): Promise<void> {
  await own.eraseAbandoned();
  await own.compact(Date.now() - UNDO);
  const readAgain = ({ document }: { document: CorpusDocument }) => pipeline.index(document).claims;
  await own.reread(engineVersion(), readAgain, new AbortController().signal);
}
