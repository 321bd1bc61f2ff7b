import type { Quantity } from '../model/quantity.ts';
import type { Span } from '../model/text.ts';

/** A dateline or "reported on May 8, 2026" stands near the head; later full dates are history. In UTF-16 code units. */
const HEAD = 1500;
const FULL_DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * The day a text without metadata was published, as its own head states it: the latest full date there that is no deadline
 * and nothing inferred. A news text tells of the days before it appeared, so none of those is later. Null if there is none.
 */
export function statedDay(sentences: readonly Span[], quantities: readonly Quantity[]): string | null {
  const head = sentences.find(({ end }) => end >= HEAD)?.end ?? Number.POSITIVE_INFINITY;
  let latest: string | null = null;
  for (const { kind, value, hedge, implied, start } of quantities) {
    if (start >= head) break;
    if (kind !== 'date' || typeof value !== 'string' || !FULL_DAY.test(value)) continue;
    if (hedge !== null || implied.length > 0) continue;
    if (latest === null || value > latest) latest = value;
  }
  return latest;
}
