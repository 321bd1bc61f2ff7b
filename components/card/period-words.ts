import type { Words } from '../../locales/words.ts';

/** A part of a year: calendar or fiscal, whole or its quarter, half or first nine months. */
const PART = /^(FY)?(\d{4})(?:-(Q[1-4]|H[12]|9M))?$/;
const DAY_OR_MONTH = /^\d{4}-\d\d(?:-\d\d)?$/;

/** The period of a claim as a reader says it; empty for one that has no short name. Keys as in model/quantity.ts. */
export function periodInWords(period: string | null, words: Words): string {
  if (!period) return '';
  if (DAY_OR_MONTH.test(period)) return words.date(period);
  const [, fiscal, year, part = ''] = PART.exec(period) ?? [];
  if (!year) return '';
  const named = fiscal ? words('card.fiscalYear', { year }) : words.date(year);
  if (!part) return named;
  if (part === '9M') return words('card.nineMonths', { year: named });
  return words(part.startsWith('Q') ? 'card.quarter' : 'card.half', { year: named, number: part.slice(1) });
}
