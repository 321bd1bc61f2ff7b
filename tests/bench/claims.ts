/** What analysing a page costs: text to claims, and claims against corpora of growing size. */
import { createMemoryStore } from '../../lib/engine/corpus/memory-store.ts';
import type { IndexedDocument } from '../../lib/engine/corpus/packed-corpus.ts';
import { createPipeline } from '../../lib/engine/create-pipeline.ts';
import type { Pipeline, Reading } from '../../lib/engine/engine.ts';
import { documentsOf } from '../../lib/engine/judge.ts';
import type { CorpusStore } from '../../lib/model/corpus-store.ts';
import { readKnowledge } from '../../scripts/knowledge.ts';
import { readSeeds } from '../../scripts/read-seeds.ts';

interface Row {
  name: string;
  ratio: number;
  note?: string;
}

const SIZES = [1_000, 10_000, 100_000];
const ROUNDS = 41;
/** One copy in so many keeps its subjects and so meets the page; the others are about somebody else. */
const ONE_MEETS = 100;
const FLOOR_CHARS = 1000;

/** Ratios to a charCodeAt loop over the same text, or over 1 kB where one claim is judged. Medians of 41 runs. */
export async function benchClaims(): Promise<Row[]> {
  const root = new URL('../../', import.meta.url).pathname;
  const pipeline = createPipeline(readKnowledge(`${root}data`));
  const indexed = readSeeds(`${root}seeds`).map(pipeline.index);
  const page = indexed.find(({ document }) => document.id.includes('infinitix')) ?? indexed[0];
  if (!page) throw new Error('no seeds');
  const { text, published, title } = page.document;
  const options = { date: published ?? undefined, title };
  const floor = median(() => loopOver(text));
  const reading = pipeline.read(text, options);
  const rows: Row[] = [
    {
      name: 'text to claims',
      ratio: median(() => pipeline.read(text, options)) / floor,
      note: sizeOf(reading),
    },
  ];
  for (const size of SIZES) {
    const store = await corpusOf(indexed, size);
    const judging = await judgingTime(pipeline, reading, store);
    const count = size.toLocaleString('en');
    rows.push(
      {
        name: `look up and judge the page, ${count} documents`,
        ratio: judging.ms / floor,
        note: judging.note,
      },
      {
        name: `the same per page claim, ${count} documents`,
        ratio: judging.ms / reading.claims.length / (floor * (FLOOR_CHARS / text.length)),
        note: 'times a charCodeAt loop over 1 kB',
      },
    );
  }
  return rows;
}

const sizeOf = ({ read, claims }: Reading) => `${read.text.length} characters, ${claims.length} claims`;

async function judgingTime(pipeline: Pipeline, reading: Reading, store: CorpusStore) {
  const times: number[] = [];
  let note = '';
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    const found = await store.readClaims(reading.keys);
    const weighed = pipeline.weigh(reading, found, { date: '2026-05-08' });
    const documents = await store.readDocuments(documentsOf(weighed));
    pipeline.judge(reading, weighed, documents, { date: '2026-05-08' });
    times.push(performance.now() - start);
    note = `${weighed.rows.length} claims met, ${documents.length} documents read`;
  }
  return { ms: middle(times), note };
}

/** `size` documents: the seeds over and over, every copy an id of its own. */
async function corpusOf(seeds: readonly IndexedDocument[], size: number): Promise<CorpusStore> {
  const store = createMemoryStore();
  for (let i = 0; i < size; i++) {
    const seed = seeds[i % seeds.length];
    if (!seed) continue;
    const copy = Math.floor(i / seeds.length);
    const id = `${seed.document.id}-${copy}`;
    const suffix = copy % ONE_MEETS === 0 ? '' : `-${copy}`;
    const claims = seed.claims.map(({ key, claim }) => ({
      key: key.replace('|', `${suffix}|`),
      claim: { ...claim, documentId: id },
    }));
    await store.put({ ...seed.document, id }, claims);
  }
  return store;
}

function loopOver(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}

/** Median time of one call in milliseconds; calls are repeated until a run is long enough to measure. */
function median(work: () => unknown): number {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    let calls = 0;
    while (performance.now() - start < 20) {
      work();
      calls++;
    }
    times.push((performance.now() - start) / calls);
  }
  return middle(times);
}

const middle = (times: readonly number[]) => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
