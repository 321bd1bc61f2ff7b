import type { Measure } from '../../../model/knowledge.ts';
import type { Topic } from '../topic.ts';

/** Measure of the last result in money that the paragraph tells, other than what analysts expect: what a bare sum is a sum of. */
export const lastResult = (topic: Topic, measures: ReadonlyMap<string, Measure>): Measure | undefined =>
  topic
    .figures()
    .map(c => measures.get(c.measure ?? ''))
    .findLast(m => m?.dimension === 'money' && m.class === 'result' && m.id !== 'consensus');
