import { isHanCode } from '../numerals/cjk-digits.ts';
import { MAGNITUDES, readWord } from '../numerals/english-words.ts';
import { isDigitCode, type Numeral, scale, skipBlanks } from '../numerals/numeral.ts';
import { readNumeral } from '../numerals/read-numeral.ts';
import { readVague } from '../numerals/vague.ts';
import { type Draft, draftOf, type Source } from '../source.ts';
import { type Found, isWordCode } from '../terms/term-trie.ts';
import type { Unit } from '../terms/unit-lexicon.ts';
import { prefixAt, signOf, suffixAt, withoutUnitMagnitude } from './affixes.ts';
import { readCount } from './counts.ts';
import { readTimes } from './multiples.ts';
import { isNamed, isNamedBefore } from './not-figures.ts';
import { readRank } from './ranks.ts';
import { asSpeed } from './speeds.ts';
import { readTenths } from './tenths.ts';

/** 多 or 余 between the number and its unit: 100多家. */
const AND_MORE = /(?:余り|あまり|[余餘多几幾来])(?![少数くい])/y;

const MORE_STARTS = new Set([...'余餘多几幾来あ'].map(ch => ch.charCodeAt(0)));

function andMore(text: string, at: number): number {
  if (!MORE_STARTS.has(text.charCodeAt(at))) return 0;
  AND_MORE.lastIndex = at;
  return AND_MORE.exec(text)?.[0].length ?? 0;
}

const OF_A = /(?: of)? an? (?=(?:percentage |full |whole )?(?:points?|percent)\b)/y;

/** "a quarter of a percentage point", "half a point": the words between a fraction and its unit. */
function partOfUnit(text: string, n: Numeral): number {
  if (n.style !== 'fraction') return 0;
  OF_A.lastIndex = n.end;
  return OF_A.exec(text)?.[0].length ?? 0;
}

/** "75 USD million": the magnitude behind the currency. */
function magnitudeAfter(text: string, at: number): { value: number; end: number } {
  const word = readWord(text, skipBlanks(text, at));
  const value = word && word.text.length > 1 ? MAGNITUDES[word.text] : undefined;
  return word && value !== undefined ? { value, end: word.end } : { value: 1, end: at };
}

/** A currency word behind the number that says the same as the sign before it, or says it more exactly. */
function confirms(prefix: Unit, suffix: Unit | undefined): boolean {
  if (suffix?.kind !== 'money' || suffix.part) return false;
  return (
    suffix.id === prefix.id ||
    prefix.id === 'CNY' ||
    suffix.id === 'CNY' ||
    (prefix.id === 'USD' && prefix.symbol)
  );
}

function moneyBefore(source: Source, n: Numeral, start: number, prefix: Found<Unit>): Draft {
  const unit = prefix.value;
  const again = suffixAt(source, n.end);
  const stated = again && confirms(unit, again.value) ? again : null;
  return draftOf(
    { ...n, value: scale(n.value, unit.factor) },
    {
      kind: 'money',
      unit: stated && stated.value.id !== 'CNY' ? stated.value.id : unit.id,
      rule: unit.symbol && !stated ? 'money-sign' : 'money-before',
      start: Math.min(prefix.at, start),
      end: stated ? stated.at : n.end,
      precision: scale(n.step, unit.factor),
      implied: unit.assumed ? ['unit'] : [],
    },
  );
}

function withUnit(source: Source, n: Numeral, start: number, suffix: Found<Unit>): Draft {
  const { text, language } = source;
  const unit = suffix.value;
  const behind =
    unit.kind === 'money' && !n.scaled ? magnitudeAfter(text, suffix.at) : { value: 1, end: suffix.at };
  const half =
    language !== 'en' && text[suffix.at] === '半' && Number.isInteger(n.value) && unit.kind !== 'money';
  const factor = unit.factor * behind.value;
  const draft = draftOf(
    { ...n, value: scale(half ? n.value + 0.5 : n.value, factor) },
    {
      kind: unit.kind,
      unit: unit.id,
      rule: 'unit-after',
      start,
      end: half ? suffix.at + 1 : behind.end,
      precision: scale(half ? 0.5 : n.step, factor),
      implied: unit.assumed ? ['unit'] : [],
      part: unit.part,
    },
  );
  if (n.max !== null) draft.value = { min: n.value * factor, max: n.max * factor };
  return asSpeed(text, draft);
}

const SECOND_RATE = /^-(?:hand|string|tier|class|home|row|largest|biggest)\b/;

/** "in" is a preposition first: as an inch it needs feet before it or the number to touch it. "300 second-hand cars" last no time. */
function isOtherWord(text: string, n: Numeral, suffix: Found<Unit>): boolean {
  if (suffix.value.id === 'second' && SECOND_RATE.test(text.slice(suffix.at, suffix.at + 9))) return true;
  if (text.slice(suffix.at - 3, suffix.at) !== ' in') return false;
  return !/(?:ft|feet|foot) \d+$/.test(text.slice(Math.max(0, n.start - 8), n.end));
}

