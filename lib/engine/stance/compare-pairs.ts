import type { DatedClaim } from '../../model/claim.ts';
import type { Comparison, Stance } from '../../model/evidence.ts';
import type { Comparer } from './compare-claims.ts';

const WEIGHT: Record<Stance, number> = { corroborates: 3, conflicts: 2, related: 1, unrelated: 0 };

/**
 * What one text says to another: the most telling pair of their claims. A coverage claim that agrees with one claim of
 * the page is no conflict for another, and the page's claims are all the page's word: any conflict left outweighs.
 */
export function comparePairs(
  page: readonly DatedClaim[],
  coverage: readonly DatedClaim[],
  compare: Comparer,
): Comparison {
  const results = page.map(p => coverage.map(c => compare(p, c)));
  const agreeing = new Set(
    results.flatMap(row => row.flatMap((result, i) => (result.stance === 'corroborates' ? [i] : []))),
  );
  const perClaim = results.map(row =>
    mostTelling(row.filter((r, i) => r.stance !== 'conflicts' || !agreeing.has(i))),
  );
  const conflict = perClaim.find(result => result.stance === 'conflicts');
  const measured = mostTelling(perClaim.filter(isMeasured));
  return conflict ?? (measured.stance === 'unrelated' ? mostTelling(perClaim) : measured);
}

/** Figures that were compared tell more than the event they belong to: "opens in 2027" and "opens by 2028" both open. */
const isMeasured = ({ reasons }: Comparison) => reasons.some(reason => FIGURE_CODES.has(reason.code));
const FIGURE_CODES = new Set(['same-measure', 'near-measure', 'close', 'partly-overlaps', 'only-a-bound']);

const weigh = (result: Comparison) =>
  WEIGHT[result.stance] + (result.stance === 'related' && isMeasured(result) ? 0.5 : 0);

const mostTelling = (results: readonly Comparison[]): Comparison =>
  results.reduce((best, result) => (weigh(result) > weigh(best) ? result : best), {
    stance: 'unrelated',
    reasons: [{ code: 'other-subject', values: {} }],
  });
