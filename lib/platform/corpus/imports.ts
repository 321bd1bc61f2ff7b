/**
 * Imports of any size: documents go in batch by batch and none is seen until the last step flips one row, so a cancelled,
 * failed or killed import leaves nothing behind. Whoever imports holds a web lock of the batch's name, by which an import
 * whose page is gone is told from one at work.
 */
import { inTransaction } from './database.ts';
import type { Batch, ClaimCodec, ReaderDatabase } from './rows.ts';
import { DOCUMENT_STORES, type Indexed, putDocuments } from './write-documents.ts';

export interface Import {
  /** Adds documents; those the database already has are passed over. Returns how many were new. */
  add(documents: readonly Indexed[]): Promise<number>;
  /** Makes everything visible at once and hides the bundled documents named. */
  finish(hide: readonly string[], now: number): Promise<void>;
  /** Removes every trace. */
  cancel(): Promise<void>;
}

export async function beginImport(
  database: ReaderDatabase,
  codec: ClaimCodec,
  batch: Batch,
): Promise<Import> {
  await inTransaction(database, ['imports'], transaction =>
    transaction.objectStore('imports').add({ batch, state: 'running' }),
  );
  return {
    add: documents =>
      inTransaction(
        database,
        DOCUMENT_STORES,
        async transaction => {
          const store = transaction.objectStore('documents');
          const there = await Promise.all(documents.map(({ saved }) => store.count(saved.document.id)));
          const byId = new Map(documents.filter((_, i) => !there[i]).map(d => [d.saved.document.id, d]));
          await putDocuments(transaction, [...byId.values()], batch, codec);
          return byId.size;
        },
        'relaxed',
      ),
    finish: (hide, now) =>
      inTransaction(database, ['imports', 'tombstones'], async transaction => {
        for (const id of hide) await transaction.objectStore('tombstones').put({ id, at: now });
        await transaction.objectStore('imports').put({ batch, state: 'done' });
      }),
    cancel: () => eraseBatch(database, batch),
  };
}

const ERASED_AT_ONCE = 500;

/** Removes an import, a few hundred rows at a time; its own row last, so that a kill is made good at the next start. */
export async function eraseBatch(database: ReaderDatabase, batch: Batch): Promise<void> {
  await inTransaction(database, ['imports'], transaction =>
    transaction.objectStore('imports').put({ batch, state: 'running' }),
  );
  const stores = ['documents', 'claims', 'derived', 'imports'] as const;
  for (let left = true; left; ) {
    left = await inTransaction(database, stores, async transaction => {
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
    });
  }
}

const lockOf = (batch: Batch) => `second-source-import-${batch}`;

/** Runs an import under its lock. */
export const holdingLock = <T>(batch: Batch, work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(lockOf(batch), work) as Promise<T>;

/** Erases imports that nobody works on any more. */
export async function eraseAbandoned(database: ReaderDatabase): Promise<void> {
  const running = (await database.getAll('imports')).filter(({ state }) => state === 'running');
  for (const { batch } of running) {
    await navigator.locks.request(lockOf(batch), { ifAvailable: true }, async lock => {
      if (lock) await eraseBatch(database, batch);
    });
  }
}
