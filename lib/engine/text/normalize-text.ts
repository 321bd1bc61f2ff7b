import type { Span } from '../../model/text.ts';
import { once } from './once.ts';

/** A text made regular, with the way back: spans of it are turned into spans of the original. */
export interface NormalizedText {
  text: string;
  toOriginal(span: Span): Span;
}

const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ＆．＋－＇]/g;
const INVISIBLE = '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufe00-\\ufe0f\\ufeff';
const MARKS = '\\u0300-\\u036f\\u3099\\u309a\\uff9e\\uff9f';
/** What changes the length when made regular: invisible characters, half-width kana, letters with their marks apart. */
const irregular = once(
  () => new RegExp(`[${INVISIBLE}]+|[\\uff66-\\uff9d][${MARKS}]?|[\\s\\S][${MARKS}]+`, 'g'),
);
const ONE_IRREGULAR = new RegExp(`[${INVISIBLE}${MARKS}\\uff66-\\uff9d]`);
const invisibleStart = once(() => new RegExp(`^[${INVISIBLE}]`));

/**
 * Full-width Latin and digits to plain, soft hyphens and zero-width characters away, half-width kana and
 * letters with separate marks composed. Everything else, and every length where it can, stays.
 */
export function normalizeText(original: string): NormalizedText {
  const text = FULL_WIDTH.test(original) ? original.replace(FULL_WIDTH, halfWidth) : original;
  FULL_WIDTH.lastIndex = 0;
  return ONE_IRREGULAR.test(text) ? compose(text) : { text, toOriginal: span => ({ ...span }) };
}

const halfWidth = (c: string) => String.fromCharCode(c.charCodeAt(0) - 0xfee0);

function compose(text: string): NormalizedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let out = '';
  const put = (piece: string, start: number, end: number) => {
    for (let i = 0; i < piece.length; i++) {
      const one = piece.length === end - start;
      starts.push(one ? start + i : start);
      ends.push(one ? start + i + 1 : end);
    }
    out += piece;
  };
  let last = 0;
  for (const match of text.matchAll(irregular())) {
    put(text.slice(last, match.index), last, match.index);
    last = match.index + match[0].length;
    if (!invisibleStart().test(match[0])) put(match[0].normalize('NFKC'), match.index, last);
  }
  put(text.slice(last), last, text.length);
  return {
    text: out,
    toOriginal: ({ start, end }) => ({
      start: starts[start] ?? text.length,
      end: end > start ? (ends[end - 1] ?? text.length) : (starts[start] ?? text.length),
    }),
  };
}
