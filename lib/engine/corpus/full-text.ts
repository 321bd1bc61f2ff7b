/**
 * Full-text search over documents: the library's search, and the answer to free words in the quick check. All words
 * first, any word where that finds nothing. Chinese and Japanese are indexed by pairs of characters.
 */
import MiniSearch, { type Options } from 'minisearch';
import type { CorpusDocument } from '../../model/document.ts';
import { isCjk, tokenize } from './tokenize.ts';

type Indexed = Pick<CorpusDocument, 'id' | 'title' | 'publisher' | 'text'>;

export interface FoundDocument {
  id: string;
  score: number;
  /** The words of the text that matched, for highlighting. */
  terms: string[];
}

export interface FullText {
  add(document: Indexed): void;
  remove(id: string): void;
  /** Everything that has all of the words, or any of them; best first. */
  find(query: string, words: 'all' | 'any'): FoundDocument[];
  /** What has all of the words; where nothing has, any of them. */
  search(query: string, limit?: number): FoundDocument[];
  /** For `loadFullText`. */
  save(): string;
}

/** Raise when tokens or fields change: a saved index of another version is rebuilt, not read. */
export const FULL_TEXT_VERSION = 1;

const OPTIONS: Options<Indexed> = {
  fields: ['title', 'publisher', 'text'],
  tokenize,
  processTerm: term => term.toLowerCase().replace(/['’]\p{L}+$/u, ''),
  searchOptions: { boost: { title: 3, publisher: 2 } },
};

export function createFullText(documents: readonly Indexed[] = []): FullText {
  const index = new MiniSearch<Indexed>(OPTIONS);
  index.addAll(documents);
  return over(index);
}

/** Reads what `save` wrote; null if another version wrote it. */
export function loadFullText(saved: string): FullText | null {
  const [version, ...rest] = saved.split('\n');
  return Number(version) === FULL_TEXT_VERSION
    ? over(MiniSearch.loadJSON<Indexed>(rest.join('\n'), OPTIONS))
    : null;
}

const DEFAULT_LIMIT = 50;

function over(index: MiniSearch<Indexed>): FullText {
  const prefix = (term: string) => term.length > 2 && !isCjk(term);
  function find(query: string, words: 'all' | 'any'): FoundDocument[] {
    const found = index.search(
      query,
      words === 'all' ? { combineWith: 'AND', prefix } : { combineWith: 'OR' },
    );
    return found.map(({ id, score, terms }) => ({ id, score, terms }));
  }
  return {
    add(document) {
      if (index.has(document.id)) index.discard(document.id);
      index.add({ ...document });
    },
    remove(id) {
      if (index.has(id)) index.discard(id);
    },
    find,
    search(query, limit = DEFAULT_LIMIT) {
      const all = find(query, 'all');
      return (all.length ? all : find(query, 'any')).slice(0, limit);
    },
    save: () => `${FULL_TEXT_VERSION}\n${JSON.stringify(index)}`,
  };
}

/** How the search index of the reader's documents is made and kept, for the database, which may not import the engine. */
export const FULL_TEXT_CODEC = { version: FULL_TEXT_VERSION, create: createFullText, load: loadFullText };
