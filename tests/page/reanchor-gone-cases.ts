import { AR, type Case, JA_LEAD, JA_TAIL, LEAD, LONG_JA, SAID, TAIL } from './reanchor-texts.ts';

/** Nothing of the passage is left, or only what looks like it. */
export const GONE: Case[] = [
  { name: 'deleted', before: `${LEAD}⟦${SAID}⟧${TAIL}`, after: LEAD + TAIL },
  {
    name: 'the page is another',
    before: `${LEAD}⟦${SAID}⟧${TAIL}`,
    after: 'Page not found. Try the search.',
  },
  { name: 'the page is empty', before: `${LEAD}⟦${SAID}⟧${TAIL}`, after: '' },
  {
    name: 'rewritten beyond recognition',
    before: `${LEAD}⟦${SAID}⟧${TAIL}`,
    after: `${LEAD}Executives plan a quartet of factories up north.${TAIL}`,
  },
  {
    name: 'a short figure, elsewhere on the page',
    before: `${LEAD}Its profit rose ⟦5%⟧ in the quarter.`,
    after: 'Fees of 5% apply to all orders made by telephone.',
  },
  {
    name: 'a short word, the sentence gone',
    before: 'Shares ⟦fell⟧ on Monday after results.',
    after: 'Night fell over the city as the talks went on.',
  },
  {
    name: 'an edited passage with other neighbours',
    before: `${LEAD}⟦${SAID}⟧${TAIL}`,
    after: `Quite another story begins here today.\n${SAID.replace('four plants', 'nine offices')}\nIt ends in another way as well.`,
  },
  {
    name: 'a like sentence in another place',
    before: `${LEAD}⟦Alpha sold 120 cars in the northern region in May.⟧${TAIL}`,
    after: `${LEAD}${TAIL}\nIn other news, markets were closed.\nOmega sold 340 cars in the southern region in May.`,
  },
  {
    name: 'a short passage edited',
    before: `${LEAD}It paid ⟦5 million⟧ in cash.`,
    after: `${LEAD}It paid 6 million in cash.`,
  },
  { name: 'Japanese, deleted', before: `${JA_LEAD}⟦${LONG_JA}⟧${JA_TAIL}`, after: JA_LEAD + JA_TAIL },
  {
    name: 'Japanese, a figure elsewhere',
    before: `${JA_LEAD}同社は⟦1兆円⟧を投じる。`,
    after: '時価総額が1兆円を超える企業の一覧を掲載する。',
  },
  { name: 'Arabic, deleted', before: `قالت مصادر.\n⟦${AR}⟧.\nولم تعلق.`, after: 'قالت مصادر.\nولم تعلق.' },
  {
    name: 'one word, the same word beside it',
    before:
      'Analysts said that the shares ⟦fell⟧ and the bonds fell too, after a long week of talks in Tokyo.',
    after: 'Analysts said that the shares fell too, after a long week of talks in Tokyo.',
  },
  {
    name: 'one word, the next sentence has it too',
    before: `${LEAD}Sales were ⟦flat⟧ in May. Costs were flat in June.${TAIL}`,
    after: `${LEAD}Costs were flat in June.${TAIL}`,
  },
  {
    name: 'a figure, its like beside it',
    before: 'Profit rose ⟦5%⟧ at home and 5% abroad, the maker of chips said on Monday in a filing.',
    after: 'Profit rose 5% abroad, the maker of chips said on Monday in a filing.',
  },
  {
    name: 'a word, now part of a longer one',
    before: 'The firm, it said, would ⟦sell⟧ its stake.',
    after: 'The firm, it said, would seller its stake.',
  },
  {
    name: 'Japanese, one word, the same word beside it',
    before: '東京市場では株価が⟦下落⟧し債券も下落した。週明けの取引は薄商いだった。',
    after: '東京市場では株価が下落した。週明けの取引は薄商いだった。',
  },
  {
    name: 'Chinese, a figure, its like beside it',
    before: '公司周一在东京宣布，利润增长⟦5%⟧，而销售额增长5%，高于去年同期。',
    after: '公司周一在东京宣布，利润增长5%，高于去年同期。',
  },
  {
    name: 'Arabic, one word, the same word beside it',
    before: 'قالت مصادر مطلعة إن الأرباح ⟦ارتفعت⟧ والمبيعات ارتفعت في الربع الأول من العام الحالي.',
    after: 'قالت مصادر مطلعة إن الأرباح ارتفعت في الربع الأول من العام الحالي.',
  },
  {
    name: 'Hebrew, one word, the same word beside it',
    before: 'מקורות אמרו כי הרווחים ⟦עלו⟧ והמכירות עלו ברבעון הראשון של השנה.',
    after: 'מקורות אמרו כי הרווחים עלו ברבעון הראשון של השנה.',
  },
];
