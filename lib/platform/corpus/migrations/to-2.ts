import type { IDBPDatabase } from 'idb';
import type { ReaderSchema } from '../rows.ts';

/** Claims can lie in order of publication. Chunks of before answer as they are until they are sorted. */
export function migrateTo2(database: IDBPDatabase<ReaderSchema>): void {
  database.createObjectStore('sorted', { keyPath: ['key', 'first', 'last', 'periods', 'n'] });
}
