import { digitRunEnd } from '../numerals/digits.ts';
import { isDigitCode } from '../numerals/numeral.ts';
import type { Draft, Source } from '../source.ts';
import type { Day } from './calendar.ts';
import { readCjkDate } from './cjk-dates.ts';
import { readCjkPeriod } from './cjk-periods.ts';
import { readCjkRelative } from './cjk-relative.ts';
import { readDayFirst, readMonthFirst } from './english-dates.ts';
import { readEnglishPeriod, readMonthRange } from './english-periods.ts';
import { readEnglishRelative, readOffset, readOrdinalDay } from './english-relative.ts';
import { readYear, readYearWords } from './english-years.ts';
import { readNumericDate } from './numeric-dates.ts';

const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** Whether what follows the digits at `end` can make a date of them: a letter, a separator, a blank and a letter. */
function mayBeDayFirst(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  if (isLetter(code) || code === 45 || code === 47) return true;
  return code === 32 && (isLetter(text.charCodeAt(end + 1)) || isDigitCode(text.charCodeAt(end + 1)));
}

function readEnglishAtDigit(source: Source, at: number, base: Day | null): Draft | null {
  const end = digitRunEnd(source.text, at);
  if (end - at > 4) return null;
  const dated =
    (mayBeDayFirst(source.text, end)
      ? (readOffset(source, at, base) ??
        readDayFirst(source, at, base) ??
        readEnglishPeriod(source, at, base) ??
        readOrdinalDay(source, at, base))
      : null) ?? readNumericDate(source, at, base);
  return dated ?? (end - at === 4 ? readYear(source, at, end, base) : null);
}

/** The date or period that begins at `at`: the longest reading of the language first. */
export function readDate(source: Source, at: number, base: Day | null): Draft | null {
  const code = source.text.charCodeAt(at);
  if (source.language !== 'en' && !isLetter(code)) {
    return (
      readCjkRelative(source, at, base) ??
      readCjkPeriod(source, at, base) ??
      readCjkDate(source, at, base) ??
      (isDigitCode(code) ? readNumericDate(source, at, base) : null)
    );
  }
  if (isDigitCode(code)) return readEnglishAtDigit(source, at, base);
  return (
    readOffset(source, at, base) ??
    readEnglishRelative(source, at, base) ??
    readMonthRange(source.text, at, base) ??
    readMonthFirst(source, at, base) ??
    readDayFirst(source, at, base) ??
    readEnglishPeriod(source, at, base) ??
    readYearWords(source, at, base) ??
    readOrdinalDay(source, at, base)
  );
}
