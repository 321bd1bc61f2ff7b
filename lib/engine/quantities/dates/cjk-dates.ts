import { readCjkCardinal } from '../numerals/cjk-cardinal.ts';
import { isDigitCode } from '../numerals/numeral.ts';
import type { Draft, Source } from '../source.ts';
import { addMonths, type Day, isDay } from './calendar.ts';
import { readDayWithWeekday } from './cjk-relative.ts';
import { dateDraft } from './date-draft.ts';
import { nearestDayOfMonth } from './weekdays.ts';

/* Dates with 年, 月 and 日 in Japanese and Chinese: 2026年5月8日, 26年5月, 5月8日, 8日, 二〇二六年五月, 令和8年. */

interface Piece {
  value: number;
  digits: number;
  end: number;
}

const ERAS: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925, 大正: 1911, 明治: 1867 };
const ERA = /(?:令和|平成|昭和|大正|明治)$/;
const WEEKDAY =
  / ?[,(（，、]? ?(?:の|的)?(?:[日月火水木金土]曜日?|(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]|[日月火水木金土](?=[)）]))[)）]?/y;

function skip(text: string, at: number): number {
  return text.charCodeAt(at) === 32 ? at + 1 : at;
}

/** A small whole number followed by `mark` (年, 月 ...); its value and where the mark ends. */
function readPiece(source: Source, at: number, marks: string): Piece | null {
  const { text } = source;
  const n = readCjkCardinal(text, at, source.language);
  const arabic = isDigitCode(text.charCodeAt(at));
  if (!n || !Number.isInteger(n.value) || (arabic && n.plainDigits === 0) || n.end - at > 8) return null;
  const mark = skip(text, n.end);
  if (!marks.includes(text[mark] ?? ' ')) return null;
  return { value: n.value, digits: arabic ? n.plainDigits : n.end - at, end: mark + 1 };
}

/** The year a number before 年 stands for; null for a duration (3年) or a run of years (5年間). */
function yearOf(source: Source, at: number, piece: Piece, followed: boolean): number | null {
  const { text } = source;
  const era = ERA.exec(text.slice(Math.max(0, at - 3), at));
  if (era) return (ERAS[era[0]] ?? 0) + piece.value;
  if (piece.value >= 1000 && piece.value < 2200) return piece.value;
  const short = piece.digits === 2 && piece.value <= 99 && isDigitCode(text.charCodeAt(at));
  if (!short) return null;
  const yearWord =
    followed ||
    /^(?:度|春|夏|秋|冬|末|初|内に|以降|前半|後半|中に)/.test(text.slice(piece.end, piece.end + 2));
  return yearWord ? 2000 + piece.value : null;
}

const notDuration = (text: string, at: number) =>
  !/^ ?(?:間|间|ぶり|連続|连|前|後|余|来|目|以内|以上|生|あまり|半|级|級|債|国债|期限)/.test(
    text.slice(at, at + 3),
  );

/** End of a weekday that belongs to the date before `at`, or `at`. */
function weekdayEnd(text: string, at: number): number {
  WEEKDAY.lastIndex = at;
  const found = WEEKDAY.exec(text);
  return found ? at + found[0].length : at;
}

function isMonthMark(text: string, at: number): boolean {
  return !/^(?:間|额|份额|々)/.test(text.slice(at, at + 2));
}

/** The date that begins with a number at `at`; null if 年, 月 or 日 there measure a time. */
export function readCjkDate(source: Source, at: number, base: Day | null): Draft | null {
  const { text } = source;
  const first = readPiece(source, at, '年月日号號');
  if (!first) return null;
  const mark = text[first.end - 1];
  if (mark === '年') return readFromYear(source, at, first, base);
  if (mark === '月') return readFromMonth(source, at, first, base);
  return readDayAlone(source, at, first, base);
}

