/** What the figures of two comparable claims say to each other. */
import type { Comparison, Reason, Stance } from '../../model/evidence.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { AlignedFigures } from './align-figures.ts';
import { gapBetween, relateIntervals } from './compare-intervals.ts';
import { type Days, timeInterval } from './time-interval.ts';

/** Ends nearer than this share of the larger magnitude are the same up to rounding in conversions. */
const FLOAT_NOISE = 1e-9;
/** A gap up to this share is `close`, not a conflict. */
const CLOSE_SHARE = 0.02;

/** Compares figures that lie on one axis. Never looks at subject, period or modality. */
export function compareFigures(page: Quantity, coverage: Quantity, aligned: AlignedFigures): Comparison {
  const { page: p, coverage: c } = aligned;
  const values = figureValues(page, coverage, aligned.unit);
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
      return give('corroborates', insideReason(page, coverage));
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
export function compareDeadlines(page: Quantity, coverage: Quantity): Comparison | null {
  const p = timeInterval(page);
  const c = timeInterval(coverage);
  if (!p || !c) return null;
  const values = figureValues(page, coverage, null);
  const give = (stance: Stance, code: Reason['code']): Comparison => ({
    stance,
    reasons: [{ code, values }],
  });
  switch (relateIntervals(p, c, edgeSlack(p, c))) {
    case 'equal':
    case 'same-bound':
    case 'inside':
      return give('corroborates', 'same-deadline');
    case 'only-a-bound':
      return give('related', 'only-a-bound');
    case 'partial':
      return give('related', 'partly-overlaps');
    case 'disjoint':
      return give('conflicts', 'deadline-differs');
  }
}

/** The loose end of a decade reaches only deadlines, not what falls inside the decade. */
const edgeSlack = (p: Days, c: Days) =>
  Number.isFinite(p.min) && Number.isFinite(c.min) ? 0 : Math.max(p.slack, c.slack);

function insideReason(page: Quantity, coverage: Quantity): Reason['code'] {
  if (page.hedge || coverage.hedge) return 'within-hedge';
  return [page, coverage].some(q => typeof q.value === 'object') ? 'within-range' : 'rounding';
}

function largestEnd(...intervals: { min: number; max: number }[]): number {
  const ends = intervals.flatMap(({ min, max }) => [min, max]).filter(Number.isFinite);
  return Math.max(0, ...ends.map(Math.abs));
}

/** What the words of a value reason are filled with: both values as plain text, and the unit of the axis. */
function figureValues(page: Quantity, coverage: Quantity, unit: string | null): Reason['values'] {
  return { page: printValue(page.value), coverage: printValue(coverage.value), unit: unit ?? '' };
}

function printValue(value: Quantity['value']): string | number {
  if (typeof value !== 'object') return value;
  return `${value.min ?? ''}–${value.max ?? ''}`;
}
