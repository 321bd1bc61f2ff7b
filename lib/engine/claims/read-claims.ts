import type { Claim } from '../../model/claim.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Mention } from '../../model/mention.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { ReadText } from '../../model/text.ts';

export interface ClaimInput {
  read: ReadText;
  mentions: readonly Mention[];
  quantities: readonly Quantity[];
  /** ISO day of publication. */
  date?: string;
  title?: string;
}

export type ClaimReader = (input: ClaimInput) => Claim[];

/** Compiles measures, events and cues and returns a function that reads what each sentence asserts. */
export function createClaimReader(_knowledge: Knowledge): ClaimReader {
  return () => [];
}
