import type { Draft, Source } from '../source.ts';
import { type Day, isoDay } from './calendar.ts';
import { dateDraft } from './date-draft.ts';

/*
 * Days said relative to the article's day, in sentences that hold such a word only: the parser that reads them costs some fifty times as much
 * as the rest of the stage, and its code is not taken in before a text needs it.
 */

/** A day said in a sentence; offsets are into it. */
export interface SaidDay extends Day {
  start: number;
  end: number;
}

/** Reads the days said in a sentence, relative to `base`. */
export type DayParser = (sentence: string, base: Day) => SaidDay[];

/** Admits a sentence to the parser. */
const CUE =
  /\b(?:this (?:morning|afternoon|evening)|last night|(?:a few|several|couple of) (?:days|weeks|months) ago|day (?:before|after) |(?:earlier|later) (?:today|this week))/i;

/** No sentence of prose is longer; the parser is not linear in what it is given. */
const LONGEST = 1500;

/** Whether any sentence may hold a relative day: asked once for the whole text. */
export const hasRelativeDate = (text: string): boolean => CUE.test(text);

/** The relative days of the sentence start..end, none that overlap `taken`. */
export function readRelativeDates(
  source: Source,
  span: { start: number; end: number },
  base: Day,
  taken: (start: number, end: number) => boolean,
  parse: DayParser,
): Draft[] {
  if (span.end - span.start > LONGEST) return [];
  const sentence = source.text.slice(span.start, span.end);
  if (!CUE.test(sentence)) return [];
  const drafts: Draft[] = [];
  for (const said of parse(sentence, base)) {
    const start = span.start + said.start;
    const end = span.start + said.end;
    if (taken(start, end)) continue;
    const { year, month, day } = said;
    const made = dateDraft({ start, end, rule: 'relative-day', year, month, day }, base);
    made.implied = ['year', 'month'];
    made.value = isoDay({ year, month, day });
    drafts.push(made);
  }
  return drafts;
}
