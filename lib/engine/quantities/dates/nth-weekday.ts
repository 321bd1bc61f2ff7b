import type { Draft, Source } from '../source.ts';
import { addMonths, type Day, daysInMonth, nearestYear, weekdayOf } from './calendar.ts';
import { dateDraft } from './date-draft.ts';
import { MONTH, monthNumber, ordinalNumber } from './month-names.ts';

/* "the first Friday in July", "the last Monday of next month". */

const NTH = new RegExp(
  `(first|second|third|fourth|fifth|last|[1-5](?:st|nd|rd|th)) (sun|mon|tues|wednes|thurs|fri|satur)day (?:of|in) (?:(next|last|this) month|${MONTH}(?: (\\d{4}))?)`,
  'iy',
);
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** The nth such weekday of a month, or its last. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number | 'last'): Day | null {
  const first = weekdayOf({ year, month, day: 1 });
  const earliest = 1 + ((weekday - first + 7) % 7);
  const last = earliest + 7 * Math.floor((daysInMonth(year, month) - earliest) / 7);
  const day = nth === 'last' ? last : earliest + 7 * (nth - 1);
  return day <= daysInMonth(year, month) ? { year, month, day } : null;
}

/** The date at `at`, if such an expression begins there. */
export function readNthWeekday(source: Source, at: number, base: Day | null): Draft | null {
  NTH.lastIndex = at;
  const found = base && NTH.exec(source.text);
  if (!base || !found?.[1] || !found[2]) return null;
  const shift = /next/i.test(found[3] ?? '') ? 1 : /last/i.test(found[3] ?? '') ? -1 : 0;
  const named = found[4] ? monthNumber(found[4]) : null;
  const month = named ?? addMonths({ ...base, day: 1 }, shift).month;
  const year = named
    ? Number(found[5] ?? nearestYear(base, named))
    : addMonths({ ...base, day: 1 }, shift).year;
  const nth = /^last$/i.test(found[1]) ? 'last' : ordinalNumber(found[1]);
  const day = nthWeekday(year, month, DAYS.indexOf(found[2].slice(0, 3).toLowerCase()), nth);
  return day && dateDraft({ start: at, end: at + found[0].length, rule: 'nth-weekday', ...day }, base);
}
