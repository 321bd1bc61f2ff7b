/** Periods and dates as intervals of days. Grammar of the keys: model/quantity.ts. */
import type { Quantity } from '../../model/quantity.ts';
import { remember } from '../text/remember.ts';

/** Day numbers since 1970-01-01, both included; an open side is infinite. `slack`: days the printed edge may mean either way. */
export interface Days {
  min: number;
  max: number;
  slack: number;
}

const DAY_MS = 86_400_000;

/** First day of a month; months beyond 12 and below 1 run over into other years. */
const firstOf = (year: number, month: number): number => Date.UTC(year, month - 1, 1) / DAY_MS;
const months = (year: number, month: number, count: number): Days => ({
  min: firstOf(year, month),
  max: firstOf(year, month + count) - 1,
  slack: 0,
});

/** Day number of a full ISO date, else null. */
export function dayNumber(date: string | null): number | null {
  const days = date && /^\d{4}-\d\d-\d\d$/.test(date) ? periodDays(date) : null;
  return days ? days.min : null;
}

/** "By the end of the decade" is 2029 to some and 2030 to others. */
const DECADE_SLACK = 366;

const FORMS: [RegExp, (n: number[]) => Days | null][] = [
  [/^(\d{4})$/, ([y = 0]) => months(y, 1, 12)],
  [/^(\d{4})-(\d\d)$/, ([y = 0, m = 1]) => months(y, m, 1)],
  [/^(\d{4})-(\d\d)-(\d\d)$/, ([y = 0, m = 1, d = 1]) => day(Date.UTC(y, m - 1, d) / DAY_MS)],
  [/^(\d{4})-Q([1-4])$/, ([y = 0, q = 1]) => months(y, q * 3 - 2, 3)],
  [/^(\d{4})-H([12])$/, ([y = 0, h = 1]) => months(y, h * 6 - 5, 6)],
  [/^(\d{4})s$/, ([y = 0]) => ({ ...months(y, 1, 120), slack: DECADE_SLACK })],
  [/^FY(\d{4})$/, ([y = 0]) => fiscal(y, 0, 12)],
  [/^FY(\d{4})-Q([1-4])$/, ([y = 0, q = 1]) => fiscal(y, q * 3 - 3, 3)],
  [/^FY(\d{4})-H([12])$/, ([y = 0, h = 1]) => fiscal(y, h * 6 - 6, 6)],
  [/^FY(\d{4})-9M$/, ([y = 0]) => fiscal(y, 0, 9)],
];

const day = (min: number): Days => ({ min, max: min, slack: 0 });

/**
 * A fiscal year is named after the year it starts in (Japan, from April) or ends in (from February at the earliest).
 * Which is not printed, so the interval spans both.
 */
function fiscal(year: number, offset: number, count: number): Days {
  return { min: firstOf(year - 1, 2 + offset), max: firstOf(year, 4 + offset + count) - 1, slack: 0 };
}

const APRIL_YEAR = /^FY(\d{4})(?:-(?:Q([1-4])|H([12])|(9)M))?$/;

/** Days of a period key; a fiscal year is that from April. */
function fromApril(key: string): Days | null {
  const found = APRIL_YEAR.exec(key);
  if (!found) return periodDays(key);
  const [year, q, h, nine] = found.slice(1).map(n => Number(n ?? 0));
  if (!year) return null;
  if (q) return months(year, q * 3 + 1, 3);
  if (h) return months(year, h * 6 - 2, 6);
  return months(year, 4, nine ? 9 : 12);
}

function readPeriod(key: string): Days | null {
  const [from, to] = key.split('/');
  if (from && to) {
    const first = readPeriod(from);
    const last = readPeriod(to);
    return first && last && { min: first.min, max: last.max, slack: 0 };
  }
  for (const [form, read] of FORMS) {
    const match = form.exec(key);
    if (match) return read(match.slice(1).map(Number));
  }
  return null;
}

/** Claims of a page and its coverage share few days and periods. */
const MOST_KEYS = 2000;
const known = remember(readPeriod, MOST_KEYS);

/** Days a period key or ISO date covers; null for spans without a place in the calendar and unknown keys. */
export const periodDays = (key: string): Readonly<Days> | null => known.of(key);

/**
 * Two keys for the same time: "2025-Q4" and "2025-10/2025-12". A fiscal key equals itself and the months of a year from
 * April, which no other fiscal year is written with: "FY2025" and "2025-04/2026-03".
 */
export function samePeriod(a: string, b: string): boolean {
  if (a === b) return true;
  const fiscal = [a, b].filter(key => key.startsWith('FY')).length;
  if (fiscal === 2 || (fiscal && ![a, b].some(key => key.includes('/')))) return false;
  const [x, y] = [fromApril(a), fromApril(b)];
  return x !== null && y !== null && x.min === y.min && x.max === y.max;
}

/** Days between two periods; 0 if they touch or overlap. */
export const daysBetween = (a: Days, b: Days): number => Math.max(0, a.min - b.max, b.min - a.max);

/**
 * When something is said to happen: "by 2030" is any day up to 31 December 2030, "not before 2032" any from 1 January. A fiscal
 * year is that from April, or with `anyFiscalYear` all days it may mean.
 */
export function timeInterval(
  quantity: Pick<Quantity, 'value' | 'hedge'>,
  anyFiscalYear = false,
): Days | null {
  const days = valueDays(quantity.value, anyFiscalYear ? periodDays : fromApril);
  if (!days) return null;
  const { min, max, slack } = days;
  switch (quantity.hedge) {
    case 'by':
    case 'up-to':
      return { min: -Infinity, max, slack };
    case 'before':
    case 'under':
      return { min: -Infinity, max: slack ? max : min - 1, slack };
    case 'after':
      return { min: max + 1, max: Infinity, slack };
    case 'from':
    case 'not-before':
    case 'at-least':
      return { min, max: Infinity, slack };
    case 'about':
      return { min: min - (max - min + 1), max: max + (max - min + 1), slack };
    default:
      return days;
  }
}

function valueDays(value: Quantity['value'], daysOf: (key: string) => Days | null): Days | null {
  if (typeof value === 'string') return daysOf(value);
  if (typeof value === 'number') return null;
  const from = typeof value.min === 'string' ? periodDays(value.min) : null;
  const to = typeof value.max === 'string' ? periodDays(value.max) : null;
  if (!from && !to) return null;
  return { min: from?.min ?? -Infinity, max: to?.max ?? Infinity, slack: 0 };
}
