import type { DocumentHead } from '../../lib/model/library.ts';
import type { OwnNames } from '../../lib/model/own-names.ts';

export type CatalogueQuestion =
  /** Stop putting documents into the search index: what is in it is searched. */
  | { type: 'stop-indexing' }
  | { type: 'refresh'; names: OwnNames }
  | { type: 'search'; number: number; query: string }
  /** A search is likely to follow. */
  | { type: 'prepare' }
  | { type: 'copies'; number: number; id: string };

export interface Found {
  /** Best first. */
  ids: string[];
  /** Searched words as they stand in the texts. */
  terms: string[];
}

/** `heads` come in pieces, from the `first` to the `last`; what is `found` so far, until it is `whole`. */
export type CatalogueAnswer =
  /** The part of the documents to be put into the search index that is in it; null when nothing is left to do. */
  | { type: 'indexing'; share: number | null }
  | { type: 'heads'; heads: DocumentHead[]; first: boolean; last: boolean }
  | ({ type: 'found'; number: number; whole: boolean } & Found);
