import type { Language } from '../../model/text.ts';
import { once } from '../text/once.ts';
import { CANDIDATE_WORDS } from './candidate-words.ts';

/*
 * One native RegExp a language skips to where a figure may begin; everything after is scanned by hand. This is what the
 * speed of the stage rests on: no list of patterns is tried at every place. The RegExp of English holds plain words only
 * (an alternation of atoms costs a fifth of one with groups and look-aheads); what must follow a word is asked on a hit.
 */

export type Sort = 'digit' | 'number' | 'relative' | 'month' | 'period' | 'multiple' | 'address';

export interface Candidate {
  at: number;
  end: number;
  sort: Sort;
}

const DIGIT = /[0-9\u00bc-\u00be\u2150-\u215e]|\.(?=[0-9])/;
const ADDRESS = /(?:https?:\/\/|www\.)[!-~]+/;

interface WordSort {
  sort: Sort;
  /** What must follow the word, null for nothing. */
  rest: string | null;
}

/** What a candidate word may be, in the order to ask. */
const WORDS = new Map<string, WordSort[]>();
for (const { sort, words, rest } of CANDIDATE_WORDS) {
  const row: WordSort = { sort, rest };
  for (const word of words.split('|')) {
    const known = WORDS.get(word);
    if (known) known.push(row);
    else WORDS.set(word, [row]);
  }
}

const longestFirst = () => [...WORDS.keys()].sort((a, b) => b.length - a.length);
const english = once(
  () => new RegExp(`${DIGIT.source}|\\b(?:${longestFirst().join('|')})|${ADDRESS.source}`, 'gi'),
);

const CJK_RELATIVE =
  '[今昨明本翌去来來先次上下再前这這后後一]{1,3}(?=[日天年週周个個星礼禮晚朝々])|(?:先々|再来|[先今来來本])(?=月)|[这這上下](?=[个個]?月)|[日月火水木金土]曜|(?:周|週|星期|礼拜|禮拜)[一二三四五六日天]|次の(?=[日月火水木金土]曜)|大(?=[前后後]天)|元[旦日]|おととい|きのう|きょう|あした|あさって';
const CJK_NUMBER = String.raw`[一二三四五六七八九十百千〇零两兩壹贰貳叁柒捌玖半]|[肆伍陆陸拾佰] ?(?=分|[\d点點十百千万萬亿億兆拾佰仟一二三四五六七八九零])|[万萬](?=[万萬]?分之)|对折|[数數几幾何好成](?=[十百千万萬亿億兆几幾]|[社人年月件台カか])|上(?=[十百千万亿])`;
const CJK_PERIOD = String.raw`第(?=[1-4一二三四] ?(?:四半期|季|财|財))|[上下](?=半[期年]|期[のはにで、])|[今当前来](?=期(?:[のはにで、]|決算|予想|見通し|通期))|[今本前来昨](?=年度)|前(?=[两兩二三23](?:个|個)?季)|前(?= ?(?:\d{1,2}|[两兩二三四五六七八九十]|十一) ?(?:个|個)月)|[qh][1-4](?![a-z\d])|fy ?(?=['\d])`;
const cjk = once(
  () =>
    new RegExp(`(${DIGIT.source})|(${CJK_RELATIVE})|(${CJK_PERIOD})|(${CJK_NUMBER})|${ADDRESS.source}`, 'gi'),
);

/** Made for words that are met, as the patterns above for languages: all of them at once cost a tenth of the background's wake. */
const rests = new Map<string, RegExp>();

function restOf(source: string): RegExp {
  const known = rests.get(source) ?? new RegExp(source, 'iy');
  rests.set(source, known);
  return known;
}

/** A word whose continuation fits; null if it is only a word. */
function sortOfWord(text: string, word: string, end: number): Sort | null {
  for (const { sort, rest } of WORDS.get(word.toLowerCase()) ?? []) {
    if (rest === null) return sort;
    const pattern = restOf(rest);
    pattern.lastIndex = end;
    if (pattern.test(text)) return sort;
  }
  return null;
}

function englishSort(text: string, found: RegExpExecArray): Sort | null {
  const code = text.charCodeAt(found.index);
  const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (!isLetter) return 'digit';
  const word = found[0];
  return word.includes('.') || word.includes(':')
    ? 'address'
    : sortOfWord(text, word, found.index + word.length);
}

function cjkSort(found: RegExpExecArray): Sort {
  if (found[1] !== undefined) return 'digit';
  if (found[2] !== undefined) return 'relative';
  if (found[3] !== undefined) return 'period';
  return found[4] !== undefined ? 'number' : 'address';
}

/** The first candidate at or after `from`; null if there is none. */
export function nextCandidate(text: string, from: number, language: Language): Candidate | null {
  const pattern = language === 'en' ? english() : cjk();
  pattern.lastIndex = from;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const sort = language === 'en' ? englishSort(text, found) : cjkSort(found);
    if (sort) return { at: found.index, end: found.index + found[0].length, sort };
  }
  return null;
}
