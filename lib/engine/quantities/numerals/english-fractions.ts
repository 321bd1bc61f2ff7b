import { nextToken, readCardinal } from './cardinal.ts';
import { denominator, readWord, SMALL, TENS } from './english-words.ts';
import { type Numeral, newNumeral } from './numeral.ts';

/* Fractions in English words: "two thirds", "a quarter", "one hundred thirty-fifths". */

/** A fraction in words is printed to no digit: one hundredth. */
export const FRACTION_STEP = 0.01;

/** A denominator at `at`: "thirds", "twenty-fifths", "hundredths"; `plural` tells what the word must be. */
function readDenominator(text: string, at: number, plural: boolean): { value: number; end: number } | null {
  const word = readWord(text, at);
  if (!word) return null;
  const tens = TENS[word.text];
  if (tens !== undefined) {
    const ones = readWord(text, nextToken(text, word.end));
    const bare = ones?.text.endsWith('s') ? ones.text.slice(0, -1) : ones?.text;
    if (!ones || plural !== ones.text.endsWith('s')) return null;
    const value = bare === 'first' ? 1 : bare === 'second' ? 2 : denominator(bare ?? '');
    return value > 0 && value < 10 ? { value: tens + value, end: ones.end } : null;
  }
  const value = denominator(word.text);
  return value > 0 && word.text.endsWith('s') === plural ? { value, end: word.end } : null;
}

/** A noun behind "a third" makes an order of it: "a third party". */
const ORDER =
  /^ (?!of\b|to\b|or\b|and\b|in\b|points?\b|percent|more\b|less\b|higher\b|lower\b|from\b|since\b|this\b|over\b|million|billion|trillion|thousand)[a-z]/i;

const PERIODS_BEFORE =
  /\b(?:the|last|past|previous|next|first|final|for|in|these|those|two|than|after|over) $/i;
const SHARE_BEHIND =
  /^(?: ?(?:of (?:a|an|the|all|its|[a-z-]+['’]s?(?! (?:fiscal|financial|business))|their|his|her|our|those|these|voters|people|women|men|children|(?!(?:losses|gains|declines|profits)\b)[a-z]{3,}s)\b|million|billion|trillion|thousand)|[.,;)]|$)/i;

/** "three quarters" are a share before "of the", a magnitude or a pause, unless the words in front count periods. */
function isShareOf(text: string, at: number, upper: number, end: number): boolean {
  const counted = PERIODS_BEFORE.test(text.slice(Math.max(0, at - 10), at));
  return upper === 3 && !counted && SHARE_BEHIND.test(text.slice(end, end + 24));
}

/** No half of anything: a race, a relative, a break. */
const HALF_NAME = /^[ -](?:marathons?|brothers?|sisters?|time|mast|term|centur|pipe|back|price\b)/i;

/** "half", "a third", "three quarters" at `at`, as a number below one. */
export function readFraction(text: string, at: number): { value: number; end: number } | null {
  const word = readWord(text, at);
  if (!word) return null;
  if (word.text === 'half')
    return HALF_NAME.test(text.slice(word.end, word.end + 12)) ? null : { value: 0.5, end: word.end };
  if (word.text === 'every') {
    const part = readDenominator(text, nextToken(text, word.end), false);
    return part && { value: 1 / part.value, end: part.end };
  }
  if (word.text === 'a' || word.text === 'one') {
    const part = readDenominator(text, nextToken(text, word.end), false);
    const order = part?.value === 2 ? HALF_NAME : ORDER;
    const ordinal = part && word.text === 'a' && order.test(text.slice(part.end, part.end + 12));
    return part && !ordinal ? { value: 1 / part.value, end: part.end } : null;
  }
  const upper = SMALL[word.text] ?? TENS[word.text];
  if (upper === undefined) return null;
  const part = readDenominator(text, nextToken(text, word.end), true);
  if (part?.value === 4 && !isShareOf(text, at, upper, part.end)) return null;
  return part && { value: upper / part.value, end: part.end };
}

const LAST_TENS = / (?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/i;
const LAST_AND = / and (?=[a-z -]+$)/i;

/** The numerator in words from `n.start` to `end`, if that is a whole cardinal. */
function cardinalUpTo(text: string, start: number, end: number): Numeral | null {
  const n = readCardinal(text.slice(start, end), 0, null);
  return n && n.end === end - start ? n : null;
}

/** "one hundred thirty fifths" is a hundred thirty-fifths, "two hundred and fifty-four hundredths" two hundred and a part. */
function splitFraction(text: string, n: Numeral): Numeral | null {
  if (n.end - n.start < 12) return null;
  const words = text.slice(n.start, n.end);
  const tens = LAST_TENS.exec(words);
  if (tens) {
    const upper = cardinalUpTo(text, n.start, n.start + tens.index);
    const part = upper && readDenominator(text, n.start + tens.index + 1, upper.value !== 1);
    if (upper && part && part.end > n.end)
      return { ...newNumeral(n.start, part.end, upper.value / part.value, FRACTION_STEP), style: 'fraction' };
  }
  const and = LAST_AND.exec(words);
  const whole = and && cardinalUpTo(text, n.start, n.start + and.index);
  const upper = and && cardinalUpTo(text, n.start + and.index + and[0].length, n.end);
  const part = upper && readDenominator(text, nextToken(text, n.end), true);
  if (!whole || !upper || !part) return null;
  return {
    ...newNumeral(n.start, part.end, whole.value + upper.value / part.value, FRACTION_STEP),
    style: 'fraction',
  };
}

/** The denominator in words after a cardinal: "seven tenths", "two hundred thousandths". */
export function asNumerator(text: string, n: Numeral): Numeral {
  if (n.style === 'digits' && n.plainDigits === 0) return n;
  const split = n.style === 'words' ? splitFraction(text, n) : null;
  if (split) return split;
  const part = readDenominator(text, nextToken(text, n.end), n.value !== 1);
  if (!part || (n.style === 'digits' && part.value > 10)) return n;
  if (part.value === 4 && !isShareOf(text, n.start, n.value, part.end)) return n;
  return { ...newNumeral(n.start, part.end, n.value / part.value, FRACTION_STEP), style: 'fraction' };
}
