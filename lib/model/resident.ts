/** What the background asks the resident engine, and tells it: of the reader's names, corrections and settings it knows only that. */
import type { StoredCorrections } from './corrections.ts';
import type { OwnNames } from './own-names.ts';
import type { CardQuestion, ClaimCard, EntityCard, PageAnswer, PageQuestion } from './protocol.ts';
import type { SavedDocument } from './saved-document.ts';
import type { Settings } from './settings.ts';

type Locale = NonNullable<Settings['locale']>;

/** What the reader saved from a page, as far as it is shown there. */
export interface ClipOnPage extends Pick<SavedDocument, 'selector' | 'sighting'> {
  id: string;
}

export interface ResidentRequests {
  'resident-state': {
    ask: { names: OwnNames; corrections: StoredCorrections; locale: Locale };
    answer: { taken: boolean };
  };
  'resident-annotate': {
    ask: { question: PageQuestion; ownMarks: boolean; locale: Locale };
    answer: PageAnswer;
  };
  'resident-card': { ask: CardQuestion; answer: ClaimCard | EntityCard };
  'resident-clips': { ask: { address: string }; answer: ClipOnPage[] };
}

export type ResidentHandlers = {
  [T in keyof ResidentRequests]: (ask: ResidentRequests[T]['ask']) => Promise<ResidentRequests[T]['answer']>;
};
