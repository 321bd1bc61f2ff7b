/**
 * Do two figures of one unit, told of the same subject, measure the same? What speaks for it and against it is weighed: the
 * noun counted, words for the fact, other words in common. Nothing against it and one thing for it is enough.
 */
import type { Quantity } from '../../../model/quantity.ts';

import { stem } from '../sentences/stem.ts';
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
  /** Two nouns are counted. */
  otherNoun: -4,
  /** "sugar production", "rice output". */
  otherKind: -4,
  /** Two words in one place: "yellow cards", "red cards". */
  contrast: -8,
  /** Content words that only one side has, of the side that has fewer of them, three at most. */
  ownWord: -0.5,
} as const;

/** Agreement, and a conflict, which needs more. */
export const ENOUGH = { corroborates: 0.5, conflicts: 1 } as const;

/** At most so much says that they measure two things. */
export const TOO_LITTLE = -2;

/** How far around a figure stands what it measures. */
const REACH = 60;
const MOST_WORDS = 3;
const TELLING_DIGITS = 3;
const UNITS = new Set(['measure', 'temperature', 'age', 'points']);
const COUNTED = new Set(['count', 'number']);

/** Words for a fact near the figure; of those that say it beyond doubt, `sure`. */
function factsOf({ facts }: Statement, { start, end }: Quantity): { all: Set<string>; sure: Set<string> } {
  const near = facts.filter(({ at }) => at > start - REACH && at < end + REACH);
  const told = near.length ? near : facts;
  return {
    all: new Set(told.map(({ id }) => id)),
    sure: new Set(told.filter(({ weak }) => !weak).map(({ id }) => id)),
  };
}

/** Facts told of both figures, and whether each is told one of its own. */
export function relateFacts(p: Statement, a: Quantity, c: Statement, b: Quantity) {
  const [x, y] = [factsOf(p, a), factsOf(c, b)];
  const own = (from: Set<string>, other: Statement) =>
    [...from].filter(id => !other.facts.some(hit => hit.id === id));
  const [mine, theirs] = [own(x.sure, c), own(y.sure, p)];
  return { common: shared(x.all, y.all), othersTold: mine.length > 0 && theirs.length > 0 };
}

/** How much speaks for two figures measuring the same. `across`: in two languages; `contrast`: the sentences set two words against each other. */
export function weighFigures(
  p: Statement,
  a: Quantity,
  c: Statement,
  b: Quantity,
  { across, contrast }: { across: boolean; contrast: boolean },
): number {
  const { common, othersTold } = relateFacts(p, a, c, b);
  const inCommon = across ? shared(p.settings, c.settings) : shared(p.telling, c.telling);
  const words = inCommon.filter(word => !common.includes(word)).length / (hasHan(p.text) ? 2 : 1);
  const own = Math.min(ownWords(p, c), ownWords(c, p));
  const noun = relateNouns(a, b);
  const evidence: [number, number][] = [
    [WEIGHTS.fact, Math.min(common.length, 2)],
    [WEIGHTS.noun, noun > 0 ? 1 : 0],
    [WEIGHTS.otherNoun, noun < 0 ? 1 : 0],
    [WEIGHTS.unit, UNITS.has(a.kind) ? 1 : 0],
    [WEIGHTS.word, Math.min(words, MOST_WORDS)],
    [WEIGHTS.ownWord, across || hasHan(p.text) ? 0 : Math.min(own, MOST_WORDS)],
    [WEIGHTS.digits, a.value === b.value && digitsOf(a) >= TELLING_DIGITS ? 1 : 0],
    [common.length ? WEIGHTS.furtherFacts : WEIGHTS.otherFacts, othersTold ? 1 : 0],
    [WEIGHTS.contrast, contrast ? 1 : 0],
    [WEIGHTS.otherKind, !across && hasHan(p.text) && measureOthers(p, c, common) ? 1 : 0],
  ];
  return evidence.reduce((sum, [weight, times]) => sum + weight * times, 0);
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
function relateNouns({ kind, unit: a }: Quantity, { kind: other, unit: b }: Quantity): -1 | 0 | 1 {
  if (!COUNTED.has(kind) || !COUNTED.has(other) || !a || !b) return 0;
  if (a === b || stem(a) === stem(b)) return 1;
  const people = [a, b].filter(noun => PEOPLE.test(noun) && !NOBODY.test(noun)).length;
  if (people === 2) return ANYBODY.test(a) || ANYBODY.test(b) ? 1 : 0;
  return people || !(THING.test(a) || THING.test(b)) ? -1 : 0;
}

const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
