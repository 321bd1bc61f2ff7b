import { openDB } from 'idb';
import { MIGRATIONS, type MigrationStep } from './migrations/steps.ts';
import type { ReaderDatabase, ReaderSchema, Reading, StoreName, Writing } from './rows.ts';

export const DATABASE_NAME = 'second-source';

/** The database could not be brought to this version; it is as it was. */
export class MigrationError extends Error {}

/**
 * Opens the reader's database, migrating an older one in a single transaction: a step that fails leaves the old bytes
 * and rejects with MigrationError. A database of a newer version rejects likewise. `onClosed`: the browser has closed it, as
 * Chromium does when the disk takes no more; it must be opened anew.
 */
export async function openDatabase(
  name = DATABASE_NAME,
  steps: readonly MigrationStep[] = MIGRATIONS,
  onClosed: () => void = () => undefined,
): Promise<ReaderDatabase> {
  let failure: unknown;
  try {
    const database = await openDB<ReaderSchema>(name, steps.length, {
      async upgrade(opened, from, _to, transaction) {
        // An abort is told by the opening itself.
        transaction.done.catch(() => undefined);
        try {
          for (const step of steps.slice(from)) await step(opened, transaction);
        } catch (error) {
          failure = error;
          transaction.abort();
        }
      },
      terminated: onClosed,
      // Another context wants a newer version: let it.
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
    return database;
  } catch (error) {
    throw new MigrationError('the database could not be opened', { cause: failure ?? error });
  }
}

/** Connections whose last write did not fit: Firefox lets their next transaction only delete (docs/browser-bugs.md). */
const overfull = new WeakSet<ReaderDatabase>();

/** One transaction, all or nothing: what `work` throws aborts it. Resolves once the bytes are on disk. */
export async function inTransaction<T>(
  database: ReaderDatabase,
  stores: readonly StoreName[],
  work: (transaction: Writing) => Promise<T>,
  durability: IDBTransactionDurability = 'strict',
): Promise<T> {
  if (overfull.delete(database)) beginInVain(database, stores);
  return runTransaction(database, stores, work, durability);
}

/** The same for work that does nothing but delete, which Firefox lets go beyond the quota: after a write that did not fit. */
export async function deleteInTransaction<T>(
  database: ReaderDatabase,
  stores: readonly StoreName[],
  work: (transaction: Writing) => Promise<T>,
): Promise<T> {
  const run = () => {
    overfull.delete(database);
    return runTransaction(database, stores, work, 'relaxed');
  };
  return run().catch((error: unknown) => {
    if (overfull.has(database)) return run();
    throw error;
  });
}

async function runTransaction<T>(
  database: ReaderDatabase,
  stores: readonly StoreName[],
  work: (transaction: Writing) => Promise<T>,
  durability: IDBTransactionDurability,
): Promise<T> {
  const transaction = database.transaction([...stores], 'readwrite', { durability });
  const done = transaction.done;
  done.catch(() => undefined);
  try {
    const value = await work(transaction);
    await done;
    return value;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It has ended by itself, as with a full disk.
    }
    const reason = (transaction.error as unknown) ?? error;
    if (reason instanceof DOMException && reason.name === 'QuotaExceededError') overfull.add(database);
    throw reason;
  }
}

/** Takes the place of the transaction that may only delete. */
function beginInVain(database: ReaderDatabase, stores: readonly StoreName[]): void {
  const transaction = database.transaction([...stores], 'readwrite');
  transaction.done.catch(() => undefined);
  transaction.abort();
}

/** One consistent view of the stores. */
export function readTransaction(database: ReaderDatabase, stores: readonly StoreName[]): Reading {
  return database.transaction([...stores], 'readonly');
}
