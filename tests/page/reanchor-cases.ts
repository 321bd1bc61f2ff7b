import { GONE } from './reanchor-gone-cases.ts';
import { AR, type Case, HE, JA_LEAD, JA_TAIL, LEAD, LONG_JA, SAID, TAIL } from './reanchor-texts.ts';

const exact: Case[] = [
  { name: 'nothing changed', before: `${LEAD}⟦${SAID}⟧${TAIL}`, after: `${LEAD}⟦${SAID}⟧${TAIL}` },
  { name: 'at the start of the page', before: `⟦${SAID}⟧${TAIL}`, after: `⟦${SAID}⟧${TAIL}` },
  { name: 'at the end of the page', before: `${LEAD}⟦${SAID}⟧`, after: `${LEAD}⟦${SAID}⟧` },
  { name: 'the whole page', before: `⟦${SAID}⟧`, after: `⟦${SAID}⟧` },
  {
    name: 'a banner came before',
    before: `${LEAD}⟦${SAID}⟧${TAIL}`,
    after: `Subscribe now!\n${LEAD}⟦${SAID}⟧${TAIL}`,
  },
  { name: 'comments came after', before: `${LEAD}⟦${SAID}⟧`, after: `${LEAD}⟦${SAID}⟧\nFirst!\nAgreed.` },
  {
    name: 'an advertisement between',
    before: `${LEAD}⟦${SAID}⟧${TAIL}`,
    after: `${LEAD}Advertisement\n⟦${SAID}⟧\nAdvertisement${TAIL}`,
  },
  {
    name: 'spaces for line breaks',
    before: `${LEAD}⟦${SAID}⟧${TAIL}`,
    after: `${LEAD.trim()} ⟦${SAID}⟧ ${TAIL.trim()}`,
  },
  {
    name: 'double spaces',
    before: 'It paid ⟦five million dollars⟧ in cash.',
    after: 'It  paid ⟦five   million dollars⟧  in cash.',
  },
  {
    name: 'non-breaking spaces',
    before: 'It paid ⟦5 million euros⟧ in cash.',
    after: 'It paid ⟦5\u00a0million\u00a0euros⟧ in cash.',
  },
  {
    name: 'soft hyphens',
    before: 'A ⟦semiconductor manufacturing⟧ plant.',
    after: 'A ⟦semi\u00adconductor manu\u00adfacturing⟧ plant.',
  },
  {
    name: 'zero-width spaces',
    before: 'See ⟦the regulatory filing⟧ for more.',
    after: 'See ⟦the\u200b regulatory\u200b filing⟧ for more.',
  },
  {
    name: 'across paragraphs',
    before: `${LEAD}⟦One ended here.\nAnother began⟧ there.`,
    after: `${LEAD}⟦One ended here.\nAnother began⟧ there.`,
  },
  {
    name: 'paragraphs joined',
    before: `${LEAD}⟦One ended here.\nAnother began⟧ there.`,
    after: `${LEAD}⟦One ended here. Another began⟧ there.`,
  },
  {
    name: 'one word between the same words',
    before: 'Shares ⟦fell⟧ on Monday after results.',
    after: 'Shares ⟦fell⟧ on Monday after results.',
  },
  {
    name: 'a figure',
    before: 'Its profit rose ⟦5%⟧ in the quarter to March.',
    after: 'News. Its profit rose ⟦5%⟧ in the quarter to March.',
  },
  { name: 'Japanese', before: `${JA_LEAD}⟦${LONG_JA}⟧${JA_TAIL}`, after: `${JA_LEAD}⟦${LONG_JA}⟧${JA_TAIL}` },
  {
    name: 'Japanese, a short passage',
    before: `${JA_LEAD}同社は⟦約1兆円⟧を投じる。`,
    after: `速報\n${JA_LEAD}同社は⟦約1兆円⟧を投じる。`,
  },
  {
    name: 'Japanese, a line break within',
    before: `${JA_LEAD}⟦国内で組み立てる計画⟧を進める。`,
    after: `${JA_LEAD}⟦国内で組み立てる計画⟧を進める。`,
  },
  {
    name: 'Chinese',
    before: '公司周一在东京宣布，⟦将在北部建设四座工厂⟧，投资额未公布。',
    after: '更新\n公司周一在东京宣布，⟦将在北部建设四座工厂⟧，投资额未公布。',
  },
  {
    name: 'Arabic',
    before: `قالت مصادر.\n⟦${AR}⟧.\nولم تعلق.`,
    after: `عاجل\nقالت مصادر.\n⟦${AR}⟧.\nولم تعلق.`,
  },
  {
    name: 'Arabic with direction marks',
    before: `⟦بلغت الأرباح 5% في الربع الأول⟧ من العام.`,
    after: `⟦بلغت الأرباح \u200f5%\u200e في الربع الأول⟧ من العام.`,
  },
  { name: 'Hebrew', before: `דיווח.\n⟦${HE}⟧.\nלא נמסרה תגובה.`, after: `דיווח.\n⟦${HE}⟧.\nלא נמסרה תגובה.` },
  {
    name: 'emoji around',
    before: '🎉 Growth of ⟦five percent 🚀⟧ this year 🎉',
    after: 'Hi 👋 🎉 Growth of ⟦five percent 🚀⟧ this year 🎉',
  },
  {
    name: 'next to a combining mark',
    before: 'The ⟦cafe\u0301 chain⟧ grew.',
    after: 'The ⟦cafe\u0301 chain⟧ grew.',
  },
];

