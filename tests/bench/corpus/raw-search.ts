/** Runs in a page of the extension: MiniSearch over the same generated documents, as one index in memory. */
import MiniSearch from 'minisearch';
import { generateDocument } from './generate.ts';

const OPTIONS = { fields: ['title', 'publisher', 'text'] };

let index = new MiniSearch(OPTIONS);
let saved = '';

/** Milliseconds to index documents 0 to `count`, and to load the snapshot of that. */
function make(count: number): { build: number; load: number } {
  const documents = Array.from({ length: count }, (_, n) => generateDocument(n).document);
  let began = performance.now();
  index.addAll(documents);
  const build = performance.now() - began;
  saved = JSON.stringify(index);
  index = new MiniSearch(OPTIONS);
  began = performance.now();
  index = MiniSearch.loadJSON(saved, OPTIONS);
  const load = performance.now() - began;
  saved = '';
  return { build, load };
}

/** Milliseconds of one search for all of the words. */
function search(words: string): number {
  const began = performance.now();
  index.search(words, { combineWith: 'AND', prefix: term => term.length > 2 });
  return performance.now() - began;
}

export type RawSearch = { make: typeof make; search: typeof search };
Object.assign(globalThis, { rawSearch: { make, search } satisfies RawSearch });
