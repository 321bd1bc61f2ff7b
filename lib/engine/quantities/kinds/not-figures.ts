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

const CITATION = /\[\d{1,3}(?: ?[,–-] ?\d{1,3})*\]/y;
/** Times of day: "6pm", "10 o'clock", 3時30分, 8点半. */
const CLOCK =
  /\d{1,4}(?:\.\d\d)? ?(?:[ap]\.?m\b\.?|o['’]clock|(?:hours )?(?:GMT|EST|EDT|JST|UTC|ET|PT)\b)|[\d一二三四五六七八九十]{1,3} ?(?:[時时](?![間间])|[点點](?=[\d一二三四五六七八九十]{1,3}分|半|整|许|許|钟|鐘))(?:[\d一二三四五六七八九十]{1,3}分|半|整|许|許|钟|鐘)?/iy;
const STREET =
  /\d{1,5} (?:[A-Z][\w.]+ ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Drive|Way|Place|Square|Court)\b/y;
/** Stock codes: 7203.T, (TYO: 6758), <9988>. */
const LISTED = /\d{3,6}\.[A-Z]{1,3}(?![a-z\d])/y;
const EXCHANGE = /[(（<][A-Z]{2,8}[:：] ?$/;
const RESOLUTION = /[2458]K(?![a-z\d])/y;

/** "3." and "2)" at the start of a line, "(1)", "[12]", "[3, 4]", (9984). */
function markerEnd(text: string, at: number): number {
  const end = digitRunEnd(text, at);
  if (end === at || end - at > 6) return at;
  const before = text[at - 1];
  const after = text[end];
  if (before === '[')
    return matchEnd(CITATION, text, at - 1) > at - 1 ? matchEnd(CITATION, text, at - 1) : at;
  const isYear = end - at === 4 && /^(?:19|20)/.test(text.slice(at, end));
  if ((before === '(' && after === ')') || (before === '<' && after === '>')) return isYear ? at : end;
  const lineStart = at === 0 || before === '\n';
  if (!lineStart || end - at > 2 || !(after === ')' || after === '.' || after === '、' || after === '．'))
    return at;
  const next = text.charCodeAt(end + 1);
  return next === 32 || next === 9 || (next > 0x2fff && after !== '.') ? end + 1 : at;
}

/** Numbers written as codes are: a leading zero, a stock code, a screen resolution. */
function codeEnd(text: string, at: number, end: number): number {
  if (text.charCodeAt(at) === 48 && end - at > 2 && text.charCodeAt(end) !== 46) return end;
  const listed = text.charCodeAt(end) === 46 ? matchEnd(LISTED, text, at) : at;
  if (listed > at) return listed;
  if (text.charCodeAt(end) === 75 && end - at === 1) return matchEnd(RESOLUTION, text, at);
  return EXCHANGE.test(text.slice(Math.max(0, at - 11), at)) ? end : at;
}

/** First characters of what can follow the hour of a clock, past one blank. */
const CLOCK_MARKS = new Set([...'apAPo時时点點GEJUh.'].map(ch => ch.charCodeAt(0)));

function clockEnd(text: string, at: number, end: number): number {
  const code = text.charCodeAt(end);
  return CLOCK_MARKS.has(code === 32 ? text.charCodeAt(end + 1) : code) ? matchEnd(CLOCK, text, at) : at;
}

const HYPHENATED_OK =
  /(?:^|[^A-Za-z])(?:mid|pre|post|early|late|non|sub|over|under|about|a|roughly|nearly|some|the|of|to|at|under|in)-$/i;

/** Whether the characters in front of `at` make the digits there part of a code or a name. */
export function isTied(text: string, at: number): boolean {
  if (at === 0) return false;
  const before = text.charCodeAt(at - 1);
  const ch = text[at - 1] ?? '';
  if (TIES.includes(ch)) return ch !== '~';
  if (before === 46 || before === 58) return isWordCode(text.charCodeAt(at - 2));
  if (before !== 45 && before !== 0x2013) return isWordCode(before);
  const earlier = text.charCodeAt(at - 2);
  if (isDigitCode(earlier)) return true;
  return (
    isWordCode(earlier) && !isDigitCode(earlier) && !HYPHENATED_OK.test(text.slice(Math.max(0, at - 8), at))
  );
}

/**
 * Where something that is no figure but holds digits at `at` ends; `at` itself if nothing speaks against a figure.
 * `money`: a currency sign or code stands directly before, so that letters there are no tie.
 */
export function notFigureEnd(text: string, at: number, money: boolean): number {
  if (text[at] === '.' && /[.\w]/.test(text[at - 1] ?? '')) return at + 1;
  if (!isDigitCode(text.charCodeAt(at))) return text.charCodeAt(at) > 0x2fff ? hanClockEnd(text, at) : at;
  const end = digitRunEnd(text, at);
  if (!money && isTied(text, at)) return Math.max(matchEnd(CODE_REST, text, at), end);
  const code = money ? at : Math.max(markerEnd(text, at), codeEnd(text, at, end), clockEnd(text, at, end));
  if (code > at) return code;
  const next = text.charCodeAt(end);
  if (next === 58) return Math.max(matchEnd(COLON, text, at), at);
  if (next === 46) return matchEnd(DOTTED, text, at);
  if (next === 47 || next === 45 || next === 41 || next === 32 || next === 0x2013) {
    const named = next === 32 ? matchEnd(STREET, text, at) : matchEnd(SLASHED_NAMES, text, at);
    if (named > at) return named;
    const from = text[at - 1] === '(' || text[at - 1] === '+' ? at - 1 : at;
    return Math.max(matchEnd(PHONE, text, from), at);
  }
  return at;
}

/** 三時 and 七点整; the Han digits before the mark are few. */
function hanClockEnd(text: string, at: number): number {
  for (let i = at + 1; i < at + 4; i++) {
    if (/[時时点點]/.test(text[i] ?? '')) return matchEnd(CLOCK, text, at);
  }
  return at;
}

/** Words with a capital that are no names. */
const NO_NAME =
  /^(?:A|About|After|All|Almost|Also|An|And|Another|Around|Approximately|At|Before|Between|But|By|Even|Every|Exactly|For|From|His|Her|If|In|Including|Its|Just|Least|Less|Like|More|Nearly|No|Of|On|Only|Or|Our|Over|Roughly|Since|So|Some|Than|That|The|Their|Then|There|These|This|Those|To|Top|Under|Until|Up|We|When|While|With|Overnight|Yesterday|Today|Tonight|Last|Next|Meanwhile|Separately|Eventually|Already|Currently|Nationwide|Worldwide|Police|Officers|Officials|Prosecutors|Rescuers|Firefighters|Doctors|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Within|You|I|He|She|It|Is|Are|Was|Were|January|February|March|April|May|June|July|August|September|October|November|December)$/;
const LATIN_WORD = /(?:^|[^A-Za-z&])([A-Z&][A-Za-z&]*) $/;
const KATAKANA_NAME = /(?<!トップ|ベスト|ワースト|マイナス|プラス)[ァ-ヴー]$/;

/** Whether the number at `start` is the last part of a name: "Nikkei 225", プレイステーション5. */
function followsName(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 18), start);
  if (KATAKANA_NAME.test(before)) return true;
  const word = LATIN_WORD.exec(before)?.[1];
  return word !== undefined && !NO_NAME.test(word) && !isCountedThere(text, start);
}

/** "In Leeds 14 fishermen were rescued": the name says where. */
const PLACED =
  /(?:^|[.!?;,] )(?:In|On|Off|At|Near|From|Around|Outside|in|on|off|at|near|from) (?:the )?(?!(?:Windows|Route|Area|Formula|Channel|Studio|Tier|League|Division|Level|Phase|Apollo|Android|Type|Article|Section)\b)(?:\p{Lu}[\p{L}’'-]+ ){1,3}$/u;
const isCountedThere = (text: string, start: number): boolean =>
  PLACED.test(text.slice(Math.max(0, start - 45), start)) &&
  !/^1 /.test(text.slice(start, start + 2)) &&
  PLURAL_BEHIND.test(text.slice(start, start + 60));

/** "will release 80 political prisoners", "to train half a million engineers": a verb and what it is done to. */
const VERB_BEFORE =
  /\b(?:(?:to|will|would|can|could|may|might|must|should|shall|[Tt]hey|[Ww]e|[Ii]t|who) \p{Ll}+|(?:not|and) (?:release|block|exit|box|table|line|page|phase|model|figure|build|level|rule|gate|type|channel|lot|train)) $/u;
const PLURAL_BEHIND =
  /^[\d,.]+(?: (?:to|or|and) [\d,.]+)?(?: (?:hundred|thousand|million|billion|dozen))? (?:more )?(?:\p{Ll}+ ){0,2}(?:\p{Ll}+[^s\P{Ll}]s|people|\p{Ll}*men|children|staff)\b/u;
const NUMBER_WORD = /^(?!one\b)\p{Ll}/iu;
const isObject = (text: string, start: number): boolean =>
  VERB_BEFORE.test(text.slice(Math.max(0, start - 20), start)) &&
  (PLURAL_BEHIND.test(text.slice(start, start + 60)) || NUMBER_WORD.test(text.slice(start, start + 4)));

/** "a group of 12 people"; the Group of Seven has a capital. */
const GROUP_OF = /\bgroups? of $/u;
const isOfPeople = (text: string, start: number): boolean =>
  GROUP_OF.test(text.slice(Math.max(0, start - 11), start)) &&
  PLURAL_BEHIND.test(text.slice(start, start + 60));

/** No name is a number with its thousands apart or in millions: "train 500,000", "customers number 58 million". */
const GROUPED = /^\d{1,3}(?:,\d{3})+(?!\d)|^\d[\d.,]* (?:thousand|million|billion|trillion)\b/u;

/** 取消航班418架次: so many, not the one of that number. */
const COUNTED_IN_HAN = /^\d[\d,.]*[万萬亿億]?余?(?:架次|班次|航次|架|班|趟)/u;

/** Whether a word in front names the number (Section 5, ID: 5). */
export function isNamedBefore(text: string, start: number, lexicon: NotFigures): boolean {
  let before = start;
  while (before > 0 && (text.charCodeAt(before - 1) === 32 || text[before - 1] === ':') && start - before < 3)
    before--;
  if (lexicon.before.match(text, before) === null) return false;
  const behind = text.slice(start, start + 24);
  if (GROUPED.test(behind) || COUNTED_IN_HAN.test(behind)) return false;
  return !isObject(text, start) && !isOfPeople(text, start);
}

/** Whether words around a bare number name it (Section 5, 5丁目, Nikkei 225). */
export function isNamed(
  text: string,
  { start, end, from }: { start: number; end: number; from: number },
  lexicon: NotFigures,
): boolean {
  if (lexicon.after.match(text, skipBlanks(text, end)) || isNamedBefore(text, start, lexicon)) return true;
  return (
    isDigitCode(text.charCodeAt(start)) && end - start <= 5 && start - 1 > from && followsName(text, start)
  );
}
