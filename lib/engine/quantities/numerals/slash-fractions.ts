import { digitRunEnd, readDigits } from './digits.ts';
import { type Numeral, newNumeral } from './numeral.ts';

const SLASH = 47;
const SPACE = 32;

/** Denominators in use for measures and shares; anything else with a slash is a date, a score or a code. */
const isUsualDenominator = (n: number) => [2, 3, 4, 5, 6, 8, 9, 10, 12, 16, 32, 100, 500, 1000].includes(n);

function fractionAt(text: string, at: number): { upper: number; lower: number; end: number } | null {
  const slash = digitRunEnd(text, at);
  if (slash === at || slash - at > 3 || text.charCodeAt(slash) !== SLASH) return null;
  const end = digitRunEnd(text, slash + 1);
  if (end === slash + 1 || end - slash > 5 || text.charCodeAt(end) === SLASH) return null;
  return { upper: Number(text.slice(at, slash)), lower: Number(text.slice(slash + 1, end)), end };
}

/** "1/4", or after a whole number "10 1/2". `n` is the number that begins there. 24/7 and 9/11 are none. */
export function readSlashFraction(text: string, n: Numeral): Numeral | null {
  if (n.plainDigits === 0) return null;
  const next = text.charCodeAt(n.end);
  if (next === SLASH) {
    const f = fractionAt(text, n.start);
    if (!f || !isUsualDenominator(f.lower) || f.upper === 0) return null;
    return { ...newNumeral(n.start, f.end, f.upper / f.lower, 0.01), style: 'fraction' };
  }
  if (next !== SPACE) return null;
  let at = n.end;
  while (text.charCodeAt(at) === SPACE && at - n.end < 3) at++;
  const half = text.charCodeAt(at) > 127 ? readDigits(text, at) : null;
  if (half?.style === 'fraction') return { ...half, start: n.start, value: n.value + half.value };
  const f = fractionAt(text, at);
  if (!f || !isUsualDenominator(f.lower) || f.lower > 32) return null;
  return { ...newNumeral(n.start, f.end, n.value + f.upper / f.lower, 0.01), style: 'fraction' };
}
