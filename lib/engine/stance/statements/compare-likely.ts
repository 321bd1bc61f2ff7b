/** Two English sentences that no rule settled: by how likely it is that their figures measure the same. */
import type { Comparison } from '../../../model/evidence.ts';
import { SAME_STATE_DAYS } from '../outcomes.ts';
import {
  type Features,
  featuresOf,
  isObjected,
  LIKELY,
  type Likelihood,
  likelihoodOf,
} from './likely-same.ts';
import { type Between, type FigurePair, holdFigures, isContested, pairUp } from './pair-figures.ts';
import type { Statement, StatementTools } from './read-statement.ts';
import { collectEvidence } from './weigh-figures.ts';

export interface LikelyPair {
  figures: FigurePair;
  features: Features;
  /** Something speaks against it. */
  objected: boolean;
}

/** The two figures that are most likely one, null where there are none or they are neither the same nor apart. `apart`: days between the reports. */
export function findLikelyPair(
  p: Statement,
  c: Statement,
  apart: number,
  between: Between,
  tools: StatementTools,
): LikelyPair | null {
  const held = holdFigures(p, c, between);
  const pairs = pairUp(held);
  const [figures] = pairs;
  if (figures?.stance !== 'corroborates' && figures?.stance !== 'conflicts') return null;
  const evidence = collectEvidence(p, figures.page, c, figures.coverage, between);
  const contested = figures.stance === 'conflicts' && isContested(figures, pairs, held);
  return {
    figures,
    features: featuresOf(figures, apart, tools),
    objected: contested || isObjected(p, c, figures.stance, evidence),
  };
}

/** Says nothing (null) where it is not likely enough, or anything speaks against it. */
export function compareLikely(
  pair: LikelyPair | null,
  apart: number,
  weights: Likelihood,
): Comparison | null {
  if (!pair || pair.objected || likelihoodOf(pair.features, weights) < LIKELY) return null;
  const { stance, reasons } = pair.figures;
  const changed = stance === 'conflicts' && apart > SAME_STATE_DAYS;
  return { stance, reasons, ...(changed ? { changedOverTime: true } : {}) };
}
