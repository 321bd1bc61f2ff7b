import { readCjkCardinal } from '../numerals/cjk-cardinal.ts';
import type { Draft, Source } from '../source.ts';
import { type Day, isDay, isoOf } from './calendar.ts';
import { readCjkMonthWord } from './cjk-month-words.ts';
import { dateDraft } from './date-draft.ts';
import { chooseWeekday, type DateUnit, matchDayOfMonth, shiftDay, type WeekdayChoice } from './weekdays.ts';

/* Days seen from the article's day in Japanese and Chinese: 明日, 来週の月曜日, 上周三, 5日前, 今日から2日後, 去年. */

const WORDS: [RegExp, number][] = [
  [/大前天/y, -3],
  [/大[后後]天/y, 3],
  [/(?:一昨日|おととい|前天)/y, -2],
  [/(?:明後日|あさって|后天|後天|翌々日)/y, 2],
  [/(?:昨日|昨天|きのう|前日|昨晚|昨夜|昨晩)/y, -1],
  [/(?:明日|明天|あした|翌日)/y, 1],
  [/(?:今日|本日|今天|きょう|今晚|今晩|今朝)(?!头条|頭条|頭條)/y, 0],
];
const WEEK =
  '(今週|本週|来週|來週|先週|再来週|先々週|次|前|今度|本周|这周|這週|下周|下週|上周|上週|(?:本|这|這|上上|下下|上|下)(?:个|個)?)';
const JA_WEEKDAY = new RegExp(`(?:${WEEK}(?:の|, ?|、)?)?([日月火水木金土])曜日?`, 'y');
const ZH_WEEKDAY = new RegExp(`(?:${WEEK})?(?:周|週|星期|礼拜|禮拜)([一二三四五六日天])`, 'y');
const OFFSET =
  / ?(営業日|个工作日|日|天|週間|周|週|个星期|個星期|か月|カ月|ヶ月|ヵ月|个月|個月|年)(?:间|間)?(前|後|后|之前|之后|之後|以前|以后|以後)/y;
const LINK = /(?:から|の|起)/y;
const YEARS: Record<string, number> = {
  今年: 0,
  本年: 0,
  去年: -1,
  昨年: -1,
  来年: 1,
  來年: 1,
  明年: 1,
  前年: -1,
  一昨年: -2,
  再来年: 2,
  后年: 2,
  後年: 2,
  翌年: 1,
};
const YEAR_WORD =
  /(?:一昨年|再来年|今年|本年|去年|昨年|来年|來年|明年|后年|後年|前年(?!同|比|度)|翌年(?!度))(?!度)/y;
const HOLIDAY = /(?:元旦|元日)/y;

const UNITS: Record<string, DateUnit> = {
  日: 'day',
  天: 'day',
  週間: 'week',
  周: 'week',
  週: 'week',
  个星期: 'week',
  個星期: 'week',
  か月: 'month',
  カ月: 'month',
  ヶ月: 'month',
  ヵ月: 'month',
  个月: 'month',
  個月: 'month',
  年: 'year',
};
const JA_DAYS = '日月火水木金土';
const ZH_DAYS = '日一二三四五六';

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function relative(day: Day, start: number, end: number, base: Day): Draft {
  const made = dateDraft({ start, end, rule: 'relative-day', ...day }, base);
  made.implied = ['year', 'month'];
  return made;
}

function choiceOf(word: string): { choice: WeekdayChoice; weeks: number } {
  if (/^(?:再来|下下)/.test(word)) return { choice: 'next-week', weeks: 1 };
  if (/^(?:先々|上上)/.test(word)) return { choice: 'last-week', weeks: -1 };
  if (/^(?:来|來|次|下)/.test(word)) return { choice: 'next-week', weeks: 0 };
  if (/^(?:先|前|上)/.test(word)) return { choice: 'last-week', weeks: 0 };
  if (/^今度/.test(word)) return { choice: 'coming', weeks: 0 };
  return { choice: word === '' ? 'past' : 'this-week', weeks: 0 };
}

/** 6月15日 in the brackets behind a weekday. */
function readMonthDay(source: Source, at: number, base: Day): Draft | null {
  const found = match(/(\d{1,2})月(\d{1,2})日/y, source.text, at);
  const [month, day] = [Number(found?.[1]), Number(found?.[2])];
  if (!found || !isDay(month, day)) return null;
  return dateDraft({ start: at, end: at + found[0].length, rule: 'cjk-date', month, day }, base);
}

