/** The reader's own corpus: what the background reads and writes. Every change is one transaction, durable when it resolves. */
import type { SavedDocument, Sighting } from '../../model/saved-document.ts';
import { inTransaction, openDatabase } from './database.ts';
import { createImportWriter, type ImportWriter } from './import-writer.ts';
import { batchesOf, eraseAbandoned, type Finishing, runImport } from './imports.ts';
import { createDocumentReader, type DocumentReader } from './read-documents.ts';
import type { Batch, ClaimCodec, KeyedClaims, ReaderDatabase } from './rows.ts';
import { eraseSearch } from './search-shards.ts';
import { sortImports, unsortImports } from './sorted-rows.ts';
import {
  DOCUMENT_STORES,
  eraseDocument,
  type Indexed,
  putDocuments,
  replaceClaims,
} from './write-documents.ts';
import { createQueue } from './write-queue.ts';

export interface ReaderCorpus extends DocumentReader {
  /** Stores a document; what it replaces is deleted in the same step. */
  save(document: Indexed, now: number): Promise<void>;
  /** Takes back a save: the document is deleted, what it replaced is back. */
  undoSave(id: string, now: number): Promise<void>;
  /** Hides a document, own or bundled. Own ones can be restored until `compact`. */
  delete(id: string, now: number): Promise<void>;
  restore(id: string): Promise<void>;
  /** Changes tags, note or sighting. False if there is no such document. */
  edit(id: string, change: Partial<Editable>): Promise<boolean>;
  /** Removes for good what was deleted before `before` (milliseconds since 1970). */
  compact(before: number): Promise<void>;
  /**
   * Reads claims anew from documents that another engine version read, until none is left or the signal aborts; old claims
   * answer meanwhile. Resolves to the number of documents done.
   */
  reread(
    engineVersion: string,
    read: (saved: SavedDocument) => KeyedClaims,
    signal: AbortSignal,
  ): Promise<number>;
  /** Reads claims anew from the documents that are `wanted`; resolves to their number. */
  rereadWhere(
    wanted: (saved: SavedDocument) => boolean,
    engineVersion: string,
    read: (saved: SavedDocument) => KeyedClaims,
  ): Promise<number>;
  /** Runs an import of this name with so many writers, whose batches `work` is told; see imports.ts. */
  import<T>(
    name: string,
    writers: number,
    work: (running: Finishing, batches: readonly Batch[]) => Promise<T>,
  ): Promise<T>;
  /** Writes a batch of an import that runs, here or in another context. */
  importWriter(batch: Batch): ImportWriter;
  /** Puts the claims of finished imports in order, so that a page reads few of them; resumable. */
  sortImports(signal: AbortSignal): Promise<void>;
  /** Erases everything of the reader's. */
  wipe(): Promise<void>;
  /** Erases imports whose page is gone. */
  eraseAbandoned(): Promise<void>;
  close(): void;
}

export type Editable = Pick<SavedDocument, 'tags' | 'note' | 'editedAt'> & { sighting: Sighting | null };

const REREAD_AT_ONCE = 20;

export async function openReaderCorpus(codec: ClaimCodec): Promise<ReaderCorpus> {
  const database = await openDatabase();
  return createReaderCorpus(database, codec);
}

export function createReaderCorpus(database: ReaderDatabase, codec: ClaimCodec): ReaderCorpus {
  const queued = createQueue();
  const write = <T>(work: Parameters<typeof inTransaction<T>>[2]) =>
    queued(() => inTransaction(database, DOCUMENT_STORES, work));

  const reader = createDocumentReader(database, codec);

  return {
    ...reader,
    save: (document, now) =>
      write(async transaction => {
        await putDocuments(transaction, [document], '', codec);
        const { replaces } = document.saved;
        if (replaces) await transaction.objectStore('tombstones').put({ id: replaces, at: now });
      }),
    undoSave: (id, now) =>
      write(async transaction => {
        const tombstones = transaction.objectStore('tombstones');
        const row = await transaction.objectStore('documents').get(id);
        if (row?.saved.replaces) await tombstones.delete(row.saved.replaces);
        if (row) await tombstones.put({ id, at: now });
      }),
    delete: async (id, now) => {
      await write(transaction => transaction.objectStore('tombstones').put({ id, at: now }));
    },
    restore: id => write(transaction => transaction.objectStore('tombstones').delete(id)),
    edit: (id, change) =>
      write(async transaction => {
        const documents = transaction.objectStore('documents');
        const row = await documents.get(id);
        if (row) await documents.put({ ...row, saved: { ...row.saved, ...change } });
        return row !== undefined;
      }),
    compact: before =>
      queued(async () => {
        for (const { id, at } of await database.getAll('tombstones')) {
          if (at >= before || !(await database.count('documents', id))) continue;
          await inTransaction(database, DOCUMENT_STORES, async transaction => {
            const still = await transaction.objectStore('tombstones').get(id);
            if (still && still.at < before) await eraseDocument(transaction, id, codec);
          });
        }
      }),
    async reread(engineVersion, read, signal) {
      let done = 0;
      for (const range of otherThan(engineVersion)) {
        for (;;) {
          const ids = await database.getAllKeysFromIndex('derived', 'engineVersion', range, REREAD_AT_ONCE);
          for (const id of ids) {
            if (signal.aborted) return done;
            const row = await database.get('documents', id);
            const claims = row ? read(row.saved) : [];
            await write(transaction => replaceClaims(transaction, id, claims, engineVersion, codec));
            done++;
          }
          if (!ids.length) break;
        }
      }
      if (done) await unsortImports(database);
      return done;
    },
    async rereadWhere(wanted, engineVersion, read) {
      let done = 0;
      for await (const saved of reader.all()) {
        if (!wanted(saved)) continue;
        const { id } = saved.document;
        await write(transaction => replaceClaims(transaction, id, read(saved), engineVersion, codec));
        done++;
      }
      if (done) await unsortImports(database);
      return done;
    },
    import(name, writers, work) {
      const batches = batchesOf(name, writers);
      return runImport(database, batches, running => work(running, batches));
    },
    importWriter: batch => createImportWriter(database, codec, batch),
    async wipe() {
      const stores = [...DOCUMENT_STORES, 'imports'] as const;
      await queued(() =>
        inTransaction(database, stores, async transaction => {
          for (const store of stores) await transaction.objectStore(store).clear();
        }),
      );
      await eraseSearch();
    },
    sortImports: signal => sortImports(database, codec, signal),
    eraseAbandoned: () => eraseAbandoned(database),
    close: () => database.close(),
  };
}

const otherThan = (version: string) => [
  IDBKeyRange.upperBound(version, true),
  IDBKeyRange.lowerBound(version, true),
];
