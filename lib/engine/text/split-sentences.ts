import type { Span } from '../../model/text.ts';
import { CHAR_CLASS, SPACE } from './char-class.ts';

/** Abbreviations after which a full stop ends no sentence, whatever follows. */
const NEVER_LAST = new Set(
  'mr mrs ms dr prof gen col sgt capt lt sen rep gov hon rev st mt jan feb mar apr jun jul aug sep sept oct nov dec vs no nos fig figs vol pp approx est e.g i.e cf al ca'.split(
    ' ',
  ),
);
/** Abbreviations that can end a sentence: a capital word that is no name's continuation must follow. */
const MAY_BE_LAST = new Set(
  'corp inc co ltd plc llc bros cos jr sr etc dept univ assn ave blvd a.m p.m u.s u.k u.n e.u d.c s.a n.v a.g s.p.a l.p'.split(
    ' ',
  ),
);
/** Words that begin a new sentence much rather than continue after "Corp." or "U.S." */
const OPENERS =
  /["'“‘]*(?:The|This|That|These|Those|It|Its|He|She|They|We|I|In|On|At|But|And|As|A|An|However|Meanwhile|Shares|According|For|If|When|While|After|Before|Since|Neither|Both|Under|By|With|To|Analysts|Separately|Last|Its|His|Her|Their|There|Such|No|Not|Some|Many|Most|So|What|Why|How)\b/y;

/** Where a sentence may end: Latin stops before a blank, East Asian ones, line breaks; with the quotation marks and brackets closed there. */
const STOP = /(?<![.!?…])[.!?…]+["'”’)\]]*(?=\s|$)|[。！？｡]+[」』”’）)】》〉]*|[\n\r\u2028\u2029]+/g;
const QUOTED_ON = /[とっなのがはをにも、,，]/y;
const CLOSERS = '"”’)]';
const EAST_ASIAN_CLOSERS = '」』”’）)】';

/** Longer than any sentence: beyond it a text is a table or data, and what reads whole sentences would take the square of its length. */
const MOST_UNITS = 1200;

/** Sentences of a text, trimmed, in order. A line break always ends one, and so does an unlikely length. */
export function splitSentences(text: string): Span[] {
  const out: Span[] = [];
  let start = 0;
  STOP.lastIndex = 0;
  for (let stop = STOP.exec(text); stop; stop = STOP.exec(text)) {
    const end = stop.index + stop[0].length;
    if (!endsSentence(text, start, stop.index, end)) continue;
    push(text, start, end, out);
    start = end;
  }
  push(text, start, text.length, out);
  return out.some(isOverlong) ? out.flatMap(span => (isOverlong(span) ? cutUp(text, span) : [span])) : out;
}

const isOverlong = ({ start, end }: Span) => end - start > MOST_UNITS;

/** Pieces of an overlong run, cut after a blank where there is one. */
function cutUp(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = [];
  for (let from = start; from < end; ) {
    const most = Math.min(end, from + MOST_UNITS);
    // Within the piece only: a search back through the whole text, piece after piece, is its square.
    const blank = most < end ? text.slice(from, most).lastIndexOf(' ') + 1 : 0;
    const to = blank > 0 ? from + blank : most;
    push(text, from, to, pieces);
    from = to;
  }
  return pieces;
}

const isSpace = (code: number): boolean =>
  code === 32 || (code < 160 ? code >= 9 && code <= 13 : CHAR_CLASS[code] === SPACE || code === 0xfeff);
const isLineBreak = (code: number): boolean =>
  code === 10 || code === 13 || code === 0x2028 || code === 0x2029;

function push(text: string, from: number, to: number, out: Span[]): void {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (end > start) out.push({ start, end });
}

/** No abbreviation is longer. */
const MOST_WORD = 40;

const isWordCode = (c: number): boolean =>
  (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57) || c === 46 || c === 38;

/** The letters, digits, points and ampersands that end at `at`, no further back than `from`. */
function wordBefore(text: string, from: number, at: number): string {
  let start = at;
  while (start > from && isWordCode(text.charCodeAt(start - 1))) start--;
  const plain = start === from || text.charCodeAt(start - 1) < 128;
  return plain ? text.slice(start, at) : (/[\p{L}\p{N}.&]+$/u.exec(text.slice(from, at))?.[0] ?? '');
}

/** Whether what stands from `at` to `end` ends the sentence that began at `start`. */
function endsSentence(text: string, start: number, at: number, end: number): boolean {
  const first = text.charCodeAt(at);
  const last = text.charAt(end - 1);
  if (isLineBreak(first)) return true;
  if (first > 0x2fff) {
    // 「...。」と述べた goes on after the quotation, as does a question inside one.
    QUOTED_ON.lastIndex = end;
    return !(EAST_ASIAN_CLOSERS.includes(last) && QUOTED_ON.test(text));
  }
  let next = end;
  while (isSpace(text.charCodeAt(next)) && !isLineBreak(text.charCodeAt(next))) next++;
  const code = text.charCodeAt(next);
  if (next >= text.length || isLineBreak(code)) return true;
  if (code >= 97 && code <= 122) return false;
  const second = at + 1 < end ? text.charCodeAt(at + 1) : 0;
  if (first !== 46 || second === 46) return !',;:'.includes(text.charAt(next));
  return CLOSERS.includes(last) || endsAfterWord(text, Math.max(start, at - MOST_WORD), at, next);
}

/** Whether a full stop at `at` ends the sentence, by the word before it and what follows at `next`. */
function endsAfterWord(text: string, from: number, at: number, next: number): boolean {
  const before = wordBefore(text, from, at);
  const word = before.toLowerCase().replace(LEADING_POINTS, '');
  const ambiguous = word === 'no' || word === 'mar' || word === 'dec';
  if (NEVER_LAST.has(word)) return ambiguous && !isDigit(text.charCodeAt(next));
  // Initials: "J. Edgar", "A.P. Moller", "U.S.-based"; a lone digit before a stop numbers a list: "1. Not just".
  if (MAY_BE_LAST.has(word) || INITIALS.test(before)) {
    OPENERS.lastIndex = next;
    return OPENERS.test(text);
  }
  return !(LIST_NUMBER.test(before) && text.slice(from, at).trim() === before);
}

const LEADING_POINTS = /^\.+/;
const INITIALS = /^(?:\p{Lu}\.)*\p{Lu}$/u;
const LIST_NUMBER = /^\d{1,2}$/;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
