/** Do two statements speak of the same time, and of what is done or what is to come? */
import type { Quantity } from '../../../model/quantity.ts';
import { dayNumber, periodDays, samePeriod } from '../time-interval.ts';
import type { Statement } from './read-statement.ts';

/** The aside that `figure` stands in. */
const asideOf = ({ asides }: Statement, { start }: Quantity) =>
  asides.find(aside => start >= aside.start && start < aside.end);

/** The statement as it tells `figure`: with the tense and the times of the aside the figure stands in, or without those of asides. */
export function partTelling(statement: Statement, figure: Quantity): Statement {
  const before = statement.mode === 'planned' && PAID.test(statement.text.slice(0, figure.start));
  if (before && statement.modeAt(figure) === 'done') return { ...statement, mode: 'done' };
  if (!statement.asides.length) return statement;
  const aside = asideOf(statement, figure);
  return {
    ...statement,
    mode: aside?.mode ?? statement.mode,
    times: statement.times.filter(time => asideOf(statement, time) === aside),
  };
}

/** "Wheat for which it paid 44 million will be shipped": what the figure tells is done. */
const PAID =
  /\b(?:paid|spent|cost|bought|sold|earned|raised|lost|won|killed|hired|made|delivered|produced|received)(?: (?:about|around|some|nearly|almost|over|only|just))? $/u;

/** What is done is not what is to come. */
export const areModesApart = (p: Statement, c: Statement): boolean => {
  const [a, b] = [p.mode, c.mode];
  const apart =
    (a === 'done' && (b === 'planned' || b === 'considered')) ||
    (b === 'done' && (a === 'planned' || a === 'considered'));
  return apart && !COMMITMENTS.some(words => words.test(p.text) && words.test(c.text)) && !tellCapacity(p, c);
};

/** "will carry 1,500 megawatts", "has a capacity of 1.5 gigawatts": what a thing can do it will do. */
const tellCapacity = ({ text: p }: Statement, { text: c }: Statement): boolean =>
  (WILL_HOLD.test(p) && CAN_HOLD.test(c)) || (WILL_HOLD.test(c) && CAN_HOLD.test(p));
const WILL_HOLD =
  /\b(?:will|would|is to|are to|should) (?:be able to )?(?:hold|store|carry|seat|produce|supply|generate|transport|handle|accommodate|house|deliver|take|sleep|have room)\b/u;
const CAN_HOLD =
  /\b(?:ha(?:s|ve) (?:a|an|the) (?:\p{Ll}+ )?capacity|ha(?:s|ve) (?:room|space|seats|beds) for|can (?:hold|store|carry|seat|produce|supply|generate|transport|handle|accommodate|house|deliver|take)|capacity (?:of|is)|designed (?:for|to)|able to)\b/u;