/** Whether a number in Han digits without a unit is a number: long enough, or set off by what is not a word. */
function standsAlone(source: Source, n: Numeral): boolean {
  const { text } = source;
  if (n.end - n.start >= 3 || (n.scaled && n.end - n.start > 1)) return true;
  const openBefore =
    !isHanCode(text.charCodeAt(n.start - 1)) || /[是为為到于於]/.test(text[n.start - 1] ?? '');
  const openAfter = !isHanCode(text.charCodeAt(n.end)) || /[是这這而的与與和及或又]/.test(text[n.end] ?? '');
  return openBefore && openAfter;
}

const PRONOUN_BEFORE =
  /\b(?:this|that|no|any|every|each|the|another|some|which|only|not|a|or|new|good|as)[ -]$/i;
const PRONOUN_AFTER =
  /^(?: (?:of|another|is|was|who|that|which|can|could|should|would|more|day|way|reason|thing|in|to|on|by)\b|['’,;.:)]|-on-one|-off|-time|-way)/i;

/** "one" that means nobody's count: "this one", "one of the", "one another". */
function isPronoun(text: string, n: Numeral): boolean {
  if (n.end - n.start !== 3 || n.value !== 1 || n.style !== 'words') return false;
  const before = text.slice(Math.max(0, n.start - 9), n.start);
  return PRONOUN_BEFORE.test(before) || PRONOUN_AFTER.test(text.slice(n.end, n.end + 10));
}

const isCode = (text: string, at: number): boolean => {
  const next = text.charCodeAt(at);
  return (
    (isWordCode(next) && !isDigitCode(next)) ||
    (next === 45 && isWordCode(text.charCodeAt(at + 1)) && !isDigitCode(text.charCodeAt(at + 1)))
  );
};

/** "one in three homes" is a share of the homes, and counts none. */
const isOneInSome = (text: string, n: Numeral): boolean =>
  n.style === 'fraction' && n.value < 1 && /\b(?:in|out of|every)\b/i.test(text.slice(n.start, n.end));

/** "in the Ames case 9 of the 15 judges": no number of the case. */
const IS_PART =
  /^ (?:out )?of (?:the |its |their |all )?(?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)/;

function bareNumber(source: Source, n: Numeral, start: number, from: number): Draft | null {
  const { text } = source;
  if (isCode(text, n.end) || isPronoun(text, n)) return null;
  const count = source.language === 'en' && !isOneInSome(text, n) ? readCount(source, n, start) : null;
  if (count) return isNamedBefore(text, start, source.notFigures) ? null : count;
  if (
    !IS_PART.test(text.slice(n.end, n.end + 20)) &&
    isNamed(text, { start, end: n.end, from }, source.notFigures)
  )
    return null;
  if (n.style === 'cjk' && !standsAlone(source, n)) return null;
  const ratio = (n.style === 'fraction' && Math.abs(n.value) < 1) || (n.style === 'vague' && n.value === 0.5);
  return draftOf(n, { kind: ratio ? 'ratio' : 'number', rule: 'number', start });
}

/**
 * The figure that begins at `at`, or null; `from` is where the figure before it ended. What is more special comes first:
 * 1 rank (3位, No. 2), 2 money by a sign or code in front, 3 tenths (割, 成, 折) and "three times as", 4 a unit behind,
 * 5 a counted noun, 6 a bare number that no word around names.
 */
export function readFigure(source: Source, at: number, from: number): Draft | null {
  const { text, language } = source;
  const prefix = prefixAt(source, at, from);
  const read =
    readVague(text, at, language, source.vague) ?? readNumeral(text, at, language, prefix !== null);
  if (!read) return null;
  const { start, sign } = signOf(text, read);
  const signed = sign < 0 ? { ...read, value: 0 - read.value } : read;
  const rank = readRank(source, signed);
  if (rank !== null) return rank ?? null;
  if (prefix) return moneyBefore(source, signed, start, prefix);
  const special = readTenths(source, signed) ?? (language === 'en' ? readTimes(source, signed) : null);
  if (special) return special;
  const n = withoutUnitMagnitude(source, signed);
  const more = language === 'en' ? partOfUnit(text, n) : andMore(text, n.end);
  const suffix = suffixAt(source, n.end + more);
  if (
    suffix?.value.kind === 'count' &&
    isNamedBefore(text, start, source.notFigures) &&
    n.style === 'digits' &&
    !n.scaled
  )
    return null;
  const share = language === 'en' && suffix?.value.kind === 'count' && isOneInSome(text, n);
  if (suffix && !share && !isOtherWord(text, n, suffix)) {
    return withUnit(source, more > 0 && language !== 'en' ? { ...n, hedge: 'just-over' } : n, start, suffix);
  }
  return bareNumber(source, n, start, from);
}
