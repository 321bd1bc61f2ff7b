/** Runs in a page of the extension: fills the reader's database with generated documents, without the cost of saving them one by one. */
import { MOST_CLAIMS_PER_CHUNK } from '../../../lib/engine/corpus/claim-chunks.ts';
import { CLAIM_CODEC } from '../../../lib/engine/corpus/claim-codec.ts';
import { hashText } from '../../../lib/engine/corpus/shingles.ts';
import type { StoredClaim } from '../../../lib/model/claim.ts';
import type { ClaimLookup } from '../../../lib/model/corpus-store.ts';
import { openDatabase } from '../../../lib/platform/corpus/database.ts';
import { createReaderCorpus } from '../../../lib/platform/corpus/reader-corpus.ts';
import type { ReaderDatabase } from '../../../lib/platform/corpus/rows.ts';
import { generateDocument } from './generate.ts';

const ROWS_PER_TRANSACTION = 2000;
/** Claims are grouped by key in so many passes, each holding only its share of the keys in memory. */
const DOCUMENTS_PER_PASS = 10_000;

async function inSteps(from: number, to: number, step: (first: number, last: number) => Promise<void>) {
  for (let at = from; at < to; at += ROWS_PER_TRANSACTION)
    await step(at, Math.min(to, at + ROWS_PER_TRANSACTION));
}

/** Documents from number `from` up to `to`. Claims go to chunks of a batch of their own, as an import's do. */
async function fillCorpus(from: number, to: number, engineVersion: string): Promise<void> {
  const database = await openDatabase();
  const batch = `generated-${from}`;
  await inSteps(from, to, async (first, last) => {
    const writing = database.transaction(['documents', 'derived'], 'readwrite', { durability: 'relaxed' });
    for (let n = first; n < last; n++) {
      const { document } = generateDocument(n);
      const saved = {
        document,
        kind: 'imported',
        authors: [],
        selector: null,
        savedAt: '2026-01-01T00:00:00.000Z',
        replaces: null,
        tags: [],
        note: '',
        editedAt: null,
        sighting: null,
      } as const;
      void writing
        .objectStore('documents')
        .put({ id: document.id, batch, address: '', saved: structuredClone(saved) as never });
      void writing.objectStore('derived').put({ id: document.id, engineVersion, chunks: [] });
    }
    await writing.done;
  });
  const passes = Math.ceil((to - from) / DOCUMENTS_PER_PASS);
  for (let pass = 0; pass < passes; pass++)
    await writeChunks(database, batch, claimsOfPass(from, to, pass, passes));
  // Not before: the background would find the import sorted with nothing in it.
  await database.put('imports', { batch, state: 'done' });
  await createReaderCorpus(database, CLAIM_CODEC).sortImports(new AbortController().signal);
  database.close();
}

function claimsOfPass(from: number, to: number, pass: number, passes: number): Map<string, StoredClaim[]> {
  const byKey = new Map<string, StoredClaim[]>();
  for (let n = from; n < to; n++) {
    for (const { key, claim } of generateDocument(n).claims) {
      if (hashText(key) % passes !== pass) continue;
      const list = byKey.get(key);
      if (list) list.push(claim);
      else byKey.set(key, [claim]);
    }
  }
  return byKey;
}

async function writeChunks(database: ReaderDatabase, batch: string, byKey: Map<string, StoredClaim[]>) {
  const chunks = [...byKey].flatMap(([key, claims]) =>
    Array.from({ length: Math.ceil(claims.length / MOST_CLAIMS_PER_CHUNK) }, (_, chunk) => ({
      key,
      batch,
      chunk,
      claims: claims.slice(chunk * MOST_CLAIMS_PER_CHUNK, (chunk + 1) * MOST_CLAIMS_PER_CHUNK),
    })),
  );
  await inSteps(0, chunks.length, async (first, last) => {
    const writing = database.transaction('claims', 'readwrite', { durability: 'relaxed' });
    for (const { claims, ...row } of chunks.slice(first, last))
      void writing.store.put({ ...row, count: claims.length, bytes: CLAIM_CODEC.pack(claims) });
    await writing.done;
  });
}

export interface BatchTimes {
  /** Median milliseconds of reading the rows and nothing more. */
  raw: number;
  /** Of the corpus's own answer: the same rows, what a page asks for decoded, without what is deleted. */
  answered: number;
  rows: number;
  claims: number;
}

/** Both ways of reading the rows that these look-ups need, in turns. */
async function timeBatch(lookups: readonly ClaimLookup[], passes: number): Promise<BatchTimes> {
  const database = await openDatabase();
  const corpus = createReaderCorpus(database, CLAIM_CODEC);
  const answered = async () =>
    [...((await corpus.readNearest?.(lookups)) ?? new Map()).values()].flat().length;
  const ids = await rowsRead(answered);
  const raw = async () => {
    const transaction = database.transaction(['claims', 'sorted'], 'readonly');
    const rows = ids.map(([store, id]) => transaction.objectStore(store).get(id as never));
    return (await Promise.all(rows)).length;
  };
  const times = { raw: [] as number[], answered: [] as number[] };
  const timed = async (list: number[], read: () => Promise<number>) => {
    const began = performance.now();
    const found = await read();
    list.push(performance.now() - began);
    return found;
  };
  let claims = 0;
  for (let pass = 0; pass < passes; pass++) {
    await timed(times.raw, raw);
    claims = await timed(times.answered, answered);
  }
  database.close();
  const median = (list: number[]) => list.sort((a, b) => a - b)[passes >> 1] ?? 0;
  return { raw: median(times.raw), answered: median(times.answered), rows: ids.length, claims };
}

/** Which rows of claims a look-up is given by the database. */
async function rowsRead(
  lookUp: () => Promise<unknown>,
): Promise<(readonly ['claims' | 'sorted', IDBValidKey])[]> {
  const seen = new Map<string, readonly ['claims' | 'sorted', IDBValidKey]>();
  const { get, getAll } = IDBObjectStore.prototype;
  const watch = (store: IDBObjectStore, request: IDBRequest) =>
    request.addEventListener('success', () => {
      if (store.name !== 'claims' && store.name !== 'sorted') return;
      for (const row of [request.result].flat()) {
        if (!row) continue;
        const id = [store.keyPath].flat().map(path => row[path ?? '']);
        seen.set(JSON.stringify([store.name, id]), [store.name, id]);
      }
    });
  IDBObjectStore.prototype.get = function (this: IDBObjectStore, ...args) {
    const request = get.apply(this, args);
    watch(this, request);
    return request;
  };
  IDBObjectStore.prototype.getAll = function (this: IDBObjectStore, ...args: unknown[]) {
    const request = getAll.apply(this, args as never);
    watch(this, request);
    return request;
  } as typeof getAll;
  await lookUp();
  Object.assign(IDBObjectStore.prototype, { get, getAll });
  return [...seen.values()];
}

Object.assign(globalThis, { fillCorpus, timeBatch });
