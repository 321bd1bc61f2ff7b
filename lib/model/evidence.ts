import type { Claim } from './claim.ts';

export type Stance = 'corroborates' | 'conflicts' | 'related' | 'unrelated';
/** What a mark shows for a claim, over all its evidence. */
export type Standing = 'agreed' | 'differing' | 'changed' | 'mixed' | 'alone' | 'none';

/** Why a stance was reached, most important first. Each code has words in every UI language (locales/). */
export const REASON_CODES = [
  'subject-undecided',
  'same-subject',
  'same-measure',
  'same-event',
  'same-value',
  'rounding',
  'within-hedge',
  'within-range',
  'unit-scaled',
  'stated-equivalent',
  'same-deadline',
  'same-date',
  'same-polarity',
  'direction-opposite',
  'value-differs',
  'deadline-differs',
  'date-differs',
  'denied',
  'polarity-opposite',
  'detail-differs',
  'later-report',
  'earlier-report',
  'since-completed',
  'close',
  'partly-overlaps',
  'only-a-bound',
  'amount-open',
  'other-subject',
  'other-actor',
  'near-measure',
  'other-measure',
  'other-unit',
  'other-period',
  'period-unstated',
  'other-scope',
  'other-modality',
  'other-stage',
  'partner-left-out',
  'no-date',
  'days-apart',
  'neither-confirms',
  'same-story',
  'page-states-both',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** `values` are plain strings and numbers the words are filled with; keys are fixed per code (docs/reasons.md). */
export interface Reason {
  code: ReasonCode;
  values: Record<string, string | number>;
}

export interface Comparison {
  stance: Stance;
  changedOverTime?: boolean;
  reasons: Reason[];
}

/** One coverage claim held against one page claim. start..end is the passage in the document's text. */
export interface Evidence extends Comparison {
  documentId: string;
  claimIndex: number;
  start: number;
  end: number;
  originId: string;
}

export interface CheckedClaim {
  claim: Claim;
  standing: Standing;
  /** Reports (documents) that corroborate or conflict. */
  reports: number;
  /** Independent origins among them. */
  origins: number;
  /** Differing first, then agreeing, then related. */
  evidence: Evidence[];
}

/** What the reader has corrected by hand; it persists and is passed to every judgement. */
export interface Corrections {
  /** "Not the same": what stands there in the document says nothing about page claims under this key. */
  notSame: { key: string; documentId: string; start: number; end: number }[];
  /** Written so, the name is not that entity on this page. */
  wrongEntities: { entityId: string; form: string }[];
  /** Documents that count as an origin of their own. */
  splitOrigins: string[];
  /** Pairs of documents with one origin. */
  joinedOrigins: [string, string][];
}
