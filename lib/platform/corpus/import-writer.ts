/**
 * Writes one batch of an import, each document in place of none: what the database has is passed over. Documents and claims wait
 * in memory until they are worth writing, because the claims of a thousand documents touch nearly every key there is.
 * Nothing of a running import is seen, so its claims and its documents need not go in together, and transactions
 * stay short: pages are answered between them.
 */
import type { ClaimKey } from '../../model/corpus-store.ts';
import { claimsByKey, dropClaims } from './claim-rows.ts';
import { inTransaction } from './database.ts';
import type { Batch, ChunkId, ClaimCodec, KeyedClaims, ReaderDatabase } from './rows.ts';
import { chunksOf, DOCUMENT_STORES, type Indexed } from './write-documents.ts';

export interface ImportWriter {
  /** Which of these documents are neither in the database nor waiting. */
  missing(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Takes in those that are missing, and writes what waits once it is enough. One call after another. */
  add(documents: readonly Indexed[]): Promise<void>;
  /** Writes what waits; resolves to how many documents of the batch were new. */
  finish(): Promise<number>;
}

/** A chunk that is being filled. `parts`: what came since it was last written. */
interface OpenChunk {
  number: number;
  count: number;
  isStored: boolean;
  parts: Uint8Array[];
}
type Waiting = Omit<Indexed, 'claims'> & { chunks: ChunkId[] };

/** Bytes of claims and characters of text that wait at most. */
const MOST_WAITING = 2 ** 25;
/** Chunks that are remembered to be filled up; a key whose chunk is forgotten begins another. */
const MOST_OPEN = 100_000;
const ROWS_AT_ONCE = 400;
const DOCUMENTS_AT_ONCE = 200;

export function createImportWriter(
  database: ReaderDatabase,
  codec: ClaimCodec,
  batch: Batch,
  most = MOST_WAITING,
): ImportWriter {
  /** The last chunk of each key, the oldest first. Numbers are the batch's, so that a key whose chunk was forgotten takes none again. */
  const open = new Map<ClaimKey, OpenChunk>();
  const waiting = { documents: new Map<string, Waiting>(), chunks: new Map<OpenChunk, ClaimKey>(), size: 0 };
  let chunks = 0;
  let added = 0;

  async function missing(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const store = database.transaction('documents', 'readonly').store;
    const there = await Promise.all(ids.map(id => store.getKey(id)));
    return new Set(ids.filter((id, i) => there[i] === undefined && !waiting.documents.has(id)));
  }

  async function add(documents: readonly Indexed[]): Promise<void> {
    const byId = new Map(documents.map(document => [document.saved.document.id, document]));
    const absent = await missing([...byId.keys()]);
    const fresh = [...byId].filter(([id]) => absent.has(id));
    const chunks = fill(fresh.flatMap(([, { claims }]) => claims));
    for (const [id, { claims, ...document }] of fresh) {
      waiting.documents.set(id, { ...document, chunks: chunksOf(chunks, claims) });
      waiting.size += document.saved.document.text.length;
    }
    if (waiting.size >= most) await write();
  }

  /** Puts claims into the open chunks of their keys; returns into which. */
  function fill(claims: KeyedClaims): Map<ClaimKey, ChunkId[]> {
    const chunks = new Map<ClaimKey, ChunkId[]>();
    for (const [key, added] of claimsByKey(claims)) {
      const ids: ChunkId[] = [];
      for (let at = 0; at < added.length; ) {
        const chunk = chunkWithRoom(key);
        const part = added.slice(at, at + codec.mostPerChunk - chunk.count);
        const bytes = codec.pack(part);
        chunk.parts.push(bytes);
        chunk.count += part.length;
        waiting.chunks.set(chunk, key);
        waiting.size += bytes.length;
        ids.push([key, batch, chunk.number]);
        at += part.length;
      }
      chunks.set(key, ids);
    }
    return chunks;
  }

  function chunkWithRoom(key: ClaimKey): OpenChunk {
    const last = open.get(key);
    if (last && last.count < codec.mostPerChunk) return last;
    const next = { number: chunks++, count: 0, isStored: false, parts: [] };
    open.delete(key);
    open.set(key, next);
    return next;
  }

  async function write(): Promise<void> {
    for (const some of slices([...waiting.chunks], ROWS_AT_ONCE)) await writeChunks(some);
    for (const some of slices([...waiting.documents.values()], DOCUMENTS_AT_ONCE))
      added += await putAbsent(some);
    waiting.chunks.clear();
    waiting.documents.clear();
    waiting.size = 0;
    for (const key of open.keys()) {
      if (open.size <= MOST_OPEN) break;
      open.delete(key);
    }
  }

  const writeChunks = (chunks: readonly [OpenChunk, ClaimKey][]) =>
    inTransaction(
      database,
      ['claims'],
      async transaction => {
        const store = transaction.objectStore('claims');
        await Promise.all(
          chunks.map(async ([chunk, key]) => {
            const { number, isStored, parts } = chunk;
            const before = isStored ? await store.get([key, batch, number]) : undefined;
            const [whole] = codec.sort([...(before ? [before.bytes] : []), ...parts]) ?? [];
            if (!whole) throw new RangeError('claims of another version');
            await store.put({ key, batch, chunk: number, count: whole.count, bytes: whole.bytes });
            chunk.isStored = true;
            chunk.parts = [];
          }),
        );
      },
      'relaxed',
    );

  /** Stores what nobody saved meanwhile, and takes the claims of the others out again. */
  const putAbsent = (documents: readonly Waiting[]) =>
    inTransaction(
      database,
      DOCUMENT_STORES,
      async transaction => {
        const store = transaction.objectStore('documents');
        const there = await Promise.all(documents.map(({ saved }) => store.getKey(saved.document.id)));
        await Promise.all(
          documents.map(async ({ saved, address, chunks, engineVersion }, i) => {
            const { id } = saved.document;
            if (there[i] !== undefined) return dropClaims(transaction, id, chunks, codec);
            await transaction.objectStore('derived').put({ id, engineVersion, chunks });
            await store.put({ id, batch, address, saved });
          }),
        );
        return there.filter(key => key === undefined).length;
      },
      'relaxed',
    );

  return {
    missing,
    add,
    async finish() {
      await write();
      return added;
    },
  };
}

function* slices<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}
