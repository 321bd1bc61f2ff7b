import type { Language } from '../../../model/text.ts';
import { readCjkCardinal } from './cjk-cardinal.ts';
import { CJK_DIGITS } from './cjk-digits.ts';
import { readPower } from './cjk-powers.ts';
import { digitRunEnd } from './digits.ts';
import { readExponent } from './exponents.ts';
import { clean, isDigitCode, type Numeral, newNumeral } from './numeral.ts';
import { readSlashFraction } from './slash-fractions.ts';

const FRACTION_STEP = 0.01;
/** 分之 and 分の, with blanks anywhere. */
const PART_OF = / {0,3}分 {0,3}(?:之|の) {0,3}/y;
const AND_FRACTION = / {0,3}(?:又|と|また|は) {0,3}/y;
const NEGATIVE = /(?:マイナス|负|負|-) ?/y;

/** First characters of a fraction's link, of "and" in a mixed one. */
const LINKS = new Set([...' 分又とまは'].map(ch => ch.charCodeAt(0)));

function matchLength(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** 点 or ・ with the digits after it: 二点五, 四百亿点零五. */
function addSpokenDecimals(text: string, n: Numeral, language: Language): Numeral {
  let at = n.end;
  while (text.charCodeAt(at) === 32 && at - n.end < 2) at++;
  const point = text[at];
  const isPoint =
    point === '点' || point === '點' || (point === '・' && language === 'ja' && n.style === 'cjk');
  if (!isPoint) return n;
  let i = at + 1;
  while (text.charCodeAt(i) === 32 && i - at < 3) i++;
  let digits = '';
  if (isDigitCode(text.charCodeAt(i))) {
    const end = digitRunEnd(text, i);
    digits = text.slice(i, Math.min(end, i + 12));
    const clock = n.plainDigits > 0 && n.value <= 24 && digits.length === 2;
    if (clock || end - i > 12) return n;
    i = end;
  } else {
    for (
      let d = CJK_DIGITS.get(text.charCodeAt(i));
      d !== undefined && digits.length < 12 && !/[两兩]/.test(text[i] ?? '');
    ) {
      digits += d;
      d = CJK_DIGITS.get(text.charCodeAt(++i));
    }
    const tens = digits.length === 1 && text[i] === '十' ? CJK_DIGITS.get(text.charCodeAt(i + 1)) : undefined;
    if (tens !== undefined) {
      digits += tens;
      i += 2;
    }
  }
  if (digits === '') return n;
  const value = Number(`${n.value}.${digits}`);
  const decimal = {
    ...n,
    end: i,
    value: Number.isFinite(value) ? value : n.value,
    step: clean(10 ** -digits.length),
    plainDigits: 0,
  };
  return addScale(text, decimal);
}

/** A magnitude after decimals: 一点五亿. */
function addScale(text: string, n: Numeral): Numeral {
  const by: Record<string, number> = { 千: 1e3, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: 1e12, 成: 1 };
  let { value, step, end } = n;
  for (let m = by[text[end] ?? '']; m !== undefined && m > 1; m = by[text[end] ?? '']) {
    value = clean(value * m);
    step = clean(step * m);
    end++;
  }
  return end === n.end ? n : { ...n, value, step, end, scaled: true };
}

function readPlain(text: string, at: number, language: Language): Numeral | null {
  const minus = matchLength(NEGATIVE, text, at);
  const n = readCjkCardinal(text, at + minus, language);
  if (!n) return null;
  const exact =
    (n.style === 'digits' && !n.scaled && (readSlashFraction(text, n) ?? readExponent(text, n))) || n;
  const spoken = addDozen(text, addLetter(text, addSpokenDecimals(text, exact, language)));
  const full = readPower(text, spoken, language) ?? spoken;
  return minus > 0 ? { ...full, start: at, value: -full.value } : full;
}

const DOZEN = / ?(?:ダース|打(?![开開破造算击擊扮听聽卡工包印压壓车車斗法]))/y;

/** ダース and 打 multiply by twelve. */
function addDozen(text: string, n: Numeral): Numeral {
  const length = matchLength(DOZEN, text, n.end);
  return length === 0
    ? n
    : { ...n, end: n.end + length, value: n.value * 12, step: 12, scaled: true, plainDigits: 0 };
}

/** 40k and 15k in running text. */
function addLetter(text: string, n: Numeral): Numeral {
  const isThousand = /[kK]/.test(text[n.end] ?? '') && !/[A-Za-z0-9]/.test(text[n.end + 1] ?? '');
  if (!isThousand || n.style !== 'digits') return n;
  return {
    ...n,
    end: n.end + 1,
    value: clean(n.value * 1000),
    step: n.step * 1000,
    scaled: true,
    plainDigits: 0,
  };
}

/** The lower part comes first: 三分の二 is two thirds. `parts` tells 百分之, which is a percentage. */
function readPartOf(text: string, lower: Numeral, language: Language): Numeral | null {
  const link = matchLength(PART_OF, text, lower.end);
  if (link === 0 || lower.value === 0) return null;
  const upper = readPlain(text, lower.end + link, language);
  if (!upper) return null;
  return {
    ...newNumeral(lower.start, upper.end, upper.value / lower.value, FRACTION_STEP),
    style: 'fraction',
  };
}

/** A number at `at` in a Chinese or Japanese text: cardinals, decimals, fractions and mixed fractions. */
export function readCjkNumber(text: string, at: number, language: Language): Numeral | null {
  const n = readPlain(text, at, language);
  if (!n || !LINKS.has(text.charCodeAt(n.end))) return n;
  const fraction = readPartOf(text, n, language);
  if (fraction) return fraction;
  const link = matchLength(AND_FRACTION, text, n.end);
  if (link === 0) return n;
  const lower = readPlain(text, n.end + link, language);
  const part = lower && lower.style !== 'fraction' ? readPartOf(text, lower, language) : lower;
  if (part?.style !== 'fraction' || Math.abs(part.value) >= 2) return n;
  return { ...part, start: n.start, value: n.value + part.value };
}
