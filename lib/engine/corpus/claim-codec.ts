/** How claims become the bytes of database rows and which rows a look-up needs, for the database, which may not import the engine. */
import type { StoredClaim } from '../../model/claim.ts';
import type { ClaimLookup } from '../../model/corpus-store.ts';
import {
  dayOf,
  isReadable,
  MOST_CLAIMS_PER_CHUNK,
  mergeChunks,
  type OpenChunk,
  openChunk,
  readChunk,
} from './claim-chunks.ts';
import { type ChunkSpan, choicesOfAll, chunksToRead, MOST_ROUNDS, nearestRows } from './nearest-coverage.ts';
import { hashText } from './shingles.ts';

export const CLAIM_CODEC = createClaimCodec(MOST_CLAIMS_PER_CHUNK);

/** `most`: claims in a chunk. */
export function createClaimCodec(most: number) {
  return {
    mostPerChunk: most,
    /** At most `mostPerChunk` claims, those of the chunk `onto` counted. Throws RangeError otherwise. */
    pack(claims: readonly StoredClaim[], onto?: Uint8Array): Uint8Array {
      const [chunk, more] = mergeChunks(onto ? [onto] : [], claims, null, most) ?? [];
      if (!chunk || more) throw new RangeError('not one chunk');
      return chunk.bytes;
    },
    unpack: readChunk,
    sort: (chunks: readonly Uint8Array[]) => mergeChunks(chunks, [], null, most),
    without(chunk: Uint8Array, documentId: string) {
      const rest = mergeChunks([chunk], [], documentId, most);
      return rest && (rest[0] ?? { count: 0, bytes: chunk });
    },
    reads: isReadable,
    dayOf,
    /**
     * Look-ups of one key, fed with its chunks as they come. `always` are chunks of which nothing is known from outside.
     */
    seek(
      lookups: readonly Omit<ClaimLookup, 'key'>[],
      spans: readonly ChunkSpan[],
      always: readonly Uint8Array[],
      hidden: ReadonlySet<string>,
    ) {
      const choices = choicesOfAll(lookups);
      const hashes = new Set([...hidden].map(hashText));
      const read = new Set<number>();
      const rounds = choices.map(() => 0);
      const open: OpenChunk[] = [];
      const found = {
        days: [] as number[],
        periods: [] as number[],
        chunks: [] as number[],
        at: [] as number[],
      };
      for (const bytes of always) see(bytes);
      return {
        /** Numbers of spans whose bytes are wanted next. */
        wanted(): number[] {
          const asked = choices.map((choice, k) => {
            const next = (rounds[k] ?? 0) < MOST_ROUNDS ? chunksToRead(spans, read, found, choice) : [];
            if (next.length) rounds[k] = (rounds[k] ?? 0) + 1;
            return next;
          });
          return [...new Set(asked.flat())];
        },
        take(span: number, bytes: Uint8Array | null): void {
          read.add(span);
          if (bytes) see(bytes);
        },
        claims: () =>
          nearestRows(found, choices).flatMap(i => open[found.chunks[i] ?? 0]?.claim(found.at[i] ?? 0) ?? []),
      };

      function see(bytes: Uint8Array): void {
        const chunk = openChunk(bytes);
        if (!chunk) return;
        open.push(chunk);
        for (let i = 0; i < chunk.count; i++) {
          if (hashes.has(chunk.document(i)) && hidden.has(chunk.claim(i).documentId)) continue;
          found.days.push(chunk.day(i));
          found.periods.push(chunk.period(i));
          found.chunks.push(open.length - 1);
          found.at.push(i);
        }
      }
    },
  };
}
