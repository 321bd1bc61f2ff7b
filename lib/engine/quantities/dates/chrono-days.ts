/** "tomorrow", "on Friday", "three weeks ago", read by chrono-node. Of the engine only this file takes it in. */
import { en } from 'chrono-node';
import type { SaidDay } from './relative-dates.ts';

const chrono = en.casual.clone();

/** A DayParser. */
export function parseDays(sentence: string, base: { year: number; month: number; day: number }): SaidDay[] {
  const reference = new Date(base.year, base.month - 1, base.day, 12);
  return chrono.parse(sentence, reference).flatMap(({ index, text, start: parts }) => {
    const says = parts.isCertain('day') || parts.isCertain('weekday');
    const [year, month, day] = [parts.get('year'), parts.get('month'), parts.get('day')];
    if (!says || year === null || month === null || day === null) return [];
    return [{ start: index, end: index + text.length, year, month, day }];
  });
}
