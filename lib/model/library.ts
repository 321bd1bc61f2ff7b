import type { Claim } from './claim.ts';
import type { CorpusDocument } from './document.ts';
import type { SavedDocument, Sighting } from './saved-document.ts';

/** A document as the library shows it: the reader's own, or one that came with the package. */
export interface LibraryEntry {
  document: CorpusDocument;
  /** Null for one that came with the package. */
  saved: SavedDocument | null;
}

/** What the list and its facets need of a document; its text is read when it is shown. */
export type DocumentHead = Pick<CorpusDocument, 'id' | 'title' | 'publisher' | 'published' | 'language'> & {
  kind: SavedDocument['kind'] | 'bundled';
  tags: string[];
  sighting: Sighting | null;
  /** Ids of the names its claims are about. */
  entities: string[];
};

export type Facet = 'kind' | 'entity' | 'publisher' | 'year' | 'language' | 'tag';

/** What is chosen in each facet; absent: everything. */
export type Chosen = Partial<Record<Facet, string>>;

/** A claim of a document, with what a reader can go on to. */
export interface ShownClaim {
  claim: Claim;
  subjects: { entityId: string | null; label: string }[];
}

/** One value reported for a figure of an entity. */
export interface ReportedValue {
  documentId: string;
  title: string;
  publisher: string;
  published: string;
  value: number;
  min: number;
  max: number;
  /** As printed. */
  text: string;
  /** Period key the figure belongs to (quantity.ts); null if the text does not say. */
  period: string | null;
}

/** Everything reported for one measure of an entity, in one unit and for periods of one length, oldest first. */
export interface FigureTimeline {
  measure: string;
  unit: string | null;
  values: ReportedValue[];
}

export interface EntityPage {
  entityId: string;
  label: string;
  entityType: string;
  description: string;
  otherNames: string[];
  timelines: FigureTimeline[];
  documents: CorpusDocument[];
}
