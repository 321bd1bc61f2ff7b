import type { Language } from '../../../model/text.ts';
import { TermTrie } from '../terms/term-trie.ts';
import { CJK_BIG, CJK_DIGITS, CJK_SMALL } from './cjk-digits.ts';
import { type Numeral, newNumeral } from './numeral.ts';

/** One row of data/cues/vague-quantities.json: words that stand for a range of numbers, both ends closed. */
export interface VagueEntry {
  range: [number, number];
  terms: Partial<Record<'en' | 'ja' | 'zh', string[]>>;
}

export type VagueLexicon = TermTrie<[number, number]>;

export function compileVague(entries: VagueEntry[], language: Language): VagueLexicon {
  const lexicon: VagueLexicon = new TermTrie();
  const tongue = language === 'other' ? 'en' : language;
  for (const entry of entries) for (const term of entry.terms[tongue] ?? []) lexicon.add(term, entry.range);
  return lexicon;
}

function between(start: number, end: number, min: number, max: number): Numeral {
  return {
    ...newNumeral(start, end, min, min === max ? 0.01 : 0),
    max: min === max ? null : max,
    style: 'vague',
    scaled: true,
  };
}

/** 二三十, 五六千万: two digits that follow each other, before a magnitude. */
function readNeighbours(text: string, at: number): Numeral | null {
  const low = CJK_DIGITS.get(text.charCodeAt(at));
  const high = CJK_DIGITS.get(text.charCodeAt(at + 1));
  if (low === undefined || high !== low + 1 || low === 0) return null;
  let by = 1;
  let end = at + 2;
  for (let m = magnitudeAt(text, end); m !== undefined; m = magnitudeAt(text, end)) {
    by *= m;
    end++;
  }
  return by > 1 ? between(at, end, low * by, high * by) : null;
}

function magnitudeAt(text: string, at: number): number | undefined {
  const code = text.charCodeAt(at);
  return CJK_SMALL.get(code) ?? CJK_BIG.get(code);
}

/** "a score of 3-2": no twenty. */
const SCORE = /^score of \d/i;
const SCORE_LENGTH = 8;

/** "dozens of", "tens of millions", 数十, 几千亿, 二三十 at `at`. */
export function readVague(
  text: string,
  at: number,
  language: Language,
  lexicon: VagueLexicon,
): Numeral | null {
  const found = lexicon.match(text, at);
  if (found && SCORE.test(text.slice(found.at - SCORE_LENGTH, found.at + 2))) return null;
  if (found) return between(at, found.at, found.value[0], found.value[1]);
  return language === 'en' ? null : readNeighbours(text, at);
}
