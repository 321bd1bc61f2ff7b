/** Do two statements speak of the same time, and of what is done or what is to come? */
import type { Quantity } from '../../../model/quantity.ts';
import { dayNumber, samePeriod } from '../time-interval.ts';
import type { Statement } from './read-statement.ts';

/** What is done is not what is to come. */
export const areModesApart = ({ mode: a }: Statement, { mode: b }: Statement): boolean =>
  (a === 'done' && (b === 'planned' || b === 'considered')) ||
  (b === 'done' && (a === 'planned' || a === 'considered'));

/** Months and longer that a figure can be the sum of, and days. */
export function relateTimes(
  { times: page, text: pageText }: Statement,
  { times: coverage, text: coverageText }: Statement,
): 'same' | 'unsaid' | 'other' {
  const keys = (times: readonly Quantity[]) =>
    times
      .filter(({ hedge, value }) => !(hedge === 'from' && /^\d{4}$/.test(String(value))))
      .map(({ value }) => String(value))
      .filter(key => /^(?:\w|--)/.test(key));
  const [p, c] = [keys(page), keys(coverage)];
  if (
    p.some(a =>
      c.some(
        b =>
          samePeriod(a, b) ||
          endTogether(a, b, pageText, coverageText) ||
          isThatMonth(a, b) ||
          isThatMonth(b, a) ||
          isDayOf(a, b) ||
          isDayOf(b, a),
      ),
    )
  )
    return 'same';
  const spans = (list: string[]) => list.filter(key => dayNumber(key) === null);
  const [x, y] = [spans(p), spans(c)];
  if (x.length && y.length) return 'other';
  if (x.length || y.length) return 'unsaid';
  const days = [p, c].map(list => list.flatMap(key => dayNumber(key) ?? []));
  const [d, e] = days;
  return d?.length && e?.length && !d.some(i => e.some(j => Math.abs(i - j) <= 1)) ? 'other' : 'same';
}

/** 1 July, in July. */
const isDayOf = (day: string, month: string): boolean =>
  /^\d{4}-\d\d$/.test(month) && day.startsWith(`${month}-`);

/** "September" of some year, "September 2026". */
const isThatMonth = (a: string, b: string): boolean =>
  a.startsWith('--') && (a === b || /^\d{4}-\d\d(?:$|-)/.test(b)) && b.slice(0, 7).endsWith(a.slice(1));

/** "in the year to September" and "in September from a year before" */
const endTogether = (a: string, b: string, ofA: string, ofB: string): boolean =>
  (isYearTo(a) && a.slice(8) === b && ON_YEAR.test(ofB)) ||
  (isYearTo(b) && b.slice(8) === a && ON_YEAR.test(ofA));
const ON_YEAR =
  /\byear (?:before|earlier|ago)\b|\byear[- ]on[- ]year\b|\bfrom (?:the|a) (?:same month|year)\b|\bannual\b|前年|同比/iu;
const isYearTo = (key: string) => {
  const [from, to] = key.split('/').map(month => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)));
  return /^\d{4}-\d\d\/\d{4}-\d\d$/.test(key) && (to ?? 0) - (from ?? 0) === 11;
};
