/** "Data Center brought in $39 bn", after a sentence on revenue: a part of the business earns what the whole is said to earn. */
import type { FigureRecogniser } from '../build-claim.ts';
import { clauseOf, type Sentence } from '../sentence.ts';

const EARNS =
  /^(?: (?:business|segment|division|unit|products?|revenue))? (?:reached|brought in|brought [\p{L}.]+|brought|generated|contributed|posted|took in|came to|added) (?:about |around |some |a record |nearly |over |more than )*$/u;

export const recogniseSegmentRevenue: FigureRecogniser = ({ sentence, topic }, figure) => {
  if (sentence.language !== 'en' || figure.quantity.kind !== 'money') return null;
  const whole = topic.figures().findLast(claim => claim.measure === 'revenue');
  const part = whole && segmentThatEarns(sentence, figure.quantity.start);
  if (!whole || !part || whole.quantity?.unit !== figure.quantity.unit) return null;
  return {
    ...whole,
    start: figure.start,
    end: figure.end,
    sentence: { start: sentence.start, end: sentence.end },
    quantity: figure.quantity,
    scope: [part],
    rule: 'segment-revenue',
  };
};

/** A segment that opens the clause, up to the verb before the figure. */
function segmentThatEarns(sentence: Sentence, at: number): string | undefined {
  const clause = clauseOf(sentence, { start: at, end: at });
  return sentence.scopes.find(
    hit =>
      hit.value.group === 'segment' &&
      hit.start >= clause.start &&
      hit.start - clause.start < LEAD &&
      hit.end < at &&
      EARNS.test(sentence.text.slice(hit.end, at)),
  )?.value.id;
}
/** Characters of a word like "Professional" before the segment. */
const LEAD = 16;
