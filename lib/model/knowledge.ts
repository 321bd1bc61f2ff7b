import type { Entity } from './mention.ts';

/** Words per language; each inner list holds the inflected forms of one word or phrase. */
export interface Terms {
  en: string[];
  ja: string[];
  zh: string[];
}

/** When two values of a measure may be compared; the table in docs/engine rules of stance/. */
export type MeasureClass = 'move' | 'result' | 'stock' | 'plan';

/** What a figure measures. */
export interface Measure {
  id: string;
  terms: Terms;
  /**
   * Verbs that take the figure as their object: "raised $5 bn". `#` is the figure where words follow it ("put # into"),
   * `*` the object between verb and figure ("sold * for").
   */
  verbs?: Terms;
  /** money, percent, points, count, power, area, date ... : which kinds and units of figure fit. */
  dimension: string;
  class: MeasureClass;
  /** Never compared with these. */
  notSame: string[];
  /** Of those, what a reader takes for one another: shown beside each other where the figures are alike. */
  near?: string[];
  /** Terms that mean several measures; the unit or the neighbours decide. */
  ambiguousTerms?: string[];
  /** A country, city or site has it, not a company: inflation, turnout. */
  ofPlace?: boolean;
  /** Up is bad ("loss", "debt"). */
  adverse?: boolean;
  /** Roles that identify what is measured: a stake is a stake *in* something. */
  roles?: string[];
  note?: string;
}

/** A predicate of which claims without figures are made. */
export interface EventType {
  id: string;
  terms: Terms;
  /** Role names; the first is the subject. */
  roles: string[];
  /** At least one of these must be filled besides the subject. */
  needs: string[];
  opposites: string[];
  /** Events that are another stage of the same matter: talks, then a partnership. */
  near?: string[];
  note?: string;
}

/**
 * Everything the engine knows besides the corpus: the JSON of data/, passed in and never imported.
 * `units` and `cues` are read by the stage that owns them, which documents their shape beside its schema.
 */
export interface Knowledge {
  entities: Entity[];
  measures: Measure[];
  events: EventType[];
  units: unknown;
  cues: Record<string, unknown>;
}
