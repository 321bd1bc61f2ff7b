import type { Language, ReadText } from '../../model/text.ts';

/** Decides the language of a text and finds its sentences. `lang` is a BCP 47 tag the page states, if any. */
export function readText(text: string, lang?: string): ReadText {
  const language: Language = lang?.startsWith('ja') ? 'ja' : lang?.startsWith('zh') ? 'zh' : 'en';
  return { text, language, sentences: [{ start: 0, end: text.length }] };
}
