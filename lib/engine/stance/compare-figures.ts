/** What the figures of two comparable claims say to each other. */
import type { Comparison, Reason, Stance } from '../../model/evidence.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { AlignedFigures } from './align-figures.ts';
import { gapBetween, type Interval, relateIntervals } from './compare-intervals.ts';
import type { FigureInterval } from './figure-interval.ts';
import { type Days, dayNumber, timeInterval } from './time-interval.ts';

/** Ends nearer than this share of the larger magnitude are the same up to rounding in conversions. */
const FLOAT_NOISE = 1e-9;
/** A gap up to this share is `close`, not a conflict. */
const CLOSE_SHARE = 0.02;

export interface FigureComparison extends Comparison {
  /** The page states only a bound, which the coverage's value satisfies from near or far. */
  bound?: 'near' | 'far';
}

/** Beyond this many times the bound, a value says nothing to it: "over 250 MW" and 9.2 GW. */
const FARTHEST_FROM_BOUND = 3;

/** Compares figures that lie on one axis. Never looks at subject, period or modality. */
export function compareFigures(
  page: Quantity,
  coverage: Quantity,
  aligned: AlignedFigures,
): FigureComparison {
  const { page: p, coverage: c } = aligned;
  const values = figureValues(aligned.values.page, aligned.values.coverage, aligned.unit);
  const scaled: Reason[] = aligned.by ? [{ code: aligned.by, values }] : [];
  const give = (stance: Stance, code: Reason['code']): Comparison => ({
    stance,
    reasons: [{ code, values }, ...scaled],
  });
  const size = largestEnd(p, c);
  const relation = relateIntervals(p, c, size * FLOAT_NOISE);
  switch (relation) {
    case 'equal':
    case 'same-bound':
      return give('corroborates', page.hedge === coverage.hedge ? 'same-value' : 'within-hedge');
    case 'inside':
      if (isBounded(p)) return give('corroborates', insideReason(page, coverage));
      return { ...give('corroborates', 'within-hedge'), bound: isNearBound(p, c) ? 'near' : 'far' };
    case 'only-a-bound':
      return give('related', 'only-a-bound');
    case 'partial':
      return give('related', 'partly-overlaps');
    case 'disjoint': {
      const gap = gapBetween(p, c);
      const close = gap <= CLOSE_SHARE * size || gap <= Math.max(p.step, c.step) * (1 + FLOAT_NOISE);
      return close ? give('related', 'close') : give('conflicts', 'value-differs');
    }
  }
}

/** Compares deadlines and dates as intervals of days; null if one of them is not a time. */
export function compareDeadlines(page: Quantity, coverage: Quantity): FigureComparison | null {
  const p = timeInterval(startsBefore(page, coverage));
  const c = timeInterval(startsBefore(coverage, page));
  if (!p || !c) return null;
  const values = figureValues(page.value, coverage.value, null);
  const give = (stance: Stance, code: Reason['code']): Comparison => ({
    stance,
    reasons: [{ code, values }],
  });
  switch (relateIntervals(p, c, edgeSlack(p, c))) {
    case 'equal':
    case 'same-bound':
      return give('corroborates', 'same-deadline');
    case 'inside':
      return { ...give('corroborates', 'same-deadline'), ...(isBounded(p) ? {} : { bound: 'near' }) };
    case 'only-a-bound':
      return give('related', 'only-a-bound');
    case 'partial':
      return give('related', 'partly-overlaps');
    case 'disjoint':
      return mayMeet(page, coverage)
        ? give('related', 'partly-overlaps')
        : give('conflicts', 'deadline-differs');
  }
}

/** Fiscal years that start in another month than April. */
function mayMeet(page: Quantity, coverage: Quantity): boolean {
  const [p, c] = [
    timeInterval(startsBefore(page, coverage), true),
    timeInterval(startsBefore(coverage, page), true),
  ];
  return p !== null && c !== null && relateIntervals(p, c, 0) !== 'disjoint';
}

/** "From 2030" is when it starts, where the other side says when it does or that it does not start before 2035. */
const startsBefore = (time: Quantity, other: Quantity): Quantity =>
  time.hedge === 'from' && (other.hedge === 'not-before' || other.hedge === 'from' || areTwoDays(time, other))
    ? { ...time, hedge: null }
    : time;
const areTwoDays = (...times: Quantity[]): boolean =>
  new Set(times.map(({ value }) => value)).size === times.length &&
  times.every(({ value }) => dayNumber(String(value)) !== null) &&
  times.some(({ hedge }) => hedge === null);

/** The loose end of a decade reaches only deadlines, not what falls inside the decade. */
const edgeSlack = (p: Days, c: Days) =>
  Number.isFinite(p.min) && Number.isFinite(c.min) ? 0 : Math.max(p.slack, c.slack);

const isBounded = ({ min, max }: Interval) => Number.isFinite(min) && Number.isFinite(max);

function isNearBound(bound: FigureInterval, { min, max }: FigureInterval): boolean {
  const edge = Number.isFinite(bound.min) ? bound.min : bound.max;
  const nearest = Number.isFinite(bound.min) ? min : max;
  const ratio = Math.abs(nearest / edge);
  return ratio <= FARTHEST_FROM_BOUND && ratio >= 1 / FARTHEST_FROM_BOUND;
}

function insideReason(page: Quantity, coverage: Quantity): Reason['code'] {
  if (page.hedge || coverage.hedge) return 'within-hedge';
  return [page, coverage].some(q => typeof q.value === 'object') ? 'within-range' : 'rounding';
}

function largestEnd(...intervals: { min: number; max: number }[]): number {
  const ends = intervals.flatMap(({ min, max }) => [min, max]).filter(Number.isFinite);
  return Math.max(0, ...ends.map(Math.abs));
}

/** What the words of a value reason are filled with: both values as plain text, and the unit of the axis. */
function figureValues(
  page: Quantity['value'],
  coverage: Quantity['value'],
  unit: string | null,
): Reason['values'] {
  return { page: printValue(page), coverage: printValue(coverage), unit: unit ?? '' };
}

function printValue(value: Quantity['value']): string | number {
  if (typeof value !== 'object') return value;
  return `${value.min ?? ''}–${value.max ?? ''}`;
}
