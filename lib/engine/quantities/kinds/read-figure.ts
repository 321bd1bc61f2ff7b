import { isHanCode } from '../numerals/cjk-digits.ts';
import { MAGNITUDES, readWord } from '../numerals/english-words.ts';
import { clean, isDigitCode, type Numeral, skipBlanks } from '../numerals/numeral.ts';
import { readNumeral } from '../numerals/read-numeral.ts';
import { type Draft, draftOf, type Source } from '../source.ts';
import { type Found, isWordCode } from '../terms/term-trie.ts';
import type { Unit } from '../terms/unit-lexicon.ts';
import { readCount } from './counts.ts';
import { readTimes } from './multiples.ts';
import { isNamed } from './not-figures.ts';
import { readRank } from './ranks.ts';
import { readTenths } from './tenths.ts';

const HYPHEN = 45;

/** Currency sign, code or name before the number at `at`; blanks and a sign may stand between. */
export function prefixAt(source: Source, at: number): Found<Unit> | null {
  let i = at;
  const { text } = source;
  if (text.charCodeAt(i - 1) === HYPHEN && !isWordCode(text.charCodeAt(i - 2))) i--;
  while (text.charCodeAt(i - 1) === 32 && at - i < 3) i--;
  return source.units.before(text, i);
}

/** 多 or 余 between the number and its unit: 100多家. */
const AND_MORE = /(?:余り|あまり|[余餘多几幾来])(?![少数くい])/y;

/** Unit after the number that ends at `at`: directly, after blanks or after a hyphen. */
function suffixAt(source: Source, at: number): Found<Unit> | null {
  const { text } = source;
  const hyphen = text.charCodeAt(at) === HYPHEN;
  const bracket = /^ ?[[<]([A-Za-zμµ²³/]{1,5})[\]>]/.exec(text.slice(at, at + 9));
  if (bracket) {
    const inside = source.units.after(text, at + bracket[0].indexOf(bracket[1] ?? ''));
    if (inside) return { value: inside.value, at: at + bracket[0].length };
  }
  return source.units.after(text, hyphen ? at + 1 : skipBlanks(text, at));
}

/** A minus that belongs to the number: not a dash between words or digits. */
function signStart(text: string, at: number): number {
  let i = at - 1;
  if (text.charCodeAt(i) === 32) i--;
  if (text.charCodeAt(i) !== HYPHEN) return at;
  const before = text.charCodeAt(i - 1);
  if (
    i > 0 &&
    (isWordCode(before) || before === HYPHEN || isHanCode(before) || before === 41 || before === 37)
  )
    return at;
  if (i < at - 1 && i > 0) return at;
  return i;
}

const MINUS_WORD = /(?:minus|negative)\s$/i;

function withSign(text: string, n: Numeral): { start: number; sign: number } {
  if (n.value < 0) return { start: n.start, sign: 1 };
  const word = MINUS_WORD.exec(text.slice(Math.max(0, n.start - 9), n.start));
  if (word) return { start: n.start - word[0].length, sign: -1 };
  const start = signStart(text, n.start);
  return { start, sign: start < n.start ? -1 : 1 };
}

/** "75 USD million": the magnitude behind the currency. */
function magnitudeAfter(text: string, at: number): { value: number; end: number } {
  const word = readWord(text, skipBlanks(text, at));
  const value = word && word.text.length > 1 ? MAGNITUDES[word.text] : undefined;
  return word && value !== undefined ? { value, end: word.end } : { value: 1, end: at };
}

function moneyBefore(source: Source, n: Numeral, start: number, prefix: Found<Unit>): Draft {
  const unit = prefix.value;
  const again = suffixAt(source, n.end);
  const confirms =
    again?.value.kind === 'money' &&
    !again.value.part &&
    (again.value.id === unit.id || unit.id === 'CNY' || (unit.id === 'USD' && unit.symbol));
  return draftOf(
    { ...n, value: clean(n.value * unit.factor) },
    {
      kind: 'money',
      unit: confirms ? again.value.id : unit.id,
      rule: 'money-before',
      start: Math.min(prefix.at, start),
      end: confirms ? again.at : n.end,
      precision: clean(n.step * unit.factor),
      implied: unit.assumed ? ['unit'] : [],
    },
  );
}

