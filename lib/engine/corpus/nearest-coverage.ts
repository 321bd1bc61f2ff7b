import type { Claim, StoredClaim } from '../../model/claim.ts';

/** A card shows no more, and a mark would not change by more; a subject of half a large corpus has thousands. */
const MOST_WEIGHED = 60;
const DAY_MS = 86_400_000;

/**
 * The coverage worth holding against a claim, where there is more than anyone would read: of the claim's own period first, then
 * what was published nearest to `day` (ISO, or null).
 */
export function nearestCoverage(
  claim: Pick<Claim, 'period'>,
  day: string | null,
  rows: readonly StoredClaim[],
): readonly StoredClaim[] {
  if (rows.length <= MOST_WEIGHED) return rows;
  const at = Date.parse(day ?? '') / DAY_MS;
  const ranked = rows.map(row => {
    const apart = Math.abs(Date.parse(row.published ?? '') / DAY_MS - at);
    const otherPeriod = claim.period === null || row.claim.period !== claim.period;
    return { row, otherPeriod: Number(otherPeriod), apart: Number.isNaN(apart) ? Number.MAX_VALUE : apart };
  });
  ranked.sort((a, b) => a.otherPeriod - b.otherPeriod || a.apart - b.apart);
  return ranked.slice(0, MOST_WEIGHED).map(({ row }) => row);
}
