import type { IDBPDatabase } from 'idb';
import type { ReaderSchema } from '../rows.ts';

/** The first version: an empty database gets its stores. */
export function migrateTo1(database: IDBPDatabase<ReaderSchema>): void {
  const documents = database.createObjectStore('documents', { keyPath: 'id' });
  documents.createIndex('batch', 'batch');
  documents.createIndex('address', 'address');
  const claims = database.createObjectStore('claims', { keyPath: ['key', 'batch', 'chunk'] });
  claims.createIndex('batch', 'batch');
  const derived = database.createObjectStore('derived', { keyPath: 'id' });
  derived.createIndex('engineVersion', 'engineVersion');
  database.createObjectStore('tombstones', { keyPath: 'id' });
  database.createObjectStore('imports', { keyPath: 'batch' });
}
