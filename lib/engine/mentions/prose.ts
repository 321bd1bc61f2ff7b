/** Web and mail addresses, handles, hashtags, file names and code hold names that nobody mentions. */

const CHUNK_LIMIT = 200;
/** What can stand inside an address or an identifier; East Asian text around one is no part of it. */
const isInside = (c: number): boolean => c > 0x20 && c < 0x7f && c !== 0x2c;
const OPENING = /^[("'[{<`]+/;

const NOT_PROSE = [
  /:\/\//,
  /^www\./i,
  /@/,
  /^[#$\\/]|[=\\]/,
  /\w_\w|\w::\w|->|\(\)|;$|^`|`$/,
  /[A-Za-z]\w*\.[A-Za-z]\w*\(/,
  /\w\/\w[\w.-]*\/|^\.{0,2}\/\w/,
  // A domain or a file: a dot between small letters at the end of the word, not "Inc." or "U.S."
  /\w\.(?:com|org|net|co|jp|cn|tw|uk|de|fr|io|ai|app|dev|gov|edu|info|news|tv|me|html?|php|js|ts|py|json|zip|exe|txt|pdf|csv|md)(?![A-Za-z])/,
];
const CODE_LINE =
  /^\s*(?:import|from|const|let|var|function|class|return|export|using|#include|pip install|npm i)\s.*[;{}()'"]|^\s*(?:\$|>>>)\s/;

/** Does text[start, end) lie in running text? The name itself may hold a dot ("C3.ai"). */
export function isProse(text: string, start: number, end: number): boolean {
  let from = start;
  let to = end;
  while (from > 0 && start - from < CHUNK_LIMIT && isInside(text.charCodeAt(from - 1))) from--;
  while (to < text.length && to - end < CHUNK_LIMIT && isInside(text.charCodeAt(to))) to++;
  if (from < start || to > end) {
    const chunk = `${text.slice(from, start)}\u0000${text.slice(end, to)}`
      .replace(OPENING, '')
      .replace(/[.,:!?)\]}"'>]+$/, '');
    if (chunk !== '\u0000' && NOT_PROSE.some(sign => sign.test(chunk.replace('\u0000', 'N')))) return false;
    if (insideBackticks(text, start)) return false;
  }
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  return !CODE_LINE.test(
    text.slice(lineStart, lineEnd < 0 ? end + CHUNK_LIMIT : Math.min(lineEnd, end + CHUNK_LIMIT)),
  );
}

function insideBackticks(text: string, at: number): boolean {
  const line = text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 400), at);
  return line.includes('`') && line.split('`').length % 2 === 0;
}
