import type { Draft, Source } from '../source.ts';
import { addMonths, type Day, isoOf } from './calendar.ts';
import { dateDraft } from './date-draft.ts';

/* Months and seasons seen from the article's day: "next month", "this autumn", "in 18 months". A season is its year. */

const NAMED =
  /(last|past|previous|this|current|next|coming|following) (month|spring|summer|autumn|fall|winter)\b(?!-)/iy;
const END = /(?:(?:end|close|turn) of the (year|month)|year[- ]end|mid-?year)\b/iy;
const AHEAD = /(\d{1,3}|[a-z]{3,9}) (month|year)s?\b(['’] time)?/iy;
/** Said of what is to come; "in two years" alone is as often how long something took. */
export const INTENT =
  /\b(?:will|shall|would|due|scheduled|expected|plans?|planned|set|slated|starting|begins?|opens?|is to|are to|must|should|aims?|hopes?|wants?)\b[^.;]{0,60}$/i;

/** First month of the season; winter begins in the year before the one it is named after. */
const SEASONS: Record<string, number> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };

/** "next spring" said in autumn is the coming one, said in spring that of the year after. */
function yearOf(season: string, word: string, base: Day): number {
  const begins = SEASONS[season] ?? 1;
  if (/^(?:last|past|previous)$/i.test(word)) return base.month >= begins + 5 ? base.year : base.year - 1;
  if (/^(?:next|coming|following)$/i.test(word)) return base.month < begins ? base.year : base.year + 1;
  return base.year;
}

/**
 * "by the end of the year", "will open at year-end". Of what has been, the end of the year is often that of the last one, and
 * the text does not say.
 */
export function readEndOfYear(source: Source, at: number, base: Day | null): Draft | null {
  END.lastIndex = at;
  const found = base && END.exec(source.text);
  if (!base || !found) return null;
  const before = source.text.slice(Math.max(0, at - 90), at);
  if (!INTENT.test(before) && !/\b(?:by|until|till|before)(?: the)? $/i.test(before)) return null;
  const { year, month } = base;
  const parts = found[1]?.toLowerCase() === 'month' ? { year, month } : { year };
  const made = dateDraft({ start: at, end: at + found[0].length, rule: 'relative-year', ...parts }, base);
  made.implied = ['year'];
  return made;
}

/** "next month", "this autumn" at `at`. */
export function readNamedMonth(source: Source, at: number, base: Day | null): Draft | null {
  NAMED.lastIndex = at;
  const found = base && NAMED.exec(source.text);
  if (!base || !found?.[1] || !found[2]) return null;
  const span = { start: at, end: at + found[0].length };
  const word = found[1].toLowerCase();
  const unit = found[2].toLowerCase();
  if (unit !== 'month') {
    const made = dateDraft({ ...span, rule: 'season', year: yearOf(unit, word, base) }, base);
    made.implied = ['year'];
    return made;
  }
  const shift = /last|past|previous/.test(word) ? -1 : /this|current/.test(word) ? 0 : 1;
  const { year, month } = addMonths({ ...base, day: 1 }, shift);
  const made = dateDraft({ ...span, rule: 'relative-month', year, month }, base);
  made.implied = ['year', 'month'];
  return made;
}

/** "will end in 18 months", "in five years' time": the month or year that is meant. `amountOf` reads a number or its word. */
export function readMonthsAhead(
  source: Source,
  at: number,
  base: Day,
  amountOf: (word: string) => number | null,
): Draft | null {
  const { text } = source;
  if (!/\bin $/i.test(text.slice(Math.max(0, at - 3), at))) return null;
  AHEAD.lastIndex = at;
  const found = AHEAD.exec(text);
  const amount = found?.[1] ? amountOf(found[1]) : null;
  if (!found?.[2] || amount === null) return null;
  if (!found[3] && !INTENT.test(text.slice(Math.max(0, at - 80), at))) return null;
  const years = found[2].toLowerCase() === 'year';
  const { year, month } = addMonths({ ...base, day: 1 }, years ? 12 * amount : amount);
  const made = dateDraft({ start: at, end: at + found[0].length, rule: 'relative-month', year, month }, base);
  made.implied = ['year', 'month'];
  if (years) made.value = isoOf(year);
  return made;
}
