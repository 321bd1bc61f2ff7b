import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { ReaderSchema, StoreName } from '../rows.ts';
import { migrateTo1 } from './to-1.ts';
import { migrateTo2 } from './to-2.ts';
import { migrateTo3 } from './to-3.ts';

export type Upgrade = IDBPTransaction<ReaderSchema, StoreName[], 'versionchange'>;

/** Brings a database from the version before to its own, within the browser's upgrade transaction. */
export type MigrationStep = (database: IDBPDatabase<ReaderSchema>, upgrade: Upgrade) => void | Promise<void>;

/** In order; the database's version is their number. Each has a frozen fixture in tests/fixtures/corpus/. */
export const MIGRATIONS: readonly MigrationStep[] = [migrateTo1, migrateTo2, migrateTo3];
