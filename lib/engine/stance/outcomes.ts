import type { DatedClaim } from '../../model/claim.ts';
import type { Comparison, Reason, ReasonCode } from '../../model/evidence.ts';
import { dayNumber } from './time-interval.ts';

export const related = (reasons: Reason[], ...more: Reason[]): Comparison => ({
  stance: 'related',
  reasons: [...reasons, ...more],
});

export const unrelated = (code: ReasonCode): Comparison => ({
  stance: 'unrelated',
  reasons: [{ code, values: {} }],
});

/** Publication at most this many days apart counts as the same state of affairs. */
export const SAME_STATE_DAYS = 7;

/** One side says yes, the other no. Weeks apart minds have changed, unless it is a denial; without a date who knows. */
export function contradiction(page: DatedClaim, coverage: DatedClaim): Comparison {
  const denied = page.claim.modality === 'denied' || coverage.claim.modality === 'denied';
  const reason: Reason = { code: denied ? 'denied' : 'polarity-opposite', values: {} };
  const apart = publishedApart(page, coverage);
  if (apart === null) return related([{ code: 'no-date', values: {} }, reason]);
  if (apart <= SAME_STATE_DAYS || denied) return { stance: 'conflicts', reasons: [reason] };
  return { stance: 'conflicts', changedOverTime: true, reasons: [...laterOrEarlier(page, coverage), reason] };
}

/** Days between the two publications; null if one is not known to the day. */
export function publishedApart(page: DatedClaim, coverage: DatedClaim): number | null {
  const [a, b] = [dayNumber(page.published), dayNumber(coverage.published)];
  return a === null || b === null ? null : Math.abs(a - b);
}

/** Which of the two reports is the later, from the page's point of view; nothing where a day is missing or the same. */
export function laterOrEarlier(page: DatedClaim, coverage: DatedClaim): Reason[] {
  const [a, b] = [dayNumber(page.published), dayNumber(coverage.published)];
  if (a === null || b === null || a === b) return [];
  const values = { page: page.published ?? '', coverage: coverage.published ?? '', days: Math.abs(a - b) };
  return [{ code: b > a ? 'later-report' : 'earlier-report', values }];
}
