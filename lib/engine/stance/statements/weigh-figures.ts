/**
 * Do two figures of one unit, told of the same subject, measure the same? What speaks for it and against it is weighed: the
 * noun counted, words for the fact, other words in common. Nothing against it and one thing for it is enough.
 */
import type { Quantity } from '../../../model/quantity.ts';

import type { Statement } from './read-statement.ts';
import { measureOthers } from './same-subject.ts';
import { shared } from './shared-words.ts';

/** What each piece of evidence counts; the bars below are on the same scale. */
const WEIGHTS = {
  /** Each word for a fact near both figures, two at most. */
  fact: 2,
  /** The same noun is counted. */
  noun: 2,
  /** A unit that few things are measured in: kilometres, degrees, points. */
  unit: 1,
  /** Each other content word in common, three at most; two characters in scripts without spaces. */
  word: 1,
  /** So many digits are not the same by chance. */
  digits: 1,
  /** Each figure has a fact the other side does not tell, and they share none; or share one. */
  otherFacts: -5,
  furtherFacts: -2,
  /** They share none, and of one it is not sure that it tells another. */
  maybeOther: -2,
  /** Two nouns are counted. */
  otherNoun: -4,
  /** "sugar production", "rice output". */
  otherKind: -4,
  /** Two words in one place: "yellow cards", "red cards". */
  contrast: -8,
  /** One figure is told of some, the other of all or of others, and they are not the same. */
  restricted: -10,
  /** Content words that only one side has, of the side that has fewer of them, three at most. */
  ownWord: -0.5,
} as const;

/** Agreement, and a conflict, which needs more. */
export const ENOUGH = { corroborates: 0.5, conflicts: 1 } as const;

/** At most so much says that they measure two things. */
export const TOO_LITTLE = -2;

/** How far around a figure stands what it measures. */
const REACH = 60;
/** Where one word has one or two characters. */
const REACH_OF_HAN = 16;
const MOST_WORDS = 3;
const TELLING_DIGITS = 3;
const UNITS = new Set(['measure', 'temperature', 'age', 'points']);
const COUNTED = new Set(['count', 'number']);

/** Words for a fact near the figure; of those that say it beyond doubt, `sure`. */
function factsOf(
  { facts, text }: Statement,
  { start, end, kind }: Quantity,
  kindOf: (fact: string) => string | undefined,
): { all: Set<string>; sure: Set<string> } {
  const fitting = facts.filter(({ id }) => canTell(kind, kindOf(id)));
  const [from, to] = clauseAround(text, start, end);
  const inside = fitting.filter(({ at }) => at >= from && at < to);
  const reach = hasHan(text.slice(from, to)) ? REACH_OF_HAN : REACH;
  const near = fitting.filter(({ at }) => at > start - reach && at < end + reach);
  const told = [inside, near].find(list => list.length) ?? fitting;
  return {
    all: new Set(told.map(({ id }) => id)),
    sure: new Set(told.filter(hit => !hit.weak || isVerbOf(hit, text, start)).map(({ id }) => id)),
  };
}

/** Figures of other kinds, as per cent, tell anything. */
function canTell(kind: Quantity['kind'], fact: string | undefined): boolean {
  const told = kind === 'money' ? 'money' : kind === 'count' ? 'count' : UNITS.has(kind) ? 'measure' : fact;
  return fact === undefined || kind === 'points' || fact === told;
}

const BREAK = /[,;:，；、。]\s?|\s(?:and|but|while)\s/gu;

function clauseAround(text: string, start: number, end: number): [number, number] {
  const breaks = [...text.matchAll(BREAK)].filter(({ index }) => index < start || index >= end);
  const before = breaks.filter(({ index }) => index < start).at(-1);
  const after = breaks.find(({ index }) => index >= end);
  return [before ? before.index : 0, after ? after.index : text.length];
}

/** "hired 900", "lost about 900": right before its figure a word tells what it may tell. */
const isVerbOf = ({ end }: { end: number }, text: string, start: number): boolean =>
  end <= start &&
  /^(?: (?:about|around|some|nearly|almost|over|up|by|to|only|roughly|more|than|at|least|just|another|further))* ?$/u.test(
    text.slice(end, start),
  );

/** Facts told of both figures, and whether each is told one of its own. */
export function relateFacts(
  p: Statement,
  a: Quantity,
  c: Statement,
  b: Quantity,
  { kindOf, areSides }: Pick<Between, 'kindOf' | 'areSides'>,
) {
  const [x, y] = [factsOf(p, a, kindOf), factsOf(c, b, kindOf)];
  const own = (from: Set<string>, other: Statement) =>
    [...from].filter(id => !other.facts.some(hit => hit.id === id));
  const [mine, theirs] = [own(x.sure, c), own(y.sure, p)];
  const common = shared(x.all, y.all);
  const maybe =
    (mine.length > 0 && own(y.all, p).length > 0) || (theirs.length > 0 && own(x.all, c).length > 0);
  const sure = common.some(id => x.sure.has(id) || y.sure.has(id));
  return {
    common,
    sure,
    othersTold:
      (mine.length > 0 && theirs.length > 0) ||
      (x.sure.size > 0 &&
        y.sure.size > 0 &&
        !common.length &&
        ![...x.all].some(a => [...y.all].some(b => areSides(a, b)))),
    othersMaybe: maybe && !common.length,
  };
}

