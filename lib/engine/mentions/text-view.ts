/** A text as linking looks at it: sentences by place, their letter case, and terms found in them. */
import type { Language, Span } from '../../model/text.ts';
import { classAt, WORD } from '../text/char-class.ts';

export type Shape = 'plain' | 'title' | 'caps';

export interface TextView {
  text: string;
  language: Language;
  sentences: readonly Span[];
  /** Number of the sentence that holds a place. */
  sentenceAt(place: number): number;
  /** Whether letter case says anything in this sentence: title and caps headlines capitalise every word. */
  shape(sentence: number): Shape;
  /** Does the sentence contain the term, in any case, as a word of its own? */
  has(sentence: number, term: string): boolean;
}

export function viewText(text: string, language: Language, sentences: readonly Span[]): TextView {
  const shapes: Shape[] = [];
  const lower: string[] = [];
  const lowerOf = (n: number): string => {
    const s = sentences[n];
    lower[n] ??= s ? text.slice(s.start, s.end).toLowerCase().replaceAll('’', "'") : '';
    return lower[n];
  };
  return {
    text,
    language,
    sentences,
    sentenceAt(place) {
      let low = 0;
      let high = sentences.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((sentences[middle]?.start ?? 0) <= place) low = middle;
        else high = middle - 1;
      }
      return low;
    },
    shape(n) {
      const s = sentences[n];
      shapes[n] ??= s ? shapeOf(text.slice(s.start, s.end)) : 'plain';
      return shapes[n];
    },
    has: (n, term) => indexOfTerm(lowerOf(n), term.toLowerCase()) >= 0,
  };
}

/** Place of `term` in `text`, both in small letters: between word boundaries where its ends are letters of spaced scripts, a plural s allowed. */
export function indexOfTerm(text: string, term: string): number {
  for (let at = text.indexOf(term); at >= 0 && term !== ''; at = text.indexOf(term, at + 1)) {
    const end = at + term.length;
    if (at > 0 && classAt(term, 0) === WORD && classAt(text, at - 1) === WORD) continue;
    if (classAt(term, term.length - 1) !== WORD || classAt(text, end) !== WORD) return at;
    if (text.charAt(end) === 's' && classAt(text, end + 1) !== WORD) return at;
  }
  return -1;
}

function shapeOf(sentence: string): Shape {
  const words = sentence.match(/[A-Za-z][A-Za-z'’.-]+/g) ?? [];
  const letters = words.join('').replace(/[^A-Za-z]/g, '');
  const capitals = letters.replace(/[^A-Z]/g, '').length;
  if (words.length >= 3 && capitals >= letters.length * 0.85) return 'caps';
  if (
    words.length > 1 &&
    words.length < 4 &&
    words.every(word => /^[A-Z]/.test(word)) &&
    !/[.!,;:]/.test(sentence)
  )
    return 'title';
  const long = words.slice(1).filter(word => word.length >= 4 && !SMALL_IN_TITLES.has(word.toLowerCase()));
  const raised = long.filter(word => /^[A-Z]/.test(word)).length;
  if (words.length >= 4 && long.length >= 3 && raised >= long.length * 0.8 && !/[.]$/.test(sentence))
    return 'title';
  return 'plain';
}

const SMALL_IN_TITLES = new Set([
  'with',
  'from',
  'into',
  'over',
  'after',
  'amid',
  'than',
  'that',
  'about',
  'through',
  'against',
]);
