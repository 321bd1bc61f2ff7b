import { en } from 'chrono-node';
import type { Draft, Source } from '../source.ts';
import { type Day, isoDay } from './calendar.ts';
import { dateDraft } from './date-draft.ts';

/*
 * Days said relative to the article's day: "tomorrow", "on Friday", "three weeks ago". chrono-node reads them, on
 * sentences that hold such a word only, because it costs some fifty times as much as the rest of the stage.
 */

/** Admits a sentence to chrono. */
const CUE =
  /\b(?:this (?:morning|afternoon|evening)|last night|(?:a few|several|couple of) (?:days|weeks|months) ago|day (?:before|after) |(?:earlier|later) (?:today|this week))/i;

/** No sentence of prose is longer; chrono is not linear in what it is given. */
const LONGEST = 1500;

const chrono = en.casual.clone();

/** Whether any sentence may hold a relative day: asked once for the whole text. */
export const hasRelativeDate = (text: string): boolean => CUE.test(text);

/** The relative days of the sentence start..end, none that overlap `taken`. */
export function readRelativeDates(
  source: Source,
  span: { start: number; end: number },
  base: Day,
  taken: (start: number, end: number) => boolean,
): Draft[] {
  if (span.end - span.start > LONGEST) return [];
  const sentence = source.text.slice(span.start, span.end);
  if (!CUE.test(sentence)) return [];
  const reference = new Date(base.year, base.month - 1, base.day, 12);
  const drafts: Draft[] = [];
  for (const result of chrono.parse(sentence, reference)) {
    const start = span.start + result.index;
    const end = start + result.text.length;
    const { start: parts } = result;
    const says = parts.isCertain('day') || parts.isCertain('weekday');
    const year = parts.get('year');
    const month = parts.get('month');
    const day = parts.get('day');
    if (!says || year === null || month === null || day === null || taken(start, end)) continue;
    const made = dateDraft({ start, end, rule: 'relative-day', year, month, day }, base);
    made.implied = ['year', 'month'];
    made.value = isoDay({ year, month, day });
    drafts.push(made);
  }
  return drafts;
}
