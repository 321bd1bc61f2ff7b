/** Japanese and Chinese words with what they mean in English: data/cues/glossary.json, and of bodies: bodies.json. */
import type { Span } from '../../../model/text.ts';

/** A line each: the word, a tab, its meanings parted by semicolons. */
export interface GlossaryCues {
  ja: string;
  zh: string;
}

export const readGlossary = (cues: unknown): GlossaryCues => ({
  ja: '',
  zh: '',
  ...(cues as Partial<GlossaryCues> | undefined),
});

/** A word of a text and what it may mean, each meaning as written in the glossary. */
export interface GlossedWord extends Span {
  word: string;
  meanings: readonly string[];
}

export type Glosser = (text: string, language: 'ja' | 'zh') => GlossedWord[];

const RUN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]{2,}/gu;
const LONGEST = 8;
/** What a character costs that no word holds, in words: fewest words over most characters win. */
const UNTOLD = 2.2;

/** Finds the words of a text, Chinese in simplified characters. A later list outdoes an earlier one; a language's table is made when its first text is read. */
export function compileGlossary(lists: readonly GlossaryCues[]): Glosser {
  const tables = new Map<string, Map<string, string>>();
  const tableOf = (language: 'ja' | 'zh') => {
    const known = tables.get(language);
    if (known) return known;
    const table = new Map<string, string>();
    for (const list of lists)
      for (const line of list[language].split('\n')) {
        const tab = line.indexOf('\t');
        if (tab > 0) table.set(line.slice(0, tab), line.slice(tab + 1));
      }
    tables.set(language, table);
    return table;
  };
  return (text, language) => {
    const table = tableOf(language);
    return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) =>
      wordsIn(run, table).map(({ start, end }) => {
        const word = run.slice(start, end);
        const meanings = (table.get(word) ?? '').split(';');
        return { start: index + start, end: index + end, word, meanings };
      }),
    );
  };
}

/** The run as the fewest words that leave out the fewest characters. */
function wordsIn(run: string, table: ReadonlyMap<string, string>): Span[] {
  const best: { cost: number; from: number; known: boolean }[] = [{ cost: 0, from: 0, known: false }];
  for (let end = 1; end <= run.length; end++) {
    const before = best[end - 1];
    let chosen = { cost: (before?.cost ?? 0) + UNTOLD, from: end - 1, known: false };
    for (let start = Math.max(0, end - LONGEST); start < end - 1; start++) {
      const cost = (best[start]?.cost ?? 0) + 1;
      if (cost < chosen.cost && table.has(run.slice(start, end))) chosen = { cost, from: start, known: true };
    }
    best.push(chosen);
  }
  const words: Span[] = [];
  for (let end = run.length; end > 0; end = best[end]?.from ?? 0) {
    const { from = 0, known = false } = best[end] ?? {};
    if (known) words.unshift({ start: from, end });
  }
  return words.filter(word => !isPieceOfName(word, run, words));
}

const KATAKANA = /[\p{Script=Katakana}ー]+/gu;
/** ホール in ホールディングス: katakana that words do not fill is a name, or a word that no list knows. */
const isPieceOfName = ({ start, end }: Span, run: string, words: readonly Span[]): boolean =>
  [...run.matchAll(KATAKANA)].some(({ 0: { length }, index }) => {
    if (start < index || end > index + length || end - start === length) return false;
    const inside = words.filter(word => word.start >= index && word.end <= index + length);
    return inside.reduce((sum, word) => sum + word.end - word.start, 0) < length;
  });
