/** Names in common of two texts in two languages, that no dictionary lists: read, or written alike in Chinese and Japanese. */
import { createNameReader, LEAST_LETTERS_OF_ALIGNED } from './read-as.ts';
import { compileReadings, type ReadingCues } from './readings.ts';

export interface NameMatcher {
  /** Those of the Latin names that are readings of characters in the text. */
  readIn(text: string, latin: Iterable<string>): string[];
  /** Whether one is, where what is around it agrees. */
  isReadIn(text: string, name: string): boolean;
  /** Whether two texts, Japanese and Chinese, have so many characters in a row in common that it is a name. */
  shareRun(a: string, b: string): boolean;
  /** In simplified characters, as long as before. */
  simplify(text: string): string;
}

/** Han characters, katakana or letters in a row. */
const LEAST_RUN = 3;
const RUN = /[\p{Script=Han}\p{Script=Katakana}ー\p{Lu}]{3,}/gu;

export function createNameMatcher(cues: ReadingCues): NameMatcher {
  const readings = compileReadings(cues);
  const reader = createNameReader(readings);
  return {
    simplify: readings.simplify,
    readIn: (text, latin) => [...latin].filter(name => reader.findIn(text, name)),
    isReadIn: (text, name) =>
      reader.findIn(text, name, LEAST_LETTERS_OF_ALIGNED) !== null || reader.isShortIn(text, name),
    shareRun(a, b) {
      const [x, y] = [readings.simplify(a), readings.simplify(b)];
      return Array.from(x.matchAll(RUN), ([run]) => run).some(run => {
        for (let i = 0; i + LEAST_RUN <= run.length; i++)
          if (y.includes(run.slice(i, i + LEAST_RUN))) return true;
        return false;
      });
    },
  };
}
