import type { Implied } from '../../../model/quantity.ts';
import type { Draft, Source } from '../source.ts';
import { type Day, fullYear, nearestYear } from './calendar.ts';
import { periodDraft } from './date-draft.ts';
import { decadeKey, middleMonth, monthsOf } from './year-parts.ts';

/*
 * Periods of Japanese and Chinese business news: 2025年度, 26年3月期, 第1四半期, 4～6月期, 上半期, 2024财年第三财季,
 * 三季度, 上半年, 2020年代. A fiscal year keeps the name the text gives it, except that 26年3月期 is the year that began
 * in April 2025 (FY2025).
 */

const YEAR = '(?:(\\d{4}|\\d{2})年?|(今年|去年|昨年|来年|明年|今|本|前|来))';
const Q = '(?:第 ?([1-4一二三四])|([一二三四]))';
const QUARTER_OF_YEAR = new RegExp(
  `(?:(?:FY|fy)?${YEAR}(度|年度|財年|财年|财政年度|会计年度|會計年度|年|年3月期)?(?:の|度|，|的)?)?(?:${Q} ?(四半期|(?:财|財)?季度?)|([1-4])Q(?![A-Za-z])|Q([1-4])(?!\\d)|(上半期|下半期|上半年度|下半年度|上期|下期|上半年|下半年))`,
  'y',
);
const FISCAL_YEAR = /(\d{4}|\d{2})(?:年度|财年|財年|会计年度|會計年度|财政年度|財政年度)/y;
const YEAR_ENDING =
  /(?:(\d{4}|\d{2})年)(\d{1,2})月期(?:(?:の)?(第[1-4一二三四]四半期|上半期|下半期|中間期))?/y;
const MONTHS =
  /(?:(?:(\d{4}|\d{2})年|(今年|去年|昨年|来年|明年))の?)?(\d{1,2})月?(?:-|～|〜|~|–|—|至|到|から)(?:(\d{4}|\d{2})年)?(\d{1,2})月期?/y;
const DECADE = /(\d{4}|\d{2})年代(?:の?(前半|後半|後期|半ば|初頭|初め|末期|末|初期?|中期|中葉|后期|后半))?/y;

/** Behind a quarter: from the start of the year to its end. */
const CUMULATIVE = /(?:累計|累计)/y;
const TO_DATE: Record<string, string> = { Q2: 'H1', Q3: '9M' };

/** A quarter, or with 累計 behind it the part of the year that ends with it. */
function throughQuarter(text: string, end: number, part: string): { part: string; end: number } {
  const word = match(CUMULATIVE, text, end);
  return word ? { part: TO_DATE[part] ?? part, end: end + word[0].length } : { part, end };
}

const NUMERAL = '一二三四';
const quarterNumber = (q: string) => (/\d/.test(q) ? Number(q) : NUMERAL.indexOf(q) + 1);
const pad = (n: number) => String(n).padStart(2, '0');

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const SHIFT: Record<string, number> = {
  今年: 0,
  今: 0,
  本: 0,
  去年: -1,
  昨年: -1,
  前: -1,
  来年: 1,
  明年: 1,
  来: 1,
};

function yearFrom(digits: string | undefined, word: string | undefined, base: Day | null): number | null {
  if (digits) return fullYear(Number(digits), digits.length, base?.year);
  const shift = word === undefined ? undefined : SHIFT[word];
  return base && shift !== undefined ? base.year + shift : null;
}

/** The Japanese fiscal year (from April) in which such a part ended last. */
function lastFiscalYear(base: Day, part: string): number {
  const months = monthsOf(part).end;
  return base.year - (3 + months <= base.month ? 0 : 3 + months - 12 <= base.month ? 1 : 2);
}

/** 2026年上半期 is of a calendar year, unlike 2026年度上半期; untold, that which has just ended, where a fiscal year's is under way. */
function isCalendarHalf(
  half: string | undefined,
  suffix: string | undefined,
  year: string | undefined,
  base: Day | null,
): boolean {
  if (half !== '上半期' && half !== '下半期') return false;
  if (year) return suffix === '年' || suffix === undefined;
  return half === '上半期' && base !== null && base.month >= 7 && base.month <= 9;
}

