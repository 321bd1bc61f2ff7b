import type { Comparison } from '../../../model/evidence.ts';
import type { Knowledge } from '../../../model/knowledge.ts';
import type { Quantity } from '../../../model/quantity.ts';
import type { ReadText } from '../../../model/text.ts';
import { readUnitScale } from '../unit-scale.ts';
import { compareSentences } from './compare-sentences.ts';
import { compileOpposites } from './opposites.ts';
import { createSentenceReader, type SentenceCues, type SentenceReading } from './read-sentence.ts';

interface AnnotatedText {
  read: ReadText;
  quantities: readonly Quantity[];
}

export type TextComparer = (page: AnnotatedText, coverage: AnnotatedText) => Comparison;

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
  return (page, coverage) => compareSentences(wholeOf(page), wholeOf(coverage), sentencesOf(coverage), tools);

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