const moved: Case[] = [
  { name: 'moved to the end', before: `⟦${SAID}⟧\n${LEAD}${TAIL}`, after: `${LEAD}${TAIL}\n⟦${SAID}⟧` },
  { name: 'moved to the start', before: `${LEAD}${TAIL}\n⟦${SAID}⟧`, after: `⟦${SAID}⟧\n${LEAD}${TAIL}` },
  {
    name: 'all else rewritten',
    before: `${LEAD}⟦${SAID}⟧${TAIL}`,
    after: `A new lead, quite unlike the old.\n⟦${SAID}⟧\nAnother end.`,
  },
  {
    name: 'Japanese, moved',
    before: `${JA_LEAD}⟦${LONG_JA}⟧${JA_TAIL}`,
    after: `${JA_TAIL}\n⟦${LONG_JA}⟧\n${JA_LEAD}`,
  },
  {
    name: 'Arabic, moved',
    before: `⟦${AR}⟧.\nولم تعلق الشركة على الخبر.`,
    after: `ولم تعلق الشركة على الخبر.\n⟦${AR}⟧.`,
  },
  {
    name: 'one word, the far half of the sentence edited',
    before: `${LEAD}Sales at home ⟦slumped⟧ in the second quarter as prices rose.${TAIL}`,
    after: `${LEAD}Sales at home ⟦slumped⟧ in the second quarter as wages fell.${TAIL}`,
  },
  {
    name: 'moved together with its neighbours',
    before: 'Shares ⟦fell⟧ on Monday. Then it rained.',
    after: 'Then it rained. Shares ⟦fell⟧ on Monday.',
  },
];

const ROW = (name: string, figure: string) => `${name} sold ${figure} units in the year.\n`;
const repeated: Case[] = [
  {
    name: 'the second of three',
    before: 'Shares rose 5% in May. Sales ⟦rose 5%⟧ in June. Costs rose 5% in July.',
    after: 'Shares rose 5% in May. Sales ⟦rose 5%⟧ in June. Costs rose 5% in July.',
  },
  {
    name: 'the last, with a new one before',
    before: 'Sales rose 5% in June. Costs ⟦rose 5%⟧ in July.',
    after: 'Wages rose 5% in May. Sales rose 5% in June. Costs ⟦rose 5%⟧ in July.',
  },
  {
    name: 'the first, the others deleted',
    before: 'Sales ⟦rose 5%⟧ in June. Costs rose 5% in July.',
    after: 'Sales ⟦rose 5%⟧ in June.',
  },
  {
    name: 'wholly alike, page unchanged',
    before: 'Buy now\nBuy now\n⟦Buy now⟧\nBuy now\nBuy now',
    after: 'Buy now\nBuy now\n⟦Buy now⟧\nBuy now\nBuy now',
  },
  {
    name: 'the selected one deleted',
    before: 'Sales rose 5% in June. Costs ⟦rose 5%⟧ in the northern region.',
    after: 'Sales rose 5% in June. Costs were flat.',
  },
  {
    name: 'a row whose like remains',
    before: `${ROW('Alpha', '12') + ROW('Beta', '14')}⟦${ROW('Gamma', '19').trim()}⟧\n${ROW('Delta', '11')}`,
    after: ROW('Alpha', '12') + ROW('Beta', '14') + ROW('Delta', '11'),
  },
  {
    name: 'the first row deleted',
    before: `⟦${ROW('Alpha', '12').trim()}⟧\n${ROW('Beta', '14')}${ROW('Gamma', '19')}`,
    after: ROW('Beta', '14') + ROW('Gamma', '19'),
  },
  {
    name: 'the last row deleted',
    before: `${ROW('Alpha', '12')}${ROW('Beta', '14')}⟦${ROW('Gamma', '19').trim()}⟧`,
    after: ROW('Alpha', '12') + ROW('Beta', '14'),
  },
  {
    name: 'rows sorted anew',
    before: `${ROW('Alpha', '12')}⟦${ROW('Beta', '14').trim()}⟧\n${ROW('Gamma', '19')}`,
    after: `${ROW('Gamma', '19') + ROW('Alpha', '12')}⟦${ROW('Beta', '14').trim()}⟧\n`,
  },
  {
    name: 'alike, told by how many come before and after',
    before: 'Buy now\nBuy now\n⟦Buy now⟧\nBuy now',
    after: 'Welcome\nBuy now\nBuy now\n⟦Buy now⟧\nBuy now',
  },
  {
    name: 'Japanese, the second of two',
    before: '売上高は前年比5%増だった。利益は⟦前年比5%増⟧となった。',
    after: '速報。売上高は前年比5%増だった。利益は⟦前年比5%増⟧となった。',
  },
  {
    name: 'Japanese, the selected one deleted',
    before: '売上高は前年比5%増だった。一方で純利益は⟦前年比5%増⟧となり過去最高を更新した。',
    after: '売上高は前年比5%増だった。',
  },
  {
    name: 'a quote and its pull quote',
    before: `${LEAD}⟦${SAID}⟧${TAIL}`,
    after: `${SAID}\n${LEAD}⟦${SAID}⟧${TAIL}`,
  },
];

