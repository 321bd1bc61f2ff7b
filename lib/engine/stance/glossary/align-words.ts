/** How much of what two texts in two languages tell is told by both, word by word. */
import type { Span } from '../../../model/text.ts';
import { blanked } from '../../text/blanked.ts';
import { stem } from '../sentences/stem.ts';
import type { Glosser } from './gloss-words.ts';

/** A text without its figures, and what is known of parts of it: entities, concepts. */
export interface KnownText {
  /** Figures and times blank; Chinese in simplified characters. */
  text: string;
  language: 'en' | 'ja' | 'zh';
  /** Ids of what stands there. */
  known: readonly (Span & { id: string })[];
  /** Who says so, which tells nothing of what is told. */
  credits: readonly Span[];
}

export interface Alignment {
  /** The words of the page and of the coverage that say something. */
  words: [ToldWord[], ToldWord[]];
  /** How much of what each side tells the other tells as well, 0 to 1: the mean of both sides. */
  told: number;
  /** Both have a name in common. */
  shareName: boolean;
  /** Words that only the page tells, and only the coverage. */
  own: [ToldWord[], ToldWord[]];
}

/** A word that says something. */
export interface ToldWord extends Span {
  /** As written, English in lower case. */
  word: string;
  /** Each way to say it in English as the stems, or the concepts, that it takes. */
  senses: readonly (readonly string[])[];
  /** Begins with a capital, or no list knows it. */
  isName: boolean;
}

interface AlignerTools {
  gloss: Glosser;
  isLight(word: string): boolean;
  /** A word for a country's people as one for the country. */
  countryOf(word: string): string;
  /** One word for all that tell one thing. */
  wordOf(word: string): string;
  simplify(text: string): string;
  /** Whether a Latin name is a reading, or the sound, of characters in a text. */
  isReadIn(text: string, name: string): boolean;
}

export type Aligner = (page: KnownText, coverage: KnownText) => Alignment;

