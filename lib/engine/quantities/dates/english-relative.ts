import { SMALL, TENS } from '../numerals/english-words.ts';
import type { Draft, Source } from '../source.ts';
import { addMonths, type Day, isDay, isoOf, parseDay } from './calendar.ts';
import { dateDraft } from './date-draft.ts';
import { readDayFirst, readMonthFirst } from './english-dates.ts';
import { INTENT, readMonthsAhead } from './english-months.ts';
import { readHoliday } from './holidays.ts';
import { ORDINAL_WORD, ordinalNumber } from './month-names.ts';
import { readNumericDate } from './numeric-dates.ts';
import {
  chooseWeekday,
  type DateUnit,
  matchDayOfMonth,
  nearestDayOfMonth,
  shiftDay,
  type WeekdayChoice,
} from './weekdays.ts';

/* Days seen from the article's day: weekdays, tomorrow, "two weeks ago", "3 days before May 8", "the 18th". */

const WEEKDAY = '(sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day\\b|\\b(?:\\.(?= ?[\\dA-Z,]))?)';
const NAMED = new RegExp(
  `(?:((?:this )?(?:next|last|this|previous|past|coming|upcoming|following))(?: (week)(?:['’]s)?)?(?: on)? )?${WEEKDAY}(?:,? (?:of )?(next|last|this) week)?`,
  'iy',
);
const WORDS = /(?:the day (before yesterday|after tomorrow)|today|tomorrow|yesterday|tonight)\b/iy;
const OFFSET =
  /(\d{1,3}|an?|[a-z]{3,9}) (day|week|fortnight|month|year)s? (ago|from now|hence|from|after|before|since)(?: the)?\b ?/iy;
