/** Short forms of the first characters of words: 国交省 of 国土交通省, 原発 of 原子力発電所, 可转债 of 可转换债券. */
import type { Span } from '../../../model/text.ts';

const RUN = /[\p{Script=Han}\p{Script=Katakana}ー々]+/gu;
/** A short form has a few Han characters. */
const SHORT = /^\p{Script=Han}{2,4}$/u;
/** Within a word so long any character may stand for it. */
const LONG_WORD = 4;

export type ShortFormsFinder = (
  text: string,
  glossed: readonly (Span & { word: string })[],
  words: readonly { word: string }[],
) => Span[];

/** Finds where a text tells in full what one of the words is short for. `glossed`: the words of the text. */
export const createShortForms = (): ShortFormsFinder => (text, glossed, words) => {
  const short = words.filter(({ word }) => SHORT.test(word) && !text.includes(word));
  if (!short.length) return [];
  const inWord = new Set(
    glossed.flatMap(({ start, end }) =>
      end - start >= LONG_WORD ? [] : Array.from({ length: end - start - 1 }, (_, i) => start + 1 + i),
    ),
  );
  const runs = Array.from(text.matchAll(RUN), ({ 0: run, index }) => ({
    start: index,
    end: index + run.length,
  }));
  return short.flatMap(({ word }) => runs.flatMap(run => find(text, run, word, inWord) ?? []));
};

function find(text: string, run: Span, word: string, inWord: ReadonlySet<number>): Span | null {
  const next = (char: string | undefined, from: number): number => {
    for (let at = from; at < run.end; at++) if (text[at] === char && !inWord.has(at)) return at;
    return -1;
  };
  for (let first = next(word[0], run.start); first >= 0; first = next(word[0], first + 1)) {
    let at = first;
    for (const char of [...word].slice(1)) at = at < 0 ? at : next(char, at + 1);
    if (at >= 0) return { start: first, end: at + 1 };
  }
  return null;
}
