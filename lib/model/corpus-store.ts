import type { StoredClaim } from './claim.ts';
import type { CorpusDocument } from './document.ts';

/** `subject key` + measure or event id; see engine/corpus/claim-keys. */
export type ClaimKey = string;

/** What a page asks of the claims under a key. */
export interface ClaimLookup {
  key: ClaimKey;
  /** Of the page's claim. */
  period: string | null;
  /** ISO day of the page, or null. */
  day: string | null;
}

/** Where coverage lies: memory in Node and tests, bundled binary plus IndexedDB in the browser. */
export interface CorpusStore {
  /** All claims under the keys, in one batch; unknown keys are absent from the map. */
  readClaims(keys: readonly ClaimKey[]): Promise<Map<ClaimKey, StoredClaim[]>>;
  /**
   * At least the claims that judging would hold against each look-up (engine/corpus/nearest-coverage), in one batch. A store small
   * enough to be read whole leaves it out.
   */
  readNearest?(lookups: readonly ClaimLookup[]): Promise<Map<ClaimKey, StoredClaim[]>>;
  /** In the order asked; unknown ids are left out. */
  readDocuments(ids: readonly string[]): Promise<CorpusDocument[]>;
}

/** A store that can also grow. `put` replaces a document of the same id. */
export interface WritableCorpusStore extends CorpusStore {
  put(document: CorpusDocument, claims: { key: ClaimKey; claim: StoredClaim }[]): Promise<void>;
  remove(id: string): Promise<void>;
}
