import type { Stance } from '../../../lib/model/evidence.ts';
import { createEngine } from '../../../scripts/engine-node.ts';

/** What one bare sentence says to another, published on these days; what is unrelated counts as related. */
export type StanceOf = (page: string, coverage: string) => Stance;

/** Of an engine without documents. Takes a second: once a file. */
export async function stanceOfSentences(day: string, coverageDay = day): Promise<StanceOf> {
  const engine = await createEngine({ documents: [] });
  return (page, coverage) => {
    const { stance } = engine.compare({ text: page, date: day }, { text: coverage, date: coverageDay });
    return stance === 'unrelated' ? 'related' : stance;
  };
}
