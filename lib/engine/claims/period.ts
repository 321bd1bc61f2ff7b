/** Period or day a figure or event belongs to, as far as its sentence says so. */
import type { Modality } from '../../model/claim.ts';
import type { Measure } from '../../model/knowledge.ts';
import type { Span } from '../../model/text.ts';
import { withLikelyYear } from './implied-year.ts';
import { isComparison } from './link.ts';
import { clauseOf, type Figure, inside, overlaps, type Sentence } from './sentence.ts';

const isDay = (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
const isTime = (figure: Figure) =>
  ['date', 'period'].includes(figure.quantity.kind) &&
  typeof figure.quantity.value === 'string' &&
  !figure.quantity.value.startsWith('P');

/** The time is what the figure is compared with: "above the previous year", "that of September", 前年の. */
const BASE = {
  en: /\b(?:above|below|than|over|against|versus|that of|compared with)\s+(?:in |the |its |that )*$|\bfrom the $/iu,
  ja: /(?:比べ|より)$/u,
  zh: /(?:较|較|比)$/u,
};
const BASE_AFTER = {
  en: /^(?:['’]s)? (?:figure|level)\b/iu,
  ja: /^(?:比|に比べ|と比べ)/u,
  zh: /^(?:相比|同期)/u,
};
/** The day somebody said so is not the day it is so: "reported on May 8", 2月7日称. */
const REPORTED = {
  en: /\b(?:said|says|reported|announced|wrote|published|disclosed|confirmed|told)(?: [\p{Ll}]+){0,2}\s*$/iu,
  ja: /(?!)/u,
  zh: /(?!)/u,
};
const REPORTED_AFTER = {
  en: /(?!)/u,
  ja: /^(?:に|、)?[^。、]{0,8}(?:発表|公表|明らかに|報じ)/u,
  zh: /^(?:称|稱|报道|報導|公布|表示|證實|证实|宣布|说|說|公告)/u,
};
/** When a thing named beside came into being: "the company that it founded in April", 今年春天成立的公司, 今春設立した会社. */
const FOUNDED = {
  en: /\b(?:that|which|who)\b[^,;]{0,50}\b(?:founded|formed|created|established|set up|launched|acquired|bought)\s+(?:in |on |early |late )?$/iu,
  ja: /(?!)/u,
  zh: /(?!)/u,
};
const FOUNDED_AFTER = {
  en: /(?!)/u,
  ja: /^(?:に|、)?[^、。]{0,6}(?:設立|創業|発足|買収|創設)(?:した|された)(?=[^、。])/u,
  zh: /^[^，。；、]{0,4}(?:成立|设立|設立|创立|創立|组建|組建|收购|收購|创办)的/u,
};
/** "reported June revenue": the month says which revenue. */
const ATTRIBUTE = /^ (?!(?:that|it|the|a|an|in|on|and|of)\b)\p{Ll}/u;
/** "a year ago" is when something else was. */
const PAST_BASE = /\b(?:ago|earlier|before)\b/u;
const OPEN_START = new Set(['from', 'after', 'not-before']);
const JOINT = /^\)?(?: (?:in|on|for|at|at the end of|by|during|through|of|until) (?:the )?| )$/u;

/** `head`: the figure or event word. In its clause, the nearest behind before the nearest ahead; else the only one of the sentence. */
export function periodOf(
  sentence: Sentence,
  head: Span,
  measure: Measure | null,
  modality: Modality,
): string | null {
  const times = sentence.figures.filter(
    f => isTime(f) && !overlaps(f, head) && !isSpeltOut(sentence, f) && suits(sentence, f, head, measure),
  );
  const clause = clauseOf(sentence, head);
  const near = times.filter(f => inside(f.quantity, clause));
  const [chosen] = near.length
    ? near.sort((a, b) => distance(a, head) - distance(b, head))
    : times.length === 1
      ? times
      : [];
  if (typeof chosen?.quantity.value !== 'string') return null;
  const value = withLikelyYear(chosen.quantity.value, chosen.quantity, modality, measure, sentence.published);
  return cumulative(sentence, value);
}

/** "第三财季（10月至12月）": the months in brackets say which quarter it is. */
const isSpeltOut = (sentence: Sentence, { quantity }: Figure): boolean =>
  sentence.figures.some(
    f => isTime(f) && /^ ?[（(]$/u.test(sentence.text.slice(quantity.end, Math.max(quantity.end, f.start))),
  );

function suits(sentence: Sentence, time: Figure, head: Span, measure: Measure | null): boolean {
  const { quantity } = time;
  if (measure?.class === 'result' && isDay(quantity.value)) return false;
  if (!measure && ['by', 'before'].includes(quantity.hedge ?? '')) return false;
  if (sentence.language === 'en' && isInAside(sentence, quantity, head)) return false;
  const closed = typeof quantity.value === 'string' && quantity.value.includes('/');
  const sinceThen = measure?.class === 'move' && !isDay(quantity.value);
  if (OPEN_START.has(quantity.hedge ?? '') && !closed && !sinceThen) return false;
  const before = sentence.text.slice(sentence.start, quantity.start);
  const after = sentence.text.slice(quantity.end, sentence.end);
  if (isBase(sentence, quantity)) return false;
  const own = sentence.figures.find(f => overlaps(f, head));
  const said = REPORTED[sentence.language].test(before) && (isDay(quantity.value) || !ATTRIBUTE.test(after));
  if (said || REPORTED_AFTER[sentence.language].test(after)) return false;
  if (FOUNDED[sentence.language].test(before) || FOUNDED_AFTER[sentence.language].test(after)) return false;
  const owner = own && ownerOfTime(sentence, time, own);
  return !owner || owner === own;
}

/** Whether something is only compared with what was so at that time. */
export function isBase({ text, start, end, language }: Sentence, time: Span): boolean {
  const [before, after] = [text.slice(start, time.start), text.slice(time.end, end)];
  return (
    BASE[language].test(before) ||
    BASE_AFTER[language].test(after) ||
    PAST_BASE.test(text.slice(time.start, time.end))
  );
}

/** "Orrery, which moved last spring, employs 90": what is said in passing between commas has a time of its own. */
function isInAside({ text, start, end }: Sentence, time: Span, head: Span): boolean {
  const opened = /, (?:which|who|whose|where) [^,]*$/u.exec(text.slice(start, time.start));
  const closing = text.slice(time.end, end).search(/,(?!\d)/u);
  if (!opened || closing < 0) return false;
  const aside = { start: start + opened.index, end: time.end + closing };
  return !(head.start >= aside.start && head.end <= aside.end);
}

/** The figure right before a time has it for itself: "$6 bn in March" of "from $6 bn in March to $4 bn". */
function ownerOfTime(sentence: Sentence, time: Figure, own: Figure): Figure | undefined {
  return sentence.figures.find(
    f =>
      (f.quantity.kind === own.quantity.kind || isComparison(sentence, f)) &&
      f.end <= time.start &&
      JOINT.test(sentence.text.slice(Math.max(f.end, f.quantity.equivalent?.end ?? 0), time.start)),
  );
}

const distance = (f: Figure, head: Span) =>
  f.start >= head.end ? f.start - head.end : (head.start - f.end) * 2.5;

/** Japanese quarterly results add up from the start of the year: 第3四半期 + 累計 is nine months. */
function cumulative(sentence: Sentence, value: string): string {
  if (sentence.language !== 'ja' || !/累計/u.test(sentence.text.slice(sentence.start, sentence.end)))
    return value;
  return value.replace(/^(FY\d{4})-Q2$/, '$1-H1').replace(/^(FY\d{4})-Q3$/, '$1-9M');
}