function readQuarter(source: Source, at: number, base: Day | null): Draft | null {
  const found = match(QUARTER_OF_YEAR, source.text, at);
  if (!found) return null;
  const [all, digits, word, suffix, q1, q2, name, q3, q4, half] = found;
  if (!digits && word && word.length === 1 && !half) return null;
  const q = q1 ?? q2 ?? q3 ?? q4;
  if (q2 !== undefined && name === '季') return null;
  const fiscal =
    !isCalendarHalf(half, suffix, digits ?? word, base) &&
    (/度|财|財|期/.test(suffix ?? '') || /财|財|四半期/.test(name ?? '') || /期$/.test(half ?? ''));
  const quarter = half === undefined ? `Q${quarterNumber(q ?? '1')}` : /^上/.test(half) ? 'H1' : 'H2';
  const { part, end } = throughQuarter(source.text, at + all.length, quarter);
  const year =
    yearFrom(digits, word, base) ??
    (base && (fiscal ? lastFiscalYear(base, part) : nearestYear(base, middleMonth(part))));
  const implied: Implied[] = digits ? [] : ['year'];
  if (year === null) return null;
  const endsMarch = suffix === '年3月期';
  const key = fiscal ? `FY${endsMarch ? year - 1 : year}-${part}` : `${year}-${part}`;
  return periodDraft(key, { start: at, end, rule: 'cjk-quarter' }, implied);
}

function readYearEnding(source: Source, at: number, base: Day | null): Draft | null {
  const found = match(YEAR_ENDING, source.text, at);
  const year = found?.[1] ? fullYear(Number(found[1]), found[1].length, base?.year) : 0;
  const month = Number(found?.[2]);
  if (!found || month < 1 || month > 12) return null;
  const named = `FY${month === 12 ? year : year - 1}`;
  const part = found[3] ?? '';
  const q = /第(.)/.exec(part)?.[1];
  const whole = at + found[0].length;
  if (part === '' && month === 12)
    return periodDraft(`${year}-01/${year}-12`, { start: at, end: whole, rule: 'fiscal-year-ending' });
  if (part === '') return periodDraft(named, { start: at, end: whole, rule: 'fiscal-year-ending' });
  const half = part.startsWith('下') ? 'H2' : 'H1';
  const through = throughQuarter(source.text, whole, q ? `Q${quarterNumber(q)}` : half);
  return periodDraft(`${named}-${through.part}`, { start: at, end: through.end, rule: 'fiscal-year-ending' });
}

function readMonths(source: Source, at: number, base: Day | null): Draft | null {
  const { text } = source;
  const found = match(MONTHS, text, at);
  if (!found) return null;
  const [from, to] = [Number(found[3]), Number(found[5])];
  if (from < 1 || from > 12 || to < 1 || to > 12 || /^[\d日]/.test(text[at + found[0].length] ?? ''))
    return null;
  const stated = yearFrom(found[1], found[2], base);
  const wraps = from > to;
  const lastEnd = base && (to <= base.month ? base.year : base.year - 1);
  const year = stated ?? (lastEnd !== null && wraps ? lastEnd - 1 : lastEnd);
  if (year === null) return null;
  const endYear = found[4]
    ? fullYear(Number(found[4]), found[4].length, base?.year)
    : wraps
      ? year + 1
      : year;
  const key = `${year}-${pad(from)}/${endYear}-${pad(to)}`;
  return periodDraft(
    key,
    { start: at, end: at + found[0].length, rule: 'months' },
    stated === null ? ['year'] : [],
  );
}

const FISCAL_WORD = /(今|本|当|前|昨|来)(?:年度|期(?=[のはにで、]|決算|予想|見通し|通期))/y;
const FISCAL_SHIFT: Record<string, number> = { 今: 0, 本: 0, 当: 0, 前: -1, 昨: -1, 来: 1 };

