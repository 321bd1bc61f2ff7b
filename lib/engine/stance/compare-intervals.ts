/** How two intervals on one axis lie to each other: the rules under "Stance of comparable claims". */

export interface Interval {
  min: number;
  max: number;
}

export type IntervalRelation =
  /** The same values are possible. */
  | 'equal'
  /** One lies inside the other and both are bounded, or the coverage lies inside a one-sided page claim. */
  | 'inside'
  /** Both are open on the same side, from the same bound. */
  | 'same-bound'
  /** The page claim lies inside coverage that states only a bound. */
  | 'only-a-bound'
  | 'partial'
  | 'disjoint';

const bounded = ({ min, max }: Interval) => Number.isFinite(min) && Number.isFinite(max);
const inside = (a: Interval, b: Interval, slack: number) => a.min >= b.min - slack && a.max <= b.max + slack;

/** `slack`: how far two ends may lie apart and still count as the same, in units of the axis. */
export function relateIntervals(page: Interval, coverage: Interval, slack: number): IntervalRelation {
  if (disjoint(page, coverage, slack)) return 'disjoint';
  const pageIn = inside(page, coverage, slack);
  const coverageIn = inside(coverage, page, slack);
  if (bounded(page) && bounded(coverage)) {
    if (pageIn && coverageIn) return 'equal';
    return pageIn || coverageIn ? 'inside' : 'partial';
  }
  if (pageIn && coverageIn) return 'same-bound';
  if (coverageIn) return 'inside';
  if (pageIn) return 'only-a-bound';
  return 'partial';
}

/** Intervals that only touch are disjoint with gap 0, unless one of them is a point. */
function disjoint(a: Interval, b: Interval, slack: number): boolean {
  const [low, high] = a.max <= b.max ? [a, b] : [b, a];
  if (low.min === low.max || high.min === high.max) return high.min > low.max + slack;
  return high.min >= low.max - slack && low.max < high.max;
}

/** Distance of the nearest ends; 0 if the intervals meet. */
export const gapBetween = (a: Interval, b: Interval): number => Math.max(0, a.min - b.max, b.min - a.max);
