import type { Language } from '../../../model/text.ts';
import { digitRunEnd } from '../numerals/digits.ts';
import { isDigitCode, skipBlanks } from '../numerals/numeral.ts';
import { isWordCode, TermTrie } from '../terms/term-trie.ts';

/** data/cues/not-figures.json; see its note. */
export interface NotFigureEntries {
  before: Partial<Record<'en' | 'ja' | 'zh', string[]>>;
  after: Partial<Record<'en' | 'ja' | 'zh', string[]>>;
  words: Partial<Record<'ja' | 'zh', string[]>>;
}

export interface NotFigures {
  /** A word that names the number after it: "Section", 電話. */
  before: TermTrie<true>;
  /** A word that makes the number before it a place or a time: 丁目, "p.m.". */
  after: TermTrie<true>;
  /** Words that begin like a number: 一般, 三菱. */
  words: TermTrie<true>;
}

export function compileNotFigures(entries: NotFigureEntries, language: Language): NotFigures {
  const tongues = language === 'ja' || language === 'zh' ? ([language, 'en'] as const) : (['en'] as const);
  const lexicon = {
    before: new TermTrie<true>({ backward: true }),
    after: new TermTrie<true>(),
    words: new TermTrie<true>(),
  };
  for (const tongue of tongues) {
    for (const term of entries.before[tongue] ?? []) lexicon.before.add(term, true);
    for (const term of entries.after[tongue] ?? []) lexicon.after.add(term, true);
    for (const term of (tongue === 'en' ? [] : entries.words[tongue]) ?? []) lexicon.words.add(term, true);
  }
  return lexicon;
}

/** Letters, digits and the punctuation inside codes. */
const CODE_REST = /[A-Za-z0-9_]+(?:[-./:][A-Za-z0-9_]+)*/y;
/** Three groups or more, or the seven digits of a local number. */
const PHONE =
  /\+?\d{1,5}(?:\)? ?[-–/.] ?\d{1,5}){2,6}(?![\d%])|\(\d{2,5}\) ?\d{2,4}-\d{3,4}|\d{3}-\d{4}(?!\d)|0\d{1,3} \d{2,4} \d{3,4}(?!\d)|\+\d{1,3} \(?\d[\d ()-]{5,16}\d/y;
/** Times, aspect ratios and scores. */
const COLON = /\d{1,3}(?::\d{1,3})+(?:\.\d+)?(?: ?[ap]\.?m\.?(?![a-z]))?/iy;
/** Three numbers or more between dots: versions, addresses of machines, numbered sections. */
const DOTTED = /\d+(?:\.\d+){2,}/y;
const SLASHED_NAMES = /(?:9\/11|24\/7|7\/7|50\/50|1\/6)(?![\d/])/y;

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? at + found[0].length : at;
}

/** Characters that tie a number to a code, an address or a handle in front of it. */
const TIES = '#@/_\\=&~';

/** "3." and "2)" at the start of a line, "(1)", "[12]". */
function markerEnd(text: string, at: number): number {
  const end = digitRunEnd(text, at);
  if (end === at || end - at > 4) return at;
  const before = text[at - 1];
  const after = text[end];
  if (before === '[' && (after === ']' || after === ',' || after === '-' || after === '–')) return end;
  if (before === '(' && after === ')' && (end - at !== 4 || !/^(?:19|20)/.test(text.slice(at, end))))
    return end;
  const lineStart = at === 0 || before === '\n';
  const marked = after === ')' || after === '.' || after === '、' || after === '．';
  if (!lineStart || end - at > 2 || !marked) return at;
  const blank = text[end + 1];
  return blank === ' ' || blank === '\t' || (after !== '.' && after !== ')' && blank !== undefined)
    ? end + 1
    : at;
}

const HYPHENATED_OK =
  /(?:^|[^A-Za-z])(?:mid|pre|post|early|late|non|sub|over|under|about|a|roughly|nearly|some|the|of|to|at|under|in)-$/i;

/** Whether the characters in front of `at` make the digits there part of a code or a name. */
function isTied(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const ch = text[at - 1] ?? '';
  if (TIES.includes(ch)) return ch !== '~';
  if (before === 46 || before === 58) return isWordCode(text.charCodeAt(at - 2));
  if (before !== 45) return isWordCode(before);
  const earlier = text.charCodeAt(at - 2);
  return (
    isWordCode(earlier) && !isDigitCode(earlier) && !HYPHENATED_OK.test(text.slice(Math.max(0, at - 8), at))
  );
}

/**
 * Where something that is no figure but holds digits at `at` ends; `at` itself if nothing speaks against a figure.
 * `money`: a currency sign or code stands directly before, so that letters there are no tie.
 */
export function notFigureEnd(text: string, at: number, money: boolean): number {
  if (!isDigitCode(text.charCodeAt(at))) return at;
  const end = digitRunEnd(text, at);
  if (!money && isTied(text, at)) return Math.max(matchEnd(CODE_REST, text, at), end);
  const marker = markerEnd(text, at);
  if (marker > at) return marker;
  const next = text.charCodeAt(end);
  if (next === 58) return Math.max(matchEnd(COLON, text, at), at);
  if (next === 46) return matchEnd(DOTTED, text, at);
  if (next === 47 || next === 45 || next === 41 || next === 32 || next === 0x2013) {
    const slashed = matchEnd(SLASHED_NAMES, text, at);
    if (slashed > at) return slashed;
    const from = text[at - 1] === '(' || text[at - 1] === '+' ? at - 1 : at;
    return Math.max(matchEnd(PHONE, text, from), at);
  }
  return at;
}

/** Whether words around a bare number name it (Section 5, 5丁目, 5 p.m.). */
export function isNamed(text: string, start: number, end: number, lexicon: NotFigures): boolean {
  const after = skipBlanks(text, end);
  if (lexicon.after.match(text, after)) return true;
  let before = start;
  while (before > 0 && text.charCodeAt(before - 1) === 32 && start - before < 2) before--;
  return lexicon.before.match(text, before) !== null;
}
