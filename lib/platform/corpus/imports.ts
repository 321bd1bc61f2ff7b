/**
 * Imports of any size: documents go in part by part and none is seen until the last step flips the rows of all its batches, so
 * a cancelled, failed or killed import leaves nothing behind. Several writers may work on one import, each with a batch of its
 * own. Whoever imports holds a web lock of the import's name, by which one whose page is gone is told from one at work.
 */
import { deleteInTransaction, inTransaction } from './database.ts';
import type { Batch, ReaderDatabase, Writing } from './rows.ts';

/** Batches of the import `name`, one for each of its writers. */
export const batchesOf = (name: string, writers: number): Batch[] =>
  Array.from({ length: writers }, (_, i) => `${name}/${i}`);

const importOf = (batch: Batch): string => batch.split('/', 1)[0] ?? '';

export interface Finishing {
  /** Makes everything visible at once and hides the documents named. */
  finish(hide: readonly string[], now: number): Promise<void>;
}

/** Runs an import; whatever `work` throws, and an import it does not finish, leaves no trace. */
export const runImport = <T>(
  database: ReaderDatabase,
  batches: readonly Batch[],
  work: (running: Finishing) => Promise<T>,
): Promise<T> =>
  navigator.locks.request(lockOf(batches[0] ?? ''), async () => {
    await putRows(database, batches, 'running');
    let finished = false;
    const finish = async (hide: readonly string[], now: number) => {
      await inTransaction(database, ['imports', 'tombstones'], async transaction => {
        for (const id of hide) await transaction.objectStore('tombstones').put({ id, at: now });
        for (const batch of batches) await transaction.objectStore('imports').put({ batch, state: 'done' });
      });
      finished = true;
    };
    try {
      return await work({ finish });
    } finally {
      // What cannot be erased now, as on a full disk, is not seen and is erased at the next start.
      if (!finished) for (const batch of batches) await eraseBatch(database, batch).catch(() => undefined);
    }
  }) as Promise<T>;

const putRows = (database: ReaderDatabase, batches: readonly Batch[], state: 'running' | 'done') =>
  inTransaction(database, ['imports'], async transaction => {
    for (const batch of batches) await transaction.objectStore('imports').put({ batch, state });
  });

const ERASED_AT_ONCE = 2000;

/** Removes a batch, some rows at a time; its own row last, so that a kill is made good at the next start. */
async function eraseBatch(database: ReaderDatabase, batch: Batch): Promise<void> {
  const stores = ['documents', 'claims', 'derived', 'imports'] as const;
  for (let left = true; left; ) {
    const erase = async (transaction: Writing) => {
      const documents = transaction.objectStore('documents');
      const claims = transaction.objectStore('claims');
      const ids = await documents.index('batch').getAllKeys(batch, ERASED_AT_ONCE);
      const chunks = await claims.index('batch').getAllKeys(batch, ERASED_AT_ONCE);
      await Promise.all([
        ...ids.flatMap(id => [documents.delete(id), transaction.objectStore('derived').delete(id)]),
        ...chunks.map(chunk => claims.delete(chunk)),
      ]);
      const more = ids.length > 0 || chunks.length > 0;
      if (!more) await transaction.objectStore('imports').delete(batch);
      return more;
    };
    left = await deleteInTransaction(database, stores, erase);
  }
}

const lockOf = (batch: Batch) => `second-source-import-${importOf(batch)}`;

/** Erases imports that nobody works on any more. */
export async function eraseAbandoned(database: ReaderDatabase): Promise<void> {
  const running = (await database.getAll('imports')).filter(({ state }) => state === 'running');
  for (const { batch } of running) {
    await navigator.locks.request(lockOf(batch), { ifAvailable: true }, async lock => {
      if (lock) await eraseBatch(database, batch);
    });
  }
}