const IN = /(\d{1,3}|an?|[a-z]{3,9}) (day|week)s?\b(?!['’-])/iy;
const ORDINAL_DAY = new RegExp(
  `(\\d{1,2}(?:st|nd|rd|th)|(?:${ORDINAL_WORD}))\\b(?: day of (next|last|this) month)?`,
  'iy',
);
const DAY_BEHIND = new RegExp(
  `,? ?\\(?(?:the )?((?:\\d{1,2}(?:st|nd|rd|th)?|${ORDINAL_WORD}))(?![\\d:%/]|[.,]\\d| (?:percent|people|million|billion|to|games?|points?|in the|a\\.m|p\\.m)\\b)\\b`,
  'iy',
);
const UNTIL = /\b(?:until|by) $/i;

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function relative(day: Day, start: number, end: number, base: Day): Draft {
  const made = dateDraft({ start, end, rule: 'relative-day', ...day }, base);
  made.implied = ['year', 'month'];
  return made;
}

function choiceOf(words: string, week: boolean, before: string): WeekdayChoice {
  if (/past$/i.test(words)) return 'past';
  if (/coming$|upcoming$/i.test(words)) return 'coming';
  if (/next|following/i.test(words)) return 'next-week';
  if (/last|previous/i.test(words)) return week || /previous/i.test(words) ? 'last-week' : 'past';
  if (/this/i.test(words)) return 'this-week';
  return INTENT.test(before) || UNTIL.test(before) ? 'coming' : 'past';
}

/** The full date behind a weekday ("Friday, May 8", "Friday 7/6"); its value counts, the weekday is part of the span. */
function dateBehind(source: Source, at: number, base: Day): Draft | null {
  const gap = /^,? ?\(?(?:the )?/.exec(source.text.slice(at, at + 8))?.[0].length ?? 0;
  if (gap === 0) return null;
  return (
    readMonthFirst(source, at + gap, base) ??
    readDayFirst(source, at + gap, base) ??
    readNumericDate(source, at + gap, base)
  );
}

/** A weekday at `at`, with its modifiers and with the date behind it. */
export function readWeekday(source: Source, at: number, base: Day | null): Draft | null {
  const { text } = source;
  const found = match(NAMED, text, at);
  if (!found?.[3] || !base) return null;
  const [all, words = '', week, name, ofWeek] = found;
  const isShort = name.length === 3 && !/day\.?(?:,? (?:of )?\w+ week)?$/i.test(all);
  const end = at + all.length;
  const dated = dateBehind(source, end, base);
  if (dated) return { ...dated, start: at, end: text[dated.end] === ')' ? dated.end + 1 : dated.end };
  const weekday = DAYS.indexOf(name.slice(0, 3).toLowerCase());
  const behind = words === '' ? match(DAY_BEHIND, text, end) : null;
  const day = behind?.[1] ? ordinalNumber(behind[1]) : 0;
  const fixed = behind && isDay(1, day) ? matchDayOfMonth(base, day, weekday) : null;
  if (fixed && behind) return relative(fixed, at, end + behind[0].length, base);
  if (
    isShort &&
    words === '' &&
    !/^(?: or| and|,|$)/.test(text.slice(end, end + 4)) &&
    !/(?:on|or|and|,) $/i.test(text.slice(Math.max(0, at - 4), at))
  )
    return null;
  const ahead = /^['’]s\b[^.;]{0,50}\b(?:will|is to|are to)\b/i.test(text.slice(end, end + 60))
    ? 'will '
    : '';
  const choice = choiceOf(
    ofWeek ?? words,
    Boolean(week ?? ofWeek),
    text.slice(Math.max(0, at - 60), at) + ahead,
  );
  const from = /last/i.test(words) ? shiftDay(base, -1, 'day') : base;
  return relative(chooseWeekday(from, weekday, choice), at, end, base);
}

const SHIFTS: Record<string, number> = { today: 0, tonight: 0, tomorrow: 1, yesterday: -1 };

function readDayWord(source: Source, at: number, base: Day): Draft | null {
  const found = match(WORDS, source.text, at);
  if (!found) return null;
  const shift = found[1] ? (/before/i.test(found[1]) ? -2 : 2) : (SHIFTS[found[0].toLowerCase()] ?? 0);
  return relative(shiftDay(base, shift, 'day'), at, at + found[0].length, base);
}

function amountOf(word: string): number | null {
  if (/^\d/.test(word)) return Number(word);
  if (/^an?$/i.test(word)) return 1;
  return SMALL[word.toLowerCase()] ?? TENS[word.toLowerCase()] ?? null;
}

const unitOf = (word: string): { unit: DateUnit; by: number } =>
  word.toLowerCase() === 'fortnight'
    ? { unit: 'week', by: 2 }
    : { unit: word.toLowerCase() as DateUnit, by: 1 };

/** The day from which an offset counts: a word, a weekday, a holiday or a date. */
function anchorAt(source: Source, at: number, base: Day): Draft | null {
  return (
    readDayWord(source, at, base) ??
    readWeekday(source, at, base) ??
    readHoliday(source, at, base) ??
    readMonthFirst(source, at, base) ??
    readDayFirst(source, at, base)
  );
}

/** "two weeks ago", "3 days before May 8"; as precise as its unit unless the anchor is a day. */
export function readOffset(source: Source, at: number, base: Day | null): Draft | null {
  const { text } = source;
  const found = base && match(OFFSET, text, at);
  const amount = found?.[1] ? amountOf(found[1]) : null;
  if (base && found && amount !== null) return offsetDraft(source, at, base, found, amount);
  if (!base || !/\bin $/i.test(text.slice(Math.max(0, at - 3), at))) return null;
  const months = readMonthsAhead(source, at, base, amountOf);
  if (months) return months;
  const ahead = match(IN, text, at);
  const n = ahead?.[1] ? amountOf(ahead[1]) : null;
  if (!ahead?.[2] || n === null) return null;
  return relative(shiftDay(base, n, unitOf(ahead[2]).unit), at, at + ahead[0].length, base);
}

function offsetDraft(
  source: Source,
  at: number,
  base: Day,
  found: RegExpExecArray,
  amount: number,
): Draft | null {
  const word = (found[3] ?? '').toLowerCase();
  const { unit, by } = unitOf(found[2] ?? 'day');
  const end = at + found[0].trimEnd().length;
  const back = word === 'ago' || word === 'before';
  const n = (back ? -1 : 1) * amount * by;
  if (word === 'ago' || word === 'from now' || word === 'hence') {
    const day = shiftDay(base, n, unit);
    const made = relative(day, at, end, base);
    if (unit === 'year') made.value = isoOf(day.year);
    else if (unit === 'month') made.value = isoOf(day.year, day.month);
    return made;
  }
  const anchor = anchorAt(source, at + found[0].length, base);
  const day = anchor && typeof anchor.value === 'string' ? parseDay(anchor.value) : null;
  return anchor && day && relative(shiftDay(day, n, unit), at, anchor.end, base);
}

const THE_BEFORE = /\b(?:on|the|by|until|since|from|before|after|around|and) (?:the )?$/i;

/** "on the 18th", "the 15th day of next month". */
export function readOrdinalDay(source: Source, at: number, base: Day | null): Draft | null {
  const found = base && match(ORDINAL_DAY, source.text, at);
  if (!base || !found?.[1]) return null;
  const day = ordinalNumber(found[1]);
  const end = at + found[0].length;
  if (found[2]) {
    const shift = /next/i.test(found[2]) ? 1 : /last/i.test(found[2]) ? -1 : 0;
    return relative({ ...addMonths({ ...base, day: 1 }, shift), day }, at, end, base);
  }
  if (
    !/^\d/.test(found[1]) ||
    day > 31 ||
    !/\bon (?:the )?$/i.test(source.text.slice(Math.max(0, at - 8), at))
  )
    return null;
  if (!THE_BEFORE.test(source.text.slice(Math.max(0, at - 12), at))) return null;
  return /^(?: (?!and|or|at|in|for|to|the|with|he|she|it|they|when|as|after|before)|-)\w/i.test(
    source.text.slice(end, end + 8),
  )
    ? null
    : relative(nearestDayOfMonth(base, day), at, end, base);
}

/** The relative day that begins at `at`. */
export function readEnglishRelative(source: Source, at: number, base: Day | null): Draft | null {
  if (!base) return null;
  return readDayWord(source, at, base) ?? readWeekday(source, at, base) ?? readHoliday(source, at, base);
}
