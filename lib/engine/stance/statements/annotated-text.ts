/** A text with what was read in it, and whether it is one sentence that can be held against another. */
import type { Mention } from '../../../model/mention.ts';
import type { Quantity } from '../../../model/quantity.ts';
import type { ReadText } from '../../../model/text.ts';

export interface AnnotatedText {
  read: ReadText;
  quantities: readonly Quantity[];
  mentions: readonly Mention[];
}

/** No sentence of prose is longer, in characters; every word of one is held against every word of the other. */
const LONGEST = 1000;
export const isStatement = ({ read: { text, sentences } }: AnnotatedText): boolean =>
  sentences.length <= 1 && text.length <= LONGEST;

export const areSingle = (page: AnnotatedText, coverage: AnnotatedText): boolean =>
  page.read.language === coverage.read.language && isStatement(page) && isStatement(coverage);
