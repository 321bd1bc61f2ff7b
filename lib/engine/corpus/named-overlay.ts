/**
 * The bundled corpus was read without the reader's names. What it says of them is read when first asked for: waking costs nothing, and
 * nothing is stored.
 */
import type { StoredClaim } from '../../model/claim.ts';
import type { ClaimKey, CorpusStore } from '../../model/corpus-store.ts';
import type { IndexedDocument, PackedCorpus } from './packed-corpus.ts';

export interface NamedOverlay {
  bundled: PackedCorpus;
  /** True for a key of a name that the reader has added or edited. */
  isOwn(key: ClaimKey): boolean;
  /** Tells texts that may speak of such a name. */
  finder(): (text: string) => boolean;
  index(document: IndexedDocument['document']): IndexedDocument;
  /** Grows with every change of the names. */
  version(): number;
}

export function overlayNames({ bundled, isOwn, finder, index, version }: NamedOverlay): CorpusStore {
  let read: { version: number; claims: Map<ClaimKey, StoredClaim[]> } | undefined;

  function claimsOfNames(): Map<ClaimKey, StoredClaim[]> {
    if (read?.version === version()) return read.claims;
    const mayName = finder();
    const claims = new Map<ClaimKey, StoredClaim[]>();
    for (const document of bundled.allDocuments()) {
      if (!mayName(document.text)) continue;
      for (const { key, claim } of index(document).claims)
        if (isOwn(key)) claims.set(key, [...(claims.get(key) ?? []), apart(claim)]);
    }
    read = { version: version(), claims };
    return claims;
  }

  return {
    readDocuments: bundled.readDocuments,
    async readClaims(keys) {
      const found = await bundled.readClaims(keys);
      for (const key of keys.filter(isOwn)) {
        const packaged = found.get(key) ?? [];
        const known = new Set(packaged.map(placeOf));
        const more = (claimsOfNames().get(key) ?? []).filter(claim => !known.has(placeOf(claim)));
        if (more.length) found.set(key, [...packaged, ...more]);
      }
      return found;
    },
  };
}

/** Numbers beyond any of the package, because a claim is named by its document and number. */
const apart = (claim: StoredClaim): StoredClaim => ({ ...claim, index: claim.index + 10_000 });

const placeOf = ({ documentId, claim }: StoredClaim) => `${documentId} ${claim.start} ${claim.end}`;
