import type { Span } from '../../model/text.ts';

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
  /^["'“‘]*(?:The|This|That|These|Those|It|Its|He|She|They|We|I|In|On|At|But|And|As|A|An|However|Meanwhile|Shares|According|For|If|When|While|After|Before|Since|Neither|Both|Under|By|With|To|Analysts|Separately|Last|Its|His|Her|Their|There|Such|No|Not|Some|Many|Most|So|What|Why|How)\b/;

const LINE = /[^\n\r\u2028\u2029]+/g;
const STOP = /[.!?…]+["'”’)\]]*(?=\s|$)|[。！？｡]+[」』”’）)】》〉]*/g;
const QUOTED_ON = /^[とっなのがはをにも、,，]/;

/** Longer than any sentence: beyond it a text is a table or data, and what reads whole sentences would take the square of its length. */
const MOST_UNITS = 1200;

/** Sentences of a text, trimmed, in order. A line break always ends one, and so does an unlikely length. */
export function splitSentences(text: string): Span[] {
  const out: Span[] = [];
  for (const line of text.matchAll(LINE)) splitLine(text, line.index, line.index + line[0].length, out);
  return out.some(isOverlong) ? out.flatMap(span => (isOverlong(span) ? cutUp(text, span) : [span])) : out;
}

const isOverlong = ({ start, end }: Span) => end - start > MOST_UNITS;

/** Pieces of an overlong run, cut after a blank where there is one. */
function cutUp(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = [];
  for (let from = start; from < end; ) {
    const most = Math.min(end, from + MOST_UNITS);
    const blank = most < end ? text.lastIndexOf(' ', most - 1) + 1 : 0;
    const to = blank > from ? blank : most;
    push(text, from, to, pieces);
    from = to;
  }
  return pieces;
}

function splitLine(text: string, from: number, to: number, out: Span[]): void {
  const line = text.slice(from, to);
  let start = 0;
  STOP.lastIndex = 0;
  for (const stop of line.matchAll(STOP)) {
    const end = stop.index + stop[0].length;
    if (!endsSentence(line, start, stop.index, end, stop[0])) continue;
    push(text, from + start, from + end, out);
    start = end;
  }
  push(text, from + start, to, out);
}

function push(text: string, from: number, to: number, out: Span[]): void {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  if (end > start) out.push({ start, end });
}

/** No abbreviation is longer. */
const MOST_WORD = 40;

function endsSentence(line: string, start: number, at: number, end: number, stop: string): boolean {
  const rest = line.slice(end);
  if (/^[。！？｡]/.test(stop)) {
    // 「...。」と述べた goes on after the quotation, as does a question inside one.
    return !(QUOTED_ON.test(rest) && /[」』”’）)】]$/.test(stop));
  }
  const next = rest.trimStart();
  if (next === '') return true;
  if (/^[a-z]/.test(next)) return false;
  if (!stop.startsWith('.') || stop.startsWith('..')) return !/^[,;:]/.test(next);
  const lead = line.slice(Math.max(start, at - MOST_WORD), at);
  const before = /[\p{L}\p{N}.&]+$/u.exec(lead)?.[0] ?? '';
  const word = before.toLowerCase().replace(/^\.+/, '');
  if (/["”’)\]]$/.test(stop)) return true;
  if (NEVER_LAST.has(word))
    return word === 'no' || word === 'mar' || word === 'dec' ? !/^\d/.test(next) : false;
  if (MAY_BE_LAST.has(word)) return OPENERS.test(next);
  // Initials: "J. Edgar", "A.P. Moller", "U.S.-based"; a lone digit before a stop numbers a list: "1. Not just".
  if (/^(?:\p{Lu}\.)*\p{Lu}$/u.test(before)) return OPENERS.test(next);
  if (/^\d{1,2}$/.test(before) && lead.trim() === before) return false;
  return true;
}
