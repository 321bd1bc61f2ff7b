/**
 * Claims in packed chunks as they came: a save rewrites the last chunk of each of its keys, a removal the chunks that hold the
 * document. Chunks of a key that has many are sorted (sorted-rows.ts).
 */
import type { StoredClaim } from '../../model/claim.ts';
import type { ClaimKey } from '../../model/corpus-store.ts';
import type { Batch, ChunkId, ClaimCodec, ClaimRow, KeyedClaims, Writing } from './rows.ts';
import { dropSorted, sortKey } from './sorted-rows.ts';

/** A key with so many chunks of what was saved one by one is sorted. */
const MOST_UNSORTED = 4;

/** Every chunk of a key, of all batches: an array sorts above every number and string. */
export const chunksOfKey = (key: ClaimKey) => IDBKeyRange.bound([key], [key, []]);

const chunksOfBatch = (key: ClaimKey, batch: Batch) => IDBKeyRange.bound([key, batch], [key, batch, []]);

/** Appends claims, each key's chunk once however many documents they are of; returns the chunks of each key. */
export async function addClaims(
  transaction: Writing,
  batch: Batch,
  claims: KeyedClaims,
  codec: ClaimCodec,
): Promise<Map<ClaimKey, ChunkId[]>> {
  const store = transaction.objectStore('claims');
  const byKey = [...claimsByKey(claims)];
  return new Map(
    await Promise.all(byKey.map(async ([key, added]) => [key, await append(key, added)] as const)),
  );

  async function append(key: ClaimKey, added: StoredClaim[]): Promise<ChunkId[]> {
    const tail = (await store.openCursor(chunksOfBatch(key, batch), 'prev'))?.value;
    const chunks: ChunkId[] = [];
    const put = async (chunk: number, claims: StoredClaim[], onto?: ClaimRow) => {
      const count = claims.length + (onto?.count ?? 0);
      await store.put({ key, batch, chunk, count, bytes: codec.pack(claims, onto?.bytes) });
      chunks.push([key, batch, chunk]);
    };
    const room = tail && codec.reads(tail.bytes) ? Math.max(0, codec.mostPerChunk - tail.count) : 0;
    if (tail && room > 0) await put(tail.chunk, added.slice(0, room), tail);
    let chunk = tail ? tail.chunk + 1 : 0;
    for (let at = room; at < added.length; at += codec.mostPerChunk)
      await put(chunk++, added.slice(at, at + codec.mostPerChunk));
    if (batch === '' && chunk >= MOST_UNSORTED) await sortKey(transaction, key, [batch], codec);
    return chunks;
  }
}

/** Takes a document's claims out of the chunks they went to. */
export async function dropClaims(
  transaction: Writing,
  id: string,
  chunks: readonly ChunkId[],
  codec: ClaimCodec,
): Promise<void> {
  const store = transaction.objectStore('claims');
  const keys = new Set(chunks.map(([key]) => key));
  await Promise.all(
    chunks.map(async chunkId => {
      const row = await store.get(chunkId);
      const rest = row && codec.without(row.bytes, id);
      if (!rest || rest.count === row.count) return;
      keys.delete(chunkId[0]);
      if (rest.count) await store.put({ ...row, count: rest.count, bytes: rest.bytes });
      else await store.delete(chunkId);
    }),
  );
  if (keys.size) await dropSorted(transaction, id, [...keys], codec);
}

export function claimsByKey(claims: KeyedClaims): Map<ClaimKey, StoredClaim[]> {
  const byKey = new Map<ClaimKey, StoredClaim[]>();
  for (const { key, claim } of claims) {
    const list = byKey.get(key);
    if (list) list.push(claim);
    else byKey.set(key, [claim]);
  }
  return byKey;
}
