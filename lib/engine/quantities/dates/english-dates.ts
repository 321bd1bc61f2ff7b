import { readCardinal } from '../numerals/cardinal.ts';
import { readWord, SMALL, TENS } from '../numerals/english-words.ts';
import { skipBlanks } from '../numerals/numeral.ts';
import type { Draft, Source } from '../source.ts';
import { type Day, fullYear, isDay } from './calendar.ts';
import { dateDraft } from './date-draft.ts';
import { MONTH, monthNumber, ORDINAL_WORD, ordinalNumber } from './month-names.ts';

/*
 * Dates with the month's name: "May 8, 2026", "8 May 2026", "the second of August", "Sep-23-2020", "May 2026", "in May".
 * Patterns are sticky and tried only where a candidate begins.
 */

const DAY = `(\\d{1,2})(?:st|nd|rd|th)?|${ORDINAL_WORD}`;
const YEAR = "(?:(?: ?, ?| of | |-|/)(\\d{4})(?![\\d-]|[.,]\\d)|(?: ?, ?| )'(\\d{2})\\b)";
const MONTH_FIRST = new RegExp(
  `${MONTH}(?: the |[ /-]{0,2})((?:${DAY})(?![\\d:%]|[.,]\\d| ?(?:percent|per cent|million|billion|trillion)\\b))${YEAR}?`,
  'iy',
);
const DAY_FIRST = new RegExp(`((?:${DAY}))(?: day)?(?: of)?[ /-]?${MONTH}(?![a-z])${YEAR}?`, 'iy');
const YEAR_FIRST = new RegExp(
  `(\\d{4})[-/ ](?:${MONTH}[-/ ](\\d{1,2})|(\\d{1,2})[-/ ]${MONTH})(?![\\dA-Za-z])`,
  'iy',
);
const MONTH_YEAR = new RegExp(`${MONTH}(?:,? of|,)? ?(\\d{4})(?![\\d-]|[.,]\\d)`, 'iy');
const MONTH_ALONE = new RegExp(MONTH, 'iy');
const MONTH_CUE =
  /\b(?:in|by|since|until|till|from|to|of|before|after|last|next|this|late|early|mid|through|during|for|and|between|end|every|each|as of|-|–|ending|ended|started|starting|beginning|around)[ -]$/i;
/** What a month's figures are called: "June revenue". */
const MONTHLY =
  /^ (?:revenues?|sales|earnings|profits?|results|exports?|imports?|output|production|inflation|deliveries|shipments|orders|payrolls|retail|figures|data)\b/i;
/** A day of the week that belongs to the date, in front of it. */
const WEEKDAY_BEFORE = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? (?:the )?$/i;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** A year in words after a day: "two thousand and thirty two", "nineteen eighty six". */
function spokenYear(text: string, at: number): { year: number; end: number } | null {
  const start = skipBlanks(text, at);
  const head = readWord(text, start);
  if (!head) return null;
  const century = head.text === 'nineteen' ? 19 : head.text === 'twenty' ? 20 : 0;
  if (century > 0) {
    const rest = readWord(text, skipBlanks(text, head.end));
    const tens = rest ? (TENS[rest.text] ?? SMALL[rest.text] ?? 0) : 0;
    if (!rest || tens < 10) return null;
    const ones = readWord(text, skipBlanks(text, rest.end));
    const one = ones && tens >= 20 ? (SMALL[ones.text] ?? 0) : 0;
    return one > 0 && one < 10 && ones
      ? { year: century * 100 + tens + one, end: ones.end }
      : { year: century * 100 + tens, end: rest.end };
  }
  if (head.text !== 'two') return null;
  const n = readCardinal(text, start, null);
  return n && n.value >= 2000 && n.value < 2100 ? { year: n.value, end: n.end } : null;
}

/** "may" and "march" are verbs too: in lower case they need a day and a year, or a weekday before. */
function isName(text: string, start: number, month: string, sure: boolean): boolean {
  const verb = /^(?:may|march|mar|dec|sun)$/i.test(month) && /^[a-z]/.test(month);
  return !verb || sure || WEEKDAY_BEFORE.test(text.slice(Math.max(0, start - 14), start));
}

function withDay(
  source: Source,
  base: Day | null,
  found: RegExpExecArray,
  monthName: string,
  dayText: string,
  yearText: string | undefined,
): Draft | null {
  const { text } = source;
  const start = found.index;
  let end = start + found[0].length;
  const month = monthNumber(monthName);
  const day = ordinalNumber(dayText);
  let year = yearText === undefined ? undefined : fullYear(Number(yearText), yearText.length, base?.year);
  if (year === undefined) {
    const spoken = spokenYear(text, end);
    if (spoken) {
      year = spoken.year;
      end = spoken.end;
    }
  }
  if (!isDay(month, day, year) || !isName(text, start, monthName, year !== undefined)) return null;
  return dateDraft({ start, end, rule: 'english-date', year, month, day }, base);
}

/** A date at a month's name. */
export function readMonthFirst(source: Source, at: number, base: Day | null): Draft | null {
  const { text } = source;
  const full = match(MONTH_FIRST, text, at);
  if (full?.[1] && full[2]) {
    const made = withDay(source, base, full, full[1], full[2], full[4] ?? full[5]);
    if (made) return made;
  }
  const dated = match(MONTH_YEAR, text, at);
  if (dated?.[1] && isName(text, at, dated[1], true)) {
    return dateDraft(
      {
        start: at,
        end: at + dated[0].length,
        rule: 'month-year',
        year: Number(dated[2]),
        month: monthNumber(dated[1]),
      },
      base,
    );
  }
  const alone = match(MONTH_ALONE, text, at);
  if (!alone?.[1] || !/^[A-Z]/.test(alone[1])) return null;
  const behind = at + alone[0].length;
  const cued = MONTH_CUE.test(text.slice(Math.max(0, at - 12), at));
  if (!cued && !MONTHLY.test(text.slice(behind, behind + 14))) return null;
  return dateDraft(
    { start: at, end: at + alone[0].length, rule: 'month', month: monthNumber(alone[1]) },
    base,
  );
}

/** A date that begins with its day, or its year before the month's name, at `at`. */
export function readDayFirst(source: Source, at: number, base: Day | null): Draft | null {
  const { text } = source;
  const found = match(DAY_FIRST, text, at);
  if (found?.[1] && found[3]) return withDay(source, base, found, found[3], found[1], found[4] ?? found[5]);
  const year = match(YEAR_FIRST, text, at);
  if (!year) return null;
  return withDay(source, base, year, year[2] ?? year[5] ?? '', year[3] ?? year[4] ?? '', year[1]);
}