/** What is granted, put aside, demanded or agreed on is decided and still to be paid: both tenses tell it. */
const COMMITMENTS = [
  /\b(?:approv|grant|award|allocat|earmark|set(?:s|ting)? aside|put(?:s|ting)? aside|reserv|pledg|promis|budget|provision)\p{Ll}*/iu,
  /\b(?:demand|ask|request)\p{Ll}*(?: (?!to\b)[\p{L}’'-]+){0,7} (?=[\d€$£¥₹])/iu,
];

/** Months and longer that a figure can be the sum of, and days. */
export function relateTimes(p: Statement, c: Statement): 'same' | 'unsaid' | 'other' {
  return (isOfComing(p) && isOfPast(c)) || (isOfComing(c) && isOfPast(p)) ? 'other' : relateDates(p, c);
}

/** 未来三年, 今後5年, "the next three years" */
const isOfComing = ({ times, text }: Statement): boolean =>
  times.some(({ value, start }) => /^P\d+Y$/.test(String(value)) && COMING.test(text.slice(0, start)));
const COMING = /(?:未来|今後|今后|向こう)$|\b(?:next|coming) $/u;
const isOfPast = ({ times, text }: Statement): boolean =>
  times.some(({ start, end }) => PAST.test(text.slice(start, end)));
const PAST = /去年|上年|昨年|昨年度|前年度|前期|last year/iu;

function relateDates(
  { times: page, text: pageText, mode: pageMode }: Statement,
  { times: coverage, text: coverageText, mode: coverageMode }: Statement,
): 'same' | 'unsaid' | 'other' {
  const keys = (times: readonly Quantity[]) =>
    times
      .filter(({ hedge, value }) => !(hedge === 'from' && /^\d{4}$/.test(String(value))))
      .map(({ value }) => String(value))
      .filter(key => /^(?:\w|--)/.test(key) && !/^P\d/.test(key));
  const [p, c] = [keys(page), keys(coverage)];
  const planned = pageMode === 'planned' && coverageMode === 'planned';
  if (
    p.some(a =>
      c.some(
        b =>
          samePeriod(a, b) ||
          endTogether(a, b, pageText, coverageText) ||
          isThatMonth(a, b) ||
          isThatMonth(b, a) ||
          isDayOf(a, b) ||
          isDayOf(b, a),
      ),
    )
  )
    return 'same';
  const spans = (list: string[]) => list.filter(key => dayNumber(key) === null);
  const [x, y] = [spans(p), spans(c)];
  if (x.length && y.length) return 'other';
  const [d = [], e = []] = [p, c].map(list => list.flatMap(key => dayNumber(key) ?? []));
  if (areOutside(e, x) || areOutside(d, y)) return 'other';
  if (planned && (p.length === 0) !== (c.length === 0)) return 'same';
  if ((isAimedAt(page, y) && planned) || (isAimedAt(coverage, x) && planned)) return 'same';
  if (x.length || y.length) return 'unsaid';
  /** "Yesterday" may be told late; a day that is named is that day. */
  const slack = NAMED_DAY.test(pageText) && NAMED_DAY.test(coverageText) ? 0 : 1;
  return d.length && e.length && !d.some(i => e.some(j => Math.abs(i - j) <= slack)) ? 'other' : 'same';
}

/** "will cut 400 jobs by next summer", beside a plan that states no time. */
const isAimedAt = (times: readonly Quantity[], spans: readonly string[]): boolean =>
  !spans.length && times.length > 0 && times.every(({ hedge }) => hedge === 'by');

const NAMED_DAY =
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|曜|[周週][一二三四五六日]|星期|礼拜|\d日|\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d|\d (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/u;

/** Every day lies outside every span: "on Sunday", "last year". */
function areOutside(days: readonly number[], spans: readonly string[]): boolean {
  const known = spans.flatMap(span => periodDays(span) ?? []);
  return (
    days.length > 0 &&
    known.length > 0 &&
    known.length === spans.length &&
    days.every(day => known.every(({ min, max }) => day < min || day > max))
  );
}

/** 1 July, in July. */
const isDayOf = (day: string, month: string): boolean =>
  /^\d{4}-\d\d$/.test(month) && day.startsWith(`${month}-`);

/** "September" of some year, "September 2026". */
const isThatMonth = (a: string, b: string): boolean =>
  a.startsWith('--') && (a === b || /^\d{4}-\d\d(?:$|-)/.test(b)) && b.slice(0, 7).endsWith(a.slice(1));

/** "in the year to September" and "in September from a year before" */
const endTogether = (a: string, b: string, ofA: string, ofB: string): boolean =>
  (isYearTo(a) && a.slice(8) === b && ON_YEAR.test(ofB)) ||
  (isYearTo(b) && b.slice(8) === a && ON_YEAR.test(ofA));
const ON_YEAR =
  /\byear (?:before|earlier|ago)\b|\byear[- ]on[- ]year\b|\bfrom (?:the|a) (?:same month|year)\b|\bannual\b|前年|同比/iu;
const isYearTo = (key: string) => {
  const [from, to] = key.split('/').map(month => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)));
  return /^\d{4}-\d\d\/\d{4}-\d\d$/.test(key) && (to ?? 0) - (from ?? 0) === 11;
};
