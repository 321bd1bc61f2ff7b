/**
 * Two sentences of which one at least is Japanese or Chinese, and which no rule settled: by how likely it is that they tell one
 * thing. A logistic score over few countable things, of two figures that agree, of two that do not, and of two statements
 * without figures; its weights are fitted by scripts/fit-likelihood-east-asian.ts.
 */
import type { Comparison, Reason } from '../../../model/evidence.ts';
import type { Quantity } from '../../../model/quantity.ts';
import { compareDeadlines } from '../compare-figures.ts';
import type { LanguageAlignment } from '../glossary/align-in-language.ts';
import type { Alignment } from '../glossary/align-words.ts';
import { SAME_STATE_DAYS } from '../outcomes.ts';
import { inTime } from './compare-facts.ts';
import { likelihoodOf, type Weights } from './likely-same.ts';
import { type FigurePair, pairUp } from './pair-figures.ts';
import type { Statement } from './read-statement.ts';
import { tellOpposites } from './same-event.ts';
import { areSetApart, isOfAnother } from './set-apart.ts';
import { shared } from './shared-words.ts';
import { areModesApart, relateTimes } from './statement-times.ts';

/** In two languages or within one; of figures that agree, of figures that do not, of events, of what one tells and the other denies. */
export type EastAsianModel = `${'across' | 'within'}-${Kind}`;
type Kind = 'corroborates' | 'conflicts' | 'events' | 'denials';
/** data/cues/likelihood-east-asian.json */
export type EastAsianLikelihood = Partial<Record<EastAsianModel, Weights>>;

/** Two statements and what was found of them together. */
export interface EastAsianStatements {
  p: Statement;
  c: Statement;
  /** Of two languages, or of one. */
  alignment: Alignment | LanguageAlignment;
  /** They share a subject; a name. */
  named: boolean;
  shareName: boolean;
  /** Each names somebody or some kind that the other does not. */
  others: boolean;
  contrast: boolean;
  opposed: boolean;
  /** All figures of one with all of the other, or where neither has any, all durations. */
  held: readonly FigurePair[];
}

export interface EastAsianPair {
  stance: 'corroborates' | 'conflicts';
  reasons: readonly Reason[];
  model: EastAsianModel;
  features: Record<string, number>;
  /** Something speaks against it that no likeness outweighs. */
  objected: boolean;
}

/** So likely that it is told: chosen on all rounds of pairs, each by the weights fitted to the others. */
const LIKELY: Record<Kind, number> = { corroborates: 0.6, conflicts: 0.85, events: 0.75, denials: 0.9 };

/** `apart`: days between the reports. Null where it is not likely enough, or anything speaks against it. */
export function tellLikely(
  pair: EastAsianPair | null,
  apart: number,
  likelihood: EastAsianLikelihood,
): Comparison | null {
  if (!pair || pair.objected) return null;
  const { stance, reasons, model, features } = pair;
  const kind = model.slice(model.indexOf('-') + 1) as Kind;
  if (kind === 'denials' && apart > SAME_STATE_DAYS) return null;
  if (likelihoodOf(features, likelihood[model]) < LIKELY[kind]) return null;
  return inTime({ stance, reasons: [...reasons] }, apart);
}

/** Null where only one states figures, or two of them are neither the same nor apart. */
export function pairEastAsian(statements: EastAsianStatements): EastAsianPair | null {
  const { p, c, alignment, others, contrast, held } = statements;
  const objected =
    others || contrast || p.silent || c.silent || p.unconfirmed !== c.unconfirmed || areApart(statements);
  const [figures] = pairUp(held);
  if (figures) {
    const { stance, reasons } = figures;
    if (stance !== 'corroborates' && stance !== 'conflicts') return null;
    const [x, y] = figures.parts;
    const isOther =
      (isNameless(statements) && (stance === 'conflicts' || !isExact(figures))) ||
      relateTimes(x, y) === 'other' ||
      areModesApart(x, y) ||
      ('page' in alignment && isOfAnother(p, c, alignment, figures));
    return {
      ...{ stance, reasons, model: modelOf(alignment, stance), objected: objected || isOther },
      features: { ...wordFeatures(statements), ...figureFeatures(p, c, figures) },
    };
  }
  if (p.figures.length || c.figures.length) return null;
  const dates = compareDates(p, c);
  if (dates?.stance === 'conflicts') return null;
  const isDenial = p.denied !== c.denied;
  const isUntold = (isNameless(statements) && !dates) || countWords(alignment).some(({ deeds }) => !deeds);
  return {
    ...(isDenial ? DENIED : SAME_EVENT),
    ...{ model: modelOf(alignment, isDenial ? 'denials' : 'events'), objected: objected || isUntold },
    features: {
      ...wordFeatures(statements),
      datesAgree: Number(dates?.stance === 'corroborates'),
      eventsShared: Math.min(MOST.events, shared(p.events, c.events).length),
      eventsOfBoth: Math.min(1, own(p.events, c.events), own(c.events, p.events)),
    },
  };
}

