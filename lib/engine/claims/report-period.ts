/**
 * A report on results names their quarter once, and a result told later without a period is of that quarter: "Third-quarter
 * revenue was $57 bn", two paragraphs on "Nvidia's data center revenue was $51 bn".
 */
import type { Claim } from '../../model/claim.ts';
import type { Measure } from '../../model/knowledge.ts';
import type { Span } from '../../model/text.ts';
import { saysEarlier } from './carry-period.ts';
import { isBase } from './period.ts';
import type { Sentence } from './sentence.ts';
import type { ClaimLanguage } from './term-matcher.ts';

/** Results that every period has, so that one without a period has that of the report. */
const OF_EVERY_PERIOD = new Set([
  'revenue',
  'net-profit',
  'net-loss',
  'operating-profit',
  'operating-loss',
  'pretax-profit',
  'gross-profit',
  'eps',
  'margin',
  'growth',
  'capex',
  'investment-gain',
  'investment-loss',
  'units-sold',
]);

/** Words for a time of its own, as no figure: "for the full year", "so far", "a month", 通期, 累計, 全年. */
const OWN_TIME: Record<ClaimLanguage, RegExp> = {
  en: /\b(?:full[- ]year|whole (?:fiscal |financial )?year|annual(?:ly|i[sz]ed)?|yearly|(?:six|nine)[- ]months?|half[- ]year(?:ly)?|first half|second half|monthly|(?:per|a|each|every) (?:day|week|month|year)(?! (?:ago|before|earlier))|run[- ]rate|runs at|so far|to date|cumulative|since|then|daily|weekly|latest|current|next|coming)\b|(?<!\b(?:than|from|over|above|below|with|against|on) (?:the |its |a )?)\b(?:previous|prior|last)\b/iu,
  ja: /通期|年間|年換算|累計|上期|下期|半期|月間|毎月|毎年|これまで|以降|当時|その後/u,
  zh: /全年|年化|年度|累计|累計|上半年|下半年|半年|月均|每月|每年|迄今|以来|以來|当时|當時|此后|此後/u,
};

export interface ReadClaim {
  claim: Claim;
  sentence: Sentence;
}

/** Days and months, which no report is on. */
const IN_SHORT = /^\d{4}-\d\d(?:-\d\d)?$/;

const subjectsOf = (claim: Claim): string => claim.subjects.map(s => s.id ?? s.text).join();

/** Gives results without a period that of the report, where all results of the same subject that state one state the same. */
export function fillReportPeriods(
  read: readonly ReadClaim[],
  measures: ReadonlyMap<string, Measure>,
): Claim[] {
  const stated = new Map<string, Set<string>>();
  for (const { claim, sentence } of read) {
    if (!claim.period || claim.modality !== 'actual' || !isResult(claim, measures)) continue;
    if (IN_SHORT.test(claim.period) || sentence.published?.startsWith(claim.period)) continue;
    const key = subjectsOf(claim);
    stated.set(key, (stated.get(key) ?? new Set()).add(claim.period));
  }
  return read.map(({ claim, sentence }) => {
    const [period, ...more] = stated.get(subjectsOf(claim)) ?? [];
    const fits = period && !more.length && mayTake(claim, sentence);
    return fits ? { ...claim, period } : claim;
  });
}

const isResult = ({ measure }: Claim, measures: ReadonlyMap<string, Measure>): boolean =>
  measures.get(measure ?? '')?.class === 'result' && measure !== 'consensus';

const TIMES = new Set(['date', 'period', 'duration']);
/** Growth is against the year before, where nothing else is said. */
const isYearBefore = ({ text }: Sentence, { start, end }: Span): boolean =>
  /year|前年|去年|上年/iu.test(text.slice(start, end));

function mayTake(claim: Claim, sentence: Sentence): boolean {
  const isGrowth = claim.measure === 'growth';
  if (claim.period || claim.modality !== 'actual' || !OF_EVERY_PERIOD.has(claim.measure ?? '')) return false;
  const timed = sentence.figures.some(
    ({ quantity }) =>
      TIMES.has(quantity.kind) &&
      !(isBase(sentence, quantity) && (!isGrowth || isYearBefore(sentence, quantity))),
  );
  const text = sentence.text.slice(sentence.start, sentence.end);
  return !timed && !OWN_TIME[sentence.language].test(text) && !saysEarlier(sentence, sentence);
}
