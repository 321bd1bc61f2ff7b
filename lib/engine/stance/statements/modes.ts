/** What a plain statement says of its truth and time, and of whom or what it leaves out: data/cues/modes.json. */
import { isCjk } from '../../corpus/tokenize.ts';
import { inflect } from './inflect.ts';

interface ModeRow {
  /** The first word of an English entry is found in its regular forms. */
  words: string[];
  /** Only as they stand. */
  fixed: string[];
  ja: string[];
  zh: string[];
  /** Regular expressions. */
  patterns: string[];
}

export interface ModeCues {
  planned: ModeRow;
  considered: ModeRow;
  denied: ModeRow;
  /** Nobody stands by it: rumours, speculation. */
  unconfirmed: ModeRow;
  /** Kinds of words that say of how many of all a figure is told. */
  restrictors: Record<string, { en: string[]; ja: string[]; zh: string[] }>;
}

/** Whether a text has such words, of its own language where it has Han characters. */
export interface ModeTest {
  test(text: string): boolean;
}

export interface ModeReader {
  planned: ModeTest;
  considered: ModeTest;
  denied: ModeTest;
  unconfirmed: ModeTest;
  /** Ids of what restricts a text. */
  restrictorsIn(text: string): Set<string>;
}

const NO_ROW: ModeRow = { words: [], fixed: [], ja: [], zh: [], patterns: [] };
export const NO_MODES: ModeCues = {
  planned: NO_ROW,
  considered: NO_ROW,
  denied: NO_ROW,
  unconfirmed: NO_ROW,

  restrictors: {},
};

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const NEVER = '(?!)';
const whole = (terms: readonly string[]): string =>
  terms.length ? `(?<![\\p{L}])(?:${terms.join('|').replaceAll(' ', '\\s+')})(?![\\p{L}])` : NEVER;

const compile = (spaced: readonly string[], rest: readonly string[]): RegExp =>
  new RegExp([whole(spaced), ...rest].join('|'), 'iu');

/** `simplify`: Chinese text is read in simplified characters. */
export function compileModes(
  { planned, considered, denied, unconfirmed, restrictors }: ModeCues,
  simplify: (text: string) => string = text => text,
): ModeReader {
  const compileRow = ({ words, fixed, ja, zh, patterns }: ModeRow): ModeTest => {
    const spaced = [...words.flatMap(inflect), ...fixed];
    const japanese = compile(spaced, [...ja, ...patterns]);
    const chinese = compile(spaced, [...zh, ...zh.map(simplify), ...patterns]);
    /** 将棋 and 再生可能 say nothing of plans in Japanese. */
    return { test: text => (KANA.test(text) ? japanese : chinese).test(text) };
  };
  const kinds = Object.entries(restrictors).map(([id, { en, ja, zh }]): [string, RegExp] => [
    id,
    compile(en, [...ja, ...zh, ...zh.map(simplify)].filter(isCjk)),
  ]);
  return {
    planned: compileRow(planned),
    considered: compileRow(considered),
    denied: compileRow(denied),
    unconfirmed: compileRow(unconfirmed),
    restrictorsIn: text => new Set(kinds.filter(([, words]) => words.test(text)).map(([id]) => id)),
  };
}
