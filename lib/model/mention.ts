import type { Span } from './text.ts';

export type EntityType = string;

/** One way a name is written. */
export interface SurfaceForm {
  text: string;
  lang: 'en' | 'ja' | 'zh-Hans' | 'zh-Hant' | string;
  /** Several entities bear this form; context decides. */
  shared?: boolean;
  /** Also an ordinary word or another name; needs evidence. */
  ambiguous?: boolean;
  /** Matches in any letter case. */
  caseless?: boolean;
  /** Of a shared form: this entity is meant unless the context speaks for a rival. */
  main?: boolean;
  /** "Japanese" for Japan: an adjective, not a mention of its own. */
  demonym?: boolean;
}

export interface Entity {
  id: string;
  label: string;
  type: EntityType;
  description?: string;
  forms: SurfaceForm[];
  tickers?: string[];
  parent?: string;
  related?: string[];
  /** Words that support this reading of a shared or ambiguous form. */
  cues?: string[];
  /** Words or phrases that refute it. */
  not?: string[];
}

/** A place where the text names an entity, or a name in no dictionary (`entityId` null and `candidates` empty). */
export interface Mention extends Span {
  /** Null while undecided or unlisted. */
  entityId: string | null;
  entityLabel: string;
  /** Entity ids in order of likelihood; more than one: undecided, or decided with rivals kept. */
  candidates: string[];
  /** 0..1 */
  confidence: number;
  rule: string;
}
