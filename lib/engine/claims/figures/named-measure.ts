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

/** Words between name and figure beyond which they are not read together. */
const FARTHEST = 14;
const OTHERS_EXPECT = {
  en: /\b(?:analysts?|consensus|estimates?|polled|compiled|Wall Street|forecasts)\b/iu,
  ja: /市場予想|アナリスト|コンセンサス/u,
  zh: /市场预期|市場預期|分析师|分析師|市场此前|预计的/u,
};
/** Measures with a recogniser of their own, and those no single word can name. */
const ELSEWHERE = new Set(
  'stake share-move growth number-of-companies deadline market-size percentage-points announcement-date duration rank multiple consensus number-of-sites return benchmark-score start-date completion-date share-of-total'.split(
    ' ',
  ),
);

export const recogniseNamedMeasure: FigureRecogniser = (reading, figure) => {
  const { sentence, vocabulary } = reading;
  if (isComparison(sentence, figure) || inBrackets(sentence, figure)) return null;
  const bound = closest(sentence, figure);
  const subject = bound && subjectOf(reading, bound);
  if (!bound || !subject) return null;
  const clause = clauseOf(sentence, figure);
  const others = OTHERS_EXPECT[sentence.language].test(sentence.text.slice(clause.start, clause.end));
  const consensus = others ? vocabulary.measures.get('consensus') : undefined;
  return figureClaim(sentence, figure, {
    measure: consensus ?? bound.measure,
    subject,
    head: bound.head,
    rule: bound.verb ? 'figure-verb' : 'figure-noun',
    scope: consensus ? [bound.measure.id] : [],
  });
};

/** A figure in brackets behind another of its kind is the same amount again. */
const inBrackets = (sentence: Sentence, figure: Figure) =>
  sentence.figures.some(
    f =>
      f !== figure &&
      f.quantity.kind === figure.quantity.kind &&
      f.quantity.end <= figure.start &&
      /^ ?[(（]$/u.test(sentence.text.slice(f.quantity.end, figure.start)),
  );

function closest(sentence: Sentence, figure: Figure): Bound | null {
  const dimension = dimensionOf(sentence, figure);
  const bound = (measure: Measure, head: Span, cost: number | undefined, verb: boolean): Bound[] =>
    measure.dimension === dimension && !ELSEWHERE.has(measure.id) && cost !== undefined && cost <= FARTHEST
      ? [{ measure, head, cost, verb }]
      : [];
  const linked = [
    ...sentence.nouns.flatMap(h => bound(h.value, h, linkNoun(sentence, h, figure), false)),
    ...sentence.verbs.flatMap(h => bound(h.value.measure, h, linkVerb(sentence, h, figure), true)),
  ];
  return linked.sort((a, b) => a.cost - b.cost)[0] ?? null;
}

function subjectOf({ sentence, topic }: Reading, bound: Bound): FoundSubject | null {
  if (bound.verb) return actorOf(sentence, bound.head, topic);
  const compound = !bound.measure.roles?.includes('object');
  return ownerOf(sentence, bound.head, topic, { compound }) ?? actorOf(sentence, bound.head, topic);
}
