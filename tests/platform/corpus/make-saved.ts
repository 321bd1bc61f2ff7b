import { createClaimCodec } from '../../../lib/engine/corpus/claim-codec.ts';
import type { StoredClaim } from '../../../lib/model/claim.ts';
import type { SavedDocument } from '../../../lib/model/saved-document.ts';
import type { ClaimCodec, KeyedClaims } from '../../../lib/platform/corpus/rows.ts';
import type { Indexed } from '../../../lib/platform/corpus/write-documents.ts';
import { makeClaim } from '../../engine/stance/make-claim.ts';

export function makeSaved(id: string, parts: Partial<SavedDocument> = {}): SavedDocument {
  return {
    document: {
      id,
      title: `Title of ${id}`,
      publisher: 'A publisher',
      published: '2026-05-08',
      url: `https://news.example/${id}`,
      language: 'en',
      via: [],
      text: `Text of ${id}.`,
    },
    kind: 'selection',
    authors: [],
    selector: null,
    savedAt: '2026-05-09T10:00:00.000Z',
    replaces: null,
    tags: [],
    note: '',
    editedAt: null,
    sighting: null,
    ...parts,
  };
}

/** `count` claims, spread over three keys that all documents share. */
export function claimsFor(documentId: string, count: number): KeyedClaims {
  return Array.from({ length: count }, (_, index) => ({
    key: `softbank|measure-${index % 3}`,
    claim: { claim: makeClaim(), documentId, index, published: '2026-05-08', figures: count },
  }));
}

export function makeIndexed(id: string, parts: Partial<SavedDocument> = {}, claims = 4): Indexed {
  const saved = makeSaved(id, parts);
  return {
    saved,
    address: `news.example/${id}`,
    claims: claimsFor(id, claims),
    engineVersion: '1',
  };
}

/** Chunks of three claims, so that few documents fill several. */
export const CODEC: ClaimCodec = createClaimCodec(3);

export const KEYS = ['softbank|measure-0', 'softbank|measure-1', 'softbank|measure-2'];

/** "document/claim" of every claim found, sorted: what two databases must agree on. */
export function namesOfClaims(found: ReadonlyMap<string, readonly StoredClaim[]>): string[] {
  return [...found].flatMap(([key, list]) => list.map(c => `${key} ${c.documentId}/${c.index}`)).sort();
}
