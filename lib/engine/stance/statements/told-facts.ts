/** Which words for a fact tell it, where they may tell something else: what no figure of the sentence can tell it does not say. */
import type { Quantity } from '../../../model/quantity.ts';
import type { KindTest } from './fact-kinds.ts';

/** "Took in 350 pupils" is no duration, "spends 90 minutes" no outlay: what no figure of the sentence can tell it does not say. */
export function isTold(
  fact: string,
  figures: readonly Quantity[],
  durations: readonly Quantity[],
  canTell: KindTest,
): boolean {
  if (figures.length) return [...figures, ...durations].some(figure => canTell(fact, figure));
  return durations.every(figure => !canTell(fact, { ...figure, kind: 'money' }) || canTell(fact, figure));
}
