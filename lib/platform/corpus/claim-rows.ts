/** Claims in packed chunks: a save rewrites the last chunk of each of its keys, a removal the chunks the document names. */
import type { StoredClaim } from '../../model/claim.ts';
import type { ClaimKey } from '../../model/corpus-store.ts';
import type { Batch, ChunkId, ClaimCodec, KeyedClaims, Writing } from './rows.ts';

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
    const kept = tail && tail.count < codec.mostPerChunk ? codec.unpack(tail.bytes) : null;
    const whole = [...(kept ?? []), ...added];
    const first = tail ? tail.chunk + (kept ? 0 : 1) : 0;
    const chunks: ChunkId[] = [];
    for (let i = 0; i * codec.mostPerChunk < whole.length; i++) {
      const part = whole.slice(i * codec.mostPerChunk, (i + 1) * codec.mostPerChunk);
      const chunk = first + i;
      await store.put({ key, batch, chunk, count: part.length, bytes: codec.pack(part) });
      chunks.push([key, batch, chunk]);
    }
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
  await Promise.all(
    chunks.map(async chunkId => {
      const row = await store.get(chunkId);
      const claims = row && codec.unpack(row.bytes);
      if (!claims) return;
      const rest = claims.filter(({ documentId }) => documentId !== id);
      if (rest.length) await store.put({ ...row, count: rest.length, bytes: codec.pack(rest) });
      else await store.delete(chunkId);
    }),
  );
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
