/** The engine for Node: the outside contract of ARCHITECTURE.md, over the bundled data/ and seeds/ or what the caller passes. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createMemoryStore } from '../lib/engine/corpus/memory-store.ts';
import { createPipeline, type TextOptions } from '../lib/engine/engine.ts';
import type { WritableCorpusStore } from '../lib/model/corpus-store.ts';
import type { CorpusDocument } from '../lib/model/document.ts';
import type { Entity } from '../lib/model/mention.ts';
import { readKnowledge } from './knowledge.ts';

export interface EngineOptions {
  /** Instead of the digests of seeds/. */
  documents?: CorpusDocument[];
  /** Instead of data/entities. */
  entities?: Entity[];
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

export async function createEngine(options: EngineOptions = {}) {
  const root = projectRoot();
  const knowledge = readKnowledge(join(root, 'data'));
  if (options.entities) knowledge.entities = options.entities;
  const pipeline = createPipeline(knowledge);
  const store = options.store ?? createMemoryStore();
  return {
    annotate: pipeline.annotate,
    quantities: pipeline.quantities,
    compare: pipeline.compare,
    check: (text: string, about: TextOptions = {}) => pipeline.check(text, about, store),
  };
}
