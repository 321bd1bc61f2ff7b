/** Claims under keys, whole or near a page's day. Those of deleted documents and unfinished imports are not seen. */
import type { StoredClaim } from '../../model/claim.ts';
import type { ClaimKey, ClaimLookup } from '../../model/corpus-store.ts';
import { chunksOfKey } from './claim-rows.ts';
import type { ClaimCodec, Reading, SortedRow } from './rows.ts';
import { isContents, type Span, spansOf } from './sorted-contents.ts';
import { sortedOfKey } from './sorted-rows.ts';
import type { Unseen } from './unseen.ts';

type Found = Map<ClaimKey, StoredClaim[]>;

/** Stores these functions read, with those `unseen` does. */
export const CLAIM_STORES = ['claims', 'sorted', 'tombstones', 'imports'] as const;

/** All claims under the keys. */
export async function readAll(
  transaction: Reading,
  keys: readonly ClaimKey[],
  unseen: Promise<Unseen>,
  codec: ClaimCodec,
): Promise<Found> {
  const found = await Promise.all(
    keys.map(async key => {
      const [unsorted, sorted, { deleted }] = await Promise.all([
        unsortedOf(transaction, key, unseen),
        transaction.objectStore('sorted').getAll(sortedOfKey(key)),
        unseen,
      ]);
      const bytes = [...sorted.filter(row => !isContents(row)).map(row => row.bytes), ...unsorted];
      const claims = bytes.flatMap(chunk => codec.unpack(chunk) ?? []);
      return [key, claims.filter(({ documentId }) => !deleted.has(documentId))] as const;
    }),
  );
  return new Map(found.filter(([, claims]) => claims.length));
}

/** The claims that judging would hold against each look-up, and few more. */
export async function readNear(
  transaction: Reading,
  lookups: readonly ClaimLookup[],
  unseen: Promise<Unseen>,
  codec: ClaimCodec,
): Promise<Found> {
  const store = transaction.objectStore('sorted');
  const byKey = new Map<ClaimKey, ClaimLookup[]>();
  for (const lookup of lookups) byKey.set(lookup.key, [...(byKey.get(lookup.key) ?? []), lookup]);
  const found = await Promise.all(
    [...byKey].map(async ([key, asked]) => {
      const [unsorted, [first], { deleted }] = await Promise.all([
        unsortedOf(transaction, key, unseen),
        store.getAll(sortedOfKey(key), 1),
        unseen,
      ]);
      const spans = !first ? [] : isContents(first) ? spansOf(first) : [first];
      const seeking = codec.seek(asked, spans, unsorted, deleted);
      for (let wanted = seeking.wanted(); wanted.length; wanted = seeking.wanted()) {
        const rows = await Promise.all(
          wanted.map(at => (spans[at] === first ? first : read(key, spans[at]))),
        );
        wanted.forEach((at, i) => {
          seeking.take(at, rows[i]?.bytes ?? null);
        });
      }
      return [key, seeking.claims()] as const;
    }),
  );
  return new Map(found.filter(([, claims]) => claims.length));

  async function read(key: ClaimKey, span: Span | undefined): Promise<SortedRow | undefined> {
    return span && store.get([key, span.first, span.last, span.periods, span.n]);
  }
}

async function unsortedOf(
  transaction: Reading,
  key: ClaimKey,
  unseen: Promise<Unseen>,
): Promise<Uint8Array[]> {
  const [rows, { running }] = await Promise.all([
    transaction.objectStore('claims').getAll(chunksOfKey(key)),
    unseen,
  ]);
  return rows.filter(({ batch }) => !running.has(batch)).map(({ bytes }) => bytes);
}
