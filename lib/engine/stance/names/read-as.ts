/** Is a Latin word a reading of characters that stand in a text? "Tenri" of 天理, "Dali" of 大理. */
import type { Span } from '../../../model/text.ts';
import type { Readings } from './readings.ts';

/** Fewer letters are read of too many characters; of so few still where what is around them agrees. */
const LEAST_LETTERS = 4;
export const LEAST_LETTERS_OF_ALIGNED = 3;
/** A name in short leaves out so many characters at most. */
const LONGEST_GAP = 4;
const LEAST_LETTERS_IN_SHORT = 5;
/** Read of one character, a name says what it is of: 堺市, 津駅. */
const OF_PLACE = /^[市町村県区駅港城山川島湖氏府省县區縣鎮镇]/u;

/** Japanese names begin where Han characters do, or behind what place they are of or what became of them. */
const BEGINS = /(?:^|[^\p{Script=Han}々]|[都道府県市区町村郡州省国前元新旧故同対各])$/u;

const HAN = /\p{Script=Han}/u;

/** Hepburn without signs; n before p, b and m as in most names. */
export const plainLatin = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/m(?=[pbm])/g, 'n')
    .replace(/dz/g, 'z');

const VOICED: [string, readonly string[]][] = [
  ['sh', ['j']],
  ['ch', ['j']],
  ['ts', ['z']],
  ['k', ['g']],
  ['s', ['z']],
  ['t', ['d']],
  ['h', ['b', 'p']],
  ['f', ['b', 'p']],
];
/** Within a name the first sound may be voiced: kawa, gawa. */
const voiced = (reading: string): string[] => {
  const row = VOICED.find(([sound]) => reading.startsWith(sound));
  return row ? row[1].map(sound => sound + reading.slice(row[0].length)) : [];
};
/** Before a consonant the last syllable may become a pause: satsu-poro, Sapporo. */
const cut = (reading: string): string | null => /^.+?(?=(?:tsu|chi|ku|ki)$)/.exec(reading)?.[0] ?? null;
const DOUBLED = /^(?:kk|ss|tt|pp|tc)/;
/** Spoken between two characters without being written: Ichi-no-miya. */
const LINKS = ['no', 'ga'];
const LINK_KANA = /^[ヶケノのツが之]/u;

export interface NameReader {
  /** Where the text has characters that the Latin name is a reading of; null if nowhere. */
  findIn(text: string, name: string, leastLetters?: number): Span | null;
  /** Whether it is read of some of the characters of a longer Japanese name. */
  isShortIn(text: string, name: string): boolean;
}

export function createNameReader(readings: Readings): NameReader {
  const japaneseOf = (text: string, at: number): readonly string[] => {
    const char = text.charAt(at) === '々' ? text.charAt(at - 1) : text.charAt(at);
    return readings.japanese(char);
  };

  /** End of the characters from `at` that the rest of the word is read of; -1 if it is not. */
  function endOfJapanese(text: string, at: number, word: string, first: boolean): number {
    if (!word) return at;
    const char = text.charAt(at);
    if (!first && LINK_KANA.test(char)) {
      const link = LINKS.find(kana => word.startsWith(kana));
      const end = link ? endOfJapanese(text, at + 1, word.slice(link.length), false) : -1;
      if (end >= 0) return end;
    }
    for (const { name, reading } of readings.whole(char)) {
      if (!text.startsWith(name, at) || !word.startsWith(reading)) continue;
      const end = endOfJapanese(text, at + name.length, word.slice(reading.length), false);
      if (end >= 0) return end;
    }
    if (!HAN.test(char) && char !== '々') return -1;
    for (const reading of japaneseOf(text, at)) {
      for (const sound of first ? [reading] : [reading, ...voiced(reading)]) {
        if (word.startsWith(sound)) {
          const end = endOfJapanese(text, at + 1, word.slice(sound.length), false);
          if (end >= 0) return end;
        }
        const pause = cut(sound);
        if (pause && word.startsWith(pause) && DOUBLED.test(word.slice(pause.length))) {
          const end = endOfJapanese(text, at + 1, word.slice(pause.length + 1), false);
          if (end >= 0) return end;
        }
      }
    }
    const link = first ? undefined : LINKS.find(sound => word.startsWith(sound));
    return link && word.length > link.length ? endOfJapanese(text, at, word.slice(link.length), true) : -1;
  }

  function endOfMandarin(text: string, at: number, word: string): number {
    if (!word) return at;
    for (const sound of readings.mandarin(text.charAt(at)))
      if (word.startsWith(sound)) {
        const end = endOfMandarin(text, at + 1, word.slice(sound.length));
        if (end >= 0) return end;
      }
    return -1;
  }

  /** Kindai of 近畿大学, Tokaidai of 東海大学: a name in short, of characters in order, the first of them first. */
  function isShortenedAt(text: string, start: number, word: string, first = true): boolean {
    if (!word) return true;
    for (let at = start; HAN.test(text.charAt(at)) && at < start + LONGEST_GAP; at++) {
      for (const reading of japaneseOf(text, at))
        if (word.startsWith(reading) && isShortenedAt(text, at + 1, word.slice(reading.length), false))
          return true;
      if (first) return false;
    }
    return false;
  }

  const isLong = (text: string, start: number, end: number) =>
    end - start > 1 || (end - start === 1 && OF_PLACE.test(text.slice(end)));

  return {
    findIn(text, name, leastLetters = LEAST_LETTERS) {
      const word = plainLatin(name);
      if (word.length < leastLetters) return null;
      const japanese = KANA.test(text);
      const plain = japanese ? text : readings.simplify(text);
      for (let start = 0; start < text.length; start++) {
        if (!HAN.test(text.charAt(start))) continue;
        const ends = [
          BEGINS.test(text.slice(0, start)) ? endOfJapanese(text, start, word, true) : -1,
          ...(japanese ? [] : [endOfMandarin(plain, start, word)]),
        ];
        const end = ends.find(at => isLong(text, start, at));
        if (end !== undefined) return { start, end };
      }
      return null;
    },
    isShortIn(text, name) {
      const word = plainLatin(name);
      if (word.length < LEAST_LETTERS_IN_SHORT || !KANA.test(text)) return false;
      return Array.from(text).some(
        (_, start) =>
          HAN.test(text.charAt(start)) &&
          BEGINS.test(text.slice(0, start)) &&
          isShortenedAt(text, start, word),
      );
    },
  };
}

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
