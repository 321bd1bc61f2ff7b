import type { Comparison } from '../../../model/evidence.ts';
import type { Knowledge } from '../../../model/knowledge.ts';
import type { Quantity } from '../../../model/quantity.ts';
import type { ReadText } from '../../../model/text.ts';
import { SAME_STATE_DAYS } from '../outcomes.ts';
import { dayNumber } from '../time-interval.ts';
import { readUnitScale } from '../unit-scale.ts';
import { compareSentences } from './compare-sentences.ts';
import { compileOpposites } from './opposites.ts';
import { createSentenceReader, type SentenceCues, type SentenceReading } from './read-sentence.ts';

interface AnnotatedText {
  read: ReadText;
  quantities: readonly Quantity[];
}

/** ISO days of publication, where known: a conflict of reports far apart is a change. */
interface Days {
  page?: string;
  coverage?: string;
}

export type TextComparer = (page: AnnotatedText, coverage: AnnotatedText, days: Days) => Comparison;

const NO_CUES: SentenceCues = {
  functionWords: [],
  negations: [],
  refutations: [],
  doubts: [],
  attributions: [],
  opposites: [],
};

/** Compiles data/cues/sentences.json into the function that holds whole texts against each other. */
export function createTextComparer({ cues, units }: Pick<Knowledge, 'cues' | 'units'>): TextComparer {
  const words = { ...NO_CUES, ...(cues.sentences as Partial<SentenceCues> | undefined) };
  const tools = { scale: readUnitScale(units), opposites: compileOpposites(words.opposites) };
  const readSentence = createSentenceReader(words);
  return (page, coverage, days) => {
    const result = compareSentences(wholeOf(page), wholeOf(coverage), sentencesOf(coverage), tools);
    const [a, b] = [dayNumber(days.page ?? null), dayNumber(days.coverage ?? null)];
    const apart = a === null || b === null ? 0 : Math.abs(a - b);
    const changed = result.stance === 'conflicts' && apart > SAME_STATE_DAYS;
    return changed ? { ...result, changedOverTime: true } : result;
  };

  function wholeOf({ read, quantities }: AnnotatedText): SentenceReading {
    return readSentence(read.text, quantities);
  }
  function sentencesOf({ read, quantities }: AnnotatedText): SentenceReading[] {
    return read.sentences.map(({ start, end }) => {
      const inside = quantities.filter(q => q.start >= start && q.end <= end);
      const moved = inside.map(q => ({ ...q, start: q.start - start, end: q.end - start }));
      return readSentence(read.text.slice(start, end), moved);
    });
  }
}
