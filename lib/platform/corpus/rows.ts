/** What lies in the reader's database. Shapes of older versions: migrations/. */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { StoredClaim } from '../../model/claim.ts';
import type { ClaimKey } from '../../model/corpus-store.ts';
import type { SavedDocument } from '../../model/saved-document.ts';

/** Names an import; empty for what was saved one by one. */
export type Batch = string;

export interface DocumentRow {
  id: string;
  batch: Batch;
  /** Address of its page less what varies between visits; empty if it has none. */
  address: string;
  saved: SavedDocument;
}

/** Claims of one key, packed; at most `ClaimCodec.mostPerChunk`. */
export interface ClaimRow {
  key: ClaimKey;
  batch: Batch;
  chunk: number;
  count: number;
  bytes: Uint8Array;
}

export type ChunkId = [ClaimKey, Batch, number];

/** What was derived from a document, by which engine, and in which chunks its claims lie. */
export interface DerivedRow {
  id: string;
  engineVersion: string;
  chunks: ChunkId[];
}

/** A document, own or bundled, that is hidden. Own ones are removed for good when the database is compacted. */
export interface TombstoneRow {
  id: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** An import; nothing of it is visible until it is `done`. */
export interface ImportRow {
  batch: Batch;
  state: 'running' | 'done';
}

export interface ReaderSchema extends DBSchema {
  documents: { key: string; value: DocumentRow; indexes: { batch: string; address: string } };
  claims: { key: ChunkId; value: ClaimRow; indexes: { batch: string } };
  derived: { key: string; value: DerivedRow; indexes: { engineVersion: string } };
  tombstones: { key: string; value: TombstoneRow };
  imports: { key: string; value: ImportRow };
}

export type ReaderDatabase = IDBPDatabase<ReaderSchema>;
export type StoreName = StoreNames<ReaderSchema>;
export type Writing = IDBPTransaction<ReaderSchema, StoreName[], 'readwrite'>;
export type Reading = IDBPTransaction<ReaderSchema, StoreName[], 'readonly'>;

/** How claims become bytes: the engine's, passed in. `unpack` gives null for bytes of another version. */
export interface ClaimCodec {
  mostPerChunk: number;
  pack(claims: readonly StoredClaim[]): Uint8Array;
  unpack(bytes: Uint8Array): StoredClaim[] | null;
}

/** A document's claims, each under the keys it is found by. */
export type KeyedClaims = { key: ClaimKey; claim: StoredClaim }[];
