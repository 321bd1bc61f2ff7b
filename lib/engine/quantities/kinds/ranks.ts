import { type Numeral, skipBlanks } from '../numerals/numeral.ts';
import { type Draft, draftOf, type Source } from '../source.ts';

/* Places in an order: 世界3位, 第三大, "No. 2", "ranked 5th". */

const PLACE = { ja: /位(?!置)/y, zh: /(?:名次|位次)/y };
const NUMBER_SIGN = /\b(?:no|nos)\.? ?$/i;
const RANKED_BEFORE =
  /(?:\b(?:the|its|as|is|was|ranks?|ranked|ranking|at|became|become|remains?|still)|['’]s) no\.? ?$/i;
const SUFFIX = /(?:st|nd|rd|th)\b/iy;
const RANK_CONTEXT = /\b(?:ranked?|ranks|ranking|placed?|places|finished|came|coming|in|at|from|to) $/i;
const RANK_AFTER =
  /^(?:[- ](?:largest|biggest|place|most|best|richest|highest|smallest|lowest|worst|fastest|oldest|ranked)| in (?:the )?(?:world|ranking|list|table))\b/i;

const ORDINAL_LETTERS = new Set([...'snrtSNRT'].map(ch => ch.charCodeAt(0)));
/** Last characters of "No.", "no" and "nos". */
const SIGN_ENDS = new Set([...'.osOS'].map(ch => ch.charCodeAt(0)));

function matches(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? at + found[0].length : -1;
}

function rank(n: Numeral, rule: string, start: number, end: number): Draft {
  return draftOf(n, { kind: 'rank', rule, start, end, precision: 0 });
}

/** A rank whose number is `n`; undefined where the number is an order but no rank, so that nothing else may read it. */
export function readRank(source: Source, n: Numeral): Draft | null | undefined {
  const { text, language } = source;
  if (n.scaled || n.value < 1 || !Number.isInteger(n.value)) return null;
  if (language === 'ja' && text[n.end] === '位') {
    const end = matches(PLACE.ja, text, n.end);
    if (end > 0) return rank(n, 'place', n.start, end);
  }
  if (language !== 'en' && text[n.start - 1] === '第') {
    const known = /^(?:大|位|名|の|顺位|順位)/.test(text.slice(n.end, n.end + 2));
    return known ? rank(n, 'ordinal', n.start - 1, n.end) : undefined;
  }
  const next = text.charCodeAt(n.end);
  const mayBeOrdinal = n.plainDigits > 0 && ORDINAL_LETTERS.has(next);
  const mayBeSigned = SIGN_ENDS.has(
    text.charCodeAt(n.start - 1) === 32 ? text.charCodeAt(n.start - 2) : text.charCodeAt(n.start - 1),
  );
  if (!mayBeOrdinal && !mayBeSigned) return null;
  const before = text.slice(Math.max(0, n.start - 20), n.start);
  const suffix = mayBeOrdinal ? matches(SUFFIX, text, n.end) : -1;
  if (suffix > 0) {
    const ranked =
      RANK_AFTER.test(text.slice(suffix, suffix + 16)) ||
      (RANK_CONTEXT.test(before) && /\brank|place|finish|came/i.test(before));
    return ranked ? rank(n, 'ordinal', n.start, suffix) : undefined;
  }
  if (NUMBER_SIGN.test(before)) {
    const sign = RANKED_BEFORE.exec(before);
    return sign ? rank(n, 'number-sign', n.start, n.end) : undefined;
  }
  return null;
}

const WORD_RANK =
  /(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[- ](?:largest|biggest|most|best|richest|highest|smallest|lowest|worst|fastest|oldest)\b/iy;
const ORDER = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** "third-largest" at `at`. */
export function readWordRank(source: Source, at: number): Draft | null {
  if (source.language !== 'en') return null;
  WORD_RANK.lastIndex = at;
  const word = WORD_RANK.exec(source.text)?.[1];
  if (!word) return null;
  const value = ORDER.indexOf(word.toLowerCase()) + 2;
  const end = at + word.length;
  const numeral: Numeral = {
    start: at,
    end,
    value,
    max: null,
    step: 0,
    style: 'words',
    plainDigits: 0,
    scaled: false,
    hedge: null,
    magnitude: 1,
  };
  return rank(numeral, 'ordinal-word', at, skipBlanks(source.text, end));
}
