import type { Claim } from './claim.ts';
import type { ClipPageRequests, ClipPanelRequests } from './clips.ts';
import type { CorrectionRequests } from './corrections.ts';
import type { Evidence, Reason, Stance, Standing } from './evidence.ts';
import type { Settings } from './settings.ts';
import type { Language, Span } from './text.ts';

/** Every message of the extension. Answers are `{ok: true, value}` or `{ok: false, error}`; both are plain JSON. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: ErrorReport };

/** A failure with words in every UI language: `code` is a key of locales `error.*`. */
export interface ErrorReport {
  code: string;
  values?: Record<string, string | number>;
}

export interface PageMetadata {
  url: string;
  canonicalUrl?: string;
  title: string;
  /** ISO day the article says it was published. */
  date?: string;
  /** The `lang` attribute. */
  lang?: string;
  publisher?: string;
}

/** Text of a page or of one slice of it: blocks joined by line breaks, offsets are the page script's business. */
export interface PageQuestion {
  /** Names the navigation; replies for a superseded one are dropped. */
  documentKey: string;
  metadata: PageMetadata;
  text: string;
  /** What the previous slice's answer returned; null for the first. */
  context: PageContext | null;
  /** True for the last (or only) slice. */
  last: boolean;
}

/** Compact state carried from slice to slice by the page, because the background keeps nothing. */
export interface PageContext {
  /** Entities named in full so far, newest last. */
  entities: string[];
  language: Language;
  /** Documents that are this page's own article: no evidence for it. */
  ownDocuments: string[];
  date: string | null;
}

export type MarkKind = 'entity' | 'agree' | 'differ' | 'changed';

/** Something to paint. Offsets into the question's text. */
export interface Mark {
  start: number;
  end: number;
  kind: MarkKind;
  /** Names what a card should show; sent back as it came. */
  subject: /** `rivals`: other entities the name can mean here, while the text does not decide. */
    | { type: 'entity'; entityId: string; rivals?: string[] }
    | {
        type: 'claim';
        claim: Claim;
        /** Coverage that agrees with another claim of the page, and so is no conflict for this one. */
        alsoStated?: Pick<Evidence, 'documentId' | 'claimIndex'>[];
      };
  /** For a claim: what its coverage comes to. */
  support?: { agree: number; differ: number; changed: number; reports: number; origins: number };
  /** A name the reader watches: painted wherever it stands. */
  watched?: true;
  /** First mention of its entity in its section: all that the quiet density paints. */
  first: boolean;
  /** Short accessible name, in the UI language: "Coverage differs: shares down about 5 %". */
  label: string;
}

export interface PageAnswer {
  documentKey: string;
  marks: Mark[];
  context: PageContext;
  counts: { agree: number; differ: number; changed: number; entities: number };
  /** Names in no list, most frequent first: the reader may want to add them. */
  unlisted: string[];
}

/** One mark as the side panel lists it. */
export interface OverviewItem {
  /** Names the mark within its frame until the page changes; sent back with `show-mark`. */
  id: string;
  kind: MarkKind;
  /** The marked words. */
  printed: string;
  subject: Mark['subject'];
  support?: Mark['support'];
  /** The sentence around a claim, as `CardQuestion.passage`; empty for a name. */
  passage: string;
}

/** What one frame has found, in reading order; names once each. */
export interface FrameOverview {
  metadata: PageMetadata;
  density: Density;
  items: OverviewItem[];
  ownDocuments: string[];
  /** Names in no list, as `PageAnswer.unlisted`. */
  unlisted: string[];
}

export interface CardQuestion {
  subject: Mark['subject'];
  /** For a claim exactly the text of `claim.sentence`; empty for an entity. */
  passage: string;
  metadata: PageMetadata;
  ownDocuments: string[];
}

/** A passage of coverage with its figure set off: before + figure + after is one run of the document's text. */
export interface Passage {
  before: string;
  figure: string;
  after: string;
}

export interface EvidenceView extends Pick<Evidence, 'documentId' | 'originId' | 'changedOverTime'> {
  stance: Stance;
  reasons: Reason[];
  title: string;
  publisher: string;
  published: string | null;
  url: string | null;
  passage: Passage;
  /** Of the claim's figure or event in the document's text. */
  span: Span;
  /** Attribution chain, nearest first, as labels. */
  via: string[];
}

/** Values on one axis; `text` is how the report prints it. */
export interface PlotPoint {
  value: number;
  min: number;
  max: number;
  text: string;
  stance: Stance | 'page';
  changedOverTime?: boolean;
}

export interface ClaimCard {
  type: 'claim';
  standing: Standing;
  /** Normalised: the figure as printed, measure id, subject labels, day of the page. */
  said: {
    figure: string;
    measure: string | null;
    event: string | null;
    subjects: string[];
    /** Those of the subjects that are in no list. */
    unlisted?: string[];
    date: string | null;
    /** Period key of the claim, as in quantity.ts; null where the sentence does not say. */
    period: string | null;
  };
  counts: { agree: number; differ: number; changed: number; related: number };
  reports: number;
  origins: number;
  plot: { unit: string | null; points: PlotPoint[] } | null;
  evidence: EvidenceView[];
}

