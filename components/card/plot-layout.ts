/** Geometry of the strip plot: where values go on one axis and which of their labels fit. Pure; lengths in CSS pixels. */
import type { PlotPoint } from '../../lib/model/protocol.ts';

/** Of the plot in a card that has all the room it wants. */
export const WIDTH = 352;
/** Left free on either side. */
const SIDE = 14;
/** Width of a character of a label, and of a wide one (kana, Han). */
const NARROW = 6;
const WIDE = 10.8;
/** The page's own label is bold. */
const BOLD = 1.16;
const GAP = 6;
/** Least distance of a label from either end. */
const EDGE = 2;

export interface PlacedPoint {
  point: PlotPoint;
  x: number;
  x1: number;
  x2: number;
  /** Middle of its label, or null where there is no room. */
  labelX: number | null;
}

export interface PlotLayout {
  page: PlacedPoint | null;
  /** The first of the page's labels that fits, else the last. */
  pageLabel: string;
  others: PlacedPoint[];
  /** Where zero is, if the values lie on both sides of it. */
  zero: number | null;
}

/** Null if all values are one: nothing is to be seen. `pageLabels`: what can be said over the page's own value, the longest first. */
export function layOutPlot(
  points: readonly PlotPoint[],
  pageLabels: readonly string[],
  width = WIDTH,
): PlotLayout | null {
  const low = Math.min(...points.map(({ min }) => min));
  const high = Math.max(...points.map(({ max }) => max));
  const values = points.map(({ value }) => value);
  const spread = Math.max(...values) - Math.min(...values);
  if (!(high > low) || spread === 0) return null;
  const x = (value: number) => SIDE + ((value - low) / (high - low)) * (width - 2 * SIDE);
  const place = (point: PlotPoint): PlacedPoint => ({
    point,
    x: x(point.value),
    x1: x(point.min),
    x2: x(point.max),
    labelX: null,
  });
  const page = points.find(({ stance }) => stance === 'page');
  const placedPage = page ? place(page) : null;
  const pageLabel =
    pageLabels.find(label => widthOf(label) * BOLD + 2 * EDGE <= width) ?? pageLabels.at(-1) ?? '';
  if (placedPage) placedPage.labelX = fitted(placedPage.x, widthOf(pageLabel) * BOLD, width);
  const others = points.filter(point => point !== page).map(place);
  const zero = low < 0 && high > 0 ? x(0) : null;
  labelOthers(others, zero, width);
  return { page: placedPage, pageLabel, others, zero };
}

/** What differs is named first; a label that would touch another is left out, and the text equivalent still has it. */
function labelOthers(others: readonly PlacedPoint[], zero: number | null, width: number): void {
  const taken: { left: number; right: number }[] = zero === null ? [] : [{ left: zero - 5, right: zero + 5 }];
  const byWeight = [...others].sort((a, b) => weight(a.point) - weight(b.point));
  const said = new Set<string>();
  for (const placed of byWeight) {
    const half = widthOf(placed.point.text) / 2;
    const middle = fitted(placed.x, half * 2, width);
    const clash = taken.some(({ left, right }) => middle + half + GAP > left && middle - half - GAP < right);
    if (clash || said.has(placed.point.text)) continue;
    said.add(placed.point.text);
    placed.labelX = middle;
    taken.push({ left: middle - half, right: middle + half });
  }
}

const weight = ({ stance }: PlotPoint) => (stance === 'conflicts' ? 0 : stance === 'corroborates' ? 1 : 2);

/** Middle of a label that is to stand at `x`; where it has no room, the middle of the plot. */
function fitted(x: number, label: number, width: number): number {
  const least = label / 2 + EDGE;
  return least * 2 > width ? width / 2 : Math.min(Math.max(x, least), width - least);
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character > '\u2e80' ? WIDE : NARROW;
  return width;
}
