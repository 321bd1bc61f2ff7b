import type { Language } from '../../../model/text.ts';
import { readCjkCardinal } from './cjk-cardinal.ts';
import { clean, type Numeral, newNumeral } from './numeral.ts';

const TIMES_TEN = / ?[×x*] ?(?:10|十|１０)(?=の)/y;
const OF = /の(-+|マイナス)?/y;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Japanese powers: 2の10乗, 12.3×10の14乗, 2.5の-1乗; null if `base` has none. */
export function readPower(text: string, base: Numeral, language: Language): Numeral | null {
  if (language !== 'ja') return null;
  const ten = match(TIMES_TEN, text, base.end);
  const of = match(OF, text, base.end + (ten?.[0].length ?? 0));
  if (!of) return null;
  const at = base.end + (ten?.[0].length ?? 0) + of[0].length;
  const exponent = readCjkCardinal(text, at, language);
  if (!exponent || text[exponent.end] !== '乗') return null;
  const power = of[1] === '-' || of[1] === 'マイナス' ? -exponent.value : exponent.value;
  const value = ten ? base.value * 10 ** power : base.value ** power;
  if (!Number.isFinite(value)) return null;
  return { ...newNumeral(base.start, exponent.end + 1, clean(value), 0), scaled: true };
}
