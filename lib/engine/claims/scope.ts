/** What narrows a measure, as canonical words: "data center" of revenue, "at the start" of power. Each group has its place. */
import type { Measure } from '../../model/knowledge.ts';
import type { Quantity } from '../../model/quantity.ts';
import { clauseOf, type Figure, inside, type Sentence } from './sentence.ts';
import type { TermHit } from './term-matcher.ts';
import type { Scope } from './vocabulary.ts';

/** Measures a segment of a company has a value of. */
const BY_SEGMENT = new Set([
  'revenue',
  'growth',
  'operating-profit',
  'gross-profit',
  'net-profit',
  'units-sold',
  'order',
  'price',
  'share-of-total',
  'customers',
  'market-share',
  'consensus',
  'guidance',
  'investment-gain',
  'net-loss',
]);
/** Measures that every kind of goods has a value of. */
const BY_GOODS = new Set(['output', 'growth', 'units-sold', 'capacity', 'price', 'order', 'revenue']);
const PHASED = new Set([
  'power',
  'site-area',
  'floor-area',
  'investment',
  'capacity',
  'compute',
  'number-of-sites',
]);

/** Does a group of scope words narrow this measure, standing here? */
function counts({ value, start, end }: TermHit<Scope>, measure: Measure, figure: Figure): boolean {
  switch (value.group) {
    case 'segment':
      return BY_SEGMENT.has(measure.id);
    case 'goods':
      return BY_GOODS.has(measure.id) && start < figure.start;
    case 'basis':
      return measure.class === 'result' && start - figure.end < 12;
    case 'phase':
      return PHASED.has(measure.id);
    case 'addition':
      return measure.class !== 'result' && end >= figure.start - 2 && start < figure.quantity.start;
    case 'rate':
      return (
        (measure.dimension === 'count' || (measure.class === 'stock' && !measure.ofPlace)) &&
        Math.max(start - figure.end, figure.start - end) < 25
      );
    case 'round':
      return measure.id === 'valuation';
    case 'session':
      return measure.class === 'move';
    default:
      return false;
  }
}

/** "$62 bn, split into $51 bn for compute": what follows the next figure narrows that one. */
const ofNextFigure = (sentence: Sentence, figure: Figure, hit: TermHit<Scope>) =>
  sentence.figures.some(
    f =>
      f !== figure && f.quantity.kind === figure.quantity.kind && f.start >= figure.end && f.end <= hit.start,
  );

/** "sold 3.6 million cars, fewer than hoped in China": what follows a comma narrows nothing. */
const behindComma = (sentence: Sentence, figure: Figure, hit: TermHit<Scope>) =>
  hit.value.group === 'segment' &&
  hit.start >= figure.end &&
  /[,;]/u.test(sentence.text.slice(figure.end, hit.start));

/** "ゲーム事業の好調を背景に", "得益于云业务": why it is so, not of what. */
const CAUSE_BEHIND =
  /^[^、。はが]{0,12}(?:を背景に|の?好調で|の?不振で|好調|不振|に支えられ|を受け|の影響|によ[りる]|の伸び|の落ち込み|低迷|回復|が(?:寄与|牽引|けん引|響|伸び|振る|落ち込))/u;
const CAUSE_BEFORE = /(?:得益于|受益于|受惠於|受惠于|由于|由於|因为|因為|因|受|靠)[^，。]{0,8}$/u;
const isCause = ({ language, text, start, end }: Sentence, hit: TermHit<Scope>): boolean =>
  (hit.value.group === 'segment' || hit.value.group === 'goods') &&
  ((language === 'ja' && CAUSE_BEHIND.test(text.slice(hit.end, end))) ||
    (language === 'zh' && CAUSE_BEFORE.test(text.slice(start, hit.start))));

/** Sorted, each once; `extra` are words the recogniser knows. */
export function scopeOf(
  sentence: Sentence,
  figure: Figure,
  measure: Measure,
  extra: readonly string[] = [],
): string[] {
  const clause = clauseOf(sentence, figure);
  const hits = sentence.scopes.filter(
    h =>
      inside(h, clause) &&
      counts(h, measure, figure) &&
      !ofNextFigure(sentence, figure, h) &&
      !behindComma(sentence, figure, h) &&
      !isCause(sentence, h),
  );
  const named = sentence.language === 'en' ? hits.filter(h => isNamedAfter(sentence, figure, h)) : [];
  const kept = named.length ? [...named, ...hits.filter(h => h.value.group !== 'segment')] : hits;
  const over = measure.class === 'stock' && measure.dimension === 'money' ? spanOf(sentence, figure) : [];
  return [...new Set([...kept.map(h => h.value.id), ...over, ...extra])].sort();
}

const OVER = {
  en: /\b(?:over|in|within|across|during|for|next|coming|of)\s+(?:the |next |coming |about |roughly |around )*$/iu,
  ja: /(?:今後|向こう|から|の|、|は|^)$/u,
  zh: /(?:未来|今后|在|将在|計劃|计划|，|^)$/u,
};
const PAST = /^ (?:ago|earlier|before|old|later)\b/u;

/** "over five years": a sum spread over a time is not the sum of a year. As ISO duration of at least two years. */
function spanOf(sentence: Sentence, figure: Figure): string[] {
  const clause = sentence.language === 'en' ? clauseOf(sentence, figure) : sentence;
  const spans = sentence.figures.filter(
    ({ quantity }) =>
      inside(quantity, clause) &&
      (quantity.kind === 'period' ||
        OVER[sentence.language].test(sentence.text.slice(sentence.start, quantity.start))) &&
      !PAST.test(sentence.text.slice(quantity.end, sentence.end)),
  );
  const years = Math.max(0, ...spans.map(f => yearsOf(f.quantity)));
  return years >= 2 ? [`P${years}Y`] : [];
}

function yearsOf({ kind, value, unit }: Quantity): number {
  if (kind === 'period') return Number(/^P(\d+)Y$/.exec(String(value))?.[1] ?? 0);
  if (kind !== 'duration' || typeof value !== 'number') return 0;
  return unit === 'decade' ? value * 10 : unit === 'year' ? value : 0;
}

/** "$51 billion for compute": the segment named behind the figure is that of this figure alone. */
const isNamedAfter = (sentence: Sentence, figure: Figure, hit: TermHit<Scope>) =>
  hit.value.group === 'segment' &&
  hit.start >= figure.end &&
  /^ (?:for|from|in|of|was) (?:the )?$/.test(sentence.text.slice(figure.end, hit.start));

/** What a change is measured against: the comparison said nearest to the figure, behind it first. */
export function comparisonOf(sentence: Sentence, figure: Figure): string[] {
  const hits = sentence.scopes.filter(h => h.value.group === 'comparison');
  const behind = hits.find(h => h.start >= figure.end);
  const before = hits.findLast(h => h.end <= figure.start);
  const near =
    behind && behind.start - figure.end < 30
      ? behind
      : before && figure.start - before.end < 20
        ? before
        : behind;
  if (near) return [near.value.id];
  const { language, text, end } = sentence;
  return language === 'en' && FROM_MONTH.test(text.slice(figure.quantity.end, end)) ? ['month-on-month'] : [];
}

/** "rose 2% in June from May" */
const FROM_MONTH =
  /^[^,;]{0,24} from (?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?! \d| to\b| until\b| through\b)/u;
