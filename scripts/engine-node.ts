/** The engine for Node: the outside contract of ARCHITECTURE.md, over the bundled data/ and seeds/ or what the caller passes. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTextsComparer } from '../lib/engine/compare-texts.ts';
import { createMemoryStore } from '../lib/engine/corpus/memory-store.ts';
import { createPipeline } from '../lib/engine/create-pipeline.ts';
import type { JudgeOptions } from '../lib/engine/engine.ts';
import type { WritableCorpusStore } from '../lib/model/corpus-store.ts';
import type { CorpusDocument } from '../lib/model/document.ts';
import type { Entity } from '../lib/model/mention.ts';
import { readKnowledge } from './knowledge.ts';
import { readSeeds } from './read-seeds.ts';

export interface EngineOptions {
  /** Instead of the digests of seeds/. */
  documents?: CorpusDocument[];
  /** Instead of data/entities. */
  entities?: Entity[];
  /** Instead of an empty corpus in memory; the documents are put into it. */
  store?: WritableCorpusStore;
}

/** The nearest folder at or above this file that holds data/ and seeds/. */
function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'data', 'measures.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('data/ not found above the engine: run it inside the project');
    folder = parent;
  }
  return folder;
}

/**
 * Reads the documents' claims on first need, so that `annotate`, `quantities` and `compare` cost nothing of it.
 * `check` also answers `add` and `remove` that were not awaited.
 */
export async function createEngine(options: EngineOptions = {}) {
  const root = projectRoot();
  const knowledge = readKnowledge(join(root, 'data'));
  if (options.entities) knowledge.entities = options.entities;
  const pipeline = createPipeline(knowledge);
  const store = options.store ?? createMemoryStore();

  const put = (document: CorpusDocument) => {
    const { claims } = pipeline.index(document);
    return store.put(document, claims);
  };
  let pending: Promise<void> | undefined;
  const fill = async () => {
    for (const document of options.documents ?? readSeeds(join(root, 'seeds'))) await put(document);
  };
  /** After the corpus is filled and everything asked before is done. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    pending ??= fill();
    const result = pending.then(work);
    pending = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  };

  return {
    annotate: pipeline.annotate,
    quantities: pipeline.quantities,
    compare: createTextsComparer(knowledge, pipeline),
    check: (text: string, about: JudgeOptions = {}) => inTurn(() => pipeline.check(text, about, store)),
    documents: (ids: readonly string[]) => inTurn(() => store.readDocuments(ids)),
    add: (document: CorpusDocument) => inTurn(() => put(document)),
    remove: (id: string) => inTurn(() => store.remove(id)),
  };
}
