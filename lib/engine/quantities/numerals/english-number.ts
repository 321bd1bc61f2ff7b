import { isWordCode } from '../terms/term-trie.ts';
import { nextToken, readCardinal } from './cardinal.ts';
import { readDigits } from './digits.ts';
import { asNumerator, FRACTION_STEP, readFraction } from './english-fractions.ts';
import { LETTERS, MAGNITUDES, readWord, SMALL, TENS } from './english-words.ts';
import { readExponent } from './exponents.ts';
import { clean, isDigitCode, type Numeral, newNumeral, skipBlanks } from './numeral.ts';
import { readSlashFraction } from './slash-fractions.ts';

/** A magnitude at `at`, with "a" or "of a" before it: "half a million", "a quarter of a million". */
function readMagnitude(text: string, at: number): { value: number; end: number } | null {
  let word = readWord(text, nextToken(text, at));
  if (word?.text === 'of') word = readWord(text, skipBlanks(text, word.end));
  if (word?.text === 'a') word = readWord(text, skipBlanks(text, word.end));
  const value = word ? MAGNITUDES[word.text] : undefined;
  return word && value !== undefined ? { value, end: word.end } : null;
}

/** "and a half", "and three quarters" after a number; a half after a magnitude is half of that magnitude. */
function addFraction(text: string, n: Numeral): Numeral {
  const at = skipBlanks(text, n.end);
  const and = text.charCodeAt(at) === 97 ? readWord(text, at) : null;
  if (and?.text !== 'and') return n;
  const partAt = skipBlanks(text, and.end);
  const slashed = isDigitCode(text.charCodeAt(partAt)) ? readDigits(text, partAt) : null;
  const part = slashed ? readSlashFraction(text, slashed) : readFraction(text, partAt);
  if (!part || part.value >= 1) return n;
  const magnitude = readMagnitude(text, part.end);
  if (magnitude && (n.magnitude === 1 || magnitude.value < n.magnitude)) {
    const own =
      n.magnitude === 1
        ? clean((n.value + part.value) * magnitude.value)
        : clean(n.value + part.value * magnitude.value);
    return {
      ...n,
      value: own,
      end: magnitude.end,
      step: magnitude.value / 10,
      scaled: true,
      magnitude: magnitude.value,
    };
  }
  const by = n.magnitude >= 1000 ? n.magnitude : 1;
  return {
    ...n,
    value: clean(n.value + part.value * by),
    end: part.end,
    step: clean(by * FRACTION_STEP * 10),
    plainDigits: 0,
  };
}

/** "point seven one" after a number in words. */
function addSpokenDecimals(text: string, n: Numeral): Numeral {
  const at = skipBlanks(text, n.end);
  if (text.charCodeAt(at) !== 112 || n.style !== 'words') return n;
  const point = readWord(text, at);
  if (point?.text !== 'point') return n;
  let end = point.end;
  let digits = '';
  for (let word = readWord(text, nextToken(text, end)); word; word = readWord(text, nextToken(text, end))) {
    const value = SMALL[word.text] ?? TENS[word.text];
    if (value === undefined || digits.length > 12) break;
    digits = TENS[digits] !== undefined ? digits : digits + value;
    if (value < 10 && digits.length > 1 && digits.at(-2) === '0' && digits.length === 3)
      digits = digits[0] + String(value);
    end = word.end;
  }
  if (digits === '') return n;
  const decimal = {
    ...n,
    end,
    value: clean(n.value + Number(`0.${digits}`)),
    step: clean(10 ** -digits.length),
  };
  const magnitude = n.scaled ? null : readMagnitude(text, end);
  if (!magnitude) return decimal;
  const { value, end: magnitudeEnd } = magnitude;
  return {
    ...decimal,
    end: magnitudeEnd,
    value: clean(decimal.value * value),
    step: clean(decimal.step * value),
    scaled: true,
    magnitude: value,
  };
}

/** A magnitude letter that touches the digits: 10k, 4.5m, 1.2b; `money` tells that a currency sign stands before them. */
function addLetter(text: string, n: Numeral, money: boolean): Numeral {
  let at = n.end;
  if (text.charCodeAt(at) === 32 && /[kKMB]/.test(text[at + 1] ?? '')) at++;
  let end = at;
  while (end - at < 3 && isWordCode(text.charCodeAt(end))) end++;
  const letters = text.slice(at, end);
  const by = LETTERS[letters];
  if (by === undefined || letters.length > 2) return n;
  const spaced = at > n.end;
  const sure =
    by === 1e3 ||
    money ||
    (letters.toLowerCase() === 'b' && !spaced) ||
    (letters === 'M' && spaced) ||
    (letters !== 't' &&
      letters !== 'T' &&
      /^ (?:people|users|customers|subscribers|units|shares|tokens|barrels|homes|households|viewers|views|vehicles|jobs|votes|copies|downloads|(?:[a-z-]+ ){0,2}(?:visitors|guests|tourists|passengers|residents|workers|employees|cars|customers|subscribers|members|viewers|patients|voters|travellers|travelers|tickets|phones|trips|rides|deaths|doses)|euros|dollars|pounds|yen|yuan|rupees|won|usd|eur|gbp)\b/i.test(
        text.slice(end, end + 48),
      ));
  if (!sure || (spaced && !money && by === 1e3 && letters === 'K')) return n;
  return {
    ...n,
    end,
    value: clean(n.value * by),
    step: clean(n.step * by),
    scaled: true,
    magnitude: by,
    plainDigits: 0,
  };
}

