/** What the background asks the resident engine, and tells it. */
import type { StoredCorrections } from './corrections.ts';
import type { OwnNames } from './own-names.ts';
import type { SavedDocument } from './saved-document.ts';
import type { Settings } from './settings.ts';

/** Of the reader it knows what it is told, and its database. */
export interface ReaderState {
  settings: Settings;
  names: OwnNames;
  corrections: StoredCorrections;
  locale: NonNullable<Settings['locale']>;
}

/** What the reader saved from a page, as far as it is shown there. */
export interface ClipOnPage extends Pick<SavedDocument, 'selector' | 'sighting'> {
  id: string;
}

export interface ResidentRequests {
  'resident-state': {
    ask: ReaderState;
    answer: { taken: boolean };
  };
  /** Since when it answers what pages ask, in milliseconds since 1970; null if it does not yet. */
  'resident-ready': { ask: Record<string, never>; answer: { since: number | null } };
  'resident-clips': { ask: { address: string }; answer: ClipOnPage[] };
}

export type ResidentHandlers = {
  [T in keyof ResidentRequests]: (ask: ResidentRequests[T]['ask']) => Promise<ResidentRequests[T]['answer']>;
};