const edited: Case[] = [
  {
    name: 'a typo mended',
    before: `${LEAD}⟦The compnay said it would build four plants.⟧${TAIL}`,
    after: `${LEAD}⟦The company said it would build four plants.⟧${TAIL}`,
  },
  {
    name: 'a figure changed',
    before: `${LEAD}⟦${SAID}⟧${TAIL}`,
    after: `${LEAD}⟦${SAID.replace('four', 'five')}⟧${TAIL}`,
  },
  {
    name: 'a word put in',
    before: `${LEAD}⟦${SAID}⟧${TAIL}`,
    after: `${LEAD}⟦${SAID.replace('four', 'four large')}⟧${TAIL}`,
  },
  {
    name: 'a word taken out',
    before: `${LEAD}⟦${SAID}⟧${TAIL}`,
    after: `${LEAD}⟦${SAID.replace(' northern', '')}⟧${TAIL}`,
  },
  {
    name: 'curly quotes',
    before: `${LEAD}⟦"We will build four plants," the company's chief said.⟧${TAIL}`,
    after: `${LEAD}⟦“We will build four plants,” the company’s chief said.⟧${TAIL}`,
  },
  {
    name: 'a footnote mark',
    before: `${LEAD}⟦${SAID}⟧${TAIL}`,
    after: `${LEAD}⟦${SAID.replace(' on', '[1] on')}⟧${TAIL}`,
  },
  {
    name: 'edited, and a banner came',
    before: `${LEAD}⟦${SAID}⟧${TAIL}`,
    after: `Subscribe!\n${LEAD}⟦${SAID.replace('2031', '2032')}⟧${TAIL}`,
  },
  {
    name: 'its neighbours edited slightly too',
    before: `${LEAD}⟦${SAID}⟧${TAIL}`,
    after: `${LEAD.replace('Monday', 'Tuesday')}⟦${SAID.replace('2031', '2032')}⟧${TAIL.replace('firm', 'company')}`,
  },
  {
    name: 'Japanese, a figure changed',
    before: `${JA_LEAD}⟦${LONG_JA}⟧${JA_TAIL}`,
    after: `${JA_LEAD}⟦${LONG_JA.replace('三社', '四社')}⟧${JA_TAIL}`,
  },
  {
    name: 'Arabic, a word changed',
    before: `قالت مصادر مطلعة اليوم.\n⟦${AR}⟧.\nولم تعلق الشركة على الخبر.`,
    after: `قالت مصادر مطلعة اليوم.\n⟦${AR.replace('أربعة', 'خمسة')}⟧.\nولم تعلق الشركة على الخبر.`,
  },
].map(one => ({ ...one, how: 'edited' as const }));

export const CASES: Record<string, Case[]> = { exact, moved, repeated, edited, gone: GONE };
