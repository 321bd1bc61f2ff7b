import type { Batch, Reading } from './rows.ts';

/** What answers must leave out: deleted documents, own and bundled, and the batches of imports that have not finished. */
export interface Unseen {
  deleted: ReadonlySet<string>;
  running: ReadonlySet<Batch>;
}

export async function readUnseen(transaction: Reading): Promise<Unseen> {
  const [deleted, imports] = await Promise.all([
    transaction.objectStore('tombstones').getAllKeys(),
    transaction.objectStore('imports').getAll(),
  ]);
  const running = imports.filter(({ state }) => state === 'running').map(({ batch }) => batch);
  return { deleted: new Set(deleted), running: new Set(running) };
}
