/** "food inflation", "youth unemployment", "car exports": a word before the noun of a country's figure says which part of it. */
import type { Measure } from '../../../model/knowledge.ts';
import type { Sentence } from '../sentence.ts';
import type { TermHit } from '../term-matcher.ts';

/** Words that leave the whole the whole. */
const WHOLE = new Set(
  'annual annualised annualized headline overall official national total consumer price monthly quarterly yearly average general adjusted its their the a an that this of in and as by for from on high higher low lower rising falling latest new record preliminary final seasonally mean current domestic real nominal goods whole entire'.split(
    ' ',
  ),
);
const BEFORE: Record<Sentence['language'], RegExp> = {
  en: /(?:^|[\s(“"])([\p{L}-]+) $/u,
  ja: /(若年|青年|食品|食料|エネルギー|サービス|住宅|自動車|外国人|女性|男性|高齢者)(?:の|層の?|関連)?$/u,
  zh: /(青年|食品|能源|服务|住房|汽车|汽車|农产品|外国|女性|男性|老年)的?$/u,
};

/** The narrowing word in small letters, as a scope of one; empty where the noun stands for the whole or owns a name before it. */
export function qualifierOf(
  sentence: Sentence,
  head: TermHit<Measure>,
  demonyms: ReadonlyMap<string, string>,
): string[] {
  if (!head.value.ofPlace) return [];
  const word = BEFORE[sentence.language].exec(sentence.text.slice(sentence.start, head.start))?.[1];
  if (
    !word ||
    demonyms.has(word) ||
    sentence.names.some(n => n.start < head.start && n.end >= head.start - 1)
  )
    return [];
  const small = word.toLowerCase();
  const isName = sentence.language === 'en' && /^\p{Lu}/u.test(word) && !startsSentence(sentence, head, word);
  return isName || WHOLE.has(small) ? [] : [small];
}

const startsSentence = ({ start }: Sentence, head: TermHit<Measure>, word: string) =>
  head.start - word.length - 1 === start;
