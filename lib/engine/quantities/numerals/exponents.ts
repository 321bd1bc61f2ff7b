import { isWordCode } from '../terms/term-trie.ts';
import { type Numeral, newNumeral } from './numeral.ts';

const E_NOTATION = /[eE]([+-]?\d{1,3})/y;
const POWER = /\^([+-]*)(\d{1,3})/y;
const TIMES_TEN = / ?[x×*] ?10\^([+-]?\d{1,3})/y;

/** Signs of multiplication, which a blank may precede. */
const TIMES = new Set([...'x×*'].map(ch => ch.charCodeAt(0)));
const MARKS = new Set([...'eE^x×*'].map(ch => ch.charCodeAt(0)));

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** A number with an exponent written for machines or in formulas: 12.3e+14, 6.2x10^-4, 1.1^23. */
export function readExponent(text: string, base: Numeral): Numeral | null {
  const next = text.charCodeAt(base.end);
  if (next === 32 ? !TIMES.has(text.charCodeAt(base.end + 1)) : !MARKS.has(next)) return null;
  const tens = match(E_NOTATION, text, base.end) ?? match(TIMES_TEN, text, base.end);
  const power = tens ? null : match(POWER, text, base.end);
  const found = tens ?? power;
  if (!found) return null;
  const end = base.end + found[0].length;
  if (isWordCode(text.charCodeAt(end))) return null;
  const value = tens
    ? Number(`${base.value}e${tens[1]}`)
    : base.value ** Number(`${power?.[1] === '-' ? '-' : ''}${power?.[2]}`);
  return Number.isFinite(value) ? { ...newNumeral(base.start, end, value, 0), scaled: true } : null;
}
