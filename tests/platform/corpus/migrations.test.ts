import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CLAIM_CODEC } from '../../../lib/engine/corpus/claim-codec.ts';
import { MigrationError, openDatabase } from '../../../lib/platform/corpus/database.ts';
import { MIGRATIONS } from '../../../lib/platform/corpus/migrations/steps.ts';
import { createReaderCorpus } from '../../../lib/platform/corpus/reader-corpus.ts';
import { KEYS, namesOfClaims } from './make-saved.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures/corpus/', import.meta.url));
const STEPS = fileURLToPath(new URL('../../../lib/platform/corpus/migrations/', import.meta.url));

/** A database as that version left it, frozen: its stores too, so that today's code cannot change it. */
interface Frozen {
  version: number;
  stores: Record<
    string,
    {
      keyPath: string | string[];
      indexes: { name: string; keyPath: string | string[] }[];
      rows: Record<string, unknown>[];
    }
  >;
}

const frozen = (name: string): Frozen => JSON.parse(readFileSync(FIXTURES + name, 'utf8'));

/** Builds the frozen database with nothing but IndexedDB. */
async function thaw(name: string, { version, stores }: Frozen): Promise<void> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => {
    for (const [store, { keyPath, indexes, rows }] of Object.entries(stores)) {
      const created = request.result.createObjectStore(store, { keyPath });
      for (const index of indexes) created.createIndex(index.name, index.keyPath);
      for (const row of rows) created.add(bytesOf(row));
    }
  };
  await new Promise((resolve, reject) => {
    request.onsuccess = resolve;
    request.onerror = reject;
  });
  request.result.close();
}

const bytesOf = (row: Record<string, unknown>) =>
  typeof row.bytes === 'string' ? { ...row, bytes: new Uint8Array(Buffer.from(row.bytes, 'base64')) } : row;

async function checkContents(name: string, steps = MIGRATIONS): Promise<void> {
  const corpus = createReaderCorpus(await openDatabase(name, steps), CLAIM_CODEC);
  const ids: string[] = [];
  for await (const { document } of corpus.all()) ids.push(document.id);
  expect(ids).toEqual(['brought', 'first', 'new']);
  expect(await corpus.get('first')).toMatchObject({ tags: ['chips'], note: 'A note' });
  expect(await corpus.get('new')).toMatchObject({ replaces: 'old', authors: ['Jane Doe'] });
  expect(corpus.hidden()).toEqual(new Set(['bundled-1', 'old']));
  expect(namesOfClaims(await corpus.readClaims(KEYS))).toHaveLength(5 + 3 + 2);
  corpus.close();
}

describe('the reader database', () => {
  const fixtures = readdirSync(FIXTURES);
  it('has one step and one fixture for every version', () => {
    const versions = MIGRATIONS.map((_, i) => i + 1);
    expect(fixtures.toSorted()).toEqual(versions.map(version => `version-${version}.json`));
    const steps = readdirSync(STEPS).filter(file => file.startsWith('to-'));
    expect(steps.toSorted()).toEqual(versions.map(version => `to-${version}.ts`));
  });

  it.each(fixtures)('%s opens as the current version with all it holds', async fixture => {
    await thaw(`thawed-${fixture}`, frozen(fixture));
    await checkContents(`thawed-${fixture}`);
  });

  it('of version 2 gets the contents of what is sorted', async () => {
    const { stores } = frozen('version-3.json');
    const sorted = stores.sorted?.rows.map(bytesOf) ?? [];
    const store = { keyPath: '', indexes: [], ...stores.sorted, rows: stores.sorted?.rows.slice(1) ?? [] };
    await thaw('sorted', { version: 2, stores: { ...stores, sorted: store } });
    const database = await openDatabase('sorted');
    expect(sorted.length).toBeGreaterThan(2);
    expect(await database.getAll('sorted')).toEqual(sorted);
    database.close();
  });

  it.each([
    ['throws', () => Promise.reject(new Error('cannot'))],
    [
      'changes rows, then throws',
      async (_database: unknown, upgrade: { objectStore(name: 'documents'): { clear(): Promise<void> } }) => {
        await upgrade.objectStore('documents').clear();
        throw new Error('cannot');
      },
    ],
  ])('is as it was after a migration that %s', async (name, step) => {
    const fixture = frozen(`version-${MIGRATIONS.length}.json`);
    await thaw(name, fixture);
    await expect(openDatabase(name, [...MIGRATIONS, step])).rejects.toThrow(MigrationError);
    await checkContents(name);
  });

  it('of a newer version is refused and left alone', async () => {
    await thaw('newer', { ...frozen(`version-${MIGRATIONS.length}.json`), version: MIGRATIONS.length + 1 });
    await expect(openDatabase('newer')).rejects.toThrow(MigrationError);
    await checkContents('newer', [...MIGRATIONS, () => undefined]);
  });
});
