/**
 * Two Japanese or two Chinese statements that speak of two things, by words that only one of them tells: whom the sentence is
 * about, what its figure is of, or what kind of it.
 */
import type { Span } from '../../../model/text.ts';
import type { ContentWord, LanguageAlignment } from '../glossary/align-in-language.ts';
import { creditsIn } from '../glossary/credits-east-asian.ts';
import type { FigurePair } from './pair-figures.ts';
import type { Statement } from './read-statement.ts';

/** Each is about somebody, or something, that the other does not tell of at all; or each such figure is of another thing. */
export function areSetApart(
  p: Statement,
  c: Statement,
  alignment: LanguageAlignment,
  pairs: readonly FigurePair[],
): boolean {
  if (haveOtherTopics(p, c, alignment) || haveOtherTitles(p.text, c.text)) return true;
  if (addsPartner(p, alignment.page) || addsPartner(c, alignment.coverage)) return true;
  if (haveOtherPlaces(p, c, alignment)) return true;
  const most = Math.max(...pairs.map(({ weight }) => weight));
  const likely = pairs.filter(({ weight }) => weight > most - NEARLY);
  const tellOwn = [alignment.page, alignment.coverage].every(
    words => words.filter(({ isTold }) => !isTold).length >= OTHER_WORDS,
  );
  return (
    likely.length > 0 && likely.every(pair => isOfAnother(p, c, alignment, pair) || (tellOwn && pair.against))
  );
}

/** So many words of its own on each side are of another matter, where anything speaks against the figures too. */
const OTHER_WORDS = 2;

/** Figures that weigh less are not those that agree or conflict. */
const NEARLY = 3;

/** Whether the figures of one pair are of two things, or of one thing and a part of it. */
export const isOfAnother = (...pair: Parameters<typeof isQualified>): boolean =>
  isQualified(...pair) || measureOther(...pair);

/** 丸紅とJR四国は, 蔚来与奇瑞: one of two parties is not told by the other. */
const addsPartner = ({ text }: Statement, words: readonly ContentWord[]): boolean =>
  words.some(({ isName, isTold, start }, i) => {
    const before = words[i - 1];
    if (!before || !isName || isTold || !before.isTold) return false;
    return PARTNER.test(text.slice(before.end, start)) && (before.isName || BODY.test(before.word));
  });
const PARTNER = /^(?:[\p{Script=Han}\p{Script=Katakana}ー]{0,4})(?:と|和|与|及)$/u;
const BODY = /(?:店|社|会|院|校|行|局|集団|集团|公司|グループ)$/u;

/** Only one tells that something is put off, dropped or left. */
export const undoOtherwise = (p: Statement, c: Statement): boolean =>
  !(p.times.length && c.times.length) && UNDOING.some(id => p.events.has(id) !== c.events.has(id));
const UNDOING = ['delay', 'cancel', 'reject', 'withdraw'];

