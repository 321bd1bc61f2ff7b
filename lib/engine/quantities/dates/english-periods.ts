import type { Implied } from '../../../model/quantity.ts';
import type { Draft, Source } from '../source.ts';
import { type Day, daysInMonth, fullYear, nearestYear } from './calendar.ts';
import { periodDraft } from './date-draft.ts';
import { readFirstMonths } from './english-first-months.ts';
import { MONTH, monthNumber } from './month-names.ts';
import { decadeKey, middleMonth } from './year-parts.ts';

/*
 * Periods in English: "Q1 FY2025", "the third quarter of fiscal 2026", "first half", "nine months to December",
 * "the year ending March 31, 2026", "October-December", "the 2020s". A fiscal year keeps the name the text gives it.
 */

const ORDER = '(first|second|third|fourth|final|last|1st|2nd|3rd|4th)';
const YEAR =
  "((?:fiscal(?: year)?|fy|financial year) ?'?\\d{2,4}(?:[-/]\\d{2})?|(?:19|20)\\d{2}(?:\\/\\d{2,4})?|'\\d{2}|last year|this year|next year|fiscal year|the (?:fiscal|financial) year)";
const QUARTER = new RegExp(
  `${ORDER}(?:[ -](fiscal|financial))?[ -](quarter|half|three months|six months|nine months)\\b(?:,? (?:of |in )?(?:the )?${YEAR})?`,
  'iy',
);
const SHORT = new RegExp(
  `(?:([QH])([1-4])|([1-4])([QH]))(?:[ -]?(?:of )?${YEAR}|(\\d{2})(?!\\d))?(?![A-Za-z\\d])`,
  'iy',
);
/** "a fiscal fourth-quarter profit" */
const FISCAL_BEFORE = /\b(?:fiscal|financial)[ -]$/i;
const FISCAL =
  /(?:fiscal(?: year)?|fy|financial year) ?'?(\d{4}|\d{2})(?:[-/]\d{2})?(?:[ -]?(Q[1-4]|H[12]))?(?![\d%])/iy;
const ENDED = new RegExp(
  `(?:(three|six|nine|twelve|3|6|9|12)[ -]months?|(?:fiscal |financial |full |business )?(year|quarter|half))(?: that| which)?(?: period)? (?:to|ended|ending|through|ends|to end)(?: on| in| the end of)? ${MONTH}(?: (\\d{1,2})(?!\\d))?(?:,? ((?:19|20)\\d{2}))?`,
  'iy',
);
const MONTHS = new RegExp(
  `${MONTH}(?: ((?:19|20)\\d{2}))?(?: ?[-–—] ?| to | through | and )${MONTH}(?: ((?:19|20)\\d{2}))?(?![ -]\\d{1,2}\\b)`,
  'iy',
);
const MONTH_QUARTER = new RegExp(`${MONTH}[ -]quarter\\b`, 'iy');
const DECADE_PART = /\b(early|mid|late)[ -]$/i;
const DECADE = /((?:19|20)\d0)s\b/y;

const LENGTHS: Record<string, number> = {
  three: 3,
  six: 6,
  nine: 9,
  twelve: 12,
  year: 12,
  quarter: 3,
  half: 6,
};
const pad = (n: number) => String(n).padStart(2, '0');

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

interface NamedYear {
  year: number;
  fiscal: boolean;
  implied: boolean;
}

function yearNamed(words: string | undefined, part: string, base: Day | null): NamedYear | null {
  const digits = /\d+$/.exec(words ?? '')?.[0];
  const fiscal = /^(?:fiscal|fy|financial|the f)|\//i.test(words ?? '');
  if (digits) return { year: fullYear(Number(digits), digits.length, base?.year), fiscal, implied: false };
  if (!base) return null;
  if (words === undefined) return { year: nearestYear(base, middleMonth(part)), fiscal, implied: true };
  const shift = /^last/i.test(words ?? '') ? -1 : /^next/i.test(words ?? '') ? 1 : 0;
  return { year: base.year + shift, fiscal, implied: true };
}

const PARTS: Record<string, string> = {
  first: '1',
  '1st': '1',
  second: '2',
  '2nd': '2',
  third: '3',
  '3rd': '3',
};

function keyOf(named: NamedYear, part: string, fiscal: boolean): string {
  if (part === '9M' && !fiscal && !named.fiscal) return `${named.year}-01/${named.year}-09`;
  return `${fiscal || named.fiscal ? 'FY' : ''}${named.year}-${part}`;
}

const yearImplied = (named: NamedYear): Implied[] => (named.implied ? ['year'] : []);

function readQuarter(text: string, at: number, base: Day | null): Draft | null {
  const found = match(QUARTER, text, at);
  if (!found?.[1] || !found[3] || /\ba $/i.test(text.slice(Math.max(0, at - 3), at))) return null;
  const span = found[3].toLowerCase();
  const order = PARTS[found[1].toLowerCase()] ?? (span === 'half' ? '2' : '4');
  if (/months/.test(span) && order !== '1') return null;
  const part =
    span === 'quarter'
      ? `Q${order}`
      : span === 'half'
        ? `H${order}`
        : ({ 'three months': 'Q1', 'six months': 'H1' }[span] ?? '9M');
  const named = yearNamed(found[4], part, base);
  if (!named || (span === 'half' && Number(order) > 2)) return null;
  const fiscal = found[2] !== undefined || FISCAL_BEFORE.test(text.slice(Math.max(0, at - 10), at));
  return periodDraft(
    keyOf(named, part, fiscal),
    { start: at, end: at + found[0].length, rule: 'quarter' },
    yearImplied(named),
  );
}

