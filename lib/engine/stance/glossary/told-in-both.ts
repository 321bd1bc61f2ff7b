/** What a Japanese or Chinese text and an English one both tell, word by word. */
import type { Span } from '../../../model/text.ts';
import { stem } from '../sentences/stem.ts';
import type { Glosser } from './gloss-words.ts';

/** A word of the Japanese or Chinese text that words of the English one mean. */
export interface CommonWord extends Span {
  /** Stems of the English words, parted by blanks: "swim", "primari school". */
  key: string;
  /** Where these stand in the English text. */
  english: Span[];
  /** Written with a capital in both. */
  isName: boolean;
}

/** What a place is says less than its name. */
const OF_PLACE =
  /^(?:city|municipality|county|prefecture|province|district|township|town|village|capital|special)$/;
/** "Czech Republic", "Czech National Bank": of a name what tells it apart. */
const OF_BODY =
  /^(?:republic|kingdom|federation|commonwealth|company|corporation|corp|inc|limited|holdings|island|islands|river|lake|mount|mountain|mountains|state)$/;
const WORD = /\p{Script=Latin}[\p{Script=Latin}'’]*/gu;

export type CommonWordsFinder = (text: string, language: 'ja' | 'zh', english: string) => CommonWord[];

interface Told {
  spans: Span[];
  isCapital: boolean;
}

/** `isLight`: stems that say too little to be told in common. `wordOf`: one word for all that tell one thing. */
export function createCommonWordsFinder(
  gloss: Glosser,
  isLight: (stem: string) => boolean,
  wordOf: (word: string) => string,
): CommonWordsFinder {
  const read = (english: string): Map<string, Told> => {
    const told = new Map<string, Told>();
    const add = (key: string, spans: Span[], isCapital: boolean) => {
      const known = told.get(key);
      if (!known || (isCapital && !known.isCapital)) told.set(key, { spans, isCapital });
    };
    let last: { plain: string; span: Span } | null = null;
    for (const { 0: word, index } of english.matchAll(WORD)) {
      const plain = word.toLowerCase().replace(/['’]s?$/u, '');
      const span = { start: index, end: index + word.length };
      const isCapital = /^\p{Lu}/u.test(word);
      add(stem(plain), [span], isCapital);
      add(wordOf(plain), [span], isCapital);
      if (last && span.start - last.span.end === 1)
        add(stem(last.plain + plain), [last.span, span], isCapital);
      last = { plain, span };
    }
    return told;
  };
  return (text, language, english) => {
    const told = read(english);
    const find = (meaning: string): Omit<CommonWord, keyof Span> | null => {
      const isProper = /^\p{Lu}/u.test(meaning);
      const all = meaning
        .toLowerCase()
        .split(' ')
        .filter(word => !isLight(stem(word)));
      const words = all.filter(word => !OF_PLACE.test(word) && !(isProper && OF_BODY.test(word)));
      if (!words.length) return null;
      const parts = words.flatMap(word => told.get(stem(word)) ?? told.get(wordOf(word)) ?? []);
      const joined = told.get(stem(words.join('')));
      const found = parts.length === words.length ? parts : joined ? [joined] : [];
      if (!found.length) return null;
      return {
        key: words.map(stem).join(' '),
        english: found.flatMap(({ spans }) => spans),
        isName: isProper && found.every(({ isCapital }) => isCapital),
      };
    };
    return gloss(text, language).flatMap(({ start, end, meanings }) => {
      for (const meaning of meanings) {
        const found = find(meaning);
        if (found) return [{ start, end, ...found }];
      }
      return [];
    });
  };
}
