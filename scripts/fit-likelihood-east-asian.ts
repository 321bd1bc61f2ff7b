/**
 * Fits data/cues/likelihood-east-asian.json (lib/engine/stance/statements/likely-east-asian.ts) over the tune pairs of
 * tests/eval/pairs that have Japanese or Chinese on a side, read with all words and with random parts of those for facts left
 * out, as fit-likelihood.ts does. `node scripts/fit-likelihood-east-asian.ts` prints how often it is right on each set when
 * fitted to the others, then writes the weights fitted to all.
 */
import { writeFileSync } from 'node:fs';
import { createPipeline } from '../lib/engine/create-pipeline.ts';
import { createStatementComparer } from '../lib/engine/stance/statements/compare-statements.ts';
import {
  type EastAsianLikelihood,
  type EastAsianModel,
  type EastAsianPair,
  tellLikely,
} from '../lib/engine/stance/statements/likely-east-asian.ts';
import type { Knowledge } from '../lib/model/knowledge.ts';
import { fitLogistic } from './fit-logistic.ts';
import { readKnowledge } from './knowledge.ts';
import { createRandom, readTunePairs, type TunePair, thinned } from './tune-pairs.ts';

interface Example extends EastAsianPair {
  set: string;
  /** 1 where the label is what they are taken to say to each other. */
  same: 0 | 1;
  weight: number;
  /** Read with all words. */
  whole: boolean;
}

const WEIGHTS = new URL('../data/cues/likelihood-east-asian.json', import.meta.url);
const DATA = new URL('../data', import.meta.url).pathname;
const HAN = /\p{Script=Han}/u;
/** Most pairs so made are near misses, which are not so many elsewhere. */
const LITTLE = 0.15;
/** Readings with words left out. */
const THINNED = 2;

/** What agrees with a page says to its other coverage what the page does: so near misses are read across languages too. */
function throughAgreement(pairs: readonly TunePair[]): TunePair[] {
  const ofPage = new Map<string, TunePair[]>();
  for (const pair of pairs) ofPage.set(pair.page.text, [...(ofPage.get(pair.page.text) ?? []), pair]);
  return [...ofPage.values()].flatMap(group =>
    group
      .filter(({ label }) => label === 'corroborates')
      .flatMap(({ coverage: page }) =>
        group.filter(other => other.coverage !== page).map(other => ({ ...other, page })),
      ),
  );
}

const hasHan = ({ page, coverage }: TunePair): boolean => HAN.test(page.text + coverage.text);
const written = readTunePairs(() => true);
const pairs = [
  ...written.map(pair => ({ ...pair, weight: 1 })),
  ...throughAgreement(written).map(pair => ({ ...pair, weight: LITTLE })),
].filter(hasHan);

function readExamples(knowledge: Knowledge, whole: boolean): Example[] {
  const { read } = createPipeline(knowledge);
  const { findEastAsianPair } = createStatementComparer(knowledge);
  return pairs.flatMap(({ set, page, coverage, label, weight }) => {
    if (!page.date || !coverage.date) return [];
    const [p, c] = [page, coverage].map(({ text, date }) => read(text, date ? { date } : {}));
    const pair = p && c && findEastAsianPair(p, c, { page: page.date, coverage: coverage.date });
    if (!pair || pair.objected) return [];
    return [{ ...pair, set, weight, same: pair.stance === label ? 1 : 0, whole } as const];
  });
}

function fitWeights(examples: readonly Example[]): EastAsianLikelihood {
  const models = [...new Set(examples.map(({ model }) => model))].sort();
  const of = (model: EastAsianModel) => fitLogistic(examples.filter(example => example.model === model));
  return Object.fromEntries(models.map(model => [model, of(model)]));
}

const knowledge = readKnowledge(DATA);
const random = createRandom(11);
const examples = [
  ...readExamples(knowledge, true),
  ...Array.from({ length: THINNED }, () =>
    readExamples(thinned(knowledge, ['en', 'ja', 'zh'], random), false),
  ).flat(),
];
for (const set of new Set(examples.map(example => example.set))) {
  const likelihood = fitWeights(examples.filter(example => example.set !== set));
  const all = examples.filter(example => example.whole && example.weight === 1 && example.set === set);
  const told = all.filter(example => tellLikely(example, 0, likelihood));
  console.log(
    `${set}: ${all.length} pairs, ${told.length} told, ${told.filter(({ same }) => same).length} right`,
  );
}
writeFileSync(WEIGHTS, `${JSON.stringify(fitWeights(examples), null, 2)}\n`);
