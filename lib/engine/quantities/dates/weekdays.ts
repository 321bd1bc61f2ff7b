import { addDays, addMonths, type Day, daysInMonth, weekdayOf } from './calendar.ts';

/** Which of the days of that name is meant; weeks begin on Monday. */
export type WeekdayChoice = 'last-week' | 'this-week' | 'next-week' | 'past' | 'coming';

const mondayOf = (day: Day): Day => addDays(day, -((weekdayOf(day) + 6) % 7));

/** The day of the week `weekday` (0 Sunday) seen from `base`; `weeks` shifts further (上上周: -1 more). */
export function chooseWeekday(base: Day, weekday: number, choice: WeekdayChoice, weeks = 0): Day {
  const index = (weekday + 6) % 7;
  if (choice === 'past') return addDays(base, -((weekdayOf(base) - weekday + 7) % 7));
  if (choice === 'coming') return addDays(base, ((weekday - weekdayOf(base) + 6) % 7) + 1);
  const shift = choice === 'last-week' ? -7 : choice === 'next-week' ? 7 : 0;
  return addDays(mondayOf(base), index + shift + 7 * weeks);
}

/** The nearest month before or after `base` whose day `day` falls on that weekday, the past first; null within three years. */
export function matchDayOfMonth(base: Day, day: number, weekday: number): Day | null {
  for (let away = 0; away < 36; away++) {
    for (const sign of away === 0 ? [0] : [-1, 1]) {
      const month = addMonths({ ...base, day: 1 }, sign * away);
      if (day > daysInMonth(month.year, month.month)) continue;
      const candidate = { ...month, day };
      if (weekdayOf(candidate) === weekday) return candidate;
    }
  }
  return null;
}

/** The last day of that number up to a week ahead: 18th, 8日. */
export function nearestDayOfMonth(base: Day, day: number): Day {
  for (let back = 0; back < 4; back++) {
    const month = addMonths({ ...base, day: 1 }, -back);
    const fits = day <= daysInMonth(month.year, month.month);
    if (fits && (back > 0 || day <= base.day + 7)) return { ...month, day };
  }
  return base;
}

export type DateUnit = 'day' | 'week' | 'month' | 'year';

/** `n` units on from a day (back, if negative). */
export function shiftDay(day: Day, n: number, unit: DateUnit): Day {
  if (unit === 'day' || unit === 'week') return addDays(day, unit === 'week' ? n * 7 : n);
  return addMonths(day, unit === 'year' ? n * 12 : n);
}
