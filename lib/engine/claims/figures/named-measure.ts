/** The general case: the figure stands beside the noun or verb that names its measure. The closest that fits counts. */
import type { Measure } from '../../../model/knowledge.ts';
import type { Span } from '../../../model/text.ts';
import { type FigureRecogniser, figureClaim, type Reading } from '../build-claim.ts';
import { dimensionOf } from '../dimension.ts';
import { isComparison, linkNoun, linkVerb } from '../link.ts';
import { clauseOf, type Figure, type Sentence } from '../sentence.ts';
import { actorOf, type FoundSubject, ownerOf } from '../subjects.ts';

interface Bound {
  measure: Measure;
  head: Span;
  cost: number;
  verb: boolean;
}

const LIMIT = 14;
const OTHERS_EXPECT = {
  en: /\b(?:analysts?|consensus|estimates?|polled|compiled|Wall Street|forecasts stood)\b/iu,
  ja: /市場予想|アナリスト|コンセンサス/u,
  zh: /市场预期|市場預期|分析师|分析師|市场此前|预计的/u,
};
/** Measures that a figure names by itself or that belong to other recognisers. */
const ELSEWHERE = new Set([
  'stake',
  'share-move',
  'growth',
  'number-of-companies',
  'deadline',
  'market-size',
  'percentage-points',
  'announcement-date',
  'duration',
  'rank',
  'multiple',
  'guidance',
  'consensus',
  'number-of-sites',
  'return',
  'benchmark-score',
]);

export const recogniseNamedMeasure: FigureRecogniser = (reading, figure) => {
  const { sentence } = reading;
  if (isComparison(sentence, figure)) return null;
  const bound = closest(sentence, figure);
  if (!bound) return null;
  const others = OTHERS_EXPECT[sentence.language].test(textOf(sentence, clauseOf(sentence, figure)));
  const consensus = others ? reading.vocabulary.measures.get('consensus') : undefined;
  const subject = subjectOf(reading, bound);
  if (!subject || (others && !consensus)) return null;
  return figureClaim(sentence, figure, {
    measure: consensus ?? bound.measure,
    subject,
    head: bound.head,
    rule: bound.verb ? 'figure-verb' : 'figure-noun',
    scope: consensus ? [bound.measure.id] : [],
  });
};

const textOf = (sentence: Sentence, span: Span) => sentence.text.slice(span.start, span.end);

function closest(sentence: Sentence, figure: Figure): Bound | null {
  const dimension = dimensionOf(sentence, figure);
  const suits = (measure: Measure) => measure.dimension === dimension && !ELSEWHERE.has(measure.id);
  const bound = (measure: Measure, head: Span, cost: number | undefined, verb: boolean): Bound[] =>
    suits(measure) && cost !== undefined && cost <= LIMIT ? [{ measure, head, cost, verb }] : [];
  const linked = [
    ...sentence.nouns.flatMap(h => bound(h.value, h, linkNoun(sentence, h, figure), false)),
    ...sentence.verbs.flatMap(h => bound(h.value.measure, h, linkVerb(sentence, h, figure), true)),
  ];
  return linked.sort((a, b) => a.cost - b.cost)[0] ?? null;
}

function subjectOf({ sentence, topic }: Reading, bound: Bound): FoundSubject | null {
  if (bound.verb) return actorOf(sentence, bound.head, topic);
  return ownerOf(sentence, bound.head, topic) ?? actorOf(sentence, bound.head, topic);
}
