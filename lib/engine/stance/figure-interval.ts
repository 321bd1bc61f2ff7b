/** Figures as intervals: what a printed number, its hedge and its last digit leave possible. */
import type { Hedge, Quantity, QuantityRange } from '../../model/quantity.ts';

/** Closed interval in the unit of the quantity; an open side is infinite. `step` is the printed precision. */
export interface FigureInterval {
  min: number;
  max: number;
  step: number;
}

/** How far "about" and its neighbours reach, as a share of the value (data/cues/hedges.json, interval). */
const TOLERANCE = 0.1;

type Bounds = (value: number, half: number) => [min: number, max: number];

const plain: Bounds = (value, half) => [value - half, value + half];
const reach = (value: number) => Math.abs(value) * TOLERANCE;

/** Counts printed exactly (`half` 0) are whole: "over 30 firms" starts at 31. */
const BOUNDS: Partial<Record<Hedge, Bounds>> = {
  exact: value => [value, value],
  about: (value, half) => plain(value, Math.max(half, reach(value))),
  nearly: value => [value - reach(value), value],
  'just-over': value => [value, value + reach(value)],
  over: (value, half) => [half ? value : value + 1, Infinity],
  'at-least': value => [value, Infinity],
  under: (value, half) => [-Infinity, half ? value : value - 1],
  'up-to': value => [-Infinity, value],
};

/**
 * Interval of one printed value. Upward and downward moves lie on one axis: "down about 5 %" is -5.5 to -4.5.
 * Calendar values have none (see time-interval.ts).
 */
export function figureInterval(quantity: Quantity, signed: boolean): FigureInterval | null {
  const precision = isExactCount(quantity) ? 0 : stepOf(quantity);
  return intervalOf(quantity.value, { ...quantity, precision }, signed && quantity.direction === 'down');
}

/** "One thousand" is printed in steps of a thousand, yet nobody reads it as 500 to 1,500; still less of things counted. */
const LARGEST_STEP = 0.5;
const LARGEST_COUNT_STEP = 0.2;

function stepOf({ kind, value, precision }: Quantity): number {
  const isLarge = typeof value === 'number' && Math.abs(value) >= 1000;
  const largest = COUNTED.has(kind) ? LARGEST_COUNT_STEP : LARGEST_STEP;
  return isLarge ? Math.min(precision, largest * Math.abs(value)) : precision;
}

/** Eight companies are eight, while 800 may be rounded. */
const LARGEST_EXACT_COUNT = 100;
const COUNTED = new Set(['count', 'number', 'rank', 'age']);

function isExactCount({ kind, value, precision }: Quantity): boolean {
  return (
    COUNTED.has(kind) && precision <= 1 && Number.isInteger(value) && Number(value) <= LARGEST_EXACT_COUNT
  );
}

/** Interval of the amount the text itself states in another unit. The hedge of the figure holds for it too. */
export function equivalentInterval(quantity: Quantity, signed: boolean): FigureInterval | null {
  const { equivalent } = quantity;
  if (!equivalent) return null;
  const value = equivalent.value;
  const step = typeof value === 'number' ? trailingStep(value) : 0;
  return intervalOf(value, { ...quantity, precision: step }, signed && quantity.direction === 'down');
}

function intervalOf(
  value: Quantity['value'] | QuantityRange<number>,
  { hedge, precision }: Pick<Quantity, 'hedge' | 'precision'>,
  negate: boolean,
): FigureInterval | null {
  const bounds = (hedge && BOUNDS[hedge]) ?? plain;
  const ends = rangeEnds(value);
  if (!ends) return null;
  const [low, high] = ends;
  const half = low === high ? precision / 2 : 0;
  const min = low === -Infinity ? low : bounds(low, half)[0];
  const max = high === Infinity ? high : bounds(high, half)[1];
  return negate ? { min: -max, max: -min, step: precision } : { min, max, step: precision };
}

function rangeEnds(value: Quantity['value'] | QuantityRange<number>): [number, number] | null {
  if (typeof value === 'number') return [value, value];
  if (typeof value === 'string') return null;
  const { min, max } = value;
  if (typeof min === 'string' || typeof max === 'string') return null;
  return [min ?? -Infinity, max ?? Infinity];
}

/** One unit of the last significant decimal digit: 6.7e9 is printed in steps of 1e8. Zero for zero. */
export function trailingStep(value: number): number {
  if (value === 0) return 0;
  const [digits = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const decimals = digits.includes('.') ? digits.length - 2 : 0;
  return 10 ** (Number(exponent) - decimals);
}
