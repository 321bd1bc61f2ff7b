import type { Language } from '../../../model/text.ts';
import { CJK_BIG, CJK_DIGITS, CJK_SMALL } from './cjk-digits.ts';
import { readDigits } from './digits.ts';
import { clean, isDigitCode, type Numeral, newNumeral } from './numeral.ts';

/** 余 多 几 between the number and its magnitude: a little more than it says. */
const AND_MORE = /(?:余り|あまり|[余餘多几幾]) ?(?=[十百千万萬亿億兆])/y;
const LONGEST = 60;

interface Reading {
  total: number;
  section: number;
  current: number | null;
  /** The run of characters under way is written digit by digit: 二〇二六. */
  positional: number;
  step: number;
  big: number;
  /** Magnitude of the token before the last digit, 0 after a zero: 二百五 is 250 in Chinese. */
  before: number;
  tokens: number;
  arabic: boolean;
  andMore: boolean;
  /** The digits read last. */
  first: Numeral | null;
  /** The current number is digits and no magnitude followed yet. */
  end: number;
}

function addDigit(r: Reading, value: number): boolean {
  if (r.current === null) r.positional = 1;
  else if (r.positional > 0) r.positional++;
  else return false;
  r.current = r.positional > 1 ? (r.current ?? 0) * 10 + value : value;
  r.step = 1;
  if (value === 0 && r.positional === 1) r.before = 0;
  return true;
}

function addSmall(r: Reading, by: number): boolean {
  if (r.positional > 1 && r.current !== null && r.current < 10 && r.current >= 0 && r.positional === 2) {
    // 零五十: a zero only says that a place is empty
  } else if (r.positional > 1) return false;
  if (r.current === null && r.section > 0 && r.section % (by * 10) !== 0) return false;
  r.section = clean(r.section + (r.current || 1) * by);
  r.step = clean((r.current === null ? 1 : r.step) * by);
  r.before = by;
  r.current = null;
  r.positional = 0;
  return true;
}

function addBig(r: Reading, by: number): boolean {
  const value = r.section + (r.current ?? 0);
  const written = r.section > 0 || r.current !== null;
  if (!written && r.total === 0) return false;
  if (!written || by > r.big) r.total = clean((r.total + value) * by);
  else r.total = clean(r.total + value * by);
  r.step = clean(r.step * by);
  r.big = by;
  r.before = by;
  r.section = 0;
  r.current = null;
  r.positional = 0;
  return true;
}

function addArabic(text: string, at: number, r: Reading): boolean {
  if (r.current !== null && !(r.current === 0 && r.positional === 1)) return false;
  const digits = readDigits(text, at);
  if (!digits) return false;
  r.first = digits;
  if (digits.value >= r.before && r.before > 0 && r.tokens > 0) return false;
  r.current = digits.value;
  r.positional = 0;
  r.step = digits.step;
  r.before = 0;
  r.arabic = true;
  r.end = digits.end;
  return true;
}

const THOUSAND = '千'.charCodeAt(0);

/** 两 inside a number stands before a magnitude only; behind one it is a weight. */
function isLiang(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return /[两兩]/.test(text[at] ?? '') && !CJK_SMALL.has(next) && !CJK_BIG.has(next);
}

/** One token at `at`; `r.end` is moved past it. */
function addToken(text: string, at: number, r: Reading): boolean {
  const code = text.charCodeAt(at);
  if (r.tokens > 0 && isLiang(text, at)) return false;
  if (code === THOUSAND && r.current !== null && r.current >= 10 && !CJK_BIG.has(text.charCodeAt(at + 1)))
    return false;
  if (isDigitCode(code) || (code === 46 && r.tokens === 0)) return addArabic(text, at, r);
  const digit = CJK_DIGITS.get(code);
  const small = CJK_SMALL.get(code);
  const big = CJK_BIG.get(code);
  const ok =
    digit !== undefined
      ? addDigit(r, digit)
      : small !== undefined
        ? addSmall(r, small)
        : big !== undefined && addBig(r, big);
  if (ok) r.end = at + 1;
  return ok;
}

/** A blank may stand inside a number only around a magnitude: 三千 八百, not 一 二. */
function skipInnerBlank(text: string, r: Reading): number {
  let at = r.end;
  while (text.charCodeAt(at) === 32 && at - r.end < 3) at++;
  if (at === r.end) return at;
  const next = text.charCodeAt(at);
  const magnitudeNext = CJK_SMALL.has(next) || CJK_BIG.has(next);
  const magnitudeBefore = r.current === null && r.tokens > 0;
  const digitNext = CJK_DIGITS.has(next) || isDigitCode(next);
  return magnitudeNext || (magnitudeBefore && digitNext) ? at : r.end;
}

const MORE_STARTS = new Set([...'余餘多几幾あ'].map(ch => ch.charCodeAt(0)));

function matchAndMore(text: string, at: number): number {
  if (!MORE_STARTS.has(text.charCodeAt(at))) return 0;
  AND_MORE.lastIndex = at;
  return AND_MORE.exec(text)?.[0].length ?? 0;
}

/**
 * A cardinal in Chinese or Japanese at `at`: 三百四十億, 1兆2,345億, 25.1万, 5000亿, 二〇二六. Null if none begins there.
 * In Chinese a last digit counts in the next lower place (一万三 is 13,000), in Japanese it is a one (10,003).
 */
export function readCjkCardinal(text: string, at: number, language: Language): Numeral | null {
  const r: Reading = {
    total: 0,
    section: 0,
    current: null,
    positional: 0,
    step: 1,
    big: Number.POSITIVE_INFINITY,
    before: 0,
    tokens: 0,
    arabic: false,
    andMore: false,
    first: null,
    end: at,
  };
  let pos = at;
  let firstEnd = at;
  while (pos - at < LONGEST && addToken(text, pos, r)) {
    r.tokens++;
    if (r.tokens === 1) firstEnd = r.end;
    const blank = text.charCodeAt(r.end) === 32 ? 1 : 0;
    const more = matchAndMore(text, r.end + blank);
    if (more > 0) r.andMore = true;
    pos = more > 0 ? r.end + blank + more : skipInnerBlank(text, r);
  }
  if (r.tokens === 0) return null;
  let tail = r.current ?? 0;
  if (language === 'zh' && r.current !== null && r.positional === 1 && r.before >= 100) {
    tail = (r.current * r.before) / 10;
    r.step = r.before / 10;
  }
  const numeral = newNumeral(at, r.end, clean(r.total + r.section + tail), r.step);
  const plain = r.tokens === 1 && r.arabic;
  if (plain) return r.first;
  return {
    ...numeral,
    style: isDigitCode(text.charCodeAt(at)) ? 'digits' : 'cjk',
    scaled: firstEnd < r.end && (r.total > 0 || r.section > 0),
    magnitude: r.current === null && Number.isFinite(r.big) ? magnitudeTail(text, r.end) : 1,
    hedge: r.andMore ? 'just-over' : null,
  };
}

/** The product of the magnitudes that end at `end`: 1e8 for 百億's 億, 1e12 for 万亿. */
function magnitudeTail(text: string, end: number): number {
  let value = 1;
  for (let i = end - 1; i >= 0; i--) {
    const code = text.charCodeAt(i);
    const by = CJK_BIG.get(code) ?? CJK_SMALL.get(code);
    if (by === undefined) break;
    value *= by;
  }
  return value;
}
