/** Months seen from the article's day in Japanese and Chinese: 先月, 来月, 上个月, 本月. */
import type { Draft, Source } from '../source.ts';
import { addMonths, type Day } from './calendar.ts';
import { dateDraft } from './date-draft.ts';

const WORDS: [RegExp, number][] = [
  [/先々月/y, -2],
  [/先月|上(?:个|個)?月/y, -1],
  [/今月|本月|[这這](?:个|個)月/y, 0],
  [/来月|來月|下(?:个|個)?月/y, 1],
  [/再来月/y, 2],
];
/** A day of it is read from the day; a part of it is not the month; what it is held against is no time of its own. */
const NOT_BEHIND =
  /^(?:の? ?[\d一二三四五六七八九十]|末|底|初|中旬|上旬|下旬|半ば|比|期|度|号|より|から|に比べ|相比|持平|同期)/u;
const NOT_BEFORE = /[以比较較与與跟同于於第每毎\d一二三四五六七八九十]$/u;

/** The month that begins at `at`. */
export function readCjkMonthWord({ text }: Source, at: number, base: Day): Draft | null {
  for (const [words, shift] of WORDS) {
    words.lastIndex = at;
    const found = words.exec(text);
    if (!found) continue;
    const end = at + found[0].length;
    if (NOT_BEHIND.test(text.slice(end, end + 4)) || NOT_BEFORE.test(text.slice(0, at))) return null;
    const { year, month } = addMonths(base, shift);
    const made = dateDraft({ start: at, end, rule: 'relative-month', year, month }, base);
    made.implied = ['year', 'month'];
    return made;
  }
  return null;
}
