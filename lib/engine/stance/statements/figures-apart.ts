/** Figures of two statements that cannot be held against each other. */
import type { Quantity } from '../../../model/quantity.ts';
import { COUNTED } from './counted-nouns.ts';
import type { FigurePair } from './pair-figures.ts';
import type { Statement } from './read-statement.ts';

/** "climbed by 12 basis points", "yielded 3.87%" */
export function tellMoveAndLevel({ figures: a }: Statement, { figures: b }: Statement): boolean {
  const are = (figures: readonly Quantity[], kind: string) => figures.every(figure => figure.kind === kind);
  return (are(a, 'points') && are(b, 'percent')) || (are(a, 'percent') && are(b, 'points'));
}

/** Each states an amount which the other's cannot be held against: four cranes, for 310 million zlotys and at $85 million. */
export function leaveAmounts(
  p: Statement,
  c: Statement,
  { page }: FigurePair,
  all: readonly FigurePair[],
): boolean {
  if (all.some(pair => pair.page.kind === 'money')) return false;
  if (!COUNTED.has(page.kind) || typeof page.value !== 'number' || page.value > FEW) return false;
  const sums = [p, c].map(({ figures }) => figures.filter(({ kind }) => kind === 'money'));
  return sums.every(list => list.length > 0);
}
const FEW = 20;
