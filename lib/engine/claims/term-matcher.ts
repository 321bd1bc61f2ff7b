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
const quote = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[ -]/g, '[ -]');

/** Latin terms are bounded by non-letters and matched in any case; Japanese and Chinese terms match anywhere. */
function source(text: string): string {
  const left = WORD.test(text[0] ?? '') ? '(?<![\\p{Script=Latin}\\p{N}])' : '';
  const right = WORD.test(text.at(-1) ?? '') ? '(?![\\p{Script=Latin}\\p{N}])' : '';
  return left + quote(text) + right;
}

const fold = (text: string) => text.toLowerCase().replace(/-/g, ' ');

/** One alternation over all terms: a sentence is walked once, whatever their number. */
export function createTermMatcher<T>(terms: readonly Term<T>[]): TermMatcher<T> {
  const values = new Map<string, T[]>();
  for (const { text, value } of terms) values.set(fold(text), [...(values.get(fold(text)) ?? []), value]);
  if (values.size === 0) return () => [];
  const longestFirst = [...values.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(source).join('|'), 'giu');
  return (text, start, end) => {
    const part = text.slice(start, end);
    return [...part.matchAll(pattern)].flatMap(match =>
      (values.get(fold(match[0])) ?? []).map(value => ({
        start: start + match.index,
        end: start + match.index + match[0].length,
        text: match[0],
        value,
      })),
    );
  };
}

/** The languages claims are read in. */
export type ClaimLanguage = Exclude<Language, 'other'>;

/** One matcher per language from terms given per language. */
export function perLanguage<T>(
  entries: readonly { terms: Partial<Record<ClaimLanguage, readonly string[]>>; value: T }[],
): Record<ClaimLanguage, TermMatcher<T>> {
  const matcher = (language: ClaimLanguage) =>
    createTermMatcher(
      entries.flatMap(e => (e.terms[language] ?? []).map(text => ({ text, value: e.value }))),
    );
  return { en: matcher('en'), ja: matcher('ja'), zh: matcher('zh') };
}
