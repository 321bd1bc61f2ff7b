/** Sentences whose words stand in no list: what is likely the same figure is told, what anything speaks against is not. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPipeline } from '../../../lib/engine/create-pipeline.ts';
import { createStatementComparer } from '../../../lib/engine/stance/statements/compare-statements.ts';
import type { FigureFeatures } from '../../../lib/engine/stance/statements/likely-features.ts';
import { LIKELY, type Likelihood, likelihoodOf } from '../../../lib/engine/stance/statements/likely-same.ts';
import { readKnowledge } from '../../../scripts/knowledge.ts';
import { type StanceOf, stanceOfSentences } from './stance-of.ts';

const FIBRE = 'The loom works at Tarn will need 7 gigawatts of fresh steam power.';
const OTHER_FIBRE = 'The loom works at Tarn will be fed by 3.2 gigawatts of fresh steam power.';

const weights: Likelihood = JSON.parse(
  readFileSync(new URL('../../../data/cues/likelihood.json', import.meta.url), 'utf8'),
);

describe('the likelihood', () => {
  let alike: FigureFeatures;
  beforeAll(() => {
    const knowledge = readKnowledge(new URL('../../../data', import.meta.url).pathname);
    const { read } = createPipeline(knowledge);
    const { findLikelyPair } = createStatementComparer(knowledge);
    const [p, c] = [FIBRE, OTHER_FIBRE].map(text => read(text, { date: '2026-05-12' }));
    const pair = p && c && findLikelyPair(p, c, { page: '2026-05-12', coverage: '2026-05-12' });
    if (!pair) throw new Error('no figures were held together');
    alike = pair.features as FigureFeatures;
  });

  it.each(['corroborates', 'conflicts'] as const)('knows every feature: %s', stance => {
    expect(Object.keys(weights[stance] ?? {}).sort()).toEqual(['bias', ...Object.keys(alike)].sort());
  });
  it('is high where all is alike', () => {
    expect(likelihoodOf(alike, weights.conflicts)).toBeGreaterThan(LIKELY.conflicts);
  });
  it.each(['leftOfBoth', 'timesApart', 'otherFacts', 'contrast'] as const)('falls with %s', name => {
    const more = { ...alike, [name]: alike[name] + 2 };
    expect(likelihoodOf(more, weights.conflicts)).toBeLessThan(likelihoodOf(alike, weights.conflicts));
  });
  it('says nothing without weights', () => {
    expect(likelihoodOf(alike)).toBe(0);
  });
});

let outcome: StanceOf;
beforeAll(async () => {
  outcome = await stanceOfSentences('2026-05-12');
});

describe('two sentences that no rule settles', () => {
  it.each([
    [
      'the same in another order',
      '7,000 megawatts of fresh steam power are needed for the loom works at Tarn.',
      'corroborates',
    ],
    ['another figure', OTHER_FIBRE, 'conflicts'],
    ['another place', 'The loom works at Quent will need 3.2 gigawatts of fresh steam power.', 'related'],
    ['another year', 'The loom works at Tarn needed 3.2 gigawatts of fresh steam power in 2021.', 'related'],
    [
      'a bound that leaves it open',
      'The loom works at Tarn will need less than 8 gigawatts of fresh steam power.',
      'related',
    ],
  ])('%s', (_, coverage, expected) => {
    expect(outcome(FIBRE, coverage)).toBe(expected);
  });

  it.each([
    [
      'a kind and all of it',
      'Inflation in Tarnland was 2.1% in March.',
      'Food inflation in Tarnland was 3.6% in March.',
    ],
    [
      'two things of one group',
      'Half of the weavers at the Quent mill leave before their exam.',
      'Half of the weavers at the Quent mill come from abroad.',
    ],
    [
      'two listed companies',
      "NTT's operating profit for fiscal 2025 was ¥1.7 trillion.",
      "NTT Docomo's operating profit for fiscal 2025 was ¥0.96 trillion.",
    ],
    [
      'a result without its period',
      'The net profit of Orrery was $3 million.',
      'A net profit of $5 million was reported by Orrery.',
    ],
  ])('nor where something speaks against it: %s', (_, page, coverage) => {
    expect(outcome(page, coverage)).toBe('related');
  });
});

describe('when something is due, and how long it takes', () => {
  const LOCK = 'The new lock at Tarn will open to barges by the end of 2027.';
  const WAIT = 'Patients at the Quent clinic wait 19 days on average for a scan.';
  it.each([
    [
      'another year',
      LOCK,
      'The lock being built at Tarn will not be ready for barges before the summer of 2029.',
      'conflicts',
    ],
    ['inside it', LOCK, 'Barges are to pass the new lock at Tarn in June 2027.', 'corroborates'],
    ['of the past', LOCK, 'The old lock at Tarn was opened in 1912.', 'related'],
    ['of another place', LOCK, 'The new lock at Quent will open to barges in 2029.', 'related'],
    ['a shorter wait', WAIT, 'At the Quent clinic the average wait for a scan is eight days.', 'conflicts'],
    [
      'a wait for another thing',
      WAIT,
      'Patients at the Quent clinic stay eight days after surgery.',
      'related',
    ],
  ])('%s', (_, page, coverage, expected) => {
    expect(outcome(page, coverage)).toBe(expected);
  });
});
