/**
 * Do two figures measure the same, where no list of words settles it? A logistic score over few countable things: words in
 * common and left over, names, times, how far the figures are apart. Its weights are fitted by scripts/fit-likelihood.ts.
 */
import type { Stance } from '../../../model/evidence.ts';
import { blanked } from '../../text/blanked.ts';
import { stem } from '../sentences/stem.ts';
import type { FigurePair } from './pair-figures.ts';
import { qualifyOtherwise } from './qualifiers.ts';
import type { Statement, StatementTools } from './read-statement.ts';
import { isPartOfNation, nameOthers } from './same-subject.ts';
import { isAkin } from './shared-words.ts';
import { areModesApart, relateTimes } from './statement-times.ts';
import type { Evidence } from './weigh-figures.ts';

/** Weight of each feature, and `bias`: data/cues/likelihood.json. */
export type Likelihood = Record<string, number>;

/** So likely that it is told. Chosen on pairs that the rules had not been written by. */
export const LIKELY = 0.87;

export type Features = Record<
  | 'otherTimes'
  | 'unsaidTimes'
  | 'otherModes'
  | 'namesOfBoth'
  | 'namesOfOne'
  | 'leftOfBoth'
  | 'leftOfOne'
  | 'matched'
  | 'share'
  | 'sameNoun'
  | 'digitsAgreeing'
  | 'daysAgreeing'
  | 'timesApart',
  number
>;

/** What may be told on both sides of any measure. */
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|year|month|week|day|quarter|half|decade|today|yesterday|morning|evening|night|afternoon|early|late|end|start|last|next|first|second|third|fourth)s?$/u;
const WORD = /(?<!\p{L})\p{L}[\p{L}’'-]*/gu;

/** Words that tell something, lower case: no names, figures, times. */
function wordsOf({ told, figures, times, durations }: Statement, tools: StatementTools): string[] {
  const bare = blanked(told, [...figures, ...times, ...durations]);
  const words = [...bare.matchAll(WORD)]
    .filter(({ 0: word, index }) => index === 0 || !/\p{Lu}/u.test(word))
    .map(({ 0: word }) => word.toLowerCase().replace(/['’]s?$/u, ''));
  return [...new Set(words)].filter(
    word => word.length > 2 && !tools.functionWords.has(word) && !CALENDAR.test(word),
  );
}

const namesLeft = (a: Statement, b: Statement): number => {
  const other = b.text.toLowerCase();
  const isTold = (name: string) => other.includes(name.slice(0, 4));
  return (
    [...a.strange].filter(name => !isTold(name)).length +
    [...a.ids.keys()].filter(id => !b.ids.has(id) && !isTold(a.surfaces.get(id) ?? id)).length
  );
};

const MOST_NAMES = 3;
const MOST_LEFT = 6;
const MOST_MATCHED = 5;
const MOST_DIGITS = 4;
/** Logarithm of how many times one figure is the other. */
const MOST_APART = 4;

/** What the score of a pair of figures is made of. `apart`: days between the reports. */
export function featuresOf(
  { parts, page, coverage, stance }: FigurePair,
  apart: number,
  tools: StatementTools,
): Features {
  const [p, c] = parts;
  const agree = stance === 'corroborates';
  const [mine, theirs] = [wordsOf(p, tools), wordsOf(c, tools)];
  const isLight = (word: string) => tools.light.has(stem(word));
  const isOne = (a: string, b: string) =>
    stem(a) === stem(b) || tools.wordOf(a) === tools.wordOf(b) || isAkin(a, b);
  const split = (words: string[], others: string[]) => {
    const heavy = words.filter(word => !isLight(word));
    const left = heavy.filter(word => !others.some(other => isOne(word, other))).length;
    return { all: heavy.length, left, matched: heavy.length - left };
  };
  const [x, y] = [split(mine, theirs), split(theirs, mine)];
  const names = [namesLeft(p, c), namesLeft(c, p)];
  const left = [x.left, y.left];
  const times = relateTimes(p, c);
  const [a, b] = [page.value, coverage.value];
  const ratio =
    typeof a === 'number' && typeof b === 'number' && a > 0 && b > 0 ? Math.abs(Math.log(a / b)) : 0;
  return {
    otherTimes: Number(times === 'other'),
    unsaidTimes: Number(times === 'unsaid'),
    otherModes: Number(areModesApart(p, c)),
    namesOfBoth: Math.min(MOST_NAMES, ...names),
    namesOfOne: Math.min(MOST_NAMES, Math.max(...names)),
    leftOfBoth: Math.min(MOST_LEFT, ...left),
    leftOfOne: Math.min(MOST_LEFT, Math.max(...left)),
    matched: Math.min(MOST_MATCHED, x.matched, y.matched),
    share: Math.max(x.matched / Math.max(1, x.all), y.matched / Math.max(1, y.all)),
    sameNoun: Number(page.unit !== null && page.unit === coverage.unit),
    digitsAgreeing: agree ? Math.min(MOST_DIGITS, String(a).replace(/^[0.]+|\D|0+$/g, '').length) : 0,
    daysAgreeing: agree ? Math.log1p(apart) : 0,
    timesApart: agree ? 0 : Math.min(MOST_APART, ratio),
  };
}

/** Probability that the figures measure the same, 0 to 1. */
export function likelihoodOf(features: Features, weights: Likelihood): number {
  const sum = Object.entries(features).reduce(
    (total, [name, value]) => total + (weights[name] ?? 0) * value,
    weights.bias ?? -Infinity,
  );
  return 1 / (1 + Math.exp(-sum));
}

/** What says that they do not, whatever else is alike. */
const OBJECTIONS: readonly (keyof Evidence)[] = [
  'otherFacts',
  'furtherFacts',
  'otherNoun',
  'otherOfGroup',
  'otherMeasure',
  'restricted',
  'contrast',
];

/** Two listed companies, each stated, are two. */
const nameOtherCompanies = (p: Statement, c: Statement): boolean => {
  const [x, y] = [p, c].map(({ ids, inPassing }) =>
    [...ids].filter(([id, type]) => type === 'company' && !inPassing.has(id)).map(([id]) => id),
  );
  return Boolean(x?.length && y?.length) && !x?.some(id => y?.includes(id));
};

/** Words or names speak against it, not only that too few speak for it. */
export const isObjected = (p: Statement, c: Statement, stance: Stance, evidence: Evidence): boolean =>
  OBJECTIONS.some(name => evidence[name] >= 1) ||
  (stance === 'conflicts' && evidence.otherKind > 0) ||
  nameOtherCompanies(p, c) ||
  p.denied !== c.denied ||
  p.unconfirmed !== c.unconfirmed ||
  p.silent ||
  c.silent ||
  qualifyOtherwise(p.text, c.text) ||
  nameOthers(p, c, false) ||
  isPartOfNation(p, c);
