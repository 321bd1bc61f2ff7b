/** White space of text nodes. Plain searches: `indexOf` costs a fraction of `includes` and of a regular expression that runs for the first time. */
const MOST_BLANKS = 200;

/** Of `isBlank`: the same few white spaces stand between the tags of a page: looking one up is a quarter of trimming it. */
const knownBlanks = new Set<string>();

export function isBlank(data: string): boolean {
  const first = data.charCodeAt(0);
  if (first > 32 && first !== 160) return false;
  if (data.length === 1 || knownBlanks.has(data)) return true;
  if (data.trim() !== '') return false;
  if (knownBlanks.size < MOST_BLANKS) knownBlanks.add(data);
  return true;
}

/** Line breaks in the source of a paragraph are spaces. */
export const asOneLine = (text: string): string => {
  const spaced = text.indexOf('\n') < 0 ? text : text.replaceAll('\n', ' ');
  return spaced.indexOf('\r') < 0 ? spaced : spaced.replaceAll('\r', ' ');
};
