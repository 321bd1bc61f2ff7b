/** Where the points of a figure over time lie; pure. */
import type { ReportedValue } from '../../lib/model/library.ts';

export const WIDTH = 520;
/** On a narrow screen, where the same would be drawn too small to read. */
export const NARROW_WIDTH = 300;
export const HEIGHT = 150;
/** Where the lines of the scale begin; points keep away from its labels. */
export const LEFT = 64;
const INSET = 14;
const TOP = 12;
const BOTTOM = 34;
const DATES = 3;
/** Steps of the scale at least, and what they are multiples of, by powers of ten. */
const STEPS = 3;
const ROUND = [1, 2, 5, 10];

export interface PlacedValue {
  value: ReportedValue;
  x: number;
  y: number;
  /** Ends of its range; equal for a plain figure. */
  top: number;
  bottom: number;
}

export interface TimelineLayout {
  points: PlacedValue[];
  rows: { y: number; value: number }[];
  columns: { x: number; date: string }[];
}

/** Time to the right, value up; a single day or value lies in the middle. Null without values. */
export function layOut(values: readonly ReportedValue[], width = WIDTH): TimelineLayout | null {
  const times = values.map(({ published }) => Date.parse(published));
  const lines = roundValues(
    Math.min(...values.map(({ min }) => min)),
    Math.max(...values.map(({ max }) => max)),
  );
  const [low = Number.NaN] = lines;
  const high = lines.at(-1) ?? Number.NaN;
  const [first, last] = [Math.min(...times), Math.max(...times)];
  if (!values.length || ![low, high, first, last].every(Number.isFinite)) return null;
  const across = scale(first, last, LEFT + INSET, width - INSET);
  const up = scale(low, high, HEIGHT - BOTTOM, TOP);
  const dates =
    first === last
      ? [first]
      : Array.from({ length: DATES }, (_, i) => first + ((last - first) * i) / (DATES - 1));
  return {
    points: values.map((value, i) => ({
      value,
      x: across(times[i] ?? first),
      y: up(value.value),
      top: up(value.max),
      bottom: up(value.min),
    })),
    rows: lines.map(value => ({ y: up(value), value })),
    columns: dates.map(time => ({
      x: across(time),
      date: new Date(time).toISOString().slice(0, 10),
    })),
  };
}

const scale = (from: number, to: number, start: number, end: number) => (at: number) =>
  from === to ? (start + end) / 2 : start + ((at - from) / (to - from)) * (end - start);

/** Round values from at or below the lowest to at or above the highest; a single value is its own. */
function roundValues(low: number, high: number): number[] {
  const least = (high - low) / STEPS;
  if (!(least > 0) || !Number.isFinite(least)) return [low];
  const power = 10 ** Math.floor(Math.log10(least));
  const step = (ROUND.find(round => round * power >= least) ?? 10) * power;
  const from = Math.floor(low / step);
  return Array.from({ length: Math.ceil(high / step) - from + 1 }, (_, i) => (from + i) * step);
}
