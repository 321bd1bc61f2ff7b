/** What a mark covers: the figure with the hedge and direction words that stand right beside it. */
import type { Quantity } from '../../model/quantity.ts';
import type { Span } from '../../model/text.ts';
import type { ClaimLanguage } from './term-matcher.ts';

const BEFORE: Record<ClaimLanguage, RegExp> = {
  en: /(?:\b(?<!\bmak(?:e|es|ing) |\bmade )(?:(?:up|down|higher|lower|rose|fell|gained|lost|dropped|climbed|jumped|slid|sank|surged|soared|plunged|tumbled|rallied|increased|decreased|declined)\s+)?(?:by\s+)?(?:(?:about|around|approximately|roughly|some|an estimated|nearly|almost|close to|just under|just over|over|more than|above|at least|no less than|up to|as much as|as many as|as little as|under|less than|below|fewer than|by the|by|before the|before|until|from|after|a further|another)\s+){0,2})$/iu,
  ja: /(?:約|およそ|ほぼ|最大で?|最低|少なくとも|総額|計|合計)$/u,
  zh: /(?:约|約|大约|大約|近|将近|將近|超过|超過|逾|超|至少|最多|最高|不到|未满|高达|高達|上涨|上漲|下跌|增长|增長|下降|年增|季增|年減|季減)+$/u,
};
const AFTER: Record<ClaimLanguage, RegExp> = {
  en: /^ (?:or more|or so|or less|higher|lower|more|less)\b/iu,
  ja: /^(?:超|余り|弱|強|前後|程度|ほど|以上|以下|未満|規模|増|減|高|安|増え|減っ|上昇|下落|増加|減少|までに|まで|より前)/u,
  zh: /^(?:以上|以下|左右|上下|多|余|之前|以前|前|底前)/u,
};

/** "by 2030" is a deadline; "backed by eight firms" leaves its "by" outside, "fell by 5 %" is covered from "fell" on. */
const BY = /^by\s+/iu;
const isTime = ({ kind }: Quantity) => kind === 'date' || kind === 'period';

/** With the bracket that closes behind an equivalent. */
const closed = (text: string, end: number) => (/[)）]/u.test(text[end] ?? '') ? end + 1 : end);

export function markFigure(text: string, sentence: Span, quantity: Quantity, language: ClaimLanguage): Span {
  const end = Math.max(quantity.end, quantity.equivalent?.end ?? 0);
  const qualified = BEFORE[language].exec(text.slice(sentence.start, quantity.start))?.[0] ?? '';
  const before = isTime(quantity) ? qualified : qualified.replace(BY, '');
  const after = AFTER[language].exec(text.slice(quantity.end, sentence.end))?.[0] ?? '';
  return {
    start: quantity.start - before.length,
    end:
      quantity.equivalent && quantity.equivalent.start > quantity.end
        ? closed(text, end)
        : quantity.end + after.length,
  };
}
