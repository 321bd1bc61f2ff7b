/** Do two claims measure the same part of the same thing? "Data center" revenue is not revenue; a stake in A is not a stake in B. */
import type { Claim } from '../../model/claim.ts';
import type { Reason } from '../../model/evidence.ts';
import { matchSubjects } from './match-subjects.ts';

export interface ScopeRelation {
  /** False: different parts or parties. */
  comparable: boolean;
  /** Why a conflict may not be shown although the values are compared: one side does not say which part or party. */
  reasons: Reason[];
}

export function compareScopes(page: Claim, coverage: Claim, sameParties: boolean): ScopeRelation {
  const scope = compareWords(page.scope, coverage.scope, isOfWhole(page.measure));
  const roles = compareRoles(page, coverage);
  const parties: Reason[] = sameParties ? [] : [{ code: 'partner-left-out', values: {} }];
  return {
    comparable: scope.comparable && roles.comparable,
    reasons: [...scope.reasons, ...roles.reasons, ...parties],
  };
}

const SAME: ScopeRelation = { comparable: true, reasons: [] };

/** What a change is measured against, where nothing is said. */
const USUAL = 'year-on-year';
const COMPARISONS = new Set([USUAL, 'quarter-on-quarter', 'month-on-month']);

/** Words of one side, less the usual comparison where the other states none. */
const without = (words: readonly string[], other: readonly string[]) =>
  other.some(word => COMPARISONS.has(word)) ? words : words.filter(word => word !== USUAL);

/** Of these a company has one value for itself and others for its parts: what names no part is of the whole. */
const OF_WHOLE = new Set([
  'revenue',
  'operating-profit',
  'gross-profit',
  'net-profit',
  'net-loss',
  'units-sold',
  'market-value',
]);
const isOfWhole = (measure: string | null): boolean => OF_WHOLE.has(measure ?? '');

function compareWords(printed: readonly string[], other: readonly string[], ofWhole: boolean): ScopeRelation {
  const [page, coverage] = [without(printed, other), without(other, printed)];
  if (page.join() === coverage.join()) return SAME;
  const reasons: Reason[] = [
    { code: 'other-scope', values: { page: page.join(', '), coverage: coverage.join(', ') } },
  ];
  const shared = page.some(word => coverage.includes(word));
  return { comparable: shared || (!ofWhole && (!page.length || !coverage.length)), reasons };
}

/** One thing has one date, price or cost: where it stands may go unsaid, while sales in a country are a part of all. */
const ONE_PLACE = new Set(['deadline', 'purchase-price', 'sale-proceeds', 'cost']);

/** A place may be told more exactly on one side: the United States; Texas in the United States. */
function compareRoles(page: Claim, coverage: Claim): ScopeRelation {
  const result: ScopeRelation = { comparable: true, reasons: [] };
  for (const role of new Set([...Object.keys(page.roles), ...Object.keys(coverage.roles)])) {
    const p = page.roles[role] ?? [];
    const c = coverage.roles[role] ?? [];
    const match = matchSubjects(p, c);
    if (match.kind !== 'other' && (match.whole || role === 'place')) continue;
    const differ = p.length > 0 && c.length > 0 && match.kind === 'other';
    if (role === 'place' && !differ && ONE_PLACE.has(page.measure ?? '')) continue;
    if (differ) result.comparable = false;
    const names = (refs: typeof p) => refs.map(ref => ref.text).join(', ');
    result.reasons.push({
      code: role === 'partner' && !differ ? 'partner-left-out' : 'other-scope',
      values: { page: names(p), coverage: names(c) },
    });
  }
  return result;
}
