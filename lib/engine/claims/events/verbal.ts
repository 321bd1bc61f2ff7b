/** Is the event word said as something that happens? 開発 in AI開発用 and 投資 in 投資額 only make a compound. */
import type { Span } from '../../../model/text.ts';
import type { Sentence } from '../sentence.ts';

const VERBAL_JA =
  /^(?:す|し|さ(?:れ|せ)|でき|を?(?:始|否定|認め|続|終|打ち切|再開|求|持|開始|進|検討|計画|決|発表|完了|中止|行|巡|めぐ|目指)|に(?:入|向|乗|合意|つい)|へ(?!の)|で(?:合意|協議|調整)|契約|中[でのだ、。]|[るいうくむっ。]|で?、|$)/u;
/** Words that go on as another noun: 合作備忘錄 is a paper, 生產基地 a place. */
const COMPOUND_ZH = /^(?:額|额|者|商|线|線|能力|基地|据点|據點|總局|总局|方案|用)/u;

/** "manufacturing know-how", "building blocks" */
const COMPOUND_EN =
  /^ (?:know-how|process(?:es)?|capabilit(?:y|ies)|expertise|plants?|partners?|capacity|facilit(?:y|ies)|costs?|hub|giant|sector|industry|blocks?|platforms?|technology)\b/u;

export function isVerbal(sentence: Sentence, hit: Span): boolean {
  const rest = sentence.text.slice(hit.end, sentence.end);
  if (sentence.language === 'ja') return VERBAL_JA.test(rest);
  return !(sentence.language === 'en' ? COMPOUND_EN : COMPOUND_ZH).test(rest);
}
