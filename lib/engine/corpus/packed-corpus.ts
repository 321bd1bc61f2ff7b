/** The bundled corpus: documents and claims in one read-only buffer, made at build time. */
import type { StoredClaim } from '../../model/claim.ts';
import type { ClaimKey, CorpusStore } from '../../model/corpus-store.ts';
import type { CorpusDocument } from '../../model/document.ts';
import { mergeChunks, readChunk } from './claim-chunks.ts';
import { openTable, type PackedRow, packTable } from './packed-table.ts';
import { decodePlain, encodePlain } from './plain-codec.ts';

export interface IndexedDocument {
  document: CorpusDocument;
  claims: { key: ClaimKey; claim: StoredClaim }[];
}

const DOCUMENT = 'd:';
const CLAIMS = 'c:';

export function packCorpus(indexed: readonly IndexedDocument[]): Uint8Array<ArrayBuffer> {
  const byKey = new Map<ClaimKey, StoredClaim[]>();
  for (const { key, claim } of indexed.flatMap(({ claims }) => claims)) {
    const list = byKey.get(key);
    if (list) list.push(claim);
    else byKey.set(key, [claim]);
  }
  const documents = indexed.map(
    ({ document }): PackedRow => ({ key: DOCUMENT + document.id, bytes: encodePlain(document) }),
  );
  const claims = [...byKey].flatMap(([key, list]) =>
    (mergeChunks([], list) ?? []).map(({ bytes }): PackedRow => ({ key: CLAIMS + key, bytes })),
  );
  return packTable([...documents, ...claims]);
}

export interface PackedCorpus extends CorpusStore {
  /** Reads every document; for the library and the search index, never at wake. */
  allDocuments(): CorpusDocument[];
}

/** Opens what `packCorpus` wrote. Nothing is decoded until asked for. */
export function openPackedCorpus(buffer: ArrayBuffer): PackedCorpus {
  const table = openTable(buffer);
  const toDocument = (bytes: Uint8Array) => decodePlain(bytes) as CorpusDocument;
  return {
    async readClaims(keys) {
      const found = new Map<ClaimKey, StoredClaim[]>();
      for (const key of keys) {
        const claims = table.get(CLAIMS + key).flatMap(bytes => readChunk(bytes) ?? []);
        if (claims.length) found.set(key, claims);
      }
      return found;
    },
    async readDocuments(ids) {
      return ids.flatMap(id => table.get(DOCUMENT + id).map(toDocument));
    },
    allDocuments() {
      const rows = [...table.rows()].filter(({ key }) => key.startsWith(DOCUMENT));
      return rows.map(({ bytes }) => toDocument(bytes)).sort((a, b) => (a.id < b.id ? -1 : 1));
    },
  };
}