export interface Between {
  /** In two languages. */
  across: boolean;
  /** The sentences set two words against each other. */
  contrast: boolean;
  wordOf(word: string): string;
  /** Two facts may be one, seen from two sides. */
  areSides(a: string, b: string): boolean;
  /** The kind of figure that alone can tell a fact, if not any can. */
  kindOf(fact: string): string | undefined;
}

/** How much speaks for two figures measuring the same. */
export function weighFigures(
  p: Statement,
  a: Quantity,
  c: Statement,
  b: Quantity,
  { across, contrast, kindOf, wordOf, areSides }: Between,
): number {
  const { common, sure, othersTold, othersMaybe } = relateFacts(p, a, c, b, { kindOf, areSides });
  const inCommon = across ? shared(p.settings, c.settings) : shared(p.telling, c.telling);
  const words = inCommon.filter(word => !common.includes(word)).length / (hasHan(p.text) ? 2 : 1);
  const own = Math.min(ownWords(p, c), ownWords(c, p));
  const noun = relateNouns(a, b, common, { across, wordOf });
  const evidence: [number, number][] = [
    [WEIGHTS.fact, Math.min(common.length, 2)],
    [WEIGHTS.noun, noun > 0 ? 1 : 0],
    [WEIGHTS.otherNoun, noun < 0 ? 1 : 0],
    [WEIGHTS.unit, UNITS.has(a.kind) ? 1 : 0],
    [WEIGHTS.word, Math.min(words, MOST_WORDS)],
    [WEIGHTS.ownWord, across || hasHan(p.text) ? 0 : Math.min(own, MOST_WORDS)],
    [WEIGHTS.digits, a.value === b.value && digitsOf(a) >= TELLING_DIGITS ? 1 : 0],
    [sure ? WEIGHTS.furtherFacts : WEIGHTS.otherFacts, othersTold ? 1 : 0],
    [WEIGHTS.maybeOther, othersMaybe && !othersTold ? 1 : 0],
    [WEIGHTS.contrast, contrast ? 1 : 0],
    [WEIGHTS.restricted, a.value !== b.value && restrictOtherwise(p, c) ? 1 : 0],
    [WEIGHTS.otherKind, !across && hasHan(p.text) && measureOthers(p, c, common) ? 1 : 0],
  ];
  return evidence.reduce((sum, [weight, times]) => sum + weight * times, 0);
}

function restrictOtherwise({ restrictors: a }: Statement, { restrictors: b }: Statement): boolean {
  return [...a].some(id => !b.has(id)) || [...b].some(id => !a.has(id));
}

const ownWords = (a: Statement, b: Statement): number =>
  [...a.telling].filter(word => !b.words.has(word)).length;

const digitsOf = ({ value }: Quantity): number => String(value).replace(/\D|0+$/g, '').length;

/** People are counted by many nouns, things by nouns that say no more than that they are counted. */
const PEOPLE =
  /(?:^(?:person|people|child|staff|student|patient|nurse|tourist|guest|resident|fan|migrant|refugee|woman|man|job|post|position|role|place)|(?:er|or|ee|ist|ian|man|woman))$/u;
/** What ends like somebody who does something. */
const NOBODY =
  /(?:tract|react|mot|gener|process|elevat|sens|mirr|err|vect|indicat|simulat|refrigerat|accelerat|monit|d|fl)or$|(?:contain|trail|comput|serv|rout|pap|lett|ord|riv|tow|met|helicopt|bomb|freight|tank|cru[is]+|lin|boil|print|scoot|numb|sh|fing|shelt|filt|turbin|print|cutt|barri|transf|chapt|off|quart|chart|train|burg|oyst|cruis|fligh|stick|post|fold|layer|glaci|cent|lawnmow)er$/u;
const ANYBODY = /^(?:person|people|resident|man|woman|employee|job|visitor|member|citizen|user|customer)$/u;
const THING = /^(?:item|unit|company|piece|case)$/u;

/** Of two nouns counted: 1 the same, -1 two things, 0 neither sure. */
function relateNouns(
  { kind, unit: a }: Quantity,
  { kind: other, unit: b }: Quantity,
  common: readonly string[],
  { across, wordOf }: Pick<Between, 'across' | 'wordOf'>,
): -1 | 0 | 1 {
  if (!COUNTED.has(kind) || !COUNTED.has(other) || !a || !b) return 0;
  if (a === b || wordOf(a) === wordOf(b)) return 1;
  const beside = a === 'person' ? b : b === 'person' ? a : null;
  if (beside && (across ? common.length : common.includes(wordOf(beside)))) return 1;
  const people = [a, b].filter(noun => PEOPLE.test(noun) && !NOBODY.test(noun)).length;
  if (people === 2) return ANYBODY.test(a) || ANYBODY.test(b) ? 1 : 0;
  return people || !(THING.test(a) || THING.test(b)) ? -1 : 0;
}

const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