function readWeekday(source: Source, at: number, base: Day): Draft | null {
  const { text, language } = source;
  const found = match(language === 'ja' ? JA_WEEKDAY : ZH_WEEKDAY, text, at);
  if (!found?.[2]) return null;
  const weekday = Math.max((language === 'ja' ? JA_DAYS : ZH_DAYS).indexOf(found[2]), 0);
  const { choice, weeks } = choiceOf(found[1] ?? '');
  const end = at + found[0].length;
  const bracketed = text[end] === '(' ? readMonthDay(source, end + 1, base) : null;
  if (bracketed && text[bracketed.end] === ')') return { ...bracketed, start: at, end: bracketed.end + 1 };
  return relative(chooseWeekday(base, weekday, choice, weeks), at, end, base);
}

/** "N days before" at `at`, counted from `from`; a year stays a year. */
function readOffsetFrom(source: Source, at: number, start: number, from: Day, base: Day): Draft | null {
  const n = readCjkCardinal(source.text, at, source.language);
  if (!n || !Number.isInteger(n.value) || n.value > 400) return null;
  const found = match(OFFSET, source.text, n.end);
  if (!found?.[1] || !found[2]) return null;
  const back = /前$/.test(found[2]);
  const end = n.end + found[0].length;
  const business = UNITS[found[1]] === undefined;
  const unit = UNITS[found[1]] ?? 'day';
  const day = business
    ? shiftBusinessDays(from, back ? -n.value : n.value)
    : shiftDay(from, back ? -n.value : n.value, unit);
  const made = relative(day, start, end, base);
  if (unit === 'year' && from === base) made.value = isoOf(day.year);
  else if (unit === 'month' && from === base) made.value = isoOf(day.year, day.month);
  return made;
}

function shiftBusinessDays(from: Day, n: number): Day {
  let day = from;
  for (let left = Math.min(Math.abs(n), 400); left > 0; ) {
    day = shiftDay(day, Math.sign(n), 'day');
    const weekday = new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left--;
  }
  return day;
}

function readDayWord(source: Source, at: number, base: Day): Draft | null {
  for (const [words, shift] of WORDS) {
    const found = match(words, source.text, at);
    if (!found) continue;
    const day = shiftDay(base, shift, 'day');
    const end = at + found[0].length;
    const link = match(LINK, source.text, end)?.[0].length ?? 0;
    const moved = link > 0 ? readOffsetFrom(source, end + link, at, day, base) : null;
    return moved ?? relative(day, at, end, base);
  }
  return null;
}

/** A month behind belongs to the year word; it is read from the month. */
const MONTH_BEHIND = /^の?[\d一二三四五六七八九十]{1,2}月/;

function readYearWord(source: Source, at: number, base: Day): Draft | null {
  const found = match(YEAR_WORD, source.text, at);
  const shift = found ? YEARS[found[0]] : undefined;
  if (
    !found ||
    shift === undefined ||
    MONTH_BEHIND.test(source.text.slice(at + found[0].length, at + found[0].length + 4))
  ) {
    return null;
  }
  const made = dateDraft(
    { start: at, end: at + found[0].length, rule: 'relative-year', year: base.year + shift },
    base,
  );
  made.implied = ['year'];
  return made;
}

/** 31日の日曜日: the month in which that day falls on that weekday. */
export function readDayWithWeekday(
  source: Source,
  at: number,
  end: number,
  day: number,
  base: Day,
): Draft | null {
  const found = source.language === 'ja' ? match(/の ?([日月火水木金土])曜日?/y, source.text, end) : null;
  const fixed = found?.[1] ? matchDayOfMonth(base, day, JA_DAYS.indexOf(found[1])) : null;
  return found && fixed && relative(fixed, at, end + found[0].length, base);
}

/** The relative day or year that begins at `at`. */
export function readCjkRelative(source: Source, at: number, base: Day | null): Draft | null {
  if (!base) return null;
  const holiday = match(HOLIDAY, source.text, at);
  if (holiday)
    return dateDraft({ start: at, end: at + holiday[0].length, rule: 'holiday', month: 1, day: 1 }, base);
  return (
    readDayWord(source, at, base) ??
    readWeekday(source, at, base) ??
    readYearWord(source, at, base) ??
    readCjkMonthWord(source, at, base)
  );
}

/** 5日前, 3週間後 at `at`, from the article's day. */
export function readCjkOffset(source: Source, at: number, base: Day | null): Draft | null {
  return base && readOffsetFrom(source, at, at, base, base);
}
