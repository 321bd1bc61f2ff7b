import { fileURLToPath } from 'node:url';
import { parseDays } from '../../../lib/engine/quantities/dates/chrono-days.ts';
import { createQuantityReader } from '../../../lib/engine/quantities/read-quantities.ts';
import type { Quantity } from '../../../lib/model/quantity.ts';
import type { Language } from '../../../lib/model/text.ts';
import { readKnowledge } from '../../../scripts/knowledge.ts';

const reader = createQuantityReader(
  readKnowledge(fileURLToPath(new URL('../../../data', import.meta.url))),
  () => parseDays,
);

/** The day on which the phrases of the tables were published: a Friday. */
export const PUBLISHED = '2026-05-08';

/** Figures of one text, read as a single sentence. */
export function read(text: string, language: Language, date: string | undefined = PUBLISHED): Quantity[] {
  return reader({ text, language, sentences: [{ start: 0, end: text.length }] }, date);
}

/** A figure in one line: what a person checks in a listing. */
export function describeQuantity(text: string, q: Quantity): string {
  const value = typeof q.value === 'object' ? `${q.value.min}..${q.value.max}` : String(q.value);
  const marks = [q.hedge, q.direction, q.implied.length > 0 ? `implied ${q.implied.join(' ')}` : null];
  const equal = q.equivalent ? `= ${text.slice(q.equivalent.start, q.equivalent.end)}` : null;
  const parts = [q.kind, value, q.unit, ...marks, equal].filter(part => part !== null);
  return `${text.slice(q.start, q.end)} | ${parts.join(' | ')}`;
}