export interface EntityCard {
  type: 'entity';
  entityId: string;
  label: string;
  entityType: string;
  description: string;
  otherNames: string[];
  tickers: string[];
  latest: {
    documentId: string;
    title: string;
    publisher: string;
    published: string | null;
    url: string | null;
  }[];
  /** `latest` lists who claims something of it; who merely mentions it was not looked for. */
  mentionsUnread?: true;
  related: { entityId: string; label: string }[];
  /** Labels of other entities the name can mean where it stands. */
  mayAlsoBe?: string[];
}

/** How a card opens under the pointer. */
export interface HoverSettings {
  /** Milliseconds the pointer rests. */
  hoverDelay: number;
  /** A key to be held meanwhile; `never`: only a click opens a card. */
  hoverKey: Settings['hoverKey'];
}

export interface HelloAnswer extends HoverSettings {
  density: Density;
  locale: string;
  enabled: boolean;
  /** What is said to a screen reader, in the reader's language. */
  spoken: { density: Record<Density, string>; noMark: string };
}

/** What the reader does with names from a card. */
export interface NamePageRequests {
  /** Puts a name that is in no list among the reader's own, written so. */
  'add-name': { ask: { name: string }; answer: { id: string } };
  /** Opens the page of names, at one of them. */
  'edit-name': { ask: { id?: string }; answer: { opened: true } };
}

/** Page script -> background. Those of clips: clips.ts. */
export interface PageRequests extends ClipPageRequests, NamePageRequests, CorrectionRequests {
  /** A frame's script has started: insert its style sheets, tell it its settings. */
  hello: {
    ask: { url: string };
    answer: HelloAnswer;
  };
  /** What is known about this text? */
  annotate: { ask: PageQuestion; answer: PageAnswer };
  /** The rest of the page takes long: read what is there. */
  'load-page': { ask: Record<string, never>; answer: { loaded: boolean } };
  /** A link has been pressed: be awake when its page comes. */
  'expect-page': { ask: Record<string, never>; answer: { noted: true } };
  /**
   * Inject the card script into the asking frame, once. `words` are the compiled messages of card.*, reason.*, measure.*, entity-type.*
   * and error.* in the reader's language: a content script cannot fetch them from the package.
   */
  'load-card': {
    ask: Record<string, never>;
    answer: { loaded: true; words: Record<string, unknown>; appearance?: Settings['appearance'] };
  };
  /** The reader asks for the side panel from a card, by a click. */
  'open-panel': { ask: Record<string, never>; answer: { opened: true } };
  /** The reader asks for a name in the library. */
  'open-name': { ask: { entityId: string }; answer: { opened: true } };
  /** Evidence for one mark. */
  card: { ask: CardQuestion; answer: ClaimCard | EntityCard };
  /** Marks came or went: the badge counts, an open side panel asks again. Sent at most once a second. */
  'marks-changed': { ask: PageAnswer['counts']; answer: { noted: true } };
  /** The answer to the command `report-overview`; side panels listen to it too. */
  overview: { ask: FrameOverview; answer: { noted: true } };
  /** The reader cycled the density on this site. */
  'set-density': {
    /** `tabId`: which tab, when an extension page asks. */
    ask: { url: string; density: Density; tabId?: number };
    answer: { density: Density };
  };
}

/** Extension pages (popup, side panel, library, options, welcome) -> background. */
export interface PanelRequests extends ClipPanelRequests {
  /** Quick check: a sentence, a figure with a name, or free words. */
  check: {
    ask: { text: string; date?: string };
    answer: {
      cards: ClaimCard[];
      entities: EntityCard[];
      /** Figures reported for who is named, where no card compares any: those that fit first. */
      figures: EvidenceView[];
      /** With the words of the text, best first; null where they are to be searched in the library. */
      documents: EntityCard['latest'] | null;
      /** How many documents hold them altogether. */
      found: number;
    };
  };
  /** Annotate a tab now (click-only access). */
  'annotate-tab': { ask: { tabId: number }; answer: { injected: boolean } };
  /** Size of the corpus: what is bundled and not deleted, and what the reader has saved. */
  status: { ask: Record<string, never>; answer: { documents: number } };
}

/** Background -> page script. */
export interface PageCommands {
  'corpus-changed': { ask: Record<string, never>; answer: undefined };
  /** A side panel wants to know what this frame has found: send `overview`. */
  'report-overview': { ask: Record<string, never>; answer: undefined };
  /** Scroll to the mark and flash it. Ids of other frames are ignored. */
  'show-mark': { ask: { id: string }; answer: undefined };
  'set-density': { ask: { density: Density }; answer: undefined };
  /** The reader has set anew how cards open. */
  'set-hover': { ask: HoverSettings; answer: undefined };
  command: {
    ask: { name: 'next-mark' | 'previous-mark' | 'open-card' | 'close-card' | 'cycle-density' };
    answer: undefined;
  };
}

export type Density = 'off' | 'differing' | 'claims' | 'everything';
