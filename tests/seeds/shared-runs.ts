/** Words of Latin script and numbers, in lower case: "SoftBank's 3.2 %" is softbank, s, 3, 2. */
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{Script=Latin}\p{Number}]+/gu) ?? [];

const runsOf = (words: string[], length: number): string[] =>
  words.slice(0, Math.max(0, words.length - length + 1)).map((_, i) => words.slice(i, i + length).join(' '));

/** Looks for copied wording: gives a function that lists every run of `length` words a text has in common with the others. */
export function sharedRunsWith(others: readonly string[], length: number): (text: string) => string[] {
  const known = new Set(others.flatMap(other => runsOf(wordsOf(other), length)));
  return text => runsOf(wordsOf(text), length).filter(run => known.has(run));
}
