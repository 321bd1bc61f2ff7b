/**
 * Full-text search beside raw MiniSearch with its defaults, over the same generated documents: building, loading a snapshot, and queries as readers
 * type them. Both in one process, in turns. Ours splits Chinese and Japanese, wants all words first, and completes them.
 */
import MiniSearch from 'minisearch';
import { createFullText, loadFullText } from '../../lib/engine/corpus/full-text.ts';
import { generateDocument } from './corpus/generate.ts';
import { median } from './wake.ts';

const DOCUMENTS = Number(process.env.SEARCH_DOCUMENTS ?? 10_000);
const PASSES = 9;
const MOST = 50;
const QUERIES = {
  'one rare name': 'Balabran',
  'two words, one in half of all documents': 'SoftBank revenue',
  'three words': 'employees Dunibran Holdings',
  'a word nobody uses': 'qwzxvbnm',
};

interface Row {
  name: string;
  ratio: number;
  note: string;
}

function time(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function compare(name: string, passes: number, ours: () => unknown, raw: () => unknown): Row {
  const times = { ours: [] as number[], raw: [] as number[] };
  for (let pass = 0; pass <= passes; pass++) {
    const [a, b] = [time(ours), time(raw)];
    if (pass === 0 && passes > 1) continue;
    times.ours.push(a);
    times.raw.push(b);
  }
  const [a, b] = [median(times.ours), median(times.raw)];
  return { name, ratio: a / b, note: `${a.toPrecision(3)} ms, raw ${b.toPrecision(3)} ms` };
}

export function benchSearch(): Row[] {
  const documents = Array.from({ length: DOCUMENTS }, (_, n) => generateDocument(n).document);
  const options = { fields: ['title', 'publisher', 'text'] };
  const build = () => {
    const index = new MiniSearch(options);
    index.addAll(documents);
    return index;
  };
  const [ours, raw] = [createFullText(documents), build()];
  const [savedOurs, savedRaw] = [ours.save(), JSON.stringify(raw)];
  const at = `${DOCUMENTS.toLocaleString('en')} documents`;
  return [
    compare(`${at}: building the index`, 1, () => createFullText(documents), build),
    compare(
      `${at}: loading its snapshot`,
      3,
      () => loadFullText(savedOurs),
      () => MiniSearch.loadJSON(savedRaw, options),
    ),
    ...Object.entries(QUERIES).map(([name, query]) =>
      compare(
        `${at}: ${name}`,
        PASSES,
        () => ours.search(query, MOST),
        () => raw.search(query).slice(0, MOST),
      ),
    ),
    ...Object.entries(QUERIES).map(([name, query]) =>
      compare(
        `${at}: ${name}, raw MiniSearch with the same options (all words, completed)`,
        PASSES,
        () => ours.search(query, MOST),
        () => raw.search(query, { combineWith: 'AND', prefix: term => term.length > 2 }).slice(0, MOST),
      ),
    ),
  ];
}
