/** What the reader's database answers. Deleted documents and unfinished imports are not seen. */
import type { ClaimKey, CorpusStore } from '../../model/corpus-store.ts';
import type { SavedDocument } from '../../model/saved-document.ts';
import { readTransaction } from './database.ts';
import { CLAIM_STORES, readAll, readNear } from './read-claims.ts';
import type { ClaimCodec, DocumentRow, ReaderDatabase, Reading } from './rows.ts';
import { readUnseen, type Unseen } from './unseen.ts';

const PAGE = 200;

export interface DocumentReader extends CorpusStore {
  /** Ids, own and bundled, that were hidden when the database was last read. */
  hidden(): ReadonlySet<string>;
  get(id: string): Promise<SavedDocument | null>;
  /** Everything saved from a page, by its address less what varies between visits. */
  savedFrom(address: string): Promise<SavedDocument[]>;
  /** All documents by id, a few hundred in memory at a time. */
  all(): AsyncGenerator<SavedDocument>;
  /** The same with the keys of each document's claims, in the pages they are read in. */
  pages(): AsyncGenerator<{ saved: SavedDocument; keys: ClaimKey[] }[]>;
  count(): Promise<number>;
  /** Whether there are more than so many, deleted ones included. Counting a large corpus takes longer than answering a question. */
  hasMoreThan(most: number): Promise<boolean>;
  /** Ids of all documents, ascending. */
  ids(): Promise<string[]>;
}

export function createDocumentReader(database: ReaderDatabase, codec: ClaimCodec): DocumentReader {
  let hidden: ReadonlySet<string> = new Set();

  async function unseen(transaction: Reading): Promise<Unseen> {
    const now = await readUnseen(transaction);
    hidden = now.deleted;
    return now;
  }

  async function pick(read: (transaction: Reading) => Promise<(DocumentRow | undefined)[]>) {
    const transaction = readTransaction(database, ['documents', 'tombstones', 'imports']);
    const [rows, { deleted, running }] = await Promise.all([read(transaction), unseen(transaction)]);
    return rows.flatMap(row => (row && !deleted.has(row.id) && !running.has(row.batch) ? [row.saved] : []));
  }

  return {
    hidden: () => hidden,
    async readClaims(keys) {
      const transaction = readTransaction(database, CLAIM_STORES);
      const now = unseen(transaction);
      const [empty] = await Promise.all([isEmpty(transaction, 'claims', 'sorted'), now]);
      return empty ? new Map() : readAll(transaction, keys, now, codec);
    },
    async readNearest(lookups) {
      const transaction = readTransaction(database, CLAIM_STORES);
      const now = unseen(transaction);
      const [empty] = await Promise.all([isEmpty(transaction, 'claims', 'sorted'), now]);
      return empty ? new Map() : readNear(transaction, lookups, now, codec);
    },
    async readDocuments(ids) {
      const found = await pick(async transaction =>
        (await isEmpty(transaction, 'documents')) ? [] : getEach(transaction, ids),
      );
      return found.map(({ document }) => document);
    },
    get: async id => (await pick(transaction => getEach(transaction, [id])))[0] ?? null,
    savedFrom: address =>
      pick(transaction => transaction.objectStore('documents').index('address').getAll(address)),
    async *all() {
      let after: string | undefined;
      for (;;) {
        const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
        let last: string | undefined;
        const page = await pick(async transaction => {
          const rows = await transaction.objectStore('documents').getAll(range, PAGE);
          last = rows.at(-1)?.id;
          return rows;
        });
        yield* page;
        if (last === undefined) return;
        after = last;
      }
    },
    async ids() {
      const transaction = readTransaction(database, ['documents', 'tombstones', 'imports']);
      const documents = transaction.objectStore('documents');
      const [all, { deleted, running }] = await Promise.all([documents.getAllKeys(), unseen(transaction)]);
      const staged = await Promise.all([...running].map(batch => documents.index('batch').getAllKeys(batch)));
      const hiddenHere = new Set([...deleted, ...staged.flat()]);
      return hiddenHere.size ? all.filter(id => !hiddenHere.has(id)) : all;
    },
    async *pages() {
      for (let after: string | undefined; ; ) {
        const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
        const transaction = readTransaction(database, ['documents', 'derived', 'tombstones', 'imports']);
        const [rows, derived, { deleted, running }] = await Promise.all([
          transaction.objectStore('documents').getAll(range, PAGE),
          transaction.objectStore('derived').getAll(range, PAGE),
          unseen(transaction),
        ]);
        const keys = new Map(derived.map(({ id, chunks }) => [id, chunks.map(([key]) => key)]));
        const seen = rows.filter(({ id, batch }) => !deleted.has(id) && !running.has(batch));
        yield seen.map(({ id, saved }) => ({ saved, keys: keys.get(id) ?? [] }));
        after = rows.at(-1)?.id;
        if (after === undefined) return;
      }
    },
    async hasMoreThan(most) {
      const transaction = readTransaction(database, ['documents']);
      const cursor = await transaction.objectStore('documents').openKeyCursor();
      return Boolean(await (most > 0 ? cursor?.advance(most) : cursor));
    },
    async count() {
      const transaction = readTransaction(database, ['documents', 'tombstones', 'imports']);
      const documents = transaction.objectStore('documents');
      const [total, { deleted, running }] = await Promise.all([documents.count(), unseen(transaction)]);
      const own = await Promise.all([...deleted].map(id => documents.count(id)));
      const staged = await Promise.all([...running].map(batch => documents.index('batch').count(batch)));
      return [...own, ...staged].reduce((left, unseenHere) => left - unseenHere, total);
    },
  };
}

/** Whether nothing has been saved: told by one request, where a page would ask hundreds. */
async function isEmpty(
  transaction: Reading,
  ...stores: ('claims' | 'sorted' | 'documents')[]
): Promise<boolean> {
  const first = stores.map(store => transaction.objectStore(store).getAllKeys(null, 1));
  return (await Promise.all(first)).every(keys => !keys.length);
}

function getEach(transaction: Reading, ids: readonly string[]): Promise<(DocumentRow | undefined)[]> {
  const documents = transaction.objectStore('documents');
  return Promise.all(ids.map(id => documents.get(id)));
}
