import type { Draft, Source } from '../source.ts';
import { addDays, type Day, isoDay, nearestYear, weekdayOf } from './calendar.ts';
import { dateDraft } from './date-draft.ts';

/* Holidays that news uses as dates. Those of a lunar or religious calendar other than Easter are left out. */

const NAMES =
  /(?:(the |this |next |last |following |previous )?)(christmas eve|christmas(?: day)?|new year['’]s eve|new year['’]s(?: day)?|new year(?!['’ ]?s? )|independence day|(?:international workers['’]|may|labour) day|valentine['’]s day|halloween|thanksgiving|black friday|cyber monday|easter(?: sunday)?|good friday)\b(?:,? (?:of )?((?:19|20)\d\d|(?:this|last|next) year))?/iy;

const FIXED: [RegExp, number, number][] = [
  [/christmas eve/i, 12, 24],
  [/christmas/i, 12, 25],
  [/new year['’]s eve/i, 12, 31],
  [/new year/i, 1, 1],
  [/independence/i, 7, 4],
  [/workers|may|labour/i, 5, 1],
  [/valentine/i, 2, 14],
  [/halloween/i, 10, 31],
];

/** Gregorian computus (Meeus, Jones, Butcher). */
export function easterOf(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor((8 * b + 13) / 25);
  const e = (19 * a + b - Math.floor(b / 4) - d + 15) % 30;
  const f = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - e - (c % 4)) % 7;
  const g = Math.floor((a + 11 * e + 22 * f) / 451);
  const n = e + f - 7 * g + 114;
  return { year, month: Math.floor(n / 31), day: (n % 31) + 1 };
}

/** The fourth Thursday of November. */
function thanksgivingOf(year: number): Day {
  const first = { year, month: 11, day: 1 };
  return addDays(first, ((4 - weekdayOf(first) + 7) % 7) + 21);
}

function holidayOf(name: string, year: number): Day {
  if (/easter/i.test(name)) return easterOf(year);
  if (/good friday/i.test(name)) return addDays(easterOf(year), -2);
  if (/thanksgiving/i.test(name)) return thanksgivingOf(year);
  if (/black friday/i.test(name)) return addDays(thanksgivingOf(year), 1);
  if (/cyber/i.test(name)) return addDays(thanksgivingOf(year), 4);
  const [, month = 1, day = 1] = FIXED.find(([words]) => words.test(name)) ?? [];
  return { year, month, day };
}

/** A holiday at `at`, as a day. */
export function readHoliday(source: Source, at: number, base: Day | null): Draft | null {
  if (!base) return null;
  NAMES.lastIndex = at;
  const found = NAMES.exec(source.text);
  if (!found?.[2]) return null;
  const [all, modifier = '', name, said = ''] = found;
  const shift = /^last/i.test(said) ? -1 : /^next/i.test(said) ? 1 : 0;
  let year = /^\d/.test(said) ? Number(said) : base.year + shift;
  const rough = holidayOf(name, base.year);
  if (said === '') year = nearestYear(base, rough.month, rough.day);
  const passed = isoDay(holidayOf(name, year)) < isoDay(base);
  if (/last|previous/i.test(modifier) && !passed) year--;
  if (/next|following/i.test(modifier) && passed) year++;
  const made = dateDraft(
    { start: at, end: at + all.length, rule: 'holiday', ...holidayOf(name, year) },
    base,
  );
  if (!/^\d/.test(said)) made.implied = ['year'];
  return made;
}
