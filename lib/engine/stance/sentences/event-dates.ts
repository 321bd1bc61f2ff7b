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
}

/** Words before a date among which its event is named; with a figure among them the date is the figure's. */
const REACH = 6;
const CLAUSE = /[.;:()]|-LRB-|-RRB-|,\s(?=and|but|who|which|when|where)/;
/** A name and, in brackets, nothing but two days: a life. */
const OPENS_LIFE = /(?:\(|-LRB-)[^()\p{N}]{0,40}$/u;

export function readEventDates(
  text: string,
  quantities: readonly Quantity[],
  functionWords: ReadonlySet<string>,
): EventDate[] {
  return quantities.flatMap(quantity => {
    if (quantity.kind !== 'date' && quantity.kind !== 'period') return [];
    const before = text.slice(0, quantity.start);
    if (quantity.kind === 'period' && OPENS_LIFE.test(before) && typeof quantity.value === 'string') {
      const ends = quantity.value.split('/');
      return ends.length === 2 ? ends.flatMap((value, i) => dated(value, i ? ['died'] : ['born'])) : [];
    }
    const words = ((before.split(CLAUSE).at(-1) ?? '').match(/[\p{L}\p{N}'-]+/gu) ?? []).slice(-REACH);
    if (words.some(word => /\p{N}/u.test(word))) return [];
    return dated(
      quantity.value,
      words.filter(word => /^\p{Ll}/u.test(word) && !functionWords.has(word)),
      quantity.hedge,
    );
  });
}

function dated(
  value: Quantity['value'],
  words: readonly string[],
  hedge: Quantity['hedge'] = null,
): EventDate[] {
  const days = timeInterval({ value, hedge });
  if (!days) return [];
  return [{ of: new Set(words.map(stem)), min: days.min - days.slack, max: days.max + days.slack }];
}

const overlap = (a: EventDate, b: EventDate): boolean => a.min <= b.max && b.min <= a.max;

/** The same event on other days only. */
export function differInDate(page: readonly EventDate[], coverage: readonly EventDate[]): boolean {
  return page.some(date => {
    const same = coverage.filter(({ of }) => [...of].some(word => date.of.has(word)));
    return same.length > 0 && !coverage.some(other => overlap(date, other));
  });
}