function readFromYear(source: Source, at: number, first: Piece, base: Day | null): Draft | null {
  const { text } = source;
  const monthAt = skip(text, first.end);
  const month = readPiece(source, monthAt, '月');
  const followed = month !== null && month.value >= 1 && month.value <= 12;
  const year = yearOf(source, at, first, followed);
  if (year === null || (!followed && !notDuration(text, first.end) && year < 1900)) return null;
  const start = ERA.test(text.slice(Math.max(0, at - 3), at)) ? at - 2 : at;
  if (!month || !followed) return dateDraft({ start, end: first.end, rule: 'cjk-year', year }, base);
  const day = readPiece(source, skip(text, month.end), '日号號');
  if (day && isDay(month.value, day.value, year)) {
    return dateDraft(
      { start, end: weekdayEnd(text, day.end), rule: 'cjk-date', year, month: month.value, day: day.value },
      base,
    );
  }
  return dateDraft({ start, end: month.end, rule: 'cjk-month', year, month: month.value }, base);
}

/** 去年, 昨年, 来年 before a month decide its year. */
const YEAR_WORD = /(?:今年|本年|去年|昨年|来年|來年|明年|翌年|同年|前年)の?$/;
const YEAR_SHIFT: Record<string, number> = {
  今年: 0,
  本年: 0,
  去年: -1,
  昨年: -1,
  来年: 1,
  來年: 1,
  明年: 1,
  翌年: 1,
  同年: 0,
  前年: -1,
};

function readFromMonth(source: Source, at: number, first: Piece, base: Day | null): Draft | null {
  const { text } = source;
  if (first.value < 1 || first.value > 12 || !isMonthMark(text, first.end)) return null;
  const word = YEAR_WORD.exec(text.slice(Math.max(0, at - 3), at));
  const shift = YEAR_SHIFT[word?.[0].replace('の', '') ?? ''];
  const year = base && shift !== undefined ? base.year + shift : undefined;
  const start = word && year !== undefined ? at - word[0].length : at;
  const day = readPiece(source, skip(text, first.end), '日号號');
  if (day && isDay(first.value, day.value)) {
    const end = weekdayEnd(text, day.end);
    return dateDraft({ start, end, rule: 'cjk-date', year, month: first.value, day: day.value }, base);
  }
  return dateDraft({ start, end: first.end, rule: 'cjk-month', year, month: first.value }, base);
}

const MONTH_WORD =
  /(?:今月|本月|这个月|這個月|来月|来月の|翌月|下个月|下個月|下月|先月|前月|上个月|上個月|上月)の? ?$/;

function monthShift(word: string): number {
  if (/^[来翌下]/.test(word)) return 1;
  return /^[先前上]/.test(word) ? -1 : 0;
}

/** 8日, 29号: the day of the article's month, or of the one before if it would lie ahead by more than a few days. */
function readDayAlone(source: Source, at: number, first: Piece, base: Day | null): Draft | null {
  const { text } = source;
  if (first.value < 1 || first.value > 31 || !base) return null;
  const after = text.slice(first.end, first.end + 3);
  if (/^(?:間|间|ぶり|連続|以内|前|後|元|円|圆|币|目|分|号|线|線|楼|で|程度|あたり|本)/.test(after))
    return null;
  if (
    text[first.end - 1] !== '日' &&
    (source.language === 'ja' || /[\u4e00-\u9fff](?<![于在至到从自是和与及截月])/.test(text[at - 1] ?? ''))
  )
    return null;
  if (text[first.end - 1] !== '日' && !/[，、。,的从在于自]|^$/.test(after.slice(0, 1))) return null;
  const weekday = readDayWithWeekday(source, at, first.end, first.value, base);
  if (weekday) return weekday;
  const named = MONTH_WORD.exec(text.slice(Math.max(0, at - 4), at));
  const month = named
    ? addMonths({ ...base, day: 1 }, monthShift(named[0]))
    : nearestDayOfMonth(base, first.value);
  if (!isDay(month.month, first.value, month.year)) return null;
  const end = weekdayEnd(text, first.end);
  const made = dateDraft(
    {
      start: named ? at - named[0].length : at,
      end,
      rule: 'cjk-day',
      year: month.year,
      month: month.month,
      day: first.value,
    },
    base,
  );
  made.implied = ['year', 'month'];
  return made;
}
