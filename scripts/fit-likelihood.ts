/**
 * Fits data/cues/likelihood.json: how likely two figures measure the same (lib/engine/stance/statements/likely-same.ts), by
 * logistic regressions, of figures that agree, of figures that do not and of dates, over the English tune pairs of tests/eval/pairs. The
 * words of concepts.json were written by these pairs and know them better than any new one; so each pair is also read with
 * random parts of those words left out. `node scripts/fit-likelihood.ts` prints how often it is right on each set when fitted
 * to the others, then writes the weights fitted to all.
 */
import { writeFileSync } from 'node:fs';
import { createPipeline } from '../lib/engine/create-pipeline.ts';
import { createStatementComparer } from '../lib/engine/stance/statements/compare-statements.ts';
import type { Features } from '../lib/engine/stance/statements/likely-features.ts';
import {
  LIKELY,
  type Likelihood,
  likelihoodOf,
  type Model,
} from '../lib/engine/stance/statements/likely-same.ts';
import type { Knowledge } from '../lib/model/knowledge.ts';
import { fitLogistic } from './fit-logistic.ts';
import { readKnowledge } from './knowledge.ts';
import { createRandom, readTunePairs, thinned } from './tune-pairs.ts';

interface Example {
  set: string;
  model: Model;
  features: Features;
  /** 1 where the label is what the figures say to each other. */
  same: 0 | 1;
  /** Read with all words. */
  whole: boolean;
}

const WEIGHTS = new URL('../data/cues/likelihood.json', import.meta.url);
const DATA = new URL('../data', import.meta.url).pathname;
/** Rounds of near misses beside conflicts: they tell nothing of how often two figures are one. */
const NEAR_MISSES = /^tune7-[a-d]\b/;
/** Later rounds measure it. With them its conflicts would be told where two figures only share a place and a unit. */
const LATER = /^tune8-/;
/** Readings with words left out. */
const THINNED = 2;

const pairs = readTunePairs(file => !NEAR_MISSES.test(file) && !LATER.test(file));

function readExamples(knowledge: Knowledge, whole: boolean): Example[] {
  const { read } = createPipeline(knowledge);
  const { findLikelyPair } = createStatementComparer(knowledge);
  return pairs.flatMap(({ set, page, coverage, label }) => {
    if (!page.date || !coverage.date) return [];
    const [p, c] = [page, coverage].map(({ text, date }) => read(text, date ? { date } : {}));
    const pair = p && c && findLikelyPair(p, c, { page: page.date, coverage: coverage.date });
    if (!pair || pair.objected) return [];
    const { stance, model, features } = pair;
    return [{ set, model, features, same: stance === label ? 1 : 0, whole } as const];
  });
}

const fitWeights = (examples: readonly Example[]): Required<Likelihood> => {
  const of = (model: Model) => fitLogistic(examples.filter(example => example.model === model));
  return { corroborates: of('corroborates'), conflicts: of('conflicts'), dates: of('dates') };
};

const knowledge = readKnowledge(DATA);
const random = createRandom(7);
const examples = [
  ...readExamples(knowledge, true),
  ...Array.from({ length: THINNED }, () => readExamples(thinned(knowledge, ['en'], random), false)).flat(),
];
for (const set of new Set(examples.map(example => example.set))) {
  const likelihood = fitWeights(examples.filter(example => example.set !== set));
  const told = examples.filter(
    ({ model, features, whole, ...example }) =>
      whole && example.set === set && likelihoodOf(features, likelihood[model]) >= LIKELY[model],
  );
  const all = examples.filter(example => example.whole && example.set === set).length;
  console.log(`${set}: ${all} pairs, ${told.length} told, ${told.filter(({ same }) => same).length} right`);
}
writeFileSync(WEIGHTS, `${JSON.stringify(fitWeights(examples), null, 2)}\n`);
