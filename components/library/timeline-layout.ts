/** Where the points of a figure over time lie; pure. */
import type { ReportedValue } from '../../lib/model/library.ts';

export const WIDTH = 520;
export const HEIGHT = 150;
const LEFT = 64;
const RIGHT = 14;
const TOP = 12;
const BOTTOM = 34;
const TICKS = 3;

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
export function layOut(values: readonly ReportedValue[]): TimelineLayout | null {
  const times = values.map(({ published }) => Date.parse(published));
  const low = Math.min(...values.map(({ min }) => min));
  const high = Math.max(...values.map(({ max }) => max));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  if (!values.length || ![low, high, first, last].every(Number.isFinite)) return null;
  const across = scale(first, last, LEFT, WIDTH - RIGHT);
  const up = scale(low, high, HEIGHT - BOTTOM, TOP);
  const even = (from: number, to: number) =>
    from === to ? [from] : Array.from({ length: TICKS }, (_, i) => from + ((to - from) * i) / (TICKS - 1));
  return {
    points: values.map((value, i) => ({
      value,
      x: across(times[i] ?? first),
      y: up(value.value),
      top: up(value.max),
      bottom: up(value.min),
    })),
    rows: even(low, high).map(value => ({ y: up(value), value })),
    columns: even(first, last).map(time => ({
      x: across(time),
      date: new Date(time).toISOString().slice(0, 10),
    })),
  };
}

const scale = (from: number, to: number, start: number, end: number) => (at: number) =>
  from === to ? (start + end) / 2 : start + ((at - from) / (to - from)) * (end - start);
