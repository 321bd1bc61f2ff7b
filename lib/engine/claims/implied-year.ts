/**
 * The year of a month or quarter printed without one: what has happened lies behind the day of publication ("presented in
 * January", in August), what a company expects of itself lies ahead of it ("projects $39 bn for April-June").
 */
import type { Modality } from '../../model/claim.ts';
import type { Measure } from '../../model/knowledge.ts';
import type { Quantity } from '../../model/quantity.ts';

const AHEAD = new Set<Modality>(['planned', 'expected']);
/** Calendar months and quarters; a fiscal year is whatever its company calls so. */
const KEY = /^(\d{4})-(\d\d|Q[1-4])(-\d\d)?(?:\/(\d{4})-(\d\d))?$/;

/** Period key `value`, a year on or back where its time contradicts `modality`; `published` is an ISO day. */
export function withLikelyYear(
  value: string,
  { implied }: Quantity,
  modality: Modality,
  measure: Measure | null,
  published: string | undefined,
): string {
  const parts = KEY.exec(value);
  if (!parts || !published || !implied?.includes('year')) return value;
  const month = published.slice(0, 7);
  const [first, last] = monthsOf(parts);
  const shift =
    modality === 'actual' && first > month ? -1 : isForecast(measure, modality) && last < month ? 1 : 0;
  return shift ? value.replaceAll(/\d{4}(?=-)/g, year => String(Number(year) + shift)) : value;
}

/** A deal agreed in March was agreed then, and what analysts had expected is over; results and targets are still to come. */
const isForecast = (measure: Measure | null, modality: Modality): boolean =>
  AHEAD.has(modality) && measure?.id !== 'consensus' && ['result', 'plan'].includes(measure?.class ?? '');

/** First and last month of a matched key, as "2025-04". */
function monthsOf([, year = '', part = '', , lastYear, lastMonth]: RegExpExecArray): [string, string] {
  if (!part.startsWith('Q'))
    return [`${year}-${part}`, lastYear ? `${lastYear}-${lastMonth}` : `${year}-${part}`];
  const end = Number(part[1]) * 3;
  return [`${year}-${String(end - 2).padStart(2, '0')}`, `${year}-${String(end).padStart(2, '0')}`];
}
