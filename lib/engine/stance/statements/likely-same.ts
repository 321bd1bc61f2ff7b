/**
 * Do two figures measure the same, where no list of words settles it? A logistic score over countable things
 * (likely-features.ts). Its weights are fitted by scripts/fit-likelihood.ts.
 */
import type { FigurePair } from './pair-figures.ts';
import { qualifyOtherwise } from './qualifiers.ts';
import type { Statement } from './read-statement.ts';
import { isPartOfNation, nameOthers } from './same-subject.ts';
import { areModesApart, relateTimes } from './statement-times.ts';
import type { Evidence } from './weigh-figures.ts';

/** Weight of each feature, and `bias`. */
export type Weights = Record<string, number>;
/** Of figures that agree, of figures that do not, and of dates: data/cues/likelihood.json. */
export type Likelihood = Partial<Record<Model, Weights>>;
export type Model = 'corroborates' | 'conflicts' | 'dates';

/** So likely that it is told: chosen on pairs that the rules of their time had not been written by. */
export const LIKELY: Record<Model, number> = { corroborates: 0.7, conflicts: 0.8, dates: 0.7 };
/** So unlikely that no rule may tell it. */
export const UNLIKELY = 0.3;

/** Probability that the figures measure the same, 0 to 1. */
export function likelihoodOf(features: Readonly<Record<string, number>>, weights: Weights = {}): number {
  const sum = Object.entries(features).reduce(
    (total, [name, value]) => total + (weights[name] ?? 0) * value,
    weights.bias ?? -Infinity,
  );
  return 1 / (1 + Math.exp(-sum));
}

/** Two listed companies, each stated, are two. */
const nameOtherCompanies = (p: Statement, c: Statement): boolean => {
  const [x, y] = [p, c].map(({ ids, inPassing }) =>
    [...ids].filter(([id, type]) => type === 'company' && !inPassing.has(id)).map(([id]) => id),
  );
  return Boolean(x?.length && y?.length) && !x?.some(id => y?.includes(id));
};

/** Times, or that one tells of a part, speak against it that two figures measure the same. */
export const areFiguresObjected = ({ parts, stance }: FigurePair, evidence: Evidence): boolean =>
  relateTimes(...parts) === 'other' ||
  areModesApart(...parts) ||
  (stance === 'conflicts' && (evidence.otherKind > 0 || relateTimes(...parts) === 'unsaid'));

/** Names, denials or doubt speak against it that two statements tell the same, whatever else is alike. */
export const areObjected = (p: Statement, c: Statement): boolean =>
  nameOtherCompanies(p, c) ||
  p.denied !== c.denied ||
  p.unconfirmed !== c.unconfirmed ||
  p.silent ||
  c.silent ||
  qualifyOtherwise(p.text, c.text) ||
  nameOthers(p, c, false) ||
  isPartOfNation(p, c);
