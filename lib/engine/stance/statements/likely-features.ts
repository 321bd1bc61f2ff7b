/** What can be counted of two English statements and a figure of each, by which likely-same.ts tells whether they measure the same. */
import type { Quantity } from '../../../model/quantity.ts';
import type { Span } from '../../../model/text.ts';
import { blanked } from '../../text/blanked.ts';
import { stem } from '../sentences/stem.ts';
import type { FigurePair } from './pair-figures.ts';
import type { Statement, StatementTools } from './read-statement.ts';
import { isShortened } from './same-subject.ts';
import { isAkin, shared } from './shared-words.ts';
import { relateTimes } from './statement-times.ts';
import type { Evidence } from './weigh-figures.ts';

/** Each is a count, a share, a logarithm, or 1 where it is so. */
export type WordFeatures = Record<
  | 'bothPlanned'
  | 'namesShared'
  | 'namesOfBoth'
  | 'namesOfOne'
  | 'leftOfBoth'
  | 'leftOfOne'
  | 'matched'
  | 'share'
  | 'frame',
  number
>;
export type FigureFeatures = WordFeatures &
  Evidence &
  Record<
    | 'unsaidTimes'
    | 'leftNearBoth'
    | 'leftNearOne'
    | 'sameVerb'
    | 'otherRole'
    | 'sameUnit'
    | 'isShare'
    | 'isMoney'
    | 'figuresOfBoth'
    | 'figuresOfOne'
    | 'othersAgree'
    | 'digitsAgreeing'
    | 'daysAgreeing'
    | 'timesApart',
    number
  >;
export type DateFeatures = WordFeatures &
  Record<'contrast' | 'eventsShared' | 'eventsOfOne' | 'factsShared' | 'factsOfBoth' | 'factsOfOne', number>;
export type Features = FigureFeatures | DateFeatures;

export interface Holding {
  page: Statement;
  coverage: Statement;
  /** All figures of one with all of the other. */
  held: readonly FigurePair[];
  evidence: Evidence;
  /** Days between the reports. */
  apart: number;
}

