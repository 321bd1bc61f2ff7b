/** Two English sentences that no rule settled: by how likely it is that their figures measure the same. */
import type { Comparison } from '../../../model/evidence.ts';
import { related, SAME_STATE_DAYS } from '../outcomes.ts';
import { createFeatureReader, type Features } from './likely-features.ts';
import { isObjected, LIKELY, type Likelihood, likelihoodOf, UNLIKELY } from './likely-same.ts';
import { type Between, type FigurePair, holdFigures, isContested, pairUp } from './pair-figures.ts';
import type { Statement, StatementTools } from './read-statement.ts';
import { collectEvidence } from './weigh-figures.ts';

export interface LikelyPair {
  figures: FigurePair & { stance: keyof typeof LIKELY };
  features: Features;
  /** Something speaks against it that no likeness outweighs. */
  objected: boolean;
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

/** Finds the two figures that are most likely one, null where there are none or they are neither the same nor apart. `apart`: days between the reports. */
export function createLikelyPairFinder(tools: StatementTools): LikelyPairFinder {
  const featuresOf = createFeatureReader(tools);
  return (p, c, apart, between) => {
    const held = holdFigures(p, c, between);
    const pairs = pairUp(held);
    const [figures] = pairs;
    if (!figures || !isTold(figures)) return null;
    const evidence = collectEvidence(p, figures.page, c, figures.coverage, between);
    const contested = figures.stance === 'conflicts' && isContested(figures, pairs, held);
    const features = featuresOf(figures, { page: p, coverage: c, held, evidence, apart });
    return { figures, features, objected: contested || isObjected(p, c, figures, evidence) };
  };
}

const isTold = (figures: FigurePair): figures is LikelyPair['figures'] =>
  figures.stance === 'corroborates' || figures.stance === 'conflicts';

/** Says nothing (null) where it is not likely enough, or anything speaks against it. */
function compareLikely(pair: LikelyPair | null, apart: number, likelihood: Likelihood): Comparison | null {
  if (!pair || pair.objected) return null;
  const { stance, reasons } = pair.figures;
  if (likelihoodOf(pair.features, likelihood[stance]) < LIKELY[stance]) return null;
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
  if (!pair || !likelihood[stance]) return null;
  const inFigures = stance === 'conflicts' && reasons.some(({ code }) => code === 'value-differs');
  if (inFigures && pair.figures.stance === 'corroborates') return compareLikely(pair, apart, likelihood);
  if (pair.figures.stance !== stance) return null;
  return likelihoodOf(pair.features, likelihood[stance]) < UNLIKELY
    ? related([{ code: 'other-measure', values: {} }])
    : null;
}
