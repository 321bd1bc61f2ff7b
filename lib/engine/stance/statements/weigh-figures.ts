/**
 * Do two figures of one unit, told of the same subject, measure the same? What speaks for it and against it is weighed: the
 * noun counted, words for the fact, other words in common. Nothing against it and one thing for it is enough.
 */
import type { Quantity } from '../../../model/quantity.ts';
import { isNounTold, nounOf, relateNouns } from './counted-nouns.ts';
import type { KindTest } from './fact-kinds.ts';
import { measureOthers, ofOneKind, tellAPart } from './kinds-told.ts';
import { areOtherSteps, haveOtherNouns } from './measure-noun.ts';
import {
  areFarApart,
  areOfOtherSites,
  areOfOtherUnits,
  areOtherDeeds,
  costOtherThings,
  isPart,
  tellOthersOfGroup,
} from './predicate.ts';
import type { Statement } from './read-statement.ts';
import { relateFacts } from './relate-facts.ts';
import { isAkin, shared, shareWords } from './shared-words.ts';

/** What each piece of evidence counts; the bars below are on the same scale. */
const WEIGHTS = {
  /** Each word for a fact near both figures, two at most; less where on both sides it may tell something else. */
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
  /** One of them has, and the other tells none. */
  oneFact: -1,
  /** They share only what may tell something else, and one has a fact that the other does not tell: rent. */
  oneSure: -2,
  /** They share none, and of one it is not sure that it tells another. */
  maybeOther: -2,
  /** Two nouns are counted. */
  otherNoun: -6,
  /** "sugar production", "rice output". */
  otherKind: -4,
  /** Two words in one place: "yellow cards", "red cards". */
  contrast: -4,
  /** One figure is told of some, the other of all or of others, and they are not the same. */
  restricted: -10,
  /** Beside the figures stand two nouns of one language that have nothing in common. */
  otherMeasure: -6,
  /** One tells the depth, width or thickness, the other none of them. */
  otherDimension: -4,
  /** Two things are done to what is counted. */
  otherDeed: -4,
  /** Of one group two things are told. */
  otherOfGroup: -4,
  /** They are far apart. */
  farApart: -2,
  /** Content words that only one side has, of the side that has fewer of them, three at most. */
  ownWord: -0.5,
} as const;

/** A conflict needs more. */
export const ENOUGH = { corroborates: 0.5, conflicts: 1 } as const;

const MOST_WORDS = 3;
const TELLING_DIGITS = 3;
const TELLING_ACROSS = 2;
const UNITS = new Set(['measure', 'temperature', 'age', 'points']);

export interface Between {
  /** In two languages. */
  across: boolean;
  /** The sentences set two words against each other. */
  contrast: boolean;
  wordOf(word: string): string;
  /** Two facts may be one, seen from two sides. */
  areSides(a: string, b: string): boolean;
  canTell: KindTest;
}

export type Evidence = Record<keyof typeof WEIGHTS, number>;

