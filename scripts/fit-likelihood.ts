/**
 * Fits data/cues/likelihood.json: how likely two figures measure the same (lib/engine/stance/statements/likely-same.ts), by
 * logistic regressions, of figures that agree, of figures that do not and of dates, over the English tune pairs of tests/eval/pairs. The
 * words of concepts.json were written by these pairs and know them better than any new one; so each pair is also read with
 * random parts of those words left out. `node scripts/fit-likelihood.ts` prints how often it is right on each set when fitted
 * to the others, then writes the weights fitted to all.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createPipeline } from '../lib/engine/create-pipeline.ts';
import { createStatementComparer } from '../lib/engine/stance/statements/compare-statements.ts';
import type { Features } from '../lib/engine/stance/statements/likely-features.ts';
import {
  LIKELY,
  type Likelihood,
  likelihoodOf,
  type Model,
  type Weights,
} from '../lib/engine/stance/statements/likely-same.ts';
import type { Knowledge } from '../lib/model/knowledge.ts';
import { readKnowledge } from './knowledge.ts';

interface Side {
  text: string;
  date?: string;
}
interface Pair {
  set: string;
  page: Side;
  coverage: Side;
  label: string;
}
interface Example {
  set: string;
  model: Model;
  features: Features;
  /** 1 where the label is what the figures say to each other. */
  same: 0 | 1;
  /** Read with all words. */
  whole: boolean;
}

const PAIRS = new URL('../tests/eval/pairs/', import.meta.url);
const WEIGHTS = new URL('../data/cues/likelihood.json', import.meta.url);
const DATA = new URL('../data', import.meta.url).pathname;
/** Rounds of near misses beside conflicts: they tell nothing of how often two figures are one. */
const NEAR_MISSES = /^tune7-[a-d]\b/;
/** Of the squares of the weights of standardised features. */
const PENALTY = 10;
const ROUNDS = 1500;
const RATE = 0.5;
/** Readings with words left out, and how many of them are. */
const THINNED = 2;
const LEFT_OUT = 0.4;

const pairs: Pair[] = readdirSync(PAIRS)
  .filter(file => /^tune\d?-.*\.jsonl$/.test(file) && !NEAR_MISSES.test(file))
  .flatMap(file =>
    readFileSync(new URL(file, PAIRS), 'utf8')
      .trim()
      .split('\n')
      .map(line => ({ set: file.split('-')[0] ?? '', ...(JSON.parse(line) as Omit<Pair, 'set'>) })),
  );

/** Numbers from 0 to 1, the same ones each time. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

/** The knowledge with a random part of the English words for facts, things and events left out. */
function thinned(knowledge: Knowledge, random: () => number): Knowledge {
  const isList = (value: unknown): value is string[] => Array.isArray(value);
  const thin = (row: Record<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [
        key,
        key === 'en' && isList(value)
          ? value.filter(() => random() >= LEFT_OUT)
          : typeof value === 'object' && value !== null && !isList(value)
            ? thin(value as Record<string, unknown>)
            : value,
      ]),
    );
  const concepts = knowledge.cues.concepts as Record<string, unknown>;
  const rows = (key: string) => ((concepts[key] ?? []) as Record<string, unknown>[]).map(thin);
  const fewer = { facts: rows('facts'), settings: rows('settings'), events: rows('events') };
  return { ...knowledge, cues: { ...knowledge.cues, concepts: { ...concepts, ...fewer } } };
}

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

const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;

function fitOne(examples: readonly Example[]): Weights {
  const names = Object.keys(examples[0]?.features ?? {}) as (keyof Features)[];
  const means = names.map(name => mean(examples.map(({ features }) => features[name])));
  const spreads = names.map(
    (name, i) =>
      Math.sqrt(mean(examples.map(({ features }) => (features[name] - (means[i] ?? 0)) ** 2))) || 1,
  );
  const rows = examples.map(({ features }) =>
    Float64Array.from(names, (name, i) => (features[name] - (means[i] ?? 0)) / (spreads[i] ?? 1)),
  );
  const weights = new Float64Array(names.length);
  let bias = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Float64Array(names.length);
    let shift = 0;
    for (const [k, row] of rows.entries()) {
      const sum = row.reduce((total, x, i) => total + x * (weights[i] ?? 0), bias);
      const error = 1 / (1 + Math.exp(-sum)) - (examples[k]?.same ?? 0);
      shift += error;
      for (const [i, x] of row.entries()) slope[i] = (slope[i] ?? 0) + error * x;
    }
    bias -= (RATE * shift) / rows.length;
    for (const [i, w] of weights.entries())
      weights[i] = w - (RATE * ((slope[i] ?? 0) + PENALTY * w)) / rows.length;
  }
  const round = (x: number) => Math.round(x * 1000) / 1000;
  const plain = Array.from(weights, (w, i) => w / (spreads[i] ?? 1));
  const shift = plain.reduce((sum, w, i) => sum + w * (means[i] ?? 0), 0);
  return {
    bias: round(bias - shift),
    ...Object.fromEntries(names.map((name, i) => [name, round(plain[i] ?? 0)])),
  };
}

const fitWeights = (examples: readonly Example[]): Required<Likelihood> => {
  const of = (model: Model) => fitOne(examples.filter(example => example.model === model));
  return { corroborates: of('corroborates'), conflicts: of('conflicts'), dates: of('dates') };
};

const knowledge = readKnowledge(DATA);
const random = createRandom(7);
const examples = [
  ...readExamples(knowledge, true),
  ...Array.from({ length: THINNED }, () => readExamples(thinned(knowledge, random), false)).flat(),
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
