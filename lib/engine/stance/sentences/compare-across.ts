import type { Comparison, ReasonCode, Stance } from '../../../model/evidence.ts';
import { balanceFigures } from './compare-figures-in-text.ts';
import type { SentenceTools } from './compare-sentences.ts';
import type { SentenceReading } from './read-sentence.ts';
import { agreesInOnlyFigure, differsInOnlyFigure, nameSameFact } from './same-fact.ts';

/**
 * Two texts in different languages share names, figures and words for a fact. The same names and the same telling figures are
 * agreement; a conflict needs the same names and the same fact, with one figure each.
 */
export function compareAcross(
  page: SentenceReading,
  coverage: SentenceReading,
  { scale, mayDiffer }: SentenceTools,
): Comparison {
  const sameFact = nameSameFact(page, coverage);
  const shared = [...page.entities].filter(id => coverage.entities.has(id)).length;
  const doubtful = page.refuted || coverage.refuted || coverage.doubted;
  if (!shared) {
    const agree = sameFact && !doubtful && agreesInExactFigure(page, coverage);
    if (agree && agreesInOnlyFigure(page, coverage, scale)) return give('corroborates', 'same-value');
    return give('unrelated', 'other-subject');
  }
  const figures = balanceFigures(page, coverage, scale, false);
  const sameNames = shared === Math.min(page.entities.size, coverage.entities.size);
  const open = figures.differing + figures.loose + figures.missing;
  if (!sameNames || doubtful) return give('related', 'same-story');
  const differs = sameFact && mayDiffer ? differsInOnlyFigure(page, coverage, scale) : null;
  if (differs) return give('conflicts', differs);
  return figures.telling && !open ? give('corroborates', 'same-value') : give('related', 'same-story');
}

/** Where names are spelt in two scripts and stand in no dictionary: so many digits are not the same by chance. */
const TELLING_DIGITS = 3;

function agreesInExactFigure(page: SentenceReading, coverage: SentenceReading): boolean {
  if (page.entities.size && coverage.entities.size) return false;
  const exact = page.quantities.flatMap(({ value }) => (hasDigits(value) ? [value] : []));
  return exact.some(value => coverage.quantities.some(other => other.value === value));
}

const hasDigits = (value: unknown): boolean =>
  typeof value === 'number' && String(value).replace(/\D|^0+|0+$/g, '').length >= TELLING_DIGITS;

const give = (stance: Stance, code: ReasonCode): Comparison => ({ stance, reasons: [{ code, values: {} }] });
