/** Traditional Chinese read once more in simplified characters, in which many names are listed only. */
import type { Knowledge } from '../model/knowledge.ts';
import type { Mention } from '../model/mention.ts';
import type { Pipeline, Reading } from './engine.ts';
import { compileReadings, NO_READINGS, type ReadingCues } from './stance/names/readings.ts';

/** A text with its ISO day of publication. */
export interface DatedText {
  text: string;
  date?: string;
}

const isNamed = ({ entityId, candidates }: Mention): boolean => entityId !== null || candidates.length > 0;

/** Figures are those of the text as it is written: its characters tell its currency. */
export function createTraditionalReader(
  { cues }: Knowledge,
  read: Pipeline['read'],
): (text: DatedText) => Reading {
  const { simplify } = compileReadings({
    ...NO_READINGS,
    ...(cues.readings as Partial<ReadingCues> | undefined),
  });
  return ({ text, date }) => {
    const written = read(text, { date });
    const plain = written.language === 'zh' ? simplify(text) : text;
    if (plain === text) return written;
    const simplified = read(plain, { date, language: 'zh' });
    const further = simplified.mentions.filter(
      m =>
        isNamed(m) &&
        !written.mentions.some(other => isNamed(other) && other.start < m.end && m.start < other.end),
    );
    if (!further.length) return written;
    const kept = written.mentions.filter(
      m => !further.some(other => other.start < m.end && m.start < other.end),
    );
    const claims = simplified.claims.map(claim => {
      const quantity =
        claim.quantity && written.quantities.find(({ start }) => start === claim.quantity?.start);
      return quantity ? { ...claim, quantity } : claim;
    });
    return {
      ...written,
      mentions: [...kept, ...further].sort((a, b) => a.start - b.start),
      claims: claims.length ? claims : written.claims,
    };
  };
}
