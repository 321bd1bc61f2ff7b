import type { Candidate } from '../candidates.ts';
import { digitRunEnd } from '../numerals/digits.ts';
import { isDigitCode } from '../numerals/numeral.ts';
import type { Draft, Source } from '../source.ts';
import { isWordCode } from '../terms/term-trie.ts';
import type { Day } from './calendar.ts';
import { readCjkDate } from './cjk-dates.ts';
import { readCjkPeriod } from './cjk-periods.ts';
import { readCjkOffset, readCjkRelative } from './cjk-relative.ts';
import { readDayFirst, readMonthFirst } from './english-dates.ts';
import { readEndOfYear, readNamedMonth } from './english-months.ts';
import { readEnglishPeriod, readMonthRange } from './english-periods.ts';
import { readEnglishRelative, readOffset, readOrdinalDay } from './english-relative.ts';
import { readYear, readYearWords } from './english-years.ts';
import { readNthWeekday } from './nth-weekday.ts';
import { readNumericDate } from './numeric-dates.ts';

/*
 * Which reader is asked where. What stands behind a number decides whether it can be a date at all: most numbers cost
 * one look at one character.
 */

const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
/** First letters of months, units of time, Q and H, "of", and of the suffixes st nd rd th. */
const TIME_LETTERS = new Set([...'jfmasondwyqhrtJFMASONDWYQHRT'].map(ch => ch.charCodeAt(0)));

/** The character after a number and one blank or hyphen. */
function codeBehind(text: string, end: number): number {
  const code = text.charCodeAt(end);
  return code === 32 || code === 45 ? text.charCodeAt(end + 1) : code;
}

function readAtDigit(source: Source, at: number, base: Day | null): Draft | null {
  const { text } = source;
  const end = digitRunEnd(text, at);
  if (end - at > 4 || end === at || isWordCode(text.charCodeAt(at - 1))) return null;
  const next = text.charCodeAt(end);
  const behind = codeBehind(text, end);
  if (
    TIME_LETTERS.has(behind) ||
    (next === 47 && isLetter(text.charCodeAt(end + 1))) ||
    (next === 47 && end - at === 4)
  ) {
    const named =
      readOffset(source, at, base) ??
      readDayFirst(source, at, base) ??
      readEnglishPeriod(source, at, base) ??
      readOrdinalDay(source, at, base);
    if (named) return named;
  }
  const separated = next === 45 || next === 47 || next === 46 || (next === 32 && end - at === 4);
  const numeric = separated ? readNumericDate(source, at, base) : null;
  return numeric ?? (end - at === 4 ? readYear(source, at, end, base) : null);
}

function readAtWord(source: Source, candidate: Candidate, base: Day | null): Draft | null {
  const { at, sort } = candidate;
  switch (sort) {
    case 'month':
      return (
        readMonthRange(source.text, at, base) ??
        readMonthFirst(source, at, base) ??
        readEnglishRelative(source, at, base)
      );
    case 'relative':
      return readEnglishRelative(source, at, base) ?? readOffset(source, at, base);
    case 'period':
      return (
        readNamedMonth(source, at, base) ??
        readEndOfYear(source, at, base) ??
        readNthWeekday(source, at, base) ??
        readDayFirst(source, at, base) ??
        readEnglishPeriod(source, at, base) ??
        readYearWords(source, at, base) ??
        readOrdinalDay(source, at, base)
      );
    case 'number':
      return TIME_LETTERS.has(codeBehind(source.text, candidate.end))
        ? readAtNumberWord(source, candidate, base)
        : null;
    default:
      return null;
  }
}

/** "two weeks ago", "nine months to December", "the twenty third day of September". */
function readAtNumberWord(source: Source, { at, end }: Candidate, base: Day | null): Draft | null {
  const tens = end - at === 6 ? (readDayFirst(source, at, base) ?? readOrdinalDay(source, at, base)) : null;
  return tens ?? readOffset(source, at, base) ?? readEnglishPeriod(source, at, base);
}

type Reader = 'offset' | 'period' | 'date' | 'numeric';

/** The readers to ask for each mark behind a number in Japanese and Chinese, in order. */
const CJK_READERS = new Map<string, Reader[]>();
for (const [marks, readers] of [
  ['年', ['offset', 'period', 'date']],
  ['月', ['period', 'date']],
  ['日天号號', ['offset', 'date']],
  ['週周个個営カヶヵ', ['offset']],
  ['か', ['offset', 'period']],
  ['～〜~–—至到', ['period']],
  ['-', ['period', 'numeric']],
  ['度期財财四季Q', ['period']],
  ['/.', ['numeric']],
] as [string, Reader[]][]) {
  for (const mark of marks) CJK_READERS.set(mark, readers);
}

function readCjkBy(reader: Reader, source: Source, at: number, base: Day | null): Draft | null {
  switch (reader) {
    case 'offset':
      return readCjkOffset(source, at, base);
    case 'period':
      return readCjkPeriod(source, at, base);
    case 'date':
      return readCjkDate(source, at, base);
    case 'numeric':
      return readNumericDate(source, at, base);
  }
}

/** Whether a number before this mark can be a date: 18.4 cannot, 5.8.2026 can. */
function isDecimal(text: string, at: number): boolean {
  return text.charCodeAt(at) === 46 && text.charCodeAt(digitRunEnd(text, at + 1)) !== 46;
}

function readCjk(source: Source, candidate: Candidate, base: Day | null): Draft | null {
  const { at, sort } = candidate;
  const { text } = source;
  if (sort === 'relative') return readCjkPeriod(source, at, base) ?? readCjkRelative(source, at, base);
  if (sort === 'period') {
    const english = isLetter(text.charCodeAt(at)) ? readEnglishPeriod(source, at, base) : null;
    return english ?? readCjkPeriod(source, at, base);
  }
  let end = at + 1;
  while (end - at < 8 && isCjkDatePart(text.charCodeAt(end))) end++;
  if (text.charCodeAt(end) === 32) end++;
  const readers = CJK_READERS.get(text[end] ?? '');
  if (!readers || isDecimal(text, end)) return null;
  for (const reader of readers) {
    const found = readCjkBy(reader, source, at, base);
    if (found) return found;
  }
  return null;
}

/** Digits and the Han digits that dates are written in. */
const DATE_DIGITS = new Set([...'〇零一二三四五六七八九十百千'].map(ch => ch.charCodeAt(0)));
const isCjkDatePart = (code: number) => isDigitCode(code) || DATE_DIGITS.has(code);

/** The date or period that begins at the candidate. */
export function readDate(source: Source, candidate: Candidate, base: Day | null): Draft | null {
  if (source.language !== 'en') return readCjk(source, candidate, base);
  return candidate.sort === 'digit'
    ? readAtDigit(source, candidate.at, base)
    : readAtWord(source, candidate, base);
}
