/** Two English sentences that no rule settled: by how likely it is that their figures measure the same. */
import type { Comparison, Reason, Stance } from '../../../model/evidence.ts';
import { compareDeadlines } from '../compare-figures.ts';
import { related, SAME_STATE_DAYS } from '../outcomes.ts';
import { createFeatureReader, type Features } from './likely-features.ts';
import {
  areFiguresObjected,
  areObjected,
  LIKELY,
  type Likelihood,
  likelihoodOf,
  type Model,
  UNLIKELY,
} from './likely-same.ts';
import { type Between, holdFigures, isContested, pairUp } from './pair-figures.ts';
import type { Statement, StatementTools } from './read-statement.ts';
import { areModesApart } from './statement-times.ts';
import { collectEvidence } from './weigh-figures.ts';

export interface LikelyPair {
  stance: 'corroborates' | 'conflicts';
  reasons: Reason[];
  model: Model;
  features: Features;
  /** Something speaks against it that no likeness outweighs. */
  objected: boolean;
  /** One of two figures that differ is the same as another of the other side: "swept away four, killing two of them". */
  isRivalled: boolean;
}

/** Days of publication, YYYY-MM-DD. */
export interface Days {
  page?: string;
  coverage?: string;
}

export interface LikelyComparer<Text> {
  /** Two English sentences of known days, by how likely it is that they tell one figure; else null. */
  compareLikely(page: Text, coverage: Text, days: Days): Comparison | null;
  /** Of what was found of such sentences: what is said instead where that is unlikely, or null. */
  doubtUnlikely(found: Comparison, page: Text, coverage: Text, days: Days): Comparison | null;
  /** What these are weighed by. */
  findLikelyPair(page: Text, coverage: Text, days: Days): LikelyPair | null;
}

/** `apartOf`: days between the reports. */
export const createLikelyComparer = <Text>(
  findLikelyPair: LikelyComparer<Text>['findLikelyPair'],
  apartOf: (days: Days) => number | null,
  likelihood: Likelihood,
): LikelyComparer<Text> => ({
  findLikelyPair,
  compareLikely: (page, coverage, days) =>
    compareLikely(findLikelyPair(page, coverage, days), apartOf(days) ?? 0, likelihood),
  doubtUnlikely: (found, page, coverage, days) =>
    doubtUnlikely(found, findLikelyPair(page, coverage, days), apartOf(days) ?? 0, likelihood),
});

export type LikelyPairFinder = (
  p: Statement,
  c: Statement,
  apart: number,
  between: Between,
) => LikelyPair | null;

/** Finds the two figures, or dates, that are most likely one, null where there are none or they are neither the same nor apart. `apart`: days between the reports. */
export function createLikelyPairFinder(tools: StatementTools): LikelyPairFinder {
  const reader = createFeatureReader(tools);
  const findFigures: LikelyPairFinder = (p, c, apart, between) => {
    const held = holdFigures(p, c, between);
    const pairs = pairUp(held);
    const [figures] = pairs;
    if (!figures || !isTold(figures)) return null;
    const { stance, reasons } = figures;
    const evidence = collectEvidence(p, figures.page, c, figures.coverage, between);
    const contested = stance === 'conflicts' && isContested(figures, pairs, held);
    return {
      ...{ stance, reasons, model: stance },
      features: reader.ofFigures(figures, { page: p, coverage: c, held, evidence, apart }),
      objected: contested || areFiguresObjected(figures, evidence) || areObjected(p, c),
      isRivalled:
        stance === 'conflicts' &&
        held.some(
          other =>
            other.stance === 'corroborates' &&
            (other.page === figures.page || other.coverage === figures.coverage),
        ),
    };
  };
  const findDates = (p: Statement, c: Statement, { contrast }: Between): LikelyPair | null => {
    const [a, ...more] = p.times;
    const [b, ...others] = c.times;
    if (!a || !b || more.length || others.length) return null;
    const dates = compareDeadlines(a, b);
    if (!dates || !isTold(dates)) return null;
    const planned = p.mode === 'planned' || c.mode === 'planned';
    return {
      ...{ stance: dates.stance, reasons: dates.reasons, model: 'dates' },
      features: reader.ofDates(p, c, contrast),
      objected: areModesApart(p, c) || areObjected(p, c) || (dates.stance === 'conflicts' && !planned),
      isRivalled: false,
    };
  };
  return (p, c, apart, between) => {
    if (p.figures.length && c.figures.length) return findFigures(p, c, apart, between);
    if (p.figures.length || c.figures.length) return null;
    if (p.durations.length && c.durations.length)
      return findFigures({ ...p, figures: p.durations }, { ...c, figures: c.durations }, apart, between);
    return p.durations.length || c.durations.length ? null : findDates(p, c, between);
  };
}

const isTold = <T extends { stance: Stance }>(found: T): found is T & Pick<LikelyPair, 'stance'> =>
  found.stance === 'corroborates' || found.stance === 'conflicts';

/** Says nothing (null) where it is not likely enough, or anything speaks against it. */
function compareLikely(pair: LikelyPair | null, apart: number, likelihood: Likelihood): Comparison | null {
  if (!pair || pair.objected) return null;
  const { stance, reasons, model } = pair;
  if (likelihoodOf(pair.features, likelihood[model]) < LIKELY[model]) return null;
  const changed = stance === 'conflicts' && apart > SAME_STATE_DAYS;
  return { stance, reasons, ...(changed ? { changedOverTime: true } : {}) };
}

/**
 * What a rule told of two figures that hardly measure the same is taken back, and a conflict of side figures where the main ones
 * agree: "85 billion, up from 75 billion". Null where it stands.
 */
function doubtUnlikely(
  { stance, reasons }: Comparison,
  pair: LikelyPair | null,
  apart: number,
  likelihood: Likelihood,
): Comparison | null {
  if (!pair || !likelihood[pair.model]) return null;
  const inFigures = stance === 'conflicts' && reasons.some(({ code }) => code === 'value-differs');
  if (inFigures && pair.stance === 'corroborates') return compareLikely(pair, apart, likelihood);
  if (inFigures && pair.isRivalled) return related([{ code: 'other-measure', values: {} }]);
  if (pair.stance !== stance) return null;
  return likelihoodOf(pair.features, likelihood[pair.model]) < UNLIKELY
    ? related([{ code: 'other-measure', values: {} }])
    : null;
}
