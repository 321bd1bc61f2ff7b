/** Claims in packed chunks: a save rewrites the last chunk of each of its keys, a removal the chunks the document names. */
import type { StoredClaim } from '../../model/claim.ts';
import type { ClaimKey } from '../../model/corpus-store.ts';
import type { Batch, ChunkId, ClaimCodec, KeyedClaims, Writing } from './rows.ts';

/** Every chunk of a key and batch: an array sorts above every number. */
const chunksOf = (key: ClaimKey, batch: Batch) => IDBKeyRange.bound([key, batch], [key, batch, []]);

/** Every chunk of a key, of all batches. */
export const chunksOfKey = (key: ClaimKey) => IDBKeyRange.bound([key], [key, []]);

/** Appends a document's claims; returns the chunks they went to. */
export async function addClaims(
  { objectStore }: Pick<Writing, 'objectStore'>,
  batch: Batch,
  claims: KeyedClaims,
  codec: ClaimCodec,
): Promise<ChunkId[]> {
  const byKey = Map.groupBy(claims, ({ key }) => key);
  const written = await Promise.all(
    [...byKey].map(([key, keyed]) => append(key, keyed.map(({ claim }) => claim))),
  );
  return written.flat();

  async function append(key: ClaimKey, added: StoredClaim[]): Promise<ChunkId[]> {
    const store = objectStore.call(null, 'claims');
    const tail = (await store.openCursor(chunksOf(key, batch), 'prev'))?.value;
    const kept = tail && tail.count < codec.mostPerChunk ? codec.unpack(tail.bytes) : null;
    const rest = [...(kept ?? []), ...added];
    const first = tail ? tail.chunk + (kept ? 0 : 1) : 0;
    const chunks: ChunkId[] = [];
    for (let i = 0; i * codec.mostPerChunk < rest.length; i++) {
      const part = rest.slice(i * codec.mostPerChunk, (i + 1) * codec.mostPerChunk);
      await store.put({ key, batch, chunk: first + i, count: part.length, bytes: codec.pack(part) });
      chunks.push([key, batch, first + i]);
    }
    return chunks;
  }
}
