import type { Language } from '../../../model/text.ts';
import type { Draft, Source } from '../source.ts';
import { type Day, fullYear, isDay } from './calendar.ts';
import { dateDraft } from './date-draft.ts';

/*
 * Dates in digits only. ISO order is plain; day and month without a year, or in the order of a country, need a cue
 * before them (a preposition of time, a weekday), because 9/11, 24/7 and 4/5 are names, phrases and fractions.
 */

const YEAR_FIRST = /(\d{4})([-/.]| )(\d{1,2})\2(\d{1,2})(?![\d\w]|[-/.]\d)/y;
const YEAR_LAST = /(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d\w]|[-/.:]\d)/y;
const NO_YEAR = /(\d{1,2})([/.-])(\d{1,2})(?![\d\w%]|[-/.:,]\d)/y;
const CUE =
  /(?:\b(?:on|by|until|till|since|from|before|after|back|dated?|next|due|through|deadline|effective|between|and|as of|\w+day|mon|tue|wed|thu|fri|sat|sun))[ ,(:]{1,2}$/i;
const ALONE = /^\s*$/;
const NAMES = new Set(['9/11', '24/7', '7/7', '50/50', '1/6']);

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Which of two numbers is the month: the first in English (unless it cannot be), the second in Chinese print with a year after. */
function orderOf(a: number, b: number, language: Language): { month: number; day: number } | null {
  const monthFirst = { month: a, day: b };
  const dayFirst = { month: b, day: a };
  const [first, second] = language === 'en' ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
  if (isDay(first.month, first.day)) return first;
  return isDay(second.month, second.day) ? second : null;
}

function readYearFirst(text: string, at: number, base: Day | null): Draft | null {
  const found = match(YEAR_FIRST, text, at);
  if (!found) return null;
  const [all, year, separator, month, day] = found.map(String);
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (y < 1500 || y > 2200 || !isDay(m, d, y) || (separator === ' ' && (month ?? '').length < 2)) return null;
  return dateDraft(
    { start: at, end: at + (all ?? '').length, rule: 'iso-date', year: y, month: m, day: d },
    base,
  );
}

function readYearLast(text: string, at: number, base: Day | null, language: Language): Draft | null {
  const found = match(YEAR_LAST, text, at);
  if (!found) return null;
  const [a, b, last, separator] = [Number(found[1]), Number(found[3]), found[4] ?? '', found[2]];
  const end = at + found[0].length;
  if (last.length === 2 && separator !== '/') {
    const byYear = language !== 'en' && separator === '-' && isDay(b, Number(last));
    if (!byYear) return null;
    return dateDraft(
      { start: at, end, rule: 'numeric-date', year: fullYear(a, 2, base?.year), month: b, day: Number(last) },
      base,
    );
  }
  const order = orderOf(a, b, language);
  if (!order) return null;
  const year = fullYear(Number(last), last.length, base?.year);
  return dateDraft({ start: at, end, rule: 'numeric-date', year, ...order }, base);
}

function readWithoutYear(text: string, at: number, base: Day | null, language: Language): Draft | null {
  const found = match(NO_YEAR, text, at);
  if (!found || NAMES.has(found[0])) return null;
  const end = at + found[0].length;
  const before = text.slice(Math.max(0, at - 14), at);
  const whole =
    at < 8 && text.length - end < 8 && ALONE.test(text.slice(0, at)) && ALONE.test(text.slice(end));
  const listed = /^, \d{1,2} (?:of )?[A-Z]/.test(text.slice(end, end + 10));
  const weekday = /(?:day|\b(?:mon|tue|wed|thu|fri|sat|sun)),? $/i.test(before);
  if (found[2] !== '/' && !weekday) return null;
  if (!whole && !listed && !CUE.test(before)) return null;
  if (whole && found[2] === '/' && Number(found[3]) > 2 && Number(found[3]) <= 10) return null;
  const order = orderOf(Number(found[1]), Number(found[3]), whole && language !== 'en' ? 'en' : language);
  return order && dateDraft({ start: at, end, rule: 'numeric-date', ...order }, base);
}

/** A date in digits and separators at `at`. */
export function readNumericDate(source: Source, at: number, base: Day | null): Draft | null {
  const { text, language } = source;
  return (
    readYearFirst(text, at, base) ??
    readYearLast(text, at, base, language) ??
    readWithoutYear(text, at, base, language)
  );
}
