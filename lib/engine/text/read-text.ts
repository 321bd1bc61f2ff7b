import type { ReadText } from '../../model/text.ts';
import { detectLanguage } from './detect-language.ts';
import { splitSentences } from './split-sentences.ts';

/** Decides the language of a text and finds its sentences. `lang` is a BCP 47 tag the page states, if any. */
export function readText(text: string, lang?: string): ReadText {
  return { text, language: detectLanguage(text, lang), sentences: splitSentences(text) };
}
