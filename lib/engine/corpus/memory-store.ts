import type { StoredClaim } from '../../model/claim.ts';
import type { ClaimKey, WritableCorpusStore } from '../../model/corpus-store.ts';
import type { CorpusDocument } from '../../model/document.ts';

/** A corpus in memory, for Node, tests and the build step. */
export function createMemoryStore(): WritableCorpusStore {
  const documents = new Map<string, CorpusDocument>();
  const claims = new Map<ClaimKey, StoredClaim[]>();
  const remove = async (id: string) => {
    documents.delete(id);
    for (const [key, list] of claims)
      claims.set(
        key,
        list.filter(c => c.documentId !== id),
      );
  };
  return {
    async readClaims(keys) {
      const found = new Map<ClaimKey, StoredClaim[]>();
      for (const key of keys) {
        const list = claims.get(key);
        if (list?.length) found.set(key, list);
      }
      return found;
    },
    async readDocuments(ids) {
      return ids.flatMap(id => documents.get(id) ?? []);
    },
    async put(document, rows) {
      await remove(document.id);
      documents.set(document.id, document);
      for (const { key, claim } of rows) claims.set(key, [...(claims.get(key) ?? []), claim]);
    },
    remove,
  };
}