/** 前期, 今年度, 来期: fiscal years from April, seen from the article's day. */
function readFiscalWord(source: Source, at: number, base: Day | null): Draft | null {
  const found = source.language === 'ja' && base ? match(FISCAL_WORD, source.text, at) : null;
  const shift = FISCAL_SHIFT[found?.[1] ?? ''];
  if (!found || !base || shift === undefined) return null;
  const current = base.month >= 4 ? base.year : base.year - 1;
  return periodDraft(`FY${current + shift}`, { start: at, end: at + found[0].length, rule: 'fiscal-word' }, [
    'year',
  ]);
}

const FIRST_QUARTERS = /(?:(\d{4})年|(今年|去年))?前(两|兩|二|2|三|3)(?:个|個)?季度?/y;

/** 前三季度: the year up to the end of its third quarter. */
function readFirstQuarters(source: Source, at: number, base: Day | null): Draft | null {
  const found = source.language === 'zh' ? match(FIRST_QUARTERS, source.text, at) : null;
  if (!found?.[3] || (!base && !found[1])) return null;
  const year = yearFrom(found[1], found[2], base) ?? base?.year;
  const key = /[三3]/.test(found[3]) ? `${year}-01/${year}-09` : `${year}-H1`;
  return periodDraft(
    key,
    { start: at, end: at + found[0].length, rule: 'first-quarters' },
    found[1] ? [] : ['year'],
  );
}

const FIRST_MONTHS =
  /(?:(\d{4})年|(今年|去年))?前 ?(\d{1,2}|[两兩二三四五六七八九十]|十一) ?(?:个|個)月(?:份)?(?!前|内|後|后|以)/y;
const AHEAD = /[提之以目此年月天日期周]$/u;
const HAN_MONTHS = '零一二三四五六七八九十';

/** 前10个月: the year up to the end of its tenth month. */
function readFirstMonths({ text, language }: Source, at: number, base: Day | null): Draft | null {
  const found = language === 'zh' ? match(FIRST_MONTHS, text, at) : null;
  if (!found?.[3] || (!base && !found[1])) return null;
  if (!found[1] && !found[2] && AHEAD.test(text.slice(0, at))) return null;
  const written = found[3];
  const count = /\d/.test(written)
    ? Number(written)
    : written === '十一'
      ? 11
      : /[两兩]/.test(written)
        ? 2
        : HAN_MONTHS.indexOf(written);
  if (count < 2 || count > 11) return null;
  const year = yearFrom(found[1], found[2], base) ?? base?.year;
  const end = at + found[0].length;
  const implied: Implied[] = found[1] ? [] : ['year'];
  return periodDraft(`${year}-01/${year}-${pad(count)}`, { start: at, end, rule: 'first-months' }, implied);
}

/** The period that begins at `at`, longest readings first. */
export function readCjkPeriod(source: Source, at: number, base: Day | null): Draft | null {
  const { text } = source;
  const ending =
    readFirstQuarters(source, at, base) ??
    readFirstMonths(source, at, base) ??
    readYearEnding(source, at, base) ??
    readQuarter(source, at, base) ??
    readMonths(source, at, base);
  if (ending) return ending;
  const word = readFiscalWord(source, at, base);
  if (word) return word;
  const fiscal = match(FISCAL_YEAR, text, at);
  if (fiscal?.[1]) {
    const key = `FY${fullYear(Number(fiscal[1]), fiscal[1].length, base?.year)}`;
    return periodDraft(key, { start: at, end: at + fiscal[0].length, rule: 'fiscal-year' });
  }
  const decade = match(DECADE, text, at);
  if (decade?.[1]) {
    const year =
      decade[1].length === 2 ? (Number(decade[1]) < 50 ? 2000 : 1900) + Number(decade[1]) : Number(decade[1]);
    return periodDraft(decadeKey(year, decade[2]), { start: at, end: at + decade[0].length, rule: 'decade' });
  }
  return null;
}
