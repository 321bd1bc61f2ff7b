/** "the first four months of this year", "the first three quarters of 2025": the year up to the end of its nth month. */
import type { Draft, Source } from '../source.ts';
import type { Day } from './calendar.ts';
import { periodDraft } from './date-draft.ts';

const FIRST =
  /(?:first|1st)[ -](two|four|five|seven|eight|ten|eleven|2|4|5|7|8|10|11|three(?= quarters)|3(?= quarters))[ -](months|quarters)\b(?: (?:of|in) (?:((?:19|20)\d{2})\b|(this year|last year|the (?:current )?year)\b))?/iy;
/** "The first five months of operation", "its first two months on sale": not of a year. */
const OF_ELSE = /^ (?:of|after|since|on|as|in (?!\p{Lu})|under|following|at)\b/u;
const OWN = /\b(?:its|his|her|their|our|my) $/iu;
const NUMBERS: Record<string, number> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  seven: 7,
  eight: 8,
  ten: 10,
  eleven: 11,
};

/** The months or quarters that begin at `at`; those that have names of their own (six months, nine months) are read elsewhere. */
export function readFirstMonths({ text }: Source, at: number, base: Day | null): Draft | null {
  FIRST.lastIndex = at;
  const found = FIRST.exec(text);
  if (!found?.[1] || (!base && !found[3]) || OWN.test(text.slice(0, at))) return null;
  const end = at + found[0].length;
  if (!found[3] && !found[4] && OF_ELSE.test(text.slice(end))) return null;
  const count = NUMBERS[found[1].toLowerCase()] ?? Number(found[1]);
  const months = found[2] === 'quarters' ? count * 3 : count;
  if (months > 11) return null;
  const year = found[3] ? Number(found[3]) : Number(base?.year) - (/^last/i.test(found[4] ?? '') ? 1 : 0);
  return periodDraft(
    `${year}-01/${year}-${String(months).padStart(2, '0')}`,
    { start: at, end, rule: 'first-months' },
    found[3] ? [] : ['year'],
  );
}
