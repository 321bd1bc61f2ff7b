/** What stands directly around a name: the words before and after, brackets, position in the sentence. */
import { classAt, SPACE, WORD } from '../text/char-class.ts';
import type { NameMatch } from './scan-names.ts';
import type { Shape, TextView } from './text-view.ts';

export interface Neighbour {
  text: string;
  lower: string;
  start: number;
  end: number;
  /** Begins with a capital. */
  capital: boolean;
  /** Joined by a hyphen instead of a space. */
  hyphen: boolean;
}

export interface Surroundings {
  sentence: number;
  shape: Shape;
  /** First word of its sentence, or right after a bullet, colon or opening quotation mark. */
  initial: boolean;
  before: Neighbour | null;
  after: Neighbour | null;
  /** Followed by 's. */
  possessive: boolean;
  /** What the brackets right after it hold, or null. */
  bracket: string | null;
}

const BRACKET = /^\s?[([<（［〈＜]\s*([^)\]>）］〉＞\n]{1,60})[)\]>）］〉＞]/;

export function surroundingsOf(view: TextView, match: NameMatch): Surroundings {
  const { text } = view;
  const sentence = view.sentenceAt(match.start);
  const from = view.sentences[sentence]?.start ?? 0;
  const possessive = /^(?:['’]s|['’](?![\p{L}\p{N}]))/u.test(text.slice(match.end, match.end + 3));
  const nameEnd =
    possessive && /^['’]s/.test(text.slice(match.end, match.end + 2)) ? match.end + 2 : match.end;
  return {
    sentence,
    shape: view.shape(sentence),
    initial:
      !/[\p{L}\p{N}][\s.,;)’'"”–—-]*$/u.test(text.slice(Math.max(from, match.start - 12), match.start)) ||
      /[:“"‘•]\s*$/.test(text.slice(from, match.start)),
    before: wordBefore(text, match.start, from),
    after: wordAfter(text, nameEnd),
    possessive,
    bracket: BRACKET.exec(text.slice(match.end, match.end + 70))?.[1] ?? null,
  };
}

const neighbour = (text: string, start: number, end: number, hyphen: boolean): Neighbour => {
  const word = text.slice(start, end);
  return { text: word, lower: word.toLowerCase(), start, end, capital: /^\p{Lu}/u.test(word), hyphen };
};

const isHyphen = (text: string, i: number) => /[-‐‑]/.test(text.charAt(i));
const inWord = (text: string, i: number) => classAt(text, i) === WORD || isHyphen(text, i);

export function wordBefore(text: string, at: number, from: number): Neighbour | null {
  const hyphen = isHyphen(text, at - 1);
  let end = at - 1;
  if (!hyphen && (classAt(text, end) !== SPACE || text.charAt(end) === '\n')) return null;
  // An abbreviated title keeps its stop: "Mr. Son"; so does an initial: "J. Sharp".
  if (
    text.charAt(end - 1) === '.' &&
    /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Gov|Rep|Gen|St)|\b[A-Z])\.$/.test(text.slice(Math.max(from, end - 6), end))
  )
    end--;
  let start = end;
  while (start > from && inWord(text, start - 1)) start--;
  return start === end ? null : neighbour(text, start, end, hyphen);
}

export function wordAfter(text: string, at: number): Neighbour | null {
  const hyphen = isHyphen(text, at);
  if (!hyphen && text.charAt(at) !== ' ' && text.charAt(at) !== '\u00a0') return null;
  const start = at + 1;
  let end = start;
  while (end < text.length && inWord(text, end)) end++;
  return start === end ? null : neighbour(text, start, end, hyphen);
}
