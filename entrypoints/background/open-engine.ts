/** The one engine, opened when the background wakes, over what the package carries. */

import { openPackedCorpus, type PackedCorpus } from '../../lib/engine/corpus/packed-corpus.ts';
import { createPipeline, type Pipeline } from '../../lib/engine/engine.ts';
import type { CorpusStore } from '../../lib/model/corpus-store.ts';
import type { Knowledge } from '../../lib/model/knowledge.ts';
import { fetchCorpus, fetchKnowledge } from '../../lib/platform/packaged-data.ts';

export interface Engine {
  pipeline: Pipeline;
  knowledge: Knowledge;
  bundled: PackedCorpus;
  store: CorpusStore;
}

export async function openEngine(): Promise<Engine> {
  const [knowledge, corpus] = await Promise.all([fetchKnowledge(), fetchCorpus()]);
  const bundled = openPackedCorpus(corpus);
  return { pipeline: createPipeline(knowledge), knowledge, bundled, store: bundled };
}
