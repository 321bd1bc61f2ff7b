/**
 * "The price had yet to be settled", "for an undisclosed sum", 買収額は非公表, 交易金额未披露: an amount that is said to be open. It has
 * a measure and no figure, and is held against reports that know the amount.
 */
import type { Claim } from '../../../model/claim.ts';
import type { Span } from '../../../model/text.ts';
import type { Reading } from '../build-claim.ts';
import { rolesOf } from '../roles.ts';
import type { Sentence } from '../sentence.ts';
import { actorBefore, type FoundSubject, ownerOf } from '../subjects.ts';

type ByLanguage = Record<Sentence['language'], RegExp>;

const AMOUNT =
  '(?:purchase price|sale price|acquisition price|price|(?:financial )?terms|value of the (?:deal|transaction|contract|order)|deal value|contract value|investment (?:sum|amount)|(?:sum|amount)(?: (?:to be )?(?:invested|paid|raised))?|size of the (?:investment|loan|round|deal))';
const OPEN =
  "(?:(?:has|have|had|is|are|was|were) (?:yet|still) to be (?:settled|decided|determined|agreed|set|fixed|disclosed|announced|negotiated)|(?:has|have|had|is|are|was|were) ?(?:not|n[’']t)(?: yet)?(?: been)? (?:disclosed|revealed|announced|published|made public|decided|settled|fixed|agreed|given)|(?:remain(?:s|ed)?|(?:is|was|were|are)(?: left)?(?: still)?) (?:open|undisclosed|undecided|unknown|unclear)|(?:is|was|were|are) withheld)";

/** What is open, and that it is. */
const SAID: ByLanguage = {
  en: new RegExp(
    `\\b(?:the |a |an |no |neither an? )?(?:${AMOUNT}) (?:of the (?:deal|purchase|sale|transaction) )?${OPEN}\\b|\\b(?:did not|didn[’']t|declined to|would not|refused to) (?:disclose|reveal|give|say|name) the ${AMOUNT}\\b|\\bfor an undisclosed (?:sum|amount|price)\\b`,
    'iu',
  ),
  ja: /(?:買収額|取得額|売却額|購入額|投資額|出資額|契約額|金額|価格)(?:は|など?は|について(?:は)?)(?:未定|非公表|明らかにしていない|公表していない|開示していない|決まっていない|今後詰める|これから)/u,
  zh: /(?:收购价格?|收購價格?|交易金额|交易金額|交易价格|投资金额|投資金額|投资额|投資額|合同金额|具体金额|具體金額|金额|金額|价格|價格)(?:尚未|暂未|暫未|并未|並未|未)(?:披露|公布|公开|公開|确定|確定|透露|敲定)/u,
};

/** What an English sentence of the kind holds. `SAID` is by far the slowest of all patterns to be compiled, and few sentences need it. */
const AMOUNT_WORD = /\b(?:price|terms|value|sum|amount|size)\b/i;
const OPEN_WORD =
  /disclose|\b(?:yet|still) to be |\bnot |n[’']t |\bopen\b|\bunde|\bunknown|\bunclear|withheld|declined|refused/i;

/** Measure by what is spoken of, first that fits; the words stand in the sentence or before it. */
const MEASURES: [measure: string, words: RegExp][] = [
  ['order', /contract value|value of the (?:contract|order)|契約額|合同金额/iu],
  [
    'investment',
    /investment (?:sum|amount)|invested|size of the investment|投資額|出資額|投资金额|投資金額|投资额/iu,
  ],
  ['purchase-price', /purchase price|acquisition price|買収額|取得額|購入額|收购价|收購價/iu],
  ['sale-proceeds', /売却額|sale price/iu],
];
const ACQUIRING =
  /\b(?:acqui(?:re|res|red|ring|sition)|buy(?:s|ing|out)?|bought|purchas\w+|take ?over|takeover|negotiate for|sale)\b|買収|取得|購入|收购|收購|买下|購入/iu;
const INVESTING = /\b(?:invest(?:s|ed|ing|ment)?|stake)\b|出資|投資|投资|入股/iu;

export function readOpenAmounts(reading: Reading): Claim[] {
  const { sentence, vocabulary } = reading;
  if (sentence.figures.some(f => f.quantity.kind === 'money')) return [];
  const text = sentence.text.slice(sentence.start, sentence.end);
  if (sentence.language === 'en' && !(AMOUNT_WORD.test(text) && OPEN_WORD.test(text))) return [];
  const said = SAID[sentence.language].exec(text);
  if (!said) return [];
  const head = { start: sentence.start + said.index, end: sentence.start + said.index + said[0].length };
  const measure = vocabulary.measures.get(measureOf(sentence, said[0]) ?? '');
  const subject = measure && subjectOf(reading, head);
  if (!measure || !subject) return [];
  return [
    {
      ...head,
      sentence: { start: sentence.start, end: sentence.end },
      subjects: subject.refs,
      measure: measure.id,
      event: null,
      quantity: null,
      roles: rolesOf(sentence, head, measure.roles ?? [], subject.names),
      scope: [],
      polarity: 'positive',
      period: null,
      modality: 'actual',
      stage: null,
      attribution: [],
      rule: `open-amount/${subject.rule}`,
    },
  ];
}

function measureOf({ text, start, end }: Sentence, said: string): string | undefined {
  const named = MEASURES.find(([, words]) => words.test(said))?.[0];
  if (named) return named;
  const around = text.slice(Math.max(0, start - REACH), end);
  return ACQUIRING.test(around) ? 'purchase-price' : INVESTING.test(around) ? 'investment' : undefined;
}
/** Characters before the sentence, in which it is told what the amount is of. */
const REACH = 400;

const subjectOf = ({ sentence, topic }: Reading, head: Span): FoundSubject | null =>
  actorBefore(sentence, head) ?? ownerOf(sentence, head, topic) ?? topic.current('topic');
