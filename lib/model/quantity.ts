import type { Span } from './text.ts';

export type QuantityKind =
  | 'money'
  | 'percent'
  | 'points'
  | 'number'
  | 'count'
  | 'measure'
  | 'ratio'
  | 'multiple'
  | 'date'
  | 'period'
  | 'duration'
  | 'rank'
  | 'age'
  | 'temperature';

/** Closed numeric or calendar range; `null` is an open end. */
export interface QuantityRange<T = number | string> {
  min: T | null;
  max: T | null;
}

/**
 * How the text qualifies a figure. Ids of data/cues/hedges.json. On dates and periods only
 * `by`, `before`, `after`, `from`, `not-before` and `about` occur.
 */
export type Hedge =
  | 'exact'
  | 'about'
  | 'over'
  | 'at-least'
  | 'under'
  | 'up-to'
  | 'nearly'
  | 'just-over'
  | 'by'
  | 'before'
  | 'after'
  | 'from'
  | 'not-before';

export type Direction = 'up' | 'down';

/** What was inferred, not printed. Everything else is stated. */
export type Implied = 'unit' | 'year' | 'month' | 'direction' | 'century' | 'noun';

/**
 * A figure read from the text.
 *
 * value by kind: money in full units of `unit` (ISO 4217, or null where the text does not say);
 * percent as the number before the sign; points in percentage points ('pp') or basis points converted to 'pp';
 * number, count (unit = canonical singular noun in English where known, 'company' for 社 and 家企业, else the noun as printed);
 * measure in the printed unit (unit = id of data/units.json, e.g. 'megawatt');
 * ratio (fractions: 0.5), multiple (3 for "tripled"), duration in `unit` ('year', 'month', 'day', 'hour' ...), rank, age in years, temperature ('celsius', 'fahrenheit').
 * date: ISO 8601 at the stated precision: '2026', '2026-05', '2026-05-08' ('05-08' never: the year is implied from the document date, else the value is '--05-08').
 * period: canonical key:
 *   '2025-Q1' '2025-H1' calendar; 'FY2025' 'FY2025-Q1' 'FY2025-H1' 'FY2025-9M' fiscal, as the text names the year;
 *   an unnamed half, quarter or year belongs to the year of the article's day (implied 'year'); a Japanese year "ending March 2026" is FY2025;
 *   '2025-04/2025-12' months, closed; '2026-01-01/2026-01-15' days, closed; '2020s' decade; 'P5Y' a span without a calendar place ("over five years").
 * Points of an index or a score, which no text calls percentage points, have the unit 'point'. Parts of a currency are
 * counted in it (50 cents: 0.5 USD). A range has its hedge and precision as a whole. Of two amounts that state each other
 * ("1 trillion yen ($6.7 billion)"), both are in the list and each names the other as `equivalent`.
 */
export interface Quantity extends Span {
  kind: QuantityKind;
  value: number | string | QuantityRange;
  unit: string | null;
  hedge: Hedge | null;
  direction: Direction | null;
  /** Smallest step the figure is printed in, in the unit of `value`: 0.1 for "3.2 %", 1e9 for "$30 billion". 0 is exact. */
  precision: number;
  implied: Implied[];
  /** The same amount as the text itself states it in another unit, "one trillion yen ($6.7 billion)". */
  equivalent: { start: number; end: number; value: number | QuantityRange; unit: string | null } | null;
  /** Name of the recogniser that produced it. */
  rule: string;
}