/** 東京に, ソウルに: each names where, by names of its own. */
function haveOtherPlaces(p: Statement, c: Statement, { page, coverage }: LanguageAlignment): boolean {
  const placesIn = ({ text }: Statement, words: readonly ContentWord[]) =>
    words
      .filter(({ isName, isTold }) => isName && !isTold)
      .flatMap(
        ({ start, end }) =>
          WHERE.exec(text.slice(end))?.[0] ?? WHERE_ZH.exec(text.slice(0, start))?.[0] ?? [],
      );
  const [x, y] = [placesIn(p, page), placesIn(c, coverage)];
  return x.some(where => y.includes(where));
}
const WHERE = /^(?:に|で|へ|から)(?=[\p{Script=Han}\p{Script=Katakana}#\d、])/u;
const WHERE_ZH = /[在于向对至]$/u;

/** 《流浪地球》, 「君の名は」は: works of other names. */
function haveOtherTitles(a: string, b: string): boolean {
  const titlesIn = (text: string) => [...text.matchAll(TITLE)].map(found => found[1] ?? found[2] ?? '');
  const [x, y] = [titlesIn(a), titlesIn(b)];
  const lacks = (titles: readonly string[], text: string) => titles.every(title => !text.includes(title));
  return x.length > 0 && y.length > 0 && lacks(x, b) && lacks(y, a);
}
const TITLE = /《([^》]{2,24})》|「([^」。、]{2,24})」(?=[のはがを])/gu;

/** What the sentence is about, or who does it. */
const TOPIC = /^[^。]{0,40}?(?=では|には|は(?!じ|ん))|^[^。]{0,40}?(?=が(?!ん))/u;

export function haveOtherTopics(p: Statement, c: Statement, { page, coverage }: LanguageAlignment): boolean {
  const [x, y] = [topicOf(p, page, c), topicOf(c, coverage, p)];
  if (!x.length || !y.length) return false;
  const areOwn = (words: readonly Topic[]) => words.length > 0 && words.every(({ isTold }) => !isTold);
  return (
    [x, y].every(words => words.at(-1)?.isTold === false) ||
    [x, y].every(words => areOwn(words.filter(({ isName }) => isName)))
  );
}

function topicOf({ text }: Statement, words: readonly ContentWord[], other: Statement): Topic[] {
  if (!KANA.test(text)) return words.slice(0, 1);
  const start = creditsIn(text, 'ja').find(credit => credit.start === 0)?.end ?? 0;
  const topic = TOPIC.exec(text.slice(start))?.[0];
  if (!topic) return [];
  const found = words.filter(word => word.start >= start && word.end <= start + topic.length);
  return found.length || !BARE_NAME.test(topic)
    ? found
    : [{ isName: true, isTold: other.text.includes(topic) }];
}
/** すき家, いすゞ */
const BARE_NAME = /^(?!.*[のをにと])[\p{Script=Han}\p{Script=Hiragana}ー]{2,6}$/u;
type Topic = Pick<ContentWord, 'isName' | 'isTold'>;

/** What is counted or measured. */
const COUNTED_THING = /[生员員人车車机機者量额額率费費税店厂廠船药品数]$/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Right before a figure, or before a word that belongs to the one behind it. */
const LINKED = /^(?:の|的|における|向け|事業|部門|業務|业务|部门|板块|群|部)*$/u;
const AT_FIGURE =
  /^(?:(?:し|され)(?:た|ている)(?:人|件数|数|社|店))?(?:高|額|额|数|量|率|人数|戸数|件数)?(?:は|が|も|を|の|为|為|达到?|達到?|是|至|到|、|，|平均|約|约|近|超过?|逾|計|合計|最大|总数|同比|环比|增长|下降|上升|增加|减少|大增|大降|上涨|下跌)*$/u;
/** They tell of the whole. */
const DEFAULT =
  /^(?:連結|合并|营业|归属|股东|上市|最終|累計|累计|年間|全年|全体|新規|新設|附属|公司|企业|会社)$/u;

/** A verb: 今年に入り累計. */
const INFLECTED = /\p{Script=Hiragana}$/u;

/** Between a noun and its figure. */
const TIME = /#+(?:に|で|の|、|，)?/gu;

/** The words of the noun a figure stands with, the last first. */
function nounBefore(s: Statement, words: readonly ContentWord[], start: number): ContentWord[] {
  const found: ContentWord[] = [];
  let at = start;
  for (const word of [...words].reverse()) {
    if (word.end > at) continue;
    const between = s.withoutFigures.slice(word.end, at);
    const isNoun = found.length
      ? LINKED.test(KANA.test(s.text) ? between : between.replace(TIME, ''))
      : AT_FIGURE.test(between) || (AT_FIGURE.test(between.replace(TIME, '')) && !isName(s, word));
    if (!isNoun) break;
    found.push(word);
    at = word.start;
  }
  return found;
}

/** Or the end of one in katakana. */
const isName = ({ text }: Statement, { isName, start, word }: ContentWord): boolean =>
  isName || KATAKANA.test(text.charAt(start - 1) + word);
const KATAKANA = /^[\p{Script=Katakana}ー]{2}/u;

const factsIn = ({ facts }: Statement, { start, end }: ContentWord): string[] =>
  facts.flatMap(({ id, at, end: last }) => (at < end && start < last ? [id] : []));

/** The noun of one side's figure has a word more that says of what kind it is: 国際線旅客数, 旅客数. */
export function isQualified(
  p: Statement,
  c: Statement,
  { page, coverage }: LanguageAlignment,
  { page: a, coverage: b }: FigurePair,
): boolean {
  if (!KANA.test(p.text)) return qualifyBoth(p, c, { page, coverage }, [a, b]);
  const qualifies = (s: Statement, words: readonly ContentWord[], at: number, other: Statement) => {
    const [noun, ...before] = nounBefore(s, words, at);
    if (!noun || noun.isName || !noun.isTold || !other.text.includes(noun.word)) return false;
    const name = before.findIndex(({ isName }, i) => isName || isInName(s, before.slice(i)));
    return (name < 0 ? before : before.slice(0, name)).some(
      word => !word.isTold && !INFLECTED.test(word.word) && !DEFAULT.test(word.word),
    );
  };
  return qualifies(p, page, a.start, c) || qualifies(c, coverage, b.start, p);
}

/** 智能云收入, 在线营销收入: one noun with another word of its own before it on each side. */
function qualifyBoth(
  p: Statement,
  c: Statement,
  { page, coverage }: LanguageAlignment,
  [a, b]: readonly [Span, Span],
): boolean {
  const [[noun, kind], [other, otherKind]] = [nounBefore(p, page, a.start), nounBefore(c, coverage, b.start)];
  const isOwn = (word: ContentWord | undefined) => word?.isTold === false && !DEFAULT.test(word.word);
  return noun?.isTold === true && noun.word === other?.word && isOwn(kind) && isOwn(otherKind);
}

/** The last words of a listed name: 日立製作所. */
const isInName = ({ listed }: Statement, [last, first]: readonly ContentWord[]): boolean =>
  first?.end === last?.start &&
  first?.isName === true &&
  listed.some(name => last !== undefined && name.endsWith(last.word));

/** Each figure stands with a noun that the other statement does not tell. */
function measureOther(
  p: Statement,
  c: Statement,
  { page, coverage }: LanguageAlignment,
  { page: a, coverage: b, stance }: FigurePair,
): boolean {
  const [x, y] = [nounBefore(p, page, a.start)[0], nounBefore(c, coverage, b.start)[0]];
  if (!x || !y) return false;
  const areOwn = !x.isTold && !y.isTold;
  const [told, others] = [factsIn(p, x), factsIn(c, y)];
  const tellOtherFacts = told.length > 0 && others.length > 0 && !told.some(id => others.includes(id));
  if (!KANA.test(p.text) && !(tellOtherFacts && !(x.isTold && y.isTold)))
    /** Verbs stand right before their figures in Chinese. */
    return areOwn && (a.unit !== b.unit || [x, y].every(({ word }) => COUNTED_THING.test(word)));
  const areLoose = [x, y].every(({ isTold, isLoose }) => !isTold || isLoose);
  return areOwn || (stance === 'conflicts' && areLoose && ![...x.word].some(char => y.word.includes(char)));
}
