/** White space of text nodes. Plain searches: `indexOf` costs a fraction of `includes` and of a regular expression that runs for the first time. */

/** Line breaks and tabs in the source of a paragraph are spaces. */
export function asOneLine(text: string): string {
  let line = text;
  if (line.indexOf('\n') >= 0) line = line.replaceAll('\n', ' ');
  if (line.indexOf('\t') >= 0) line = line.replaceAll('\t', ' ');
  return line.indexOf('\r') < 0 ? line : line.replaceAll('\r', ' ');
}

/** Whether something is left in a text that `asOneLine` would change, but for line breaks, or white space after a space. */
export const hasRuns = (text: string): boolean =>
  text.indexOf('  ') >= 0 || text.indexOf('\t') >= 0 || text.indexOf('\r') >= 0;
