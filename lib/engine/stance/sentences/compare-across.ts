import type { Comparison, ReasonCode, Stance } from '../../../model/evidence.ts';
import type { UnitScale } from '../unit-scale.ts';
import { balanceFigures } from './compare-figures-in-text.ts';
import type { SentenceReading } from './read-sentence.ts';

/**
 * Two texts in different languages share names and figures, no words. The same names and the same telling figures are
 * agreement; a conflict is never told, for nothing shows that the figures measure the same.
 */
export function compareAcross(
  page: SentenceReading,
  coverage: SentenceReading,
  scale: UnitScale,
): Comparison {
  const shared = [...page.entities].filter(id => coverage.entities.has(id)).length;
  if (!shared) return give('unrelated', 'other-subject');
  const figures = balanceFigures(page, coverage, scale, false);
  const sameNames = shared === Math.min(page.entities.size, coverage.entities.size);
  const open = figures.differing + figures.loose + figures.missing;
  const doubtful = page.refuted || coverage.refuted || coverage.doubted;
  return sameNames && figures.telling && !open && !doubtful
    ? give('corroborates', 'same-value')
    : give('related', 'same-story');
}

const give = (stance: Stance, code: ReasonCode): Comparison => ({ stance, reasons: [{ code, values: {} }] });
