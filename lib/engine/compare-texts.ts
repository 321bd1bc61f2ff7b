/** Two bare texts held against each other. No page and no card needs it, so it is kept out of what the background wakes with. */
import type { Comparison } from '../model/evidence.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Pipeline } from './engine.ts';
import { createTextPairComparer } from './stance/compare-text-pairs.ts';

/** A text with its ISO day of publication. */
export interface DatedText {
  text: string;
  date?: string;
}

/** What the coverage text says to the page text: by their claims, or by their sentences where one has none. */
export type TextsComparer = (page: DatedText, coverage: DatedText) => Comparison;

/** Compiles nothing before the first pair. `knowledge`: whole, the same that `pipeline` was made of. */
export function createTextsComparer(
  knowledge: Knowledge,
  { read, compareClaims }: Pick<Pipeline, 'read' | 'compareClaims'>,
): TextsComparer {
  let comparePair: ReturnType<typeof createTextPairComparer> | undefined;
  return (page, coverage) => {
    comparePair ??= createTextPairComparer(knowledge, compareClaims);
    const [p, c] = [read(page.text, { date: page.date }), read(coverage.text, { date: coverage.date })];
    return comparePair(p, c, { page: page.date, coverage: coverage.date });
  };
}