const LATIN = /\p{Script=Latin}[\p{Script=Latin}\p{N}'’]*/gu;
const RUN = /\p{Script=Han}{2,}|[\p{Script=Katakana}ー]{2,}/gu;
const HAN = /\p{Script=Han}/u;
/** Written together with a name that no list knows. */
const PARTICLES = /[将已拟在为向其的至达正就与和称于对从按把被由等该各及并或约]/gu;

export function createAligner({
  gloss,
  isLight,
  wordOf,
  countryOf,
  simplify,
  isReadIn,
}: AlignerTools): Aligner {
  const isEmpty = (word: string) => isLight(word) || isLight(stem(word));
  const latinIn = (text: string): ToldWord[] => {
    const all = [...text.matchAll(LATIN)].map(({ 0: written, index }) => {
      const word = written.toLowerCase().replace(/['’]s?$/u, '');
      return { start: index, end: index + written.length, word, isName: /^\p{Lu}/u.test(written) };
    });
    return all.flatMap((one, i): ToldWord[] => {
      const { word } = one;
      if (word.length < 2 || isEmpty(word)) return [];
      /** "Sugar cane", "sugarcane". */
      const joined = [(all[i - 1]?.word ?? '') + word, word + (all[i + 1]?.word ?? '')];
      const spellings = [root(word), wordOf(word), root(countryOf(word)), ...joined.map(root)];
      return [{ ...one, senses: spellings.map(spelling => [spelling]) }];
    });
  };
  const wordsIn = ({ text, language }: KnownText): ToldWord[] => {
    if (language === 'en') return latinIn(text);
    const glossed = gloss(text, language);
    const listed = glossed.flatMap(({ start, end, word, meanings }): ToldWord[] => {
      const phrases = meanings.map(meaning => meaning.toLowerCase().split(' '));
      const telling = phrases.map(phrase => phrase.filter(one => !isEmpty(one)));
      if (telling.some(phrase => !phrase.length)) return [];
      const senses = telling.flatMap(phrase => [phrase.map(root), phrase.map(wordOf)]);
      return [{ start, end, word, senses, isName: /^\p{Lu}/u.test(meanings[0] ?? '') }];
    });
    const rest = blanked(text, glossed).replace(language === 'zh' ? PARTICLES : /(?!)/gu, ' ');
    const unlisted = [...rest.matchAll(RUN)].map(({ 0: word, index }): ToldWord => {
      return { start: index, end: index + word.length, word, senses: [], isName: true };
    });
    return [...latinIn(text), ...listed, ...unlisted].sort((a, b) => a.start - b.start);
  };

  const tellingIn = (text: KnownText): ToldWord[] =>
    wordsIn(text).filter(
      ({ word, start, end }) =>
        !DENIAL.test(word) && !text.credits.some(credit => start >= credit.start && end <= credit.end),
    );

  const ownOf = (mine: ToldWord[], a: KnownText, theirs: ToldWord[], b: KnownText): ToldWord[] => {
    const stems = new Set(theirs.flatMap(({ senses }) => senses.flat()));
    const ids = new Set(b.known.map(({ id }) => id));
    const plain = simplify(b.text);
    const isTold = (word: ToldWord): boolean =>
      word.senses.some(sense => sense.every(one => stems.has(one))) ||
      theirs.some(({ senses }) =>
        senses.some(sense => sense.every(one => word.senses.some(s => s.includes(one)))),
      ) ||
      a.known.some(({ start, end, id }) => start < word.end && word.start < end && ids.has(id)) ||
      isWrittenIn(simplify(word.word), plain) ||
      (/^[a-z]/.test(word.word)
        ? isReadIn(b.text, word.word)
        : theirs.some(other => /^[a-z]/.test(other.word) && isReadIn(word.word, other.word)));
    return mine.filter(word => !isTold(word));
  };

  return (page, coverage) => {
    const [p, c] = [tellingIn(page), tellingIn(coverage)];
    const own: [ToldWord[], ToldWord[]] = [ownOf(p, page, c, coverage), ownOf(c, coverage, p, page)];
    const share = (words: ToldWord[], rest: ToldWord[]) =>
      words.length ? 1 - rest.length / words.length : 0;
    const names = (words: ToldWord[], rest: ToldWord[]) => words.filter(w => w.isName && !rest.includes(w));
    const isRead = (words: ToldWord[], { text }: KnownText) =>
      words.some(({ word, isName }) => isName && /^[a-z]/.test(word) && isReadIn(text, word));
    const shareName =
      (names(p, own[0]).length > 0 && names(c, own[1]).length > 0) || isRead(p, coverage) || isRead(c, page);
    return { words: [p, c], shareName, told: (share(p, own[0]) + share(c, own[1])) / 2, own };
  };
}

/** Whether both deny is told apart from what they deny. */
const DENIAL =
  /^(?:den(?:y|ies|ied|ying|ials?)|refut(?:es?|ed|ing)|rumou?r(?:s|ed)?|untrue|false|否定|否认|辟谣|澄清|事実無根|报道|報道|传闻|传言|消息|谣言|不实|不属实)$/u;

/** "Denied", "deny". */
const root = (word: string): string => stem(word).replace(/i$/, 'y');

/** Half of it, two characters at a time: 北海道大学, 北大学. */
function isWrittenIn(word: string, text: string): boolean {
  if (!HAN.test(word)) return false;
  const pairs = [...word].slice(1).map((_, i) => word.slice(i, i + 2));
  return pairs.length > 0 && pairs.filter(pair => text.includes(pair)).length * 2 >= pairs.length;
}

/** What only one side tells, each side in English. */
export const inEnglish = ({ own: [mine, theirs] }: Alignment): [string, string] => {
  const tell = (words: readonly ToldWord[]) =>
    words.flatMap(({ word, senses }) => [word, ...senses.map(sense => sense.join(' '))]).join(' . ');
  return [tell(mine), tell(theirs)];
};