const DENIED = { stance: 'conflicts', reasons: [{ code: 'denied', values: {} }] } as const;
const SAME_EVENT = { stance: 'corroborates', reasons: [{ code: 'same-polarity', values: {} }] } as const;

/** Who names nobody in common may speak of anybody; a figure of many digits is not the same by chance. */
const isNameless = ({ named, shareName }: EastAsianStatements): boolean => !named && !shareName;
const isExact = ({ page, coverage }: FigurePair): boolean =>
  [page, coverage].some(({ value }) => String(value).replace(/\D|0+$/g, '').length >= EXACT_DIGITS);
const EXACT_DIGITS = 2;

const modelOf = (alignment: Alignment | LanguageAlignment, kind: Kind): EastAsianModel =>
  `${'page' in alignment ? 'within' : 'across'}-${kind}`;

/** Of one language: each is about somebody or something that the other does not tell of. */
function areApart({ p, c, alignment, held }: EastAsianStatements): boolean {
  if (!('page' in alignment)) return false;
  const [first] = pairUp(held);
  return areSetApart(
    p,
    c,
    alignment,
    held.filter(({ stance }) => stance === first?.stance),
  );
}

/** No more of each is counted. Of times apart: the logarithm of how many times one figure is the other. */
const MOST = { words: 6, own: 4, figures: 3, events: 2, apart: 4 } as const;

/** Each is a count, a share, or 1 where it is so. */
function wordFeatures({ p, c, alignment, named, shareName, opposed }: EastAsianStatements) {
  const sides = countWords(alignment);
  const own = sides.map(({ all, told }) => all - told);
  const shares = sides.map(({ all, told }) => (all ? told / all : 0));
  const times = relateTimes(p, c);
  return {
    shareOfLeast: Math.min(...shares),
    shareOfMost: Math.max(...shares),
    leftOfBoth: Math.min(MOST.own, ...own),
    leftOfOne: Math.min(MOST.words, Math.max(...own)),
    matched: Math.min(MOST.words, ...sides.map(({ told }) => told)),
    named: Number(named),
    shareName: Number(shareName),
    modesApart: Number(areModesApart(p, c)),
    oneConsidered: Number((p.mode === 'considered') !== (c.mode === 'considered')),
    bothPlanned: Number(p.mode === 'planned' && c.mode === 'planned'),
    oneDenied: Number(p.denied !== c.denied),
    bothDenied: Number(p.denied && c.denied),
    otherTimes: Number(times === 'other'),
    unsaidTimes: Number(times === 'unsaid'),
    sameTimes: Number(times === 'same' && p.times.length > 0 && c.times.length > 0),
    opposed: Number(opposed),
    undone: Number(tellOpposites(p, c)),
  };
}

function figureFeatures(p: Statement, c: Statement, figures: FigurePair) {
  const { page, coverage, parts, weight, against, evidence } = figures;
  const counts = [p.figures.length, c.figures.length];
  return {
    weight,
    against: Number(against),
    digits: evidence.digits,
    timesApart: Math.min(MOST.apart, ratioOf(page, coverage)),
    figuresOfBoth: Math.min(MOST.figures, ...counts),
    figuresOfOne: Math.min(MOST.figures, Math.max(...counts)),
    unsaidOfFigures: Number(relateTimes(...parts) === 'unsaid'),
  };
}

interface WordCount {
  all: number;
  told: number;
  /** Of those told by both such as name nobody. */
  deeds: number;
}

function countWords(alignment: Alignment | LanguageAlignment): WordCount[] {
  const count = <T extends { isName: boolean }>(words: readonly T[], isTold: (word: T) => boolean) => {
    const told = words.filter(isTold);
    return { all: words.length, told: told.length, deeds: told.filter(({ isName }) => !isName).length };
  };
  if ('page' in alignment)
    return [alignment.page, alignment.coverage].map(words => count(words, ({ isTold }) => isTold));
  const { words, own } = alignment;
  return [count(words[0], word => !own[0].includes(word)), count(words[1], word => !own[1].includes(word))];
}

const own = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter(id => !b.has(id)).length;

/** Of two that say one time each. */
function compareDates({ times: [a, ...more] }: Statement, { times: [b, ...others] }: Statement) {
  return a && b && !more.length && !others.length ? compareDeadlines(a, b) : null;
}

const ratioOf = ({ value: a }: Quantity, { value: b }: Quantity): number =>
  typeof a === 'number' && typeof b === 'number' && a > 0 && b > 0 ? Math.abs(Math.log(a / b)) : 0;
