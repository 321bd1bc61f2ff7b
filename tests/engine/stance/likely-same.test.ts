/** Sentences whose words stand in no list: what is likely the same figure is told, what anything speaks against is not. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Features,
  LIKELY,
  type Likelihood,
  likelihoodOf,
} from '../../../lib/engine/stance/statements/likely-same.ts';
import { type StanceOf, stanceOfSentences } from './stance-of.ts';

const weights: Likelihood = JSON.parse(
  readFileSync(new URL('../../../data/cues/likelihood.json', import.meta.url), 'utf8'),
);
const ALIKE: Features = {
  ...{ otherTimes: 0, unsaidTimes: 0, otherModes: 0, namesOfBoth: 0, namesOfOne: 0 },
  ...{ leftOfBoth: 0, leftOfOne: 0, matched: 3, share: 1, sameNoun: 1 },
  ...{ digitsAgreeing: 0, daysAgreeing: 0, timesApart: 0.5 },
};

describe('the likelihood', () => {
  it('knows every feature', () => {
    expect(Object.keys(weights).sort()).toEqual(['bias', ...Object.keys(ALIKE)].sort());
  });
  it('is high where all is alike', () => {
    expect(likelihoodOf(ALIKE, weights)).toBeGreaterThan(LIKELY);
  });
  it.each(['otherTimes', 'otherModes', 'namesOfBoth', 'leftOfBoth', 'timesApart'] as const)(
    'falls with %s',
    name => {
      const more = { ...ALIKE, [name]: ALIKE[name] + 2 };
      expect(likelihoodOf(more, weights)).toBeLessThan(likelihoodOf(ALIKE, weights));
    },
  );
  it('says nothing without weights', () => {
    expect(likelihoodOf(ALIKE, {})).toBe(0);
  });
});

let outcome: StanceOf;
beforeAll(async () => {
  outcome = await stanceOfSentences('2026-05-12');
});

const FIBRE = 'The loom works at Tarn will need 7 gigawatts of fresh steam power.';

describe('two sentences that no rule settles', () => {
  it.each([
    [
      'the same in another order',
      '7,000 megawatts of fresh steam power are needed for the loom works at Tarn.',
      'corroborates',
    ],
    [
      'another figure',
      'The loom works at Tarn will be fed by 3.2 gigawatts of fresh steam power.',
      'conflicts',
    ],
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
