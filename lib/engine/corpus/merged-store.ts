import type { StoredClaim } from '../../model/claim.ts';
import type { ClaimKey, CorpusStore } from '../../model/corpus-store.ts';
import { lookUp } from './look-up.ts';

type Found = Map<ClaimKey, StoredClaim[]>;

/**
 * The reader's corpus over the bundled one. `hidden` names the bundled documents that the reader has deleted or
 * replaced by one of the same id.
 */
export function mergeStores(
  bundled: CorpusStore,
  reader: CorpusStore,
  hidden: () => ReadonlySet<string>,
): CorpusStore {
  function merge(below: Found, above: Found): Found {
    const gone = hidden();
    const found: Found = new Map();
    for (const key of new Set([...below.keys(), ...above.keys()])) {
      const kept = (below.get(key) ?? []).filter(claim => !gone.has(claim.documentId));
      const claims = [...kept, ...(above.get(key) ?? [])];
      if (claims.length) found.set(key, claims);
    }
    return found;
  }
  return {
    async readClaims(keys) {
      const [below, above] = await Promise.all([bundled.readClaims(keys), reader.readClaims(keys)]);
      return merge(below, above);
    },
    async readNearest(lookups) {
      const keys = [...new Set(lookups.map(({ key }) => key))];
      const [below, above] = await Promise.all([bundled.readClaims(keys), lookUp(reader, lookups)]);
      return merge(below, above);
    },
    async readDocuments(ids) {
      const own = new Map((await reader.readDocuments(ids)).map(document => [document.id, document]));
      const gone = hidden();
      const missing = ids.filter(id => !own.has(id) && !gone.has(id));
      const rest = new Map((await bundled.readDocuments(missing)).map(document => [document.id, document]));
      return ids.flatMap(id => own.get(id) ?? rest.get(id) ?? []);
    },
  };
}
