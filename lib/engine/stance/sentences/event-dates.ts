/** The day a text gives to an event: "was released on 8 July 2005", "(born 3 May 1950)", "(3 May 1950 – 1 June 1999)". */
import type { Quantity } from '../../../model/quantity.ts';
import { timeInterval } from '../time-interval.ts';
import { stem } from './stem.ts';

export interface EventDate {
  /** Stems of the content words before the day, names left out, or of `born` and `died`. */
  of: ReadonlySet<string>;
  /** Day numbers, both included. */
  min: number;
  max: number;
  /** Month (1 to 12) and day of the month, as far as known. */
  inYear: readonly number[];
  /** It says when something is to take place. */
  due: boolean;
}

/** Words before a date among which its event is named; with a figure among them the date is the figure's. */
const REACH = 6;
const CLAUSE = /[.;:()]|-LRB-|-RRB-|,\s(?=and|but|who|which|when|where)/;
/** "(born Ann Bo; 3 May 1950)". */
const OPENS_BIRTH = /(?:\(|-LRB-)\s?born\s[^()\p{N}]{1,60};\s$/u;
/** "On 3 May 1950, ...": the event comes after. */
const OPENS_SENTENCE = /^(?:On|In)\s$/;
const STOP = /[.;:()]|-LRB-|,\s(?=and|but|who|which|when|where)/;
/** A name and, in brackets, nothing but two days: a life. */
const OPENS_LIFE = /(?:\(|-LRB-)[^()\p{N}]{0,40}$/u;

export function readEventDates(
  text: string,
  quantities: readonly Quantity[],
  functionWords: ReadonlySet<string>,
): EventDate[] {
  const isNamed = (word: string) => /^\p{Ll}/u.test(word) && !functionWords.has(word);
  return quantities.flatMap(quantity => {
    if (quantity.kind !== 'date' && quantity.kind !== 'period') return [];
    const before = text.slice(0, quantity.start);
    if (quantity.kind === 'period' && OPENS_LIFE.test(before) && typeof quantity.value === 'string') {
      const ends = quantity.value.split('/');
      return ends.length === 2 ? ends.flatMap((value, i) => dated(value, i ? ['died'] : ['born'])) : [];
    }
    if (OPENS_BIRTH.test(before)) return dated(quantity.value, ['born'], quantity.hedge);
    if (OPENS_SENTENCE.test(before)) {
      const after = wordsOf(text.slice(quantity.end).split(STOP)[0] ?? '').slice(0, REACH);
      return dated(quantity.value, after.filter(isNamed), quantity.hedge);
    }
    const words = wordsOf(before.split(CLAUSE).at(-1) ?? '').slice(-REACH);
    if (words.some(word => /\p{N}/u.test(word))) return [];
    return dated(quantity.value, words.filter(isNamed), quantity.hedge, DUE.test(before));
  });
}

/** What stands before the day something is to take place. */
const DUE =
  /\b(?:(?:will|to) (?:take place|be held|begin|start|open|end)|(?:scheduled|slated|set|planned|due|called)(?: to (?:take place|be held|begin|start|open|end))?)\s(?:for|on|in)\s$/;

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}'-]+/gu) ?? [];

/** Month and, if told, day of a value that lies within one month: "1950-05-03", "--05". */
const inYearOf = (value: Quantity['value']): number[] =>
  typeof value === 'string'
    ? (/^(?:-|\d{4})-(\d\d)(?:-(\d\d))?$/.exec(value)?.slice(1) ?? []).flatMap(n => (n ? [Number(n)] : []))
    : [];

const ANY_YEAR = { min: -Infinity, max: Infinity, slack: 0 };

function dated(
  value: Quantity['value'],
  words: readonly string[],
  hedge: Quantity['hedge'] = null,
  due = false,
): EventDate[] {
  const inYear = inYearOf(value);
  const days = timeInterval({ value, hedge }) ?? (inYear.length ? ANY_YEAR : null);
  if (!days) return [];
  return [
    {
      due,
      of: new Set(words.map(stem)),
      min: days.min - days.slack,
      max: days.max + days.slack,
      inYear,
    },
  ];
}

const overlap = (a: EventDate, b: EventDate): boolean =>
  a.min <= b.max &&
  b.min <= a.max &&
  (lacksYear(a, b) ? a.inYear.every((n, i) => n === (b.inYear[i] ?? n)) : true);

const lacksYear = (...dates: EventDate[]): boolean => dates.some(({ min, max }) => max - min === Infinity);

/** The same event on other days only. */
export function differInDate(page: readonly EventDate[], coverage: readonly EventDate[]): boolean {
  if (differInSchedule(page, coverage)) return true;
  return page.some(date => {
    const same = coverage.filter(
      ({ of, due }) => due === date.due && [...of].some(word => date.of.has(word)),
    );
    return same.length > 0 && !coverage.some(other => overlap(date, other));
  });
}

/** Each gives one day on which it is to be, and not the same. */
function differInSchedule(page: readonly EventDate[], coverage: readonly EventDate[]): boolean {
  const [[a, ...more], [b, ...others]] = [page, coverage].map(dates => dates.filter(({ due }) => due)) as [
    EventDate[],
    EventDate[],
  ];
  return Boolean(a && b && !more.length && !others.length && !overlap(a, b));
}
