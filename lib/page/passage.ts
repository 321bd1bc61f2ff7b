import type { AnchoredMark } from './anchor.ts';

/** The sentence of a marked claim, exactly as the engine read it; empty for a name. */
export function sentenceOf({ mark: { start, subject }, block }: AnchoredMark): string {
  if (subject.type !== 'claim') return '';
  const { claim } = subject;
  const from = start - (claim.start - claim.sentence.start);
  return block.text.slice(Math.max(0, from), from + claim.sentence.end - claim.sentence.start);
}
