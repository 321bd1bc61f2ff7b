import type { CorpusDocument } from './document.ts';
import type { PageMetadata } from './protocol.ts';
import type { SavedDocument, Sighting, TextSelector } from './saved-document.ts';

/** What the clip reader takes from a page. */
export interface PageCapture {
  metadata: PageMetadata & { authors: string[] };
  /** The passage, or the readable text of the page; paragraphs separated by a blank line. */
  text: string;
  /** Null for a whole article. */
  selector: TextSelector | null;
  language: CorpusDocument['language'];
}

/** What to take: what is selected, the whole article, or the first place that reads `quote`. */
export type CaptureWish = { kind: 'selection' | 'article' } | { kind: 'quote'; quote: string };

/** A clip to be marked on its page. */
export interface ShownClip {
  id: string;
  selector: TextSelector;
}

/** How a clip was found on the page that is open now. */
export interface ClipSighting {
  id: string;
  sighting: Sighting;
}

export interface SaveOutcome {
  /**
   * `already-saved`: the very same is there. `changed`: another text of this article is there; ask again with `update` to
   * replace it.
   */
  state: 'saved' | 'updated' | 'already-saved' | 'changed';
  id: string;
  title: string;
}

/** One line of "already saved" in a panel. */
export type ClipLine = Pick<SavedDocument, 'kind' | 'savedAt' | 'tags' | 'note' | 'sighting'> & {
  id: string;
  title: string;
  /** Its first words. */
  excerpt: string;
};

/** The article of a page, saved before. */
export interface SavedArticle {
  savedAt: string;
  /** The page reads otherwise now. */
  changed: boolean;
}

/** Page script -> background. */
export interface ClipPageRequests {
  /** The reader keeps a passage of this frame from its card. */
  'save-quote': { ask: { quote: string }; answer: SaveOutcome };
  /** Clips that came to be seen on their page late. */
  'clips-sighted': { ask: { sightings: ClipSighting[] }; answer: { noted: true } };
  /**
   * A page has moved to another address without loading a new document, or the corpus has changed: what is saved from there is to be marked.
   * `marked`: there are such marks already, which may have to go.
   */
  'mark-clips': { ask: { url: string; marked: boolean }; answer: { noted: true } };
  /** The reader takes back a save just made. */
  'undo-save': { ask: { id: string }; answer: { undone: true } };
}

/** Extension pages -> background. */
export interface ClipPanelRequests {
  /** Keep what is selected in a tab, or its whole article. `update`: in place of an older text of it. */
  'save-page': {
    ask: { tabId: number; frameId?: number; kind: 'selection' | 'article'; update?: boolean };
    answer: SaveOutcome;
  };
  /** What has been saved from this address, newest first. */
  'page-clips': {
    /** `tabId`: where the page is open, to see whether its article has changed. */
    ask: { url: string; tabId?: number };
    answer: { clips: ClipLine[]; article: SavedArticle | null };
  };
  /** Hide a document, own or bundled; `restore-document` brings it back. */
  'delete-document': { ask: { id: string }; answer: { deleted: true } };
  'restore-document': { ask: { id: string }; answer: { restored: true } };
  'edit-document': { ask: { id: string; tags: string[]; note: string }; answer: { edited: boolean } };
  /** Delete everything of the reader's for good: documents, names, corrections, settings. */
  wipe: { ask: Record<string, never>; answer: { wiped: true } };
  /** An extension page has written to the corpus itself (an import): everyone reads it anew. */
  'corpus-written': { ask: Record<string, never>; answer: { noted: true } };
}
