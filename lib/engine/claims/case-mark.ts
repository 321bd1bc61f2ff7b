import { markEnglish } from './case-mark-en.ts';
import { markJapanese } from './case-mark-ja.ts';
import { markChinese } from './case-mark-zh.ts';
import type { Name, Sentence } from './sentence.ts';

/**
 * How a name stands in its clause, in one vocabulary for three languages: as the one who acts, the owner, what is
 * acted on, or after a word like "with", "in", "from".
 */
export type CaseMark =
  | 'subject'
  | 'possessor'
  | 'object'
  | 'with'
  | 'in'
  | 'into'
  | 'on'
  | 'about'
  | 'from'
  | 'to'
  | 'for'
  | 'of'
  | 'by'
  | 'between'
  | 'aside';

const MARKERS = { en: markEnglish, ja: markJapanese, zh: markChinese };

const cache = new WeakMap<Name, CaseMark>();

/** The mark of a name; items of a list bear the mark of the list. */
export function caseMark(sentence: Sentence, name: Name): CaseMark {
  const known = cache.get(name);
  if (known) return known;
  const mark = MARKERS[sentence.language](sentence, name, other => caseMark(sentence, other));
  cache.set(name, mark);
  return mark;
}
