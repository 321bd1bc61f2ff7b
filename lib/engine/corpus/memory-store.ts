import type { StoredClaim } from '../../model/claim.ts';
import type { ClaimKey, WritableCorpusStore } from '../../model/corpus-store.ts';
import type { CorpusDocument } from '../../model/document.ts';

/** A corpus in memory, for Node, tests and the build step. */
export function createMemoryStore(): WritableCorpusStore {
  const documents = new Map<string, CorpusDocument>();
  const claims = new Map<ClaimKey, StoredClaim[]>();
  const keysOf = new Map<string, Set<ClaimKey>>();
  const remove = async (id: string) => {
    documents.delete(id);
    for (const key of keysOf.get(id) ?? []) {
      const rest = claims.get(key)?.filter(claim => claim.documentId !== id) ?? [];
      if (rest.length) claims.set(key, rest);
      else claims.delete(key);
    }
    keysOf.delete(id);
  };
  return {
    async readClaims(keys) {
      return new Map(keys.flatMap(key => (claims.has(key) ? [[key, [...(claims.get(key) ?? [])]]] : [])));
    },
    async readDocuments(ids) {
      return ids.flatMap(id => documents.get(id) ?? []);
    },
    async put(document, rows) {
      await remove(document.id);
      documents.set(document.id, document);
      keysOf.set(document.id, new Set(rows.map(({ key }) => key)));
      for (const { key, claim } of rows) {
        const list = claims.get(key);
        if (list) list.push(claim);
        else claims.set(key, [claim]);
      }
    },
    remove,
  };
}
