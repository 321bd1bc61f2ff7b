import type { Language } from '../../../model/text.ts';
import { readCjkNumber } from './cjk-number.ts';
import { readEnglishNumber } from './english-number.ts';
import { type Numeral, newNumeral } from './numeral.ts';

/** Half as a number: 半ダース, 半年. */
function readHalf(text: string, at: number): Numeral | null {
  if (text[at] !== '半') return null;
  const dozen = /^半(?:ダース|打)/.exec(text.slice(at, at + 4));
  if (dozen) return { ...newNumeral(at, at + dozen[0].length, 6, 1), style: 'cjk', scaled: true };
  return { ...newNumeral(at, at + 1, 0.5, 0.1), style: 'cjk' };
}

/** The number that begins at `at`, in the way of writing of the language. `money`: a currency sign stands before it. */
export function readNumeral(text: string, at: number, language: Language, money: boolean): Numeral | null {
  if (language === 'ja' || language === 'zh') {
    const half = readHalf(text, at);
    if (half) return half;
    const code = text.charCodeAt(at);
    const latinWord = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
    if (!latinWord) {
      const cjk = readCjkNumber(text, at, language);
      const next = cjk ? text.charCodeAt(cjk.end) : 0;
      const latinNext =
        next === 32 || next === 45 || (next >= 65 && next <= 122) || (next > 0xa0 && next < 0x250);
      if (cjk && (cjk.style !== 'digits' || cjk.scaled || !latinNext)) return cjk;
    }
  }
  return readEnglishNumber(text, at, money);
}