/** What may be told on both sides of any measure. */
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|year|month|week|day|quarter|half|decade|today|yesterday|morning|evening|night|afternoon|early|late|end|start|last|next|first|second|third|fourth)s?$/u;
const WORD = /(?<!\p{L})\p{L}[\p{L}’'-]*/gu;
const plain = (word: string): string => word.toLowerCase().replace(/['’]s?$/u, '');

/** No more of each is counted. Of times apart: the logarithm of how many times one figure is the other. */
const MOST = {
  names: 3,
  left: 6,
  near: 4,
  matched: 5,
  figures: 3,
  others: 2,
  told: 2,
  digits: 4,
  apart: 4,
} as const;
/** Words before and behind a figure that stand beside it. */
const BESIDE = 4;

export function createFeatureReader(tools: StatementTools) {
  const isTelling = (word: string) =>
    word.length > 2 && !tools.functionWords.has(word) && !CALENDAR.test(word);
  const isLight = (word: string) => tools.light.has(stem(word));
  const isOne = (a: string, b: string) =>
    stem(a) === stem(b) || tools.wordOf(a) === tools.wordOf(b) || isAkin(a, b);
  const isIn = (word: string, others: readonly string[]) => others.some(other => isOne(word, other));

  /** Words that tell something, lower case: no names, figures, times. */
  const wordsOf = ({ told, figures, times, durations }: Statement): string[] => {
    const words = [...blanked(told, [...figures, ...times, ...durations]).matchAll(WORD)]
      .filter(({ 0: word, index }) => index === 0 || !/\p{Lu}/u.test(word))
      .map(([word]) => plain(word));
    return [...new Set(words)].filter(isTelling);
  };

  /** Of these, those beside the figure in its clause, whatever is meant by them, and the word right before it. */
  const besides = ({ told, figures, times, durations }: Statement, figure: Span) => {
    const bare = blanked(told, [...figures, ...times, ...durations]);
    const before =
      (/[^,;:]*$/u.exec(bare.slice(0, figure.start))?.[0] ?? '').match(WORD)?.slice(-BESIDE) ?? [];
    const behind = (/^[^,;:]*/u.exec(bare.slice(figure.end))?.[0] ?? '').match(WORD)?.slice(0, BESIDE) ?? [];
    return {
      verb: plain(before.at(-1) ?? ''),
      words: [...before, ...behind].map(plain).filter(word => isTelling(word) && !isLight(word)),
    };
  };

  const split = (words: readonly string[], others: readonly string[]) => {
    const heavy = words.filter(word => !isLight(word));
    const left = heavy.filter(word => !isIn(word, others)).length;
    return { all: heavy.length, left, matched: heavy.length - left };
  };

  const readWords = (p: Statement, c: Statement, [x, y]: [Statement, Statement]): WordFeatures => {
    const [mine, theirs] = [wordsOf(x), wordsOf(y)];
    const [a, b] = [split(mine, theirs), split(theirs, mine)];
    const [names, left] = [
      [namesLeft(x, y), namesLeft(y, x)],
      [a.left, b.left],
    ];
    return {
      bothPlanned: Number(p.mode === 'planned' && c.mode === 'planned'),
      namesShared: Math.min(MOST.names, shared(namesOf(p), namesOf(c)).length),
      namesOfBoth: Math.min(MOST.names, ...names),
      namesOfOne: Math.min(MOST.names, Math.max(...names)),
      leftOfBoth: Math.min(MOST.left, ...left),
      leftOfOne: Math.min(MOST.left, Math.max(...left)),
      matched: Math.min(MOST.matched, a.matched, b.matched),
      share: Math.max(a.matched / Math.max(1, a.all), b.matched / Math.max(1, b.all)),
      frame: shareOfFrame(p, c),
    };
  };

  return {
    /** Of a pair of figures. */
    ofFigures(
      { parts, page, coverage, stance }: FigurePair,
      { page: p, coverage: c, held, evidence, apart }: Holding,
    ): FigureFeatures {
      const [x, y] = parts;
      const [a, b] = [besides(x, page), besides(y, coverage)];
      const near = [split(a.words, wordsOf(y)).left, split(b.words, wordsOf(x)).left];
      const figures = [p.figures.length, c.figures.length];
      const agree = stance === 'corroborates';
      return {
        ...evidence,
        ...readWords(p, c, parts),
        unsaidTimes: Number(relateTimes(...parts) === 'unsaid'),
        leftNearBoth: Math.min(MOST.near, ...near),
        leftNearOne: Math.min(MOST.near, Math.max(...near)),
        sameVerb: Number(a.verb !== '' && a.verb === b.verb),
        otherRole: Number(roleOf(p, page) !== roleOf(c, coverage)),
        sameUnit: Number(page.unit !== null && page.unit === coverage.unit),
        isShare: Number(page.kind === 'percent' || page.kind === 'ratio'),
        isMoney: Number(page.kind === 'money'),
        figuresOfBoth: Math.min(MOST.figures, ...figures),
        figuresOfOne: Math.min(MOST.figures, Math.max(...figures)),
        othersAgree: Math.min(MOST.others, agreeingBeside(held, page, coverage)),
        digitsAgreeing: agree ? Math.min(MOST.digits, digitsOf(page)) : 0,
        daysAgreeing: agree ? Math.log1p(Math.max(0, apart - 1)) : 0,
        timesApart: agree ? 0 : Math.min(MOST.apart, ratioOf(page, coverage)),
      };
    },
    /** Of two statements that say when something is due. */
    ofDates(p: Statement, c: Statement, contrast: boolean): DateFeatures {
      const [x, y] = [factsOf(p), factsOf(c)];
      const [mine, theirs] = [own(x, y), own(y, x)];
      return {
        ...readWords(p, c, [p, c]),
        contrast: Number(contrast),
        eventsShared: Math.min(MOST.told, shared(p.events, c.events).length),
        eventsOfOne: Math.min(MOST.told, Math.max(own(p.events, c.events), own(c.events, p.events))),
        factsShared: Math.min(MOST.told, shared(x, y).length),
        factsOfBoth: Math.min(MOST.told, mine, theirs),
        factsOfOne: Math.min(MOST.told, Math.max(mine, theirs)),
      };
    },
  };
}
export type FeatureReader = ReturnType<typeof createFeatureReader>;

const factsOf = ({ facts }: Statement): Set<string> => new Set(facts.map(({ id }) => id));
const own = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter(id => !b.has(id)).length;

const namesOf = ({ ids, strange }: Statement): Set<string> => new Set([...ids.keys(), ...strange]);

const namesLeft = (a: Statement, b: Statement): number => {
  const other = b.text.toLowerCase();
  const isTold = (name: string) => other.includes(name.slice(0, 4));
  return (
    [...a.strange].filter(name => !isTold(name) && !isShortened(name, a, b)).length +
    [...a.ids.keys()].filter(id => !b.ids.has(id) && !isTold(a.surfaces.get(id) ?? id)).length
  );
};

/** How much of the shorter one the other says in the same pairs of words: who tells another thing often keeps the frame. */
function shareOfFrame(p: Statement, c: Statement): number {
  const [x, y] = [p, c].map(({ withoutFigures, times }) => {
    const words = (blanked(withoutFigures, times).match(/#+|(?<!\p{L})\p{L}[\p{L}’'-]*/gu) ?? []).map(word =>
      word.startsWith('#') ? '#' : stem(plain(word)),
    );
    return new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`));
  }) as [Set<string>, Set<string>];
  return shared(x, y).length / Math.max(1, Math.min(x.size, y.size));
}

/** What a change is by and from is no level; other words before a figure say little. */
const ROLE = /\b(by|from)\s(?:\p{L}+\s){0,2}$/u;
const roleOf = ({ text }: Statement, { start }: Span): string => ROLE.exec(text.slice(0, start))?.[1] ?? '';

const agreeingBeside = (held: readonly FigurePair[], page: Quantity, coverage: Quantity): number =>
  held.filter(other => other.page !== page && other.coverage !== coverage && other.stance === 'corroborates')
    .length;

const digitsOf = ({ value }: Quantity): number => String(value).replace(/^[0.]+|\D|0+$/g, '').length;

const ratioOf = ({ value: a }: Quantity, { value: b }: Quantity): number =>
  typeof a === 'number' && typeof b === 'number' && a > 0 && b > 0 ? Math.abs(Math.log(a / b)) : 0;
