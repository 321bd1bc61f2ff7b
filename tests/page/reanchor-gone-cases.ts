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
];
