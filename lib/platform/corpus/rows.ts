/** What lies in the reader's database. Shapes of older versions: migrations/. */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { StoredClaim } from '../../model/claim.ts';
import type { ClaimKey, ClaimLookup } from '../../model/corpus-store.ts';
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

/** Claims of one key, packed as they came; at most `ClaimCodec.mostPerChunk`. */
export interface ClaimRow {
  key: ClaimKey;
  batch: Batch;
  chunk: number;
  count: number;
  bytes: Uint8Array;
}

export type ChunkId = [ClaimKey, Batch, number];

/** Claims of one key in order of publication, taken from so many claim rows that a page should not read them all. */
export interface SortedRow {
  key: ClaimKey;
  /** Days of the first and the last claim. */
  first: number;
  last: number;
  /** What periods its claims may be of, as the engine tells them apart. */
  periods: number;
  /** Tells rows apart that are otherwise the same. */
  n: number;
  count: number;
  bytes: Uint8Array;
}

export type SortedId = [ClaimKey, number, number, number, number];

/** What was derived from a document, by which engine, and to which chunks its claims went. They may since have been sorted. */
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

/** An import; nothing of it is visible until it is `done`. `sorted`: its claims are too. */
export interface ImportRow {
  batch: Batch;
  state: 'running' | 'done' | 'sorted';
}

export interface ReaderSchema extends DBSchema {
  documents: { key: string; value: DocumentRow; indexes: { batch: string; address: string } };
  claims: { key: ChunkId; value: ClaimRow; indexes: { batch: string } };
  sorted: { key: SortedId; value: SortedRow };
  derived: { key: string; value: DerivedRow; indexes: { engineVersion: string } };
  tombstones: { key: string; value: TombstoneRow };
  imports: { key: string; value: ImportRow };
}

export type ReaderDatabase = IDBPDatabase<ReaderSchema>;
export type StoreName = StoreNames<ReaderSchema>;
export type Writing = IDBPTransaction<ReaderSchema, StoreName[], 'readwrite'>;
export type Reading = IDBPTransaction<ReaderSchema, StoreName[], 'readonly'>;

/** A chunk in order of publication, with what tells from outside what is in it. */
export type SortedChunk = Omit<SortedRow, 'key' | 'n'>;

/** One look-up of a key: says which sorted chunks it wants, is given them, and in the end tells the claims found. */
export interface Seeking {
  wanted(): number[];
  /** Null if the chunk is no more. */
  take(chunk: number, bytes: Uint8Array | null): void;
  claims(): StoredClaim[];
}

/** How claims become bytes, and which bytes a look-up needs: the engine's, passed in. Null for bytes of another version. */
export interface ClaimCodec {
  mostPerChunk: number;
  /** At most `mostPerChunk` claims, those of the chunk `onto` counted. */
  pack(claims: readonly StoredClaim[], onto?: Uint8Array): Uint8Array;
  unpack(bytes: Uint8Array): StoredClaim[] | null;
  /** All claims of these chunks in order of publication. */
  sort(chunks: readonly Uint8Array[]): SortedChunk[] | null;
  /** The chunk less the claims of a document. */
  without(chunk: Uint8Array, documentId: string): Pick<SortedChunk, 'count' | 'bytes'> | null;
  /** Whether `unpack` reads these bytes. */
  reads(bytes: Uint8Array): boolean;
  /** Day of a publication as chunks tell it. */
  dayOf(published: string | null): number;
  /** `spans`: the key's sorted chunks; `unsorted`: the others, whole. */
  seek(
    lookups: readonly Omit<ClaimLookup, 'key'>[],
    spans: readonly Pick<SortedRow, 'first' | 'last' | 'periods'>[],
    unsorted: readonly Uint8Array[],
    hidden: ReadonlySet<string>,
  ): Seeking;
}

/** A document's claims, each under the keys it is found by. */
export type KeyedClaims = { key: ClaimKey; claim: StoredClaim }[];