function withUnit(source: Source, n: Numeral, start: number, suffix: Found<Unit>): Draft {
  const { text, language } = source;
  const unit = suffix.value;
  const scale =
    unit.kind === 'money' && !n.scaled ? magnitudeAfter(text, suffix.at) : { value: 1, end: suffix.at };
  const half =
    language !== 'en' && text[suffix.at] === '半' && Number.isInteger(n.value) && unit.kind !== 'money'
      ? 0.5
      : 0;
  const factor = unit.factor * scale.value;
  return draftOf(
    { ...n, value: clean((n.value + half) * factor) },
    {
      kind: unit.kind,
      unit: unit.id,
      rule: 'unit-after',
      start,
      end: half > 0 ? suffix.at + 1 : scale.end,
      precision: clean((half > 0 ? half : n.step) * factor),
      implied: unit.assumed ? ['unit'] : [],
      part: unit.part,
    },
  );
}

/** "in" and "pt" are words first: as units they need the number to touch them or another unit before. */
function isWordNotUnit(text: string, n: Numeral, suffix: Found<Unit>): boolean {
  const word = text.slice(skipBlanks(text, n.end), suffix.at);
  return word === 'in' || word === 'a' || word === 'points'
    ? word === 'in' && !/ (?:ft|feet|foot) \d+ $/.test(text.slice(Math.max(0, n.start - 8), n.end + 1))
    : false;
}

/** A count word that is also something else needs a number of its own: 一 in 一家 is an article. */
function bareHanAllowed(source: Source, n: Numeral): boolean {
  const { text } = source;
  const before = text.charCodeAt(n.start - 1);
  const after = text.charCodeAt(n.end);
  if (n.end - n.start >= 3 || (n.scaled && n.end - n.start > 1)) return true;
  const openBefore = !isHanCode(before) || /[是为為到于於]/.test(text[n.start - 1] ?? '');
  const openAfter = !isHanCode(after) || /[是这這而的与與和及或又]/.test(text[n.end] ?? '');
  return openBefore && openAfter;
}

/**
 * The figure that begins at `at`, or null. The order matters: what is more special comes first.
 * 1 rank (3位, No. 2), 2 money by a sign or code in front, 3 tenths (割, 成, 折), 4 "three times as", 5 a unit behind,
 * 6 a counted noun, 7 a bare number that no word around names.
 */
export function readFigure(source: Source, at: number): Draft | null {
  const { text } = source;
  const prefix = prefixAt(source, at);
  const read = readNumeral(text, at, source.language, prefix !== null);
  if (!read) return null;
  const { start, sign } = withSign(text, read);
  const n = sign < 0 ? { ...read, value: -read.value } : read;
  const rank = readRank(source, n);
  if (rank !== null) return rank ?? null;
  if (prefix) return moneyBefore(source, n, start, prefix);
  const special = readTenths(source, n) ?? (source.language === 'en' ? readTimes(source, n) : null);
  if (special) return special;
  AND_MORE.lastIndex = n.end;
  const more = source.language === 'en' ? null : AND_MORE.exec(text);
  const suffix = suffixAt(source, more ? n.end + more[0].length : n.end);
  const hedged: Numeral = more && suffix ? { ...n, hedge: 'just-over' } : n;
  if (suffix && !isWordNotUnit(text, n, suffix)) return withUnit(source, hedged, start, suffix);
  const next = text.charCodeAt(n.end);
  if ((isWordCode(next) && !isDigitCode(next)) || (next === HYPHEN && /[A-Za-z]/.test(text[n.end + 1] ?? '')))
    return null;
  const count = source.language === 'en' ? readCount(source, n, start) : null;
  if (count) return count;
  if (isNamed(text, start, n.end, source.notFigures)) return null;
  if (n.style === 'cjk' && !bareHanAllowed(source, n)) return null;
  return draftOf(n, {
    kind: n.style === 'fraction' && Math.abs(n.value) < 1 ? 'ratio' : 'number',
    rule: 'number',
    start,
  });
}
