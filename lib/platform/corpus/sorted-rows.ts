/**
 * Claims of keys that have many, in order of publication: a page then reads the chunks near its day and no others. Claims come as they
 * are saved or imported (claim-rows.ts) and are moved here key by key, each in one transaction; until then they answer from there.
 */
import type { ClaimKey } from '../../model/corpus-store.ts';
import { inTransaction } from './database.ts';
import type { Batch, ClaimCodec, ReaderDatabase, SortedId, SortedRow, Writing } from './rows.ts';
import { contentsId, contentsRow, isContents, type Span } from './sorted-contents.ts';

/** Keys with fewer chunks stay as they are. */
const FEWEST_CHUNKS = 4;
const IDS_AT_ONCE = 5000;

/** Every sorted chunk of a key, after its contents if there are several. */
export const sortedOfKey = (key: ClaimKey) => IDBKeyRange.bound([key], [key, []]);

const idOf = ({ key, first, last, periods, n }: SortedRow): SortedId => [key, first, last, periods, n];

/** Moves a key's claims of these batches to where they are in order. */
export async function sortKey(
  transaction: Writing,
  key: ClaimKey,
  batches: readonly Batch[],
  codec: ClaimCodec,
): Promise<void> {
  const claims = transaction.objectStore('claims');
  const sorted = transaction.objectStore('sorted');
  const every = await claims.getAll(IDBKeyRange.bound([key], [key, []]));
  const moved = every.filter(({ batch, bytes }) => batches.includes(batch) && codec.reads(bytes));
  const before = await sorted.getAll(sortedOfKey(key));
  const chunksBefore = before.filter(row => !isContents(row));
  const chunks = codec.sort([...chunksBefore, ...moved].map(({ bytes }) => bytes));
  if (!chunks) return;
  await Promise.all([
    ...moved.map(({ batch, chunk }) => claims.delete([key, batch, chunk])),
    ...before.map(row => sorted.delete(idOf(row))),
  ]);
  const rows = chunks.map((chunk, n) => ({ key, n, ...chunk }));
  await Promise.all([...rows, ...contentsOf(key, rows)].map(row => sorted.put(row)));
}

const contentsOf = (key: ClaimKey, chunks: readonly Span[]): SortedRow[] =>
  chunks.length > 1 ? [contentsRow(key, chunks)] : [];

/** Takes a document's claims out of the sorted chunks of these keys. */
export async function dropSorted(
  transaction: Writing,
  id: string,
  keys: readonly ClaimKey[],
  codec: ClaimCodec,
): Promise<void> {
  const row = await transaction.objectStore('documents').get(id);
  if (!row) return;
  const day = codec.dayOf(row.saved.document.published);
  const store = transaction.objectStore('sorted');
  await Promise.all(
    keys.map(async key => {
      const ids = await store.getAllKeys(sortedOfKey(key));
      const around = ids.filter(([, first, last]) => first <= day && day <= last);
      const emptied = await Promise.all(around.map(chunk => dropFrom(chunk)));
      if (emptied.includes(true)) await renewContents(key);
    }),
  );

  /** True if the chunk is no more. */
  async function dropFrom(chunkId: SortedId): Promise<boolean> {
    const chunk = await store.get(chunkId);
    const rest = chunk && codec.without(chunk.bytes, id);
    if (!rest || rest.count === chunk.count) return false;
    // Its name tells what it held, which is no less true of what is left.
    if (rest.count) await store.put({ ...chunk, count: rest.count, bytes: rest.bytes });
    else await store.delete(chunkId);
    return rest.count === 0;
  }
  async function renewContents(key: ClaimKey): Promise<void> {
    await store.delete(contentsId(key));
    const ids = await store.getAllKeys(sortedOfKey(key));
    const left = ids.map(([, first, last, periods, n]) => ({ first, last, periods, n }));
    for (const row of contentsOf(key, left)) await store.put(row);
  }
}

/** Sorts what finished imports brought, key by key, until all is sorted or the signal aborts. */
export async function sortImports(
  database: ReaderDatabase,
  codec: ClaimCodec,
  signal: AbortSignal,
): Promise<void> {
  const done = (await database.getAll('imports')).filter(({ state }) => state === 'done');
  if (!done.length) return;
  const batches = [
    '',
    ...(await database.getAll('imports')).flatMap(r => (r.state === 'running' ? [] : [r.batch])),
  ];
  for await (const key of keysOfMany(database, new Set(batches))) {
    if (signal.aborted) return;
    await inTransaction(database, ['claims', 'sorted'], transaction =>
      sortKey(transaction, key, batches, codec),
    );
  }
  await inTransaction(database, ['imports'], async transaction => {
    for (const { batch } of done) await transaction.objectStore('imports').put({ batch, state: 'sorted' });
  });
}

/** To be looked at again: claims have been read anew and lie as they came. */
export const unsortImports = (database: ReaderDatabase): Promise<void> =>
  inTransaction(database, ['imports'], async transaction => {
    const store = transaction.objectStore('imports');
    for (const row of await store.getAll())
      if (row.state === 'sorted') await store.put({ ...row, state: 'done' });
  });

/** Keys with many chunks of these batches. */
async function* keysOfMany(database: ReaderDatabase, batches: ReadonlySet<Batch>): AsyncGenerator<ClaimKey> {
  let range: IDBKeyRange | null = null;
  let [key, chunks] = ['', 0];
  for (;;) {
    const ids = await database.getAllKeys('claims', range, IDS_AT_ONCE);
    for (const [of, batch] of ids) {
      if (of !== key) {
        if (chunks >= FEWEST_CHUNKS) yield key;
        [key, chunks] = [of, 0];
      }
      if (batches.has(batch)) chunks++;
    }
    const last = ids.at(-1);
    if (!last || ids.length < IDS_AT_ONCE) break;
    range = IDBKeyRange.lowerBound(last, true);
  }
  if (chunks >= FEWEST_CHUNKS) yield key;
}