/** How often each thing speaks for or against two figures measuring the same. */
export function collectEvidence(
  p: Statement,
  a: Quantity,
  c: Statement,
  b: Quantity,
  { across, contrast, canTell, wordOf, areSides }: Between,
): Evidence {
  const facts = relateFacts(p, a, c, b, { canTell, areSides });
  const { common } = facts;
  const differ = !shared(printedOf(a), new Set(printedOf(b))).length;
  const inCommon = across ? shared(p.settings, c.settings) : shareWords(p.telling, c.telling);
  const words = inCommon.filter(word => !common.includes(word)).length / (!across && hasHan(p.text) ? 2 : 1);
  const own = across || hasHan(p.text) ? 0 : Math.min(ownWords(p, c), ownWords(c, p));
  const noun = isNounTold(p, a, c, b, common)
    ? 0
    : relateNouns(nounOf(p, a), nounOf(c, b), { across, wordOf });
  return {
    fact: facts.certainty,
    oneFact: Number(facts.oneTold && a.kind !== 'temperature'),
    oneSure: Number(facts.oneSure && differ),
    otherFacts: Number(facts.othersTold && !facts.sure),
    furtherFacts: Number(facts.othersTold && facts.sure),
    maybeOther: Number(facts.othersMaybe && !facts.othersTold && (differ || !across)),
    noun: Math.max(0, noun),
    otherNoun: Math.max(0, -noun),
    unit: Number(UNITS.has(a.kind)),
    word: Math.min(words, MOST_WORDS),
    ownWord: Math.min(own, MOST_WORDS),
    digits: Number(
      !differ && a.kind !== 'ratio' && digitsOf(a).length >= (across ? TELLING_ACROSS : TELLING_DIGITS),
    ),
    contrast: contrast ? (differ ? 2 : 1) : 0,
    restricted: Number(
      differ &&
        (restrictOtherwise(p, c, across) ||
          isPart(p, a) !== isPart(c, b) ||
          (!across && areOfOtherSites(p, c)) ||
          areOfOtherUnits(p, a, c, b)),
    ),
    otherKind: Number(
      !across &&
        ((hasHan(p.text) && measureOthers(p, c, common)) ||
          (differ && (ofOneKind(p, c, common) || tellAPart(p, c)))),
    ),
    otherMeasure: Number(
      hasHan(p.text) || across
        ? (!across && differ && haveOtherNouns(p, a, c, b)) || areOtherSteps(p, a, c, b)
        : differ && a.kind === 'money' && costOtherThings(p, c, wordOf),
    ),
    otherDeed: Number(!across && differ && areOtherDeeds(p, a, c, b, wordOf)),
    otherOfGroup: Number(!across && tellOthersOfGroup(p, a, c, b, wordOf)),
    otherDimension: Number(differ && a.kind === 'measure' && measureSides(facts) !== 0),
    farApart: Number(areFarApart(a, b)),
  };
}

/** How much speaks for two figures measuring the same, and whether anything says that they do not. */
export function weighFigures(...statements: Parameters<typeof collectEvidence>): {
  weight: number;
  against: boolean;
  evidence: Evidence;
} {
  const evidence = collectEvidence(...statements);
  const names = Object.keys(WEIGHTS) as (keyof Evidence)[];
  return {
    weight: names.reduce((sum, name) => sum + WEIGHTS[name] * evidence[name], 0),
    against: AGAINST.some(name => evidence[name] > 0),
    evidence,
  };
}
const AGAINST: readonly (keyof Evidence)[] = [
  'otherFacts',
  'furtherFacts',
  'maybeOther',
  'otherNoun',
  'contrast',
  'restricted',
  'otherKind',
  'otherMeasure',
  'otherDeed',
  'otherOfGroup',
  'otherDimension',
];

/** Lengths that are never meant where none is named. */
const SIDES = ['depth', 'width', 'thickness'];
const measureSides = ({ mine, theirs }: { mine: ReadonlySet<string>; theirs: ReadonlySet<string> }): number =>
  SIDES.filter(id => mine.has(id) !== theirs.has(id)).length;

/** 累计, "so far", うち: one language says it where the other leaves it out. */
const LEFT_OUT = new Set(['cumulative', 'part', 'new', 'domestic']);
function restrictOtherwise({ restrictors: a }: Statement, { restrictors: b }: Statement, across: boolean) {
  const only = (x: Set<string>, y: Set<string>) =>
    [...x].some(id => !y.has(id) && !(across && LEFT_OUT.has(id)));
  return only(a, b) || only(b, a);
}

const ownWords = (a: Statement, b: Statement): number =>
  [...a.telling].filter(word => !a.events.has(word) && ![...b.words].some(other => isAkin(word, other)))
    .length;

const printedOf = (figure: Quantity): string[] => [
  digitsOf(figure),
  ...(figure.equivalent ? [digitsOf({ ...figure, value: figure.equivalent.value })] : []),
];

/** The digits printed, less the zeros at the ends: 2.4 gigawatts, 2,400 megawatts. */
const digitsOf = ({ value }: Quantity): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value).replace(/^[0.]+|\D|0+$/g, '');

const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
