import type { Language, Span } from '../../model/text.ts';

/** A word or phrase with what it stands for. */
export interface Term<T> {
  text: string;
  value: T;
}

export interface TermHit<T> extends Span {
  /** As printed. */
  text: string;
  value: T;
}

/** Finds every term between `start` and `end` of `text`; offsets are into `text`. Longest term first, no overlaps but of equal spans. */
export type TermMatcher<T> = (text: string, start: number, end: number) => TermHit<T>[];

const WORD = /[\p{Script=Latin}\p{N}]/u;

/** Small letters and blanks for hyphens, unit by unit: the length stays. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  const same = lower.length === text.length ? lower : text.replace(/[\s\S]/g, foldUnit);
  return same.replaceAll('-', ' ');
}
const foldUnit = (unit: string) => (unit.toLowerCase().length === 1 ? unit.toLowerCase() : unit);

/** Whether a unit of text is a letter or digit of a spaced script; the first 128 by table, since every unit is asked. */
const ASCII_WORDS = Array.from({ length: 128 }, (_, code) => WORD.test(String.fromCharCode(code)));
const isWordUnit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code < 128 ? (ASCII_WORDS[code] ?? false) : WORD.test(text.charAt(at));
};

/** Latin terms are bounded by non-letters and matched in any case; Japanese and Chinese terms match anywhere. */
const isInsideWord = (text: string, at: number): boolean => isWordUnit(text, at) && isWordUnit(text, at - 1);

/** Nearly one number per pair of units: who shares it is told apart by its text. */
const pairAt = (text: string, at: number) => (text.charCodeAt(at) << 8) ^ text.charCodeAt(at + 1);

interface TermIndex<T> {
  values: Map<string, T[]>;
  /** `pairAt` of a term's beginning -> the terms that begin so, longest first. */
  byPair: Map<number, string[]>;
  /** Terms of one unit. */
  singles: string[];
}

function indexTerms<T>(terms: readonly Term<T>[]): TermIndex<T> {
  const values = new Map<string, T[]>();
  for (const { text, value } of terms) {
    const folded = fold(text);
    const known = values.get(folded);
    if (known) known.push(value);
    else values.set(folded, [value]);
  }
  const byPair = new Map<number, string[]>();
  const singles = [...values.keys()].filter(term => term.length === 1);
  const longer = [...values.keys()].filter(term => term.length > 1);
  for (const term of longer.sort((a, b) => b.length - a.length)) {
    const known = byPair.get(pairAt(term, 0));
    if (known) known.push(term);
    else byPair.set(pairAt(term, 0), [term]);
  }
  return { values, byPair, singles };
}

/**
 * A sentence is walked once, whatever the number of terms, and nothing is built before the first sentence. A table, because one
 * RegExp of a thousand alternatives took two seconds for 20,000 characters.
 */
export function createTermMatcher<T>(terms: readonly Term<T>[]): TermMatcher<T> {
  let index: TermIndex<T> | undefined;
  return (text, start, end) => {
    index ??= indexTerms(terms);
    const { values, byPair, singles } = index;
    const part = text.slice(start, end);
    const folded = fold(part);
    const begins = (term: string, at: number) =>
      folded.startsWith(term, at) && !isInsideWord(folded, at + term.length);
    const hits: TermHit<T>[] = [];
    for (let at = 0; at < folded.length; ) {
      if (isInsideWord(folded, at)) {
        at++;
        continue;
      }
      const longer = byPair.get(pairAt(folded, at))?.find(one => begins(one, at));
      const term = longer ?? singles.find(one => begins(one, at));
      if (term === undefined) {
        at++;
        continue;
      }
      const span = { start: start + at, end: start + at + term.length };
      for (const value of values.get(term) ?? [])
        hits.push({ ...span, text: text.slice(span.start, span.end), value });
      at += term.length;
    }
    return hits;
  };
}

/** The languages claims are read in. */
export type ClaimLanguage = Exclude<Language, 'other'>;

type LanguageTerms<T> = readonly { terms: Partial<Record<ClaimLanguage, readonly string[]>>; value: T }[];

/** One matcher per language from terms given per language, which are not looked at before the first sentence of it. */
export function perLanguage<T>(entries: () => LanguageTerms<T>): Record<ClaimLanguage, TermMatcher<T>> {
  const matcher = (language: ClaimLanguage): TermMatcher<T> => {
    let find: TermMatcher<T> | undefined;
    return (text, start, end) => {
      find ??= createTermMatcher(
        entries().flatMap(e => (e.terms[language] ?? []).map(term => ({ text: term, value: e.value }))),
      );
      return find(text, start, end);
    };
  };
  return { en: matcher('en'), ja: matcher('ja'), zh: matcher('zh') };
}
