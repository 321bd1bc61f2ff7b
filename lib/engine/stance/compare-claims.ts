import type { Claim } from '../../model/claim.ts';
import type { Comparison } from '../../model/evidence.ts';
import type { Knowledge } from '../../model/knowledge.ts';

/** A claim with what comparing needs to know of the text it stands in. */
export interface DatedClaim {
  claim: Claim;
  /** ISO day of publication, or null. */
  published: string | null;
}

export type Comparer = (page: DatedClaim, coverage: DatedClaim) => Comparison;

/** Compiles the comparison tables and returns the function that holds one coverage claim against one page claim. */
export function createComparer(_knowledge: Pick<Knowledge, 'measures' | 'events' | 'units'>): Comparer {
  return () => ({ stance: 'unrelated', reasons: [] });
}
