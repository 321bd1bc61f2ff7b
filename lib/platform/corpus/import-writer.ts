/**
 * Writes the documents of one batch of an import, a few hundred at a time, each in place of none: what the database has is
 * passed over. Nothing of a running import is seen, so its claims and its documents need not go in together, and
 * transactions stay short: pages are answered between them.
 */
import type { StoredClaim } from '../../model/claim.ts';
import type { ClaimKey } from '../../model/corpus-store.ts';
import { claimsByKey, dropClaims } from './claim-rows.ts';
import { inTransaction } from './database.ts';
import type { Batch, ChunkId, ClaimCodec, ClaimRow, ReaderDatabase } from './rows.ts';
import { chunksOf, DOCUMENT_STORES, type Indexed } from './write-documents.ts';

export interface ImportWriter {
  /** Returns how many were new. */
  add(documents: readonly Indexed[]): Promise<number>;
}

const ROWS_AT_ONCE = 400;
const DOCUMENTS_AT_ONCE = 100;
/** Keys whose last chunk is remembered to be filled up; one that is forgotten begins a new chunk. */
const MOST_TAILS = 50_000;

export function createImportWriter(database: ReaderDatabase, codec: ClaimCodec, batch: Batch): ImportWriter {
  /** Number of the last chunk of each key, if it is not full; longest unused first. */
  const tails = new Map<ClaimKey, number>();
  let part = 0;

  async function add(documents: readonly Indexed[]): Promise<number> {
    part++;
    const byId = new Map(documents.map(document => [document.saved.document.id, document]));
    const missing = await keysMissing([...byId.keys()]);
    const fresh = missing.flatMap(id => byId.get(id) ?? []);
    const chunks = new Map<ClaimKey, ChunkId[]>();
    const groups = [...claimsByKey(fresh.flatMap(({ claims }) => claims))];
    for (const some of slices(groups, ROWS_AT_ONCE)) {
      await inTransaction(
        database,
        ['claims'],
        async transaction => {
          const store = transaction.objectStore('claims');
          const rows = await Promise.all(
            some.map(async ([key, added]) => {
              const tail = tails.get(key);
              const row = tail === undefined ? undefined : await store.get([key, batch, tail]);
              return rowsFor(key, added, row);
            }),
          );
          await Promise.all(rows.flat().map(row => store.put(row)));
          for (const row of rows.flat()) chunks.set(row.key, [...(chunks.get(row.key) ?? []), idOf(row)]);
        },
        'relaxed',
      );
    }
    let added = 0;
    for (const some of slices(fresh, DOCUMENTS_AT_ONCE)) added += await putAbsent(some, chunks);
    return added;
  }

  async function keysMissing(ids: readonly string[]): Promise<string[]> {
    const store = database.transaction('documents', 'readonly').store;
    const there = await Promise.all(ids.map(id => store.getKey(id)));
    return ids.filter((_, i) => there[i] === undefined);
  }

  /** Packed rows of one key: its tail filled up, then new chunks. */
  function rowsFor(key: ClaimKey, added: StoredClaim[], tail: ClaimRow | undefined): ClaimRow[] {
    const most = codec.mostPerChunk;
    const room = tail && codec.reads(tail.bytes) ? most - tail.count : 0;
    const rows: ClaimRow[] = [];
    if (tail && room > 0) {
      const head = added.slice(0, room);
      rows.push({ ...tail, count: tail.count + head.length, bytes: codec.pack(head, tail.bytes) });
    }
    /** Chunks of a part are numbered on from the part's own number, so that two parts never meet. */
    let chunk = part * MOST_CHUNKS_PER_PART;
    for (let at = room; at < added.length; at += most) {
      const claims = added.slice(at, at + most);
      rows.push({ key, batch, chunk: chunk++, count: claims.length, bytes: codec.pack(claims) });
    }
    const last = rows.at(-1);
    tails.delete(key);
    if (last && last.count < most) tails.set(key, last.chunk);
    const [oldest] = tails.size > MOST_TAILS ? tails.keys() : [];
    if (oldest !== undefined) tails.delete(oldest);
    return rows;
  }

  /** Stores what nobody saved meanwhile, and takes the claims of the others out again. */
  const putAbsent = (documents: readonly Indexed[], chunks: ReadonlyMap<ClaimKey, ChunkId[]>) =>
    inTransaction(
      database,
      DOCUMENT_STORES,
      async transaction => {
        const store = transaction.objectStore('documents');
        const there = await Promise.all(documents.map(({ saved }) => store.getKey(saved.document.id)));
        await Promise.all(
          documents.map(async ({ saved, address, claims, engineVersion }, i) => {
            const { id } = saved.document;
            const own = chunksOf(chunks, claims);
            if (there[i] !== undefined) return dropClaims(transaction, id, own, codec);
            await transaction.objectStore('derived').put({ id, engineVersion, chunks: own });
            await store.put({ id, batch, address, saved });
          }),
        );
        return there.filter(key => key === undefined).length;
      },
      'relaxed',
    );

  return { add };
}

const MOST_CHUNKS_PER_PART = 10_000;

const idOf = ({ key, batch, chunk }: ClaimRow): ChunkId => [key, batch, chunk];

function* slices<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}
