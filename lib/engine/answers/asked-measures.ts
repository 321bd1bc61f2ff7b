/** Measures that a question asks for without naming them: "What is OpenAI worth?", "How many people work at Microsoft?" */
import type { Knowledge } from '../../model/knowledge.ts';
import { perLanguage } from '../claims/term-matcher.ts';

type Terms = Partial<Record<'en' | 'ja' | 'zh', readonly string[]>>;

/** Shape of data/cues/questions.json: words that make a text a question for a figure, and everyday words for measures. */
interface QuestionCues {
  asking: Terms;
  words: readonly { measures: readonly string[]; terms: Terms }[];
}

const LANGUAGES = ['en', 'ja', 'zh'] as const;

/** Ids of measures by the everyday words of a question; none where nothing is asked. A question is too short to tell its language. */
export function createQuestionReader({ cues }: Knowledge): (text: string) => Set<string> {
  const { asking, words } = (cues.questions ?? { asking: {}, words: [] }) as QuestionCues;
  const askingWords = perLanguage(() => [{ terms: asking, value: true }]);
  const everyday = perLanguage(() => words.map(({ terms, measures }) => ({ terms, value: measures })));
  return text => {
    const spoken = LANGUAGES.filter(language => askingWords[language](text, 0, text.length).length);
    const hits = spoken.flatMap(language => everyday[language](text, 0, text.length));
    return new Set(hits.flatMap(({ value }) => value));
  };
}