function readWordFraction(text: string, at: number): Numeral | null {
  const word = readWord(text, at);
  const bare = word?.text === 'quarter' ? { value: 0.25, end: word.end } : readFraction(text, at);
  if (!bare) return null;
  const magnitude = readMagnitude(text, bare.end);
  if (magnitude) {
    const value = clean(bare.value * magnitude.value);
    return {
      ...newNumeral(at, magnitude.end, value, magnitude.value / 10),
      style: 'words',
      scaled: true,
      magnitude: magnitude.value,
    };
  }
  if (word?.text === 'quarter') return null;
  return { ...newNumeral(at, bare.end, bare.value, FRACTION_STEP), style: 'fraction' };
}

const OVER = / over (?=[a-z\d])/iy;

/** "1 over three", "one over 3": a fraction if a word is in it and nothing follows that time or measure could be. */
function addOver(text: string, n: Numeral): Numeral {
  if (text.charCodeAt(n.end + 1) !== 111) return n;
  OVER.lastIndex = n.end;
  const over = OVER.exec(text);
  if (!over || n.scaled || n.style === 'fraction' || !Number.isInteger(n.value)) return n;
  const lower = readEnglishNumber(text, n.end + over[0].length, false);
  if (
    !lower ||
    lower.style === 'fraction' ||
    lower.value === 0 ||
    !/^\s*(?:[.,;)]|$)/.test(text.slice(lower.end, lower.end + 4))
  )
    return n;
  return { ...newNumeral(n.start, lower.end, n.value / lower.value, FRACTION_STEP), style: 'fraction' };
}

/** "two in five pubs", but not "two in five years". */
const ONE_IN =
  /^ in (?=(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|5|10|20|100) (?!(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|quarters?|games?|matches|races|seasons?|cities|countries|states|places|sites|areas|towns|[a-z]+ (?:cities|countries|states))\b)[a-z]+)/i;

/** "one pupil in ten": the noun stands between. */
const ONE_NOUN_IN =
  /^ (?:\p{Ll}{3,} ){1,2}in (?:every )?(?=(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|5|10|20|100)\b(?! (?:years?|months?|weeks?|days?|hours?|minutes?|decades?|quarters?|games?|matches|races|seasons?|cities|countries|states|places|sites|areas|towns)\b))/u;

/** "one out of three", "7 out of 10", "one pupil in ten". */
function addOutOf(text: string, n: Numeral): Numeral {
  const noun = n.value === 1 && n.style === 'words' ? ONE_NOUN_IN.exec(text.slice(n.end, n.end + 40)) : null;
  const of = noun && readEnglishNumber(text, n.end + noun[0].length, false);
  if (of && of.value > 1)
    return { ...newNumeral(n.start, of.end, 1 / of.value, FRACTION_STEP), style: 'fraction' };
  const next = text.charCodeAt(n.end + 1);
  if (next !== 111 && next !== 105) return n;
  const out =
    /^ (?:out of|in every) (?=[a-z\d])/i.exec(text.slice(n.end, n.end + 14)) ??
    (n.value < 10 ? ONE_IN.exec(text.slice(n.end, n.end + 40)) : null);
  if (!out) return n;
  const at = n.end + out[0].length;
  const whole = readEnglishNumber(text, at, false);
  if (!whole || whole.value < n.value || n.value < 0 || whole.style === 'fraction') return n;
  return { ...newNumeral(n.start, whole.end, n.value / whole.value, FRACTION_STEP), style: 'fraction' };
}

/** First letters of magnitudes, denominators, "and", "over", "out of", "in every", and the marks of powers and fractions. */
const GOES_ON = new Set(
  [...'¼½¾⅓⅔⅛⅜⅝⅞abcdefhiklmnoqstABCDFHKLMOQTx*×^/0123456789'].map(ch => ch.charCodeAt(0)),
);

/** Whether what stands behind a number, past one blank or hyphen, can be part of it. */
function goesOn(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  return GOES_ON.has(code === 32 || code === 45 ? text.charCodeAt(skipBlanks(text, end + 1)) : code);
}

/** A number in digits or English words at `at`. `money`: a currency sign stands before it. */
export function readEnglishNumber(text: string, at: number, money: boolean): Numeral | null {
  const code = text.charCodeAt(at);
  if (isDigitCode(code) || code === 46 || code > 127) {
    const digits = readDigits(text, at);
    if (!digits) return null;
    if (!goesOn(text, digits.end)) return digits;
    const special = readSlashFraction(text, digits) ?? readExponent(text, digits);
    if (special) return special;
    const lettered = addLetter(text, digits, money);
    if (lettered !== digits) return lettered;
    const n = readCardinal(text, at, digits) ?? digits;
    return goesOn(text, n.end) ? addOver(text, addOutOf(text, addFraction(text, asNumerator(text, n)))) : n;
  }
  const fraction = readWordFraction(text, at);
  if (fraction) return fraction;
  let from = at;
  const word = readWord(text, at);
  if (word?.text === 'a') from = skipBlanks(text, word.end);
  const n = readCardinal(text, from, null) ?? (from > at ? bareMagnitude(text, from) : null);
  if (!n) return null;
  const whole = { ...n, start: from > at && n.value >= 12 ? at : n.start };
  return addOver(text, addOutOf(text, addFraction(text, addSpokenDecimals(text, asNumerator(text, whole)))));
}

/** "a million", "a dozen": the magnitude itself. */
function bareMagnitude(text: string, at: number): Numeral | null {
  const word = readWord(text, at);
  const value = word ? MAGNITUDES[word.text] : undefined;
  if (!word || value === undefined) return null;
  return { ...newNumeral(at, word.end, value, value), style: 'words', scaled: true, magnitude: value };
}
