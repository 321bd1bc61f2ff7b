const WORDS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu;
const CJK_START = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

export const isCjk = (term: string): boolean => CJK_START.test(term);

/** Words of spaced scripts, an apostrophe inside them kept; overlapping pairs of characters of the others. */
export function tokenize(text: string): string[] {
  const runs = text.normalize('NFKC').match(WORDS) ?? [];
  return runs.flatMap(run => (isCjk(run) ? pairsOf([...run]) : [run]));
}

const pairsOf = (chars: readonly string[]): string[] =>
  chars.length < 2 ? [...chars] : chars.slice(1).map((char, i) => (chars[i] ?? '') + char);
