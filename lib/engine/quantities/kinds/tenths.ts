import { readCjkNumber } from '../numerals/cjk-number.ts';
import { clean, type Numeral, newNumeral, skipBlanks } from '../numerals/numeral.ts';
import { type Draft, draftOf, type Source } from '../source.ts';

/* Percentages counted in tenths: 3割5分 (35 %), 5割引 (50 % off), 七成六, 九折 and 五五折 (what remains to be paid), 百分之五. */

const TENTH = { ja: /割/y, zh: /成(?![为為立功长長员員交本果分品就都])/y };
const DISCOUNT = /引き?/y;
const OF_HUNDRED = /^(?:百|佰|千|万|萬|百万|百萬|万万|萬萬) {0,2}分 {0,2}[之の] {0,2}/;
const SHARES: Record<string, number> = {
  百: 1,
  佰: 1,
  千: 0.1,
  万: 0.01,
  萬: 0.01,
  百万: 1e-4,
  百萬: 1e-4,
  万万: 1e-6,
  萬萬: 1e-6,
};

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? at + found[0].length : -1;
}

/** 分 and 厘 after 割: hundredths and thousandths; 半 is half a tenth. */
function addSmallParts(
  text: string,
  at: number,
  source: Source,
): { value: number; end: number; step: number } {
  if (text[at] === '半') return { value: 5, end: at + 1, step: 1 };
  let value = 0;
  let end = at;
  let step = 10;
  for (const [mark, by] of [
    ['分', 1],
    ['厘', 0.1],
  ] as const) {
    const part = readCjkNumber(text, end, source.language);
    if (!part || part.value >= 10 || text[part.end] !== mark) continue;
    value = clean(value + part.value * by);
    end = part.end + 1;
    step = by;
  }
  return { value, end, step };
}

/** 七成六: a bare digit after 成 is a hundredth. */
function addBareDigit(text: string, at: number, source: Source): { value: number; end: number } {
  const part = readCjkNumber(text, skipBlanks(text, at), source.language);
  const bare = part !== null && part.end - part.start === 1 && part.value > 0 && part.value < 10;
  return bare ? { value: part.value, end: part.end } : { value: 0, end: at };
}

/** 折 after a number below ten says what is left: 9.9折 is 99 %; two digits are read one by one (五五折). */
function readRemainder(text: string, n: Numeral): Draft | null {
  const at = skipBlanks(text, n.end);
  if (text[at] !== '折' || /^折[叠疊合磨算射线腾騰扣旧舊]/.test(text.slice(at, at + 2)) || n.value >= 100)
    return null;
  const digitByDigit = n.value >= 10 && Number.isInteger(n.value);
  if (digitByDigit && /[十百]/.test(text.slice(n.start, n.end))) return null;
  const value = digitByDigit ? n.value : clean(n.value * 10);
  if (value >= 100) return null;
  return draftOf(
    { ...n, value },
    { kind: 'percent', rule: 'discount', end: at + 1, precision: clean(n.step * 10) },
  );
}

const OVER_HUNDRED = /\/100(?![\d/])/y;

/** 12/100 and 56.2/100 are percentages. */
function readOverHundred(text: string, n: Numeral): Draft | null {
  if (n.style === 'fraction' && text.endsWith('/100', n.end) && text.charCodeAt(n.end) !== 47) {
    return draftOf(
      { ...n, value: clean(n.value * 100) },
      { kind: 'percent', rule: 'over-hundred', precision: 1 },
    );
  }
  const end = text.charCodeAt(n.end) === 47 ? matchEnd(OVER_HUNDRED, text, n.end) : -1;
  return end > 0 ? draftOf(n, { kind: 'percent', rule: 'over-hundred', end }) : null;
}

/** 割 or 成 after the number `n`, or 折 in Chinese. */
export function readTenths(source: Source, n: Numeral): Draft | null {
  const { text, language } = source;
  if (language === 'en' || language === 'other') return null;
  const hundredths = readOverHundred(text, n);
  if (hundredths) return hundredths;
  if (language === 'zh') {
    const remainder = readRemainder(text, n);
    if (remainder) return remainder;
  }
  const at = skipBlanks(text, n.end);
  if (text[at] !== (language === 'ja' ? '割' : '成')) return null;
  const end = matchEnd(TENTH[language], text, at);
  if (end < 0 || n.value > 100) return null;
  const parts =
    language === 'ja' ? addSmallParts(text, end, source) : { ...addBareDigit(text, end, source), step: 10 };
  const value = clean(n.value * 10 + parts.value);
  const off = language === 'ja' ? matchEnd(DISCOUNT, text, parts.end) : -1;
  const precision = parts.value > 0 ? parts.step : clean(n.step * 10);
  return draftOf(
    { ...n, value },
    { kind: 'percent', rule: 'tenths', end: off > 0 ? off : parts.end, precision },
  );
}

const STARTS = new Set([...'百佰千万萬对對半'].map(ch => ch.charCodeAt(0)));

/** 打对折 and 半成. */
function readHalfPrice(text: string, at: number): Draft | null {
  const found = /^(?:对折|對折(?=[优促]))|^半成(?!品)/.exec(text.slice(at, at + 3));
  if (!found) return null;
  const numeral = { ...newNumeral(at, at + found[0].length, found[0] === '半成' ? 5 : 50, 1) };
  return draftOf(numeral, { kind: 'percent', rule: 'discount' });
}

/** 百分之五, 千分之一, 百分の2.4 at `at`. */
export function readOfHundred(source: Source, at: number): Draft | null {
  const { text, language } = source;
  if (!STARTS.has(text.charCodeAt(at))) return null;
  const half = readHalfPrice(text, at);
  if (half) return half;
  const head = OF_HUNDRED.exec(
    text.slice(at, at + 12).replace(/(?<=[百佰千万萬分]) {1,2}(?=[分之の])/g, ' '),
  );
  const share = SHARES[head?.[0].replace(/ {0,2}分.*/, '') ?? ''];
  if (!head || share === undefined || /[一二三四五六七八九十]$/.test(text.slice(Math.max(0, at - 1), at)))
    return null;
  const link = /^[百佰千万萬]+ {0,2}分 {0,2}[之の] {0,2}/.exec(text.slice(at, at + 16));
  const n = link && readCjkNumber(text, at + link[0].length, language);
  if (!n) return null;
  return draftOf(
    { ...n, value: clean(n.value * share) },
    { kind: 'percent', rule: 'of-hundred', start: at, precision: clean(n.step * share) },
  );
}