/** "half-year profit", "interim results": the first half, as companies report it. */
const HALF_YEAR =
  /(?:half[ -]year(?:ly)?|interim)(?= (?:\p{Ll}+ ){0,2}(?:profits?|loss(?:es)?|revenues?|sales|earnings|results?|income|turnover)\b)/iuy;

function readHalfYear(text: string, at: number, base: Day | null): Draft | null {
  const found = match(HALF_YEAR, text, at);
  const named = found && yearNamed(undefined, 'H1', base);
  if (!named) return null;
  const span = { start: at, end: at + found[0].length, rule: 'half-year' };
  return periodDraft(keyOf(named, 'H1', false), span, yearImplied(named));
}

function readShort(text: string, at: number, base: Day | null): Draft | null {
  const found = match(SHORT, text, at);
  if (!found) return null;
  const letter = (found[1] ?? found[4] ?? '').toUpperCase();
  const n = found[2] ?? found[3] ?? '';
  const named = yearNamed(found[5] ?? found[6], `${letter}${n}`, base);
  if (!named || (letter === 'H' && Number(n) > 2)) return null;
  return periodDraft(
    keyOf(named, `${letter}${n}`, false),
    { start: at, end: at + found[0].length, rule: 'quarter-short' },
    yearImplied(named),
  );
}

/** "nine months to December 31, 2025": the months as a closed range. */
function readEnded(text: string, at: number, base: Day | null): Draft | null {
  const found = match(ENDED, text, at);
  if (!found?.[3]) return null;
  const word = (found[1] ?? found[2] ?? '').toLowerCase();
  const length = LENGTHS[word] ?? Number(word);
  const month = monthNumber(found[3]);
  const stated = found[5] ? Number(found[5]) : null;
  const year = stated ?? (base && nearestYear(base, month));
  const day = Number(found[4] ?? 1);
  if (year === null || day > daysInMonth(year, month)) return null;
  const startIndex = year * 12 + month - length;
  const key = `${Math.floor(startIndex / 12)}-${pad((startIndex % 12) + 1)}/${year}-${pad(month)}`;
  return periodDraft(
    key,
    { start: at, end: at + found[0].length, rule: 'months-ended' },
    stated === null ? ['year'] : [],
  );
}

/** "October-December 2025", "July to September"; without a year the last such months. */
export function readMonthRange(text: string, at: number, base: Day | null): Draft | null {
  const single = match(MONTH_QUARTER, text, at);
  if (single?.[1]) {
    const month = monthNumber(single[1]);
    const year = base && nearestYear(base, month);
    const first = month < 3 ? `${Number(year) - 1}-${pad(month + 10)}` : `${year}-${pad(month - 2)}`;
    return year === null
      ? null
      : periodDraft(
          `${first}/${year}-${pad(month)}`,
          { start: at, end: at + single[0].length, rule: 'months' },
          ['year'],
        );
  }
  const found = match(MONTHS, text, at);
  if (!found?.[1] || !found[3] || /^[a-z]/.test(found[1])) return null;
  if (found[0].includes(' and ') && !/\bbetween $/i.test(text.slice(Math.max(0, at - 8), at))) return null;
  const [from, to] = [monthNumber(found[1]), monthNumber(found[3])];
  const stated = found[4] ?? found[2];
  const endYear = stated ? Number(stated) : base && (to <= base.month ? base.year : base.year - 1);
  if (endYear === null) return null;
  const startYear = found[2] ? Number(found[2]) : from > to ? endYear - 1 : endYear;
  return periodDraft(
    `${startYear}-${pad(from)}/${endYear}-${pad(to)}`,
    { start: at, end: at + found[0].length, rule: 'months' },
    stated ? [] : ['year'],
  );
}

/** The period that begins at `at`. */
export function readEnglishPeriod(source: Source, at: number, base: Day | null): Draft | null {
  const { text } = source;
  const found =
    readQuarter(text, at, base) ??
    readFirstMonths(source, at, base) ??
    readHalfYear(text, at, base) ??
    readEnded(text, at, base) ??
    readShort(text, at, base);
  if (found) return found;
  const fiscal = match(FISCAL, text, at);
  if (fiscal?.[1]) {
    const year = `FY${fullYear(Number(fiscal[1]), fiscal[1].length, base?.year)}`;
    return periodDraft(fiscal[2] ? `${year}-${fiscal[2].toUpperCase()}` : year, {
      start: at,
      end: at + fiscal[0].length,
      rule: 'fiscal-year',
    });
  }
  const decade = match(DECADE, text, at);
  if (!decade?.[1]) return null;
  const part = DECADE_PART.exec(text.slice(Math.max(0, at - 6), at))?.[1];
  return periodDraft(decadeKey(Number(decade[1]), part), {
    start: at,
    end: at + decade[0].length,
    rule: 'decade',
  });
}
