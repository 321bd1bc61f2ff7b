/**
 * Fits data/cues/likelihood.json: how likely two figures measure the same (lib/engine/stance/statements/likely-same.ts), by
 * logistic regression over the tune pairs of tests/eval/pairs. `node scripts/fit-likelihood.ts [--leave PREFIX]` prints how often
 * it is right, leaving out the files that begin so, and writes the weights only if none is left out.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createPipeline } from '../lib/engine/create-pipeline.ts';
import { createStatementComparer } from '../lib/engine/stance/statements/compare-statements.ts';
import {
  type Features,
  LIKELY,
  type Likelihood,
  likelihoodOf,
} from '../lib/engine/stance/statements/likely-same.ts';
import { readKnowledge } from './knowledge.ts';

interface Side {
  text: string;
  date?: string;
}
interface Example {
  file: string;
  features: Features;
  objected: boolean;
  /** 1 where the label is what the figures say to each other. */
  same: 0 | 1;
}

const PAIRS = new URL('../tests/eval/pairs/', import.meta.url);
const WEIGHTS = new URL('../data/cues/likelihood.json', import.meta.url);
/** Of the squares of the weights of standardised features. */
const PENALTY = 10;
const ROUNDS = 3000;
const RATE = 0.5;

function readExamples(): Example[] {
  const knowledge = readKnowledge(new URL('../data', import.meta.url).pathname);
  const { read } = createPipeline(knowledge);
  const { findLikelyPair } = createStatementComparer(knowledge);
  return readdirSync(PAIRS)
    .filter(file => /^tune\d?-.*\.jsonl$/.test(file))
    .flatMap(file =>
      readFileSync(new URL(file, PAIRS), 'utf8')
        .trim()
        .split('\n')
        .flatMap(line => {
          const { page, coverage, label } = JSON.parse(line) as { page: Side; coverage: Side; label: string };
          const [p, c] = [page, coverage].map(({ text, date }) => read(text, date ? { date } : {}));
          const days = {
            ...(page.date && { page: page.date }),
            ...(coverage.date && { coverage: coverage.date }),
          };
          const pair = p && c && findLikelyPair(p, c, days);
          if (!pair) return [];
          const same = pair.figures.stance === label ? 1 : 0;
          return [{ file, features: pair.features, objected: pair.objected, same } as const];
        }),
    );
}

const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;

function fit(examples: readonly Example[]): Likelihood {
  const names = Object.keys(examples[0]?.features ?? {}) as (keyof Features)[];
  const means = names.map(name => mean(examples.map(({ features }) => features[name])));
  const spreads = names.map(
    (name, i) =>
      Math.sqrt(mean(examples.map(({ features }) => (features[name] - (means[i] ?? 0)) ** 2))) || 1,
  );
  const rows = examples.map(({ features }) =>
    names.map((name, i) => (features[name] - (means[i] ?? 0)) / (spreads[i] ?? 1)),
  );
  let weights = names.map(() => 0);
  let bias = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const errors = rows.map((row, k) => {
      const sum = row.reduce((total, x, i) => total + x * (weights[i] ?? 0), bias);
      return 1 / (1 + Math.exp(-sum)) - (examples[k]?.same ?? 0);
    });
    bias -= RATE * mean(errors);
    weights = weights.map(
      (w, i) =>
        w -
        RATE * (mean(rows.map((row, k) => (row[i] ?? 0) * (errors[k] ?? 0))) + (PENALTY / rows.length) * w),
    );
  }
  const round = (x: number) => Math.round(x * 1000) / 1000;
  const plain = weights.map((w, i) => w / (spreads[i] ?? 1));
  const shift = plain.reduce((sum, w, i) => sum + w * (means[i] ?? 0), 0);
  return {
    bias: round(bias - shift),
    ...Object.fromEntries(names.map((name, i) => [name, round(plain[i] ?? 0)])),
  };
}

const [, , option, prefix = ''] = process.argv;
const isLeft = ({ file }: Example) => option === '--leave' && file.startsWith(prefix);
const examples = readExamples();
const weights = fit(examples.filter(example => !isLeft(example)));
const shown = examples.filter(
  ({ objected, features }) => !objected && likelihoodOf(features, weights) >= LIKELY,
);
const told = option === '--leave' ? shown.filter(isLeft) : shown;
console.log(
  `${examples.length} pairs with two figures of a unit; ${told.length} said, ${told.filter(({ same }) => same).length} right`,
);
if (option !== '--leave') writeFileSync(WEIGHTS, `${JSON.stringify(weights, null, 2)}\n`);
