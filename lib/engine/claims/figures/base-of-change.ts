/**
 * What a figure is compared with is a figure itself: "against $13 bn in 2025", "up from $12.8 bn a year before", 前年同期の2兆円から.
 * Read only where its time is told, so that it is never taken for that of the figure beside it.
 */
import type { Claim } from '../../../model/claim.ts';
import { isComparison } from '../link.ts';
import { type Figure, overlaps, type Sentence } from '../sentence.ts';
import type { Vocabulary } from '../vocabulary.ts';

const NEVER = /(?!)/u;
const YEAR_BEFORE = {
  en: /^\)?(?: ?\([^)]*\))?,? (?:(?:in |of )?(?:a|one|the) year (?:ago|before|earlier|prior)|(?:in |of )?the (?:previous|prior|preceding) year\b|in the same (?:period|quarter|month|half) (?:a year (?:ago|before|earlier)|one year (?:ago|before|earlier)|last year|of (?:last|the previous) year)|last year\b|year (?:ago|earlier))/iu,
  ja: NEVER,
  zh: NEVER,
};
const BEHIND_YEAR = {
  en: /\b(?:year-ago|prior-year|previous-year|last year['’]s) $/iu,
  ja: /(?:前年(?:同期|同月|度)?|前の年)の$/u,
  zh: /(?:上年|去年|前一年)(?:同期|同月)?的?$/u,
};
/** A time right behind the figure is its own. */
const OWN_TIME =
  /^\)?(?: ?\([^)]*\))? (?:in|for|on|at the end of|during|of) (?:the |its |fiscal |full |whole )*$/u;

/** Claims of the figures of a sentence that none of `told` holds, lent by the claim beside them. */
export function baseClaims(sentence: Sentence, told: readonly Claim[], { measures }: Vocabulary): Claim[] {
  return sentence.figures.flatMap(figure => {
    if (told.some(claim => overlaps(claim, figure)) || !isComparison(sentence, figure)) return [];
    const beside = nearestLike(figure, told);
    const kind = measures.get(beside?.measure ?? '')?.class;
    if (!beside || !kind || kind === 'move' || beside.scope.includes('change')) return [];
    const period = timeOf(sentence, figure, beside);
    return period ? [lentTo(figure, beside, period)] : [];
  });
}

const nearestLike = ({ quantity, start }: Figure, told: readonly Claim[]): Claim | undefined =>
  told
    .filter(c => c.measure && c.quantity?.kind === quantity.kind && c.quantity.unit === quantity.unit)
    .sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))[0];

function timeOf(sentence: Sentence, figure: Figure, beside: Claim): string | null {
  const { language, text } = sentence;
  const { start } = figure.quantity;
  const end = Math.max(figure.quantity.end, figure.quantity.equivalent?.end ?? 0);
  const isYearBefore =
    YEAR_BEFORE[language].test(text.slice(end, sentence.end)) ||
    BEHIND_YEAR[language].test(text.slice(sentence.start, start));
  if (isYearBefore) return beside.period && yearBefore(beside.period);
  const own = sentence.figures.find(
    f =>
      ['date', 'period'].includes(f.quantity.kind) &&
      f.start >= end &&
      OWN_TIME.test(text.slice(end, f.start)),
  );
  if (typeof own?.quantity.value !== 'string' || own.quantity.value.startsWith('P')) return null;
  const { value } = own.quantity;
  const saysYear = /\d{4}/u.test(text.slice(own.quantity.start, own.quantity.end));
  return saysYear || !beside.period ? value : lastBefore(value, beside.period);
}

/** The same period of the year before: keys state their years in four digits. */
const yearBefore = (period: string): string =>
  period.replaceAll(/(?<!\d)(\d{4})(?!\d)/gu, year => String(Number(year) - 1));

/** A month told without its year lies before what it is compared with. */
function lastBefore(value: string, period: string): string {
  const [year, latest] = [Number(value.slice(0, 4)), Number(period.slice(0, 4))];
  const inYear = (y: number) => `${y}${value.slice(4)}`;
  if (!(year >= latest)) return value;
  return inYear(latest).slice(0, 7) <= period.slice(0, 7) ? inYear(latest) : inYear(latest - 1);
}

const lentTo = ({ start, end, quantity }: Figure, beside: Claim, period: string): Claim => ({
  ...beside,
  start,
  end,
  quantity: { ...quantity, direction: null },
  period,
  modality: 'actual',
  rule: 'base-of-change',
});
