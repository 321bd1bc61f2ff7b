import type { StoredClaim } from '../../model/claim.ts';
import type { ClaimKey, ClaimLookup, CorpusStore } from '../../model/corpus-store.ts';

/** What the corpus holds near these look-ups: as little as the store can tell, or all under their keys. */
export const lookUp = (
  store: CorpusStore,
  lookups: readonly ClaimLookup[],
): Promise<Map<ClaimKey, StoredClaim[]>> =>
  store.readNearest?.(lookups) ?? store.readClaims([...new Set(lookups.map(({ key }) => key))]);
