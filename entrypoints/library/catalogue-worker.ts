/** Off the page: what the library lists, and its search. The page holds heads of documents only. */
import { FULL_TEXT_CODEC } from '../../lib/engine/corpus/full-text.ts';
import type { OwnNames } from '../../lib/model/own-names.ts';
import {
  type FoundText,
  openSearchShards,
  type SearchShards,
} from '../../lib/platform/corpus/search-shards.ts';
import type { CatalogueAnswer, CatalogueQuestion } from './catalogue-messages.ts';
import { findCopies } from './find-copies.ts';
import { type LibraryEngine, openLibraryEngine } from './open-library-engine.ts';
import { bundledHeads, ownHeads } from './read-heads.ts';

/** Characters of snapshots kept in memory: some 100,000 short documents. */
const RESIDENT = 2 ** 26;
/** Milliseconds before the making of the index is told, and between two tellings. */
const TELL_AFTER = 500;

let start: (names: OwnNames) => void = () => undefined;
const opened = new Promise<LibraryEngine>(resolve => {
  start = names => resolve(openLibraryEngine(names));
});

/** The search index, and the same once it is up to the documents, which after a large import takes a minute. */
interface SearchIndex {
  opened: Promise<SearchShards>;
  updated: Promise<SearchShards>;
  isUpdated: boolean;
}
let search: SearchIndex | undefined;
let refreshing = new AbortController();
let indexing = new AbortController();

const tell = (answer: CatalogueAnswer) => postMessage(answer);

self.addEventListener('message', async ({ data }: MessageEvent<CatalogueQuestion>) => {
  try {
    if (data.type === 'refresh') {
      refreshing.abort();
      refreshing = new AbortController();
      start(data.names);
    }
    if (data.type === 'stop-indexing') return indexing.abort();
    await answer(await opened, data);
  } catch (error) {
    if ((error as Error).name !== 'AbortError') console.error('Second Source: catalogue', error);
    if ('number' in data) tell({ type: 'found', number: data.number, whole: true, ids: [], terms: [] });
  }
});

type Asked = Exclude<CatalogueQuestion, { type: 'stop-indexing' }>;

async function answer(engine: LibraryEngine, question: Asked): Promise<void> {
  switch (question.type) {
    case 'refresh':
      engine.takeNames(question.names);
      return refresh(engine, refreshing.signal);
    case 'prepare':
      return (await searchOf(engine).updated).load();
    case 'search': {
      const tellFound = (found: FoundText[], whole: boolean) => {
        const terms = [...new Set(found.slice(0, 200).flatMap(one => one.terms))];
        tell({ type: 'found', number: question.number, whole, ids: found.map(({ id }) => id), terms });
      };
      const tellSome = (some: FoundText[]) => tellFound(some, false);
      const index = searchOf(engine);
      if (!index.isUpdated) tellSome(await (await index.opened).search(question.query, tellSome));
      return tellFound(await (await index.updated).search(question.query, tellSome), true);
    }
    case 'copies': {
      const ids = await findCopies(engine, () => searchOf(engine).updated, question.id);
      return tell({ type: 'found', number: question.number, whole: true, ids, terms: [] });
    }
  }
}

async function refresh(engine: LibraryEngine, signal: AbortSignal): Promise<void> {
  tell({ type: 'heads', heads: await bundledHeads(engine), first: true, last: false });
  for await (const heads of ownHeads(engine)) {
    signal.throwIfAborted();
    tell({ type: 'heads', heads, first: false, last: false });
  }
  tell({ type: 'heads', heads: [], first: false, last: true });
  search = undefined;
  await searchOf(engine).updated;
}

/** The index, brought up to the documents since it was last asked for. */
function searchOf({ own, bundled }: LibraryEngine): SearchIndex {
  if (search) return search;
  const others = bundled.allDocuments();
  const opened = openSearchShards(own, FULL_TEXT_CODEC, { others, resident: RESIDENT });
  const index: SearchIndex = { opened, updated: opened.then(bringUp), isUpdated: false };
  search = index;
  return index;

  async function bringUp(shards: SearchShards): Promise<SearchShards> {
    indexing = new AbortController();
    let told = Date.now();
    const isStopped = (error: Error) => {
      if (error.name !== 'AbortError') throw error;
    };
    await shards
      .update(indexing.signal, share => {
        if (Date.now() - told < TELL_AFTER) return;
        told = Date.now();
        tell({ type: 'indexing', share });
      })
      .catch(isStopped)
      .finally(() => tell({ type: 'indexing', share: null }));
    index.isUpdated = true;
    return shards;
  }
}
