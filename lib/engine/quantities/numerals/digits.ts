import { clean, isDigitCode, type Numeral, newNumeral } from './numeral.ts';

/** Longer runs of digits are no figure of anything. */
const LONGEST_RUN = 40;
const COMMA = 44;
const DOT = 46;
const APOSTROPHE = 39;
const RIGHT_QUOTE = 0x2019;
const SPACE = 32;

const VULGAR: Record<string, number> = {
  '¼': 1 / 4,
  '½': 1 / 2,
  '¾': 3 / 4,
  '⅐': 1 / 7,
  '⅑': 1 / 9,
  '⅒': 1 / 10,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅕': 1 / 5,
  '⅖': 2 / 5,
  '⅗': 3 / 5,
  '⅘': 4 / 5,
  '⅙': 1 / 6,
  '⅚': 5 / 6,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
};

/** Where the run of digits that begins at `at` ends. */
export function digitRunEnd(text: string, at: number): number {
  let i = at;
  while (isDigitCode(text.charCodeAt(i))) i++;
  return i;
}

/** Whether exactly `n` digits follow `at`. */
const hasGroup = (text: string, at: number, n: number) => digitRunEnd(text, at) - at === n;

/** End of the groups that follow a first run ending at `at`: ",234,567", " 234 567", Indian ",34,567". */
function groupsEnd(text: string, at: number, separator: number): number {
  let i = at;
  while (i - at <= LONGEST_RUN && text.charCodeAt(i) === separator && hasGroup(text, i + 1, 3)) i += 4;
  return i;
}

function indianGroupsEnd(text: string, at: number): number {
  let i = at;
  while (i - at <= LONGEST_RUN && text.charCodeAt(i) === COMMA && hasGroup(text, i + 1, 2)) i += 3;
  return i > at && text.charCodeAt(i) === COMMA && hasGroup(text, i + 1, 3) ? i + 4 : at;
}

function isSeparator(code: number): boolean {
  return code === COMMA || code === SPACE || code === APOSTROPHE || code === RIGHT_QUOTE;
}

/** The digits between `at` and `end` as a whole number; separators are skipped. */
function wholeOf(text: string, at: number, end: number): number {
  let value = 0;
  for (let i = at; i < end; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit >= 0 && digit <= 9) value = value * 10 + digit;
  }
  return value;
}

function decimalOf(text: string, at: number, end: number, grouped: boolean): number {
  const digits = text.slice(at, end);
  return Number(grouped ? digits.replace(/[^\d.]/g, '') : digits.replace(',', '.'));
}

const STEPS = [1, 0.1, 0.01, 0.001, 0.0001];
const stepOf = (decimals: number): number => STEPS[decimals] ?? clean(10 ** -decimals);

/**
 * A number in digits at `at`: grouped by commas, spaces or apostrophes, with a decimal point (or a decimal comma before
 * one or two digits), or a character such as ½. Null if there is none or it is too long to mean anything.
 */
export function readDigits(text: string, at: number): Numeral | null {
  const first = text.charCodeAt(at);
  const vulgar = first > 127 ? VULGAR[text[at] ?? ''] : undefined;
  if (vulgar !== undefined) return { ...newNumeral(at, at + 1, vulgar, 0.01), style: 'fraction' };
  const runEnd = digitRunEnd(text, at);
  const run = runEnd - at;
  if (run === 0 && !(first === DOT && isDigitCode(text.charCodeAt(at + 1)))) return null;
  if (run > LONGEST_RUN) return null;
  let end = runEnd;
  const separator = text.charCodeAt(end);
  if (run > 0 && run <= 3 && isSeparator(separator)) {
    end = groupsEnd(text, runEnd, separator);
    if (end === runEnd && separator === COMMA && run <= 2) end = indianGroupsEnd(text, runEnd);
  }
  if (end - at > LONGEST_RUN) return null;
  const grouped = end > runEnd;
  let decimals = 0;
  const point = text.charCodeAt(end);
  if (point === DOT || (point === COMMA && !grouped)) {
    const fractionEnd = digitRunEnd(text, end + 1);
    const length = fractionEnd - end - 1;
    const isDecimal =
      point === DOT ? length > 0 && length < LONGEST_RUN : isDecimalComma(text, at, end, fractionEnd);
    if (isDecimal) {
      decimals = length;
      end = fractionEnd;
    }
  }
  const value = decimals === 0 && end - at < 16 ? wholeOf(text, at, end) : decimalOf(text, at, end, grouped);
  const numeral = newNumeral(at, end, value, stepOf(decimals));
  if (!grouped && decimals === 0) numeral.plainDigits = run;
  const half = text.charCodeAt(end) > 127 ? VULGAR[text[end] ?? ''] : undefined;
  if (half !== undefined && decimals === 0)
    return { ...numeral, end: end + 1, value: value + half, step: 0.01 };
  return numeral;
}

/** "1,3" is one and three tenths; "22,24,26" and "1, 3" are lists. */
function isDecimalComma(text: string, start: number, comma: number, end: number): boolean {
  const length = end - comma - 1;
  if (length < 1 || length > 2 || comma - start > 3) return false;
  const next = text.charCodeAt(end);
  const listed = next === COMMA && isDigitCode(text.charCodeAt(end + 1));
  const inList = text.charCodeAt(start - 1) === COMMA;
  return !listed && !inList;
}
