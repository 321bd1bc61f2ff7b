import type { Hedge } from '../../../model/quantity.ts';
import type { Span } from '../../../model/text.ts';

/** A bare number as the text writes it, before anything is known about its unit. */
export interface Numeral extends Span {
  value: number;
  /** Set for a numeral that is a range by itself: 数十, "dozens". `value` is then its lower end. */
  max: number | null;
  /** Smallest step the number is written in: 0.1 for 3.2, 1e8 for 1兆2345億; 0 for an exact fraction. */
  step: number;
  style: 'digits' | 'words' | 'cjk' | 'fraction' | 'vague';
  /** How many digits stand in a plain run of digits; 0 for anything else. Tells years and tickers. */
  plainDigits: number;
  /** A magnitude word or letter is part of it: thousand, bn, 億. */
  scaled: boolean;
  /** A hedge written inside the number: 500余万. */
  hedge: Hedge | null;
  /** The magnitude alone ("million" of "10 million"), for "$10-15 million". */
  magnitude: number;
}

export const newNumeral = (start: number, end: number, value: number, step: number): Numeral => ({
  start,
  end,
  value,
  max: null,
  step,
  style: 'digits',
  plainDigits: 0,
  scaled: false,
  hedge: null,
  magnitude: 1,
});

export const isDigitCode = (code: number): boolean => code >= 48 && code <= 57;

/** The first offset at or after `at` that is no blank; line breaks are not crossed. */
export function skipBlanks(text: string, at: number): number {
  let i = at;
  while (i < text.length && i - at < 4) {
    const code = text.charCodeAt(i);
    if (code !== 32 && code !== 9) break;
    i++;
  }
  return i;
}

/** `value` times `by`, without the noise of binary fractions. */
export const scale = (value: number, by: number): number => (by === 1 ? value : clean(value * by));

/** Products like 4.35 * 100 or 1.2 * 1e9 without the noise of binary fractions. */
export function clean(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}
