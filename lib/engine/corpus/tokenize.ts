const CJK = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]';
const WORD = `(?:(?!${CJK})[\\p{L}\\p{N}])+`;
const WORDS = new RegExp(`${CJK}+|${WORD}(?:['’]${WORD})?`, 'gu');
const CJK_START = new RegExp(`^${CJK}`, 'u');

export const isCjk = (term: string): boolean => CJK_START.test(term);

/** Words of spaced scripts, an apostrophe inside them kept; overlapping pairs of characters of the others. */
export function tokenize(text: string): string[] {
  const runs = text.normalize('NFKC').match(WORDS) ?? [];
  return runs.flatMap(run => (isCjk(run) ? pairsOf([...run]) : [run]));
}

const pairsOf = (chars: readonly string[]): string[] =>
  chars.length < 2 ? [...chars] : chars.slice(1).map((char, i) => (chars[i] ?? '') + char);
