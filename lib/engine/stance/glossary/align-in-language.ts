/** What of two Japanese or two Chinese texts each tells that the other does not, word by word. */
import type { Span } from '../../../model/text.ts';
import { blanked } from '../../text/blanked.ts';
import { stem } from '../sentences/stem.ts';
import type { KnownText } from './align-words.ts';
import type { GlossedWord, Glosser } from './gloss-words.ts';
import { createShortForms } from './short-forms.ts';

/** A word that says something. */
export interface ContentWord extends Span {
  word: string;
  /** A name, or a run of characters that no list knows. */
  isName: boolean;
  /** The other text tells it too. */
  isTold: boolean;
  /** But by another word, of which no more is known than that it tells something of that kind. */
  isLoose: boolean;
}

/** The words of one text that say something, in order; those of who says it are left out. */
export interface LanguageAlignment {
  page: ContentWord[];
  coverage: ContentWord[];
}

interface Word extends ContentWord {
  /** Each way to say it in English, as stems. */
  senses: readonly (readonly string[])[];
  /** Of the concepts it stands in, and how these are written. */
  known: readonly { id: string; rest: string }[];
}

interface Tools {
  gloss: Glosser;
  isLight(word: string): boolean;
  /** One word for all that tell one thing. */
  wordOf(word: string): string;
}

export type LanguageAligner = (page: KnownText, coverage: KnownText) => LanguageAlignment;

const RUN = /\p{Script=Han}{2,}|[\p{Script=Katakana}ー・]{2,}|[\p{Script=Latin}\p{N}]{2,}/gu;
/** Written together with a name that no list knows. */
const PARTICLES = /[将已拟在为向其的至达正就与和称于对从按把被由等该各及并或约量数起]/gu;
/** They say when, how much, how sure or that it is told; not what. */
const NO_THING =
  /^(?!延期|延长)(?:.*[年月日期度季周週时時]|[我全本该同][国國省市县縣区州港]|[一二三四五六七八九十百千万萬億亿兆成割両两兩]+.?|公司|同社|当社|会社|成员|没有|不会|并未|[约約近超逾多余計计共総总合各全同本当今昨前来去上下新再又也仅只最拟是達达到了等人名家個个台件回次位円元规規模幅比率現现有]+|.*(?:計画|计划|予想|見通し|見通|見込|予定|方針|増|増加|減|減少|增长|下降|上升|上涨|下跌|上昇|下落|增加|减少|提高|调高|调低|上调|下调|扩大|缩小|年間|上回|下回|超え|超过|不足|突破|底前|才能|全体|比率|割合|比例|总量|合计|表示|发布|公布|発表|显示|介绍|否定|否认|辟谣|固め|決め|示し|受け|引き上げ|引き下げ|抑え|伸び|升至|降至|涨至|增至|发生|発生))$/u;

export function createLanguageAligner({ gloss, isLight, wordOf }: Tools): LanguageAligner {
  const isEmpty = (word: string) => isLight(word) || isLight(stem(word));
  const shortForms = createShortForms();

  const wordsIn = ({ text, language, known }: KnownText, glossed: readonly GlossedWord[]): Word[] => {
    const knownAt = (start: number, end: number) =>
      known
        .filter(hit => hit.start < end && start < hit.end)
        .map(hit => ({
          id: hit.id,
          rest:
            hit.start < start || hit.end > end ? text.slice(hit.start, start) + text.slice(end, hit.end) : '',
        }));
    const listed = glossed.flatMap(({ start, end, word, meanings }): Word[] => {
      const phrases = meanings.map(meaning => meaning.toLowerCase().split(' '));
      const telling = phrases.map(phrase => phrase.filter(one => !isEmpty(one))).filter(one => one.length);
      const isName = /^\p{Lu}/u.test(meanings[0] ?? '');
      if (!telling.length || (!isName && NO_THING.test(word))) return [];
      const senses = telling.flatMap(phrase => [phrase.map(root), phrase.map(wordOf)]);
      return [
        { start, end, word, senses, isName, isTold: false, isLoose: false, known: knownAt(start, end) },
      ];
    });
    const rest = blanked(text, glossed).replace(language === 'zh' ? PARTICLES : /(?!)/gu, ' ');
    const unlisted = [...rest.matchAll(RUN)].flatMap(({ 0: word, index }): Word[] => {
      const [start, end] = [index, index + word.length];
      if (NO_THING.test(word)) return [];
      return [
        {
          start,
          end,
          word,
          senses: [],
          isName: true,
          isTold: false,
          isLoose: false,
          known: knownAt(start, end),
        },
      ];
    });
    return [...listed, ...unlisted].sort((a, b) => a.start - b.start);
  };

  return (page, coverage) => {
    const language = page.language === 'ja' ? 'ja' : 'zh';
    const glossed = [page, coverage].map(({ text }) => gloss(text, language)) as [
      GlossedWord[],
      GlossedWord[],
    ];
    const words = [wordsIn(page, glossed[0]), wordsIn(coverage, glossed[1])] as const;
    const tell = (i: 0 | 1): ContentWord[] => {
      const j = i === 0 ? 1 : 0;
      const [a, b] = i === 0 ? [page, coverage] : [coverage, page];
      const [mine, theirs] = [words[i], words[j]];
      const plain = b.text.normalize('NFKC');
      const ids = new Set(b.known.map(({ id }) => id));
      const short = shortForms(a.text, glossed[i], theirs);
      const isOfKind = ({ known }: Word): boolean =>
        known.some(({ id, rest }) => ids.has(id) && !(rest && b.text.includes(rest)));
      const isTold = (word: Word): boolean =>
        plain.includes(word.word.normalize('NFKC')) ||
        theirs.some(other => meanOne(word, other)) ||
        short.some(({ start, end }) => start < word.end && word.start < end) ||
        shortForms(b.text, glossed[j], [word]).length > 0;
      return mine
        .filter(word => !a.credits.some(({ start, end }) => word.start >= start && word.end <= end))
        .map(word => {
          const told = isTold(word);
          return { ...word, isTold: told || isOfKind(word), isLoose: !told && isOfKind(word) };
        });
    };
    return { page: tell(0), coverage: tell(1) };
  };
}

/** A meaning in common; of two that stand in concepts one concept too. */
function meanOne(a: Word, b: Word): boolean {
  const areKnown = [a, b].every(({ known, isName }) => known.length && !isName);
  if (areKnown && !a.known.some(({ id }) => b.known.some(other => other.id === id))) return false;
  const isIn = (sense: readonly string[], { senses }: Word) =>
    sense.every(one => senses.some(other => other.includes(one)));
  return a.senses.some(sense => isIn(sense, b)) || b.senses.some(sense => isIn(sense, a));
}

/** "Denied", "deny". */
const root = (word: string): string => stem(word).replace(/i$/, 'y');
