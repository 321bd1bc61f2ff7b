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

/** Which of the two reports is the later, from the page's point of view; nothing where a day is missing or the same. */
export function laterOrEarlier(page: DatedClaim, coverage: DatedClaim): Reason[] {
  const [a, b] = [dayNumber(page.published), dayNumber(coverage.published)];
  if (a === null || b === null || a === b) return [];
  const values = { page: page.published ?? '', coverage: coverage.published ?? '', days: Math.abs(a - b) };
  return [{ code: b > a ? 'later-report' : 'earlier-report', values }];
}
