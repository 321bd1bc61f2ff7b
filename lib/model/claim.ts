import type { Quantity } from './quantity.ts';
import type { Span } from './text.ts';

export type Modality = 'actual' | 'planned' | 'expected' | 'considered' | 'denied' | 'unconfirmed';
export type Polarity = 'positive' | 'negative';

/** Whom a claim is about, or who fills a role. */
export interface SubjectRef {
  /** Entity id; absent for a name in no dictionary and while undecided. */
  id?: string;
  /** As printed. */
  text: string;
  /** Entity ids still possible when undecided; empty when decided or unlisted. */
  candidates: string[];
}

/** What one sentence asserts. Exactly one of `measure` and `event` is set. */
export interface Claim extends Span {
  /** start..end is what a mark covers (the figure with its hedge and direction, or the event phrase); this is the sentence. */
  sentence: Span;
  subjects: SubjectRef[];
  /** Id of data/measures. */
  measure: string | null;
  /** Id of data/events. */
  event: string | null;
  quantity: Quantity | null;
  /** Other parties: role name of the event or measure (object, partner, target, place, product, counterpart ...) to who fills it. */
  roles: Record<string, SubjectRef[]>;
  /** What narrows the measure: "data center" of revenue, "at the start" of power. Sorted canonical words; empty if none. */
  scope: string[];
  polarity: Polarity;
  /** Period key or ISO date the figure or event belongs to (grammar in quantity.ts); null if the sentence does not say. */
  period: string | null;
  modality: Modality;
  /** Stage of an event on its track, id of data/cues/stages.json ("in-talks", "completed"); null if not said. */
  stage: string | null;
  /** Source ids, nearest first; the last is the origin. Empty: the document's own voice. */
  attribution: string[];
  rule: string;
}

/** A claim with the day its text was published: what comparing needs to know of the document. */
export interface DatedClaim {
  claim: Claim;
  /** ISO day, or null. */
  published: string | null;
}

/** A claim as it lies in the corpus. */
export interface StoredClaim extends DatedClaim {
  documentId: string;
  /** Number of the claim in its document. */
  index: number;
  /** How many claims with a figure its document makes: tells a page's own article from one that shares a few figures. */
  figures: number;
}
