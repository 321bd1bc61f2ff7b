import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../lib/model/claim.ts';
import { claimsOf } from './claims-of.ts';

const of = (text: string, measure: string, language = 'en', date?: string): Claim | undefined =>
  claimsOf(text, { language, ...(date ? { date } : {}) }).find(
    c => c.measure === measure || c.event === measure,
  );

describe('modality', () => {
  it.each([
    ['SoftBank Group invested $30 billion in OpenAI.', 'investment', 'actual'],
    ['SoftBank Group plans to invest $30 billion in OpenAI.', 'investment', 'planned'],
    ['SoftBank Group will invest $30 billion in OpenAI.', 'investment', 'planned'],
    ['SoftBank Group is considering investing $30 billion in OpenAI.', 'investment', 'considered'],
    ['SoftBank Group is expected to invest $30 billion in OpenAI.', 'investment', 'expected'],
    ['SoftBank Group denied that it would invest $30 billion in OpenAI.', 'investment', 'denied'],
    ['Anthropic spends over $100 billion on AWS within ten years.', 'investment', 'planned'],
    ['Intel invests $20 billion in Ohio over the next five years.', 'investment', 'planned'],
    ['Intel invested $20 billion in Ohio within five years.', 'investment', 'actual'],
    ['Intel spends $20 billion a year on plants.', 'investment', 'actual'],
    ['SoftBank reported on 13 May a net profit of ¥517 billion.', 'net-profit', 'actual'],
  ])('%s', (text, measure, modality) => expect(of(text, measure)?.modality).toBe(modality));

  it.each([
    ['KDDIはオープンAIに400億ドルを出資する計画だ。', 'investment', 'planned'],
    ['KDDIはオープンAIに400億ドルを出資した。', 'investment', 'actual'],
    ['KDDIはオープンAIへの400億ドルの出資を検討している。', 'investment', 'considered'],
    ['KDDIはエヌビディアとの協議を否定した。', 'talks', 'denied'],
  ])('%s', (text, measure, modality) => expect(of(text, measure, 'ja')?.modality).toBe(modality));

  it.each([
    ['软银集团计划向OpenAI投资400亿美元。', 'investment', 'planned'],
    ['软银集团已向OpenAI投资400亿美元。', 'investment', 'actual'],
    ['软银集团正考虑向OpenAI投资400亿美元。', 'investment', 'considered'],
    ['软银集团否认将向OpenAI投资400亿美元。', 'investment', 'denied'],
  ])('%s', (text, measure, modality) => expect(of(text, measure, 'zh')?.modality).toBe(modality));
});

describe('polarity', () => {
  it.each([
    ['SoftBank Group has not invested $30 billion in OpenAI.', 'investment', 'negative'],
    ['Nvidia said that investing $100 billion in OpenAI is unlikely to happen.', 'investment', 'negative'],
    ['SoftBank Group denied that it invested $30 billion in OpenAI.', 'investment', 'positive'],
    ['Honda and Nissan broke off their merger talks.', 'talks', 'negative'],
  ])('%s', (text, measure, polarity) => expect(of(text, measure)?.polarity).toBe(polarity));
});

describe('period', () => {
  it.each([
    ["Nvidia's revenue in the quarter ended January 2026 was $68 billion.", 'revenue', '2025-11/2026-01'],
    ["SK hynix's revenue was $12 billion, 42% above the previous year.", 'revenue', null],
    ['Counting from fiscal 2022, subsidies for Rapidus add up to 1,722 billion yen.', 'subsidy', null],
    ["Nvidia's revenue was $57 billion, the company said on Wednesday.", 'revenue', null],
    [
      "SoftBank Group's total investment in OpenAI is to reach $34.7 billion by the end of 2025.",
      'investment',
      '2025',
    ],
  ])('%s', (text, measure, period) => expect(of(text, measure)?.period ?? null).toBe(period));

  it.each([
    [
      "Intel's revenue in the fourth quarter of 2025 was $14 billion.\n\nAMD had revenue of $9 billion in the same quarter.",
      '2025-Q4',
    ],
    [
      "Intel's revenue in the fourth quarter of 2025 was $14 billion.\n\nAMD had revenue of $9 billion in the same quarter of 2024.",
      '2024-Q4',
    ],
    ["Intel's revenue in the fourth quarter of 2025 was $14 billion. AMD had revenue of $9 billion.", null],
  ])('%s', (text, period) => {
    const claim = claimsOf(text, { date: '2026-02-05' }).findLast(c => c.measure === 'revenue');
    expect(claim?.subjects[0]?.id).toBe('amd');
    expect(claim?.period === '2025-Q4').toBe(period === '2025-Q4');
  });

  it('is carried to the next result of the same subject in the paragraph', () => {
    const text = "Nvidia's revenue in fiscal 2025 was $130 billion. Net income was $72 billion.";
    expect(of(text, 'net-profit')?.period).toBe('FY2025');
  });

  it.each([
    ['en', 'About 30 companies plan to invest in the venture that SoftBank founded in April 2026.'],
    ['ja', 'ソフトバンクが2026年4月に設立した新会社に、約30社が出資を計画している。'],
    ['zh', '约30家企业计划投资软银2026年4月成立的新公司。'],
  ])('%s: when a thing was founded is no period of what is said of it', (language, text) => {
    const claim = of(text, 'number-of-companies', language);
    expect(claim).toBeDefined();
    expect(claim?.period).toBeNull();
  });

  it('of cumulative Japanese quarters is the months so far', () => {
    const text = 'ソフトバンクグループの2026年3月期第3四半期累計の純利益は3兆1726億円だった。';
    expect(of(text, 'net-profit', 'ja')?.period).toBe('FY2025-9M');
  });
});

describe('scope', () => {
  it.each([
    ["Nvidia's gaming revenue was $3.7 billion.", 'revenue', ['gaming']],
    ["Nvidia's revenue was $57 billion.", 'revenue', []],
    ['SoftBank Group raised a further $9 billion.', 'funding-round', ['further']],
    ['SoftBank Group raised more than $9 billion.', 'funding-round', []],
    ['Oracle will invest $8 billion in Japan over ten years.', 'investment', ['P10Y']],
    ['Oracle invested $8 billion in Japan ten years ago.', 'investment', []],
    ["Anthropic's post-money valuation is $965 billion.", 'valuation', ['post-money']],
  ])('%s', (text, measure, scope) => expect(of(text, measure)?.scope).toEqual(scope));
});

describe('what a mark covers', () => {
  it.each([
    ['The report sent SoftBank shares down roughly 5%.', 'share-move', 'down roughly 5%'],
    ['SoftBank Group has invested over $30 billion in OpenAI.', 'investment', 'over $30 billion'],
    ['SoftBank Corp. is in talks with Nvidia and Foxconn.', 'talks', 'in talks with Nvidia and Foxconn'],
    ['SoftBank Corp. would build AI servers before 2030.', 'deadline', 'before 2030'],
  ])('%s', (text, measure, marked) => {
    const claim = of(text, measure);
    expect(text.slice(claim?.start, claim?.end)).toBe(marked);
  });

  it('the stated equivalent with its bracket', () => {
    const text = 'NEDO has set aside one trillion yen (roughly $6.7 billion).';
    const claim = of(text, 'subsidy');
    expect(text.slice(claim?.start, claim?.end)).toBe('one trillion yen (roughly $6.7 billion)');
    expect(claim?.quantity?.equivalent?.value).toBe(6.7e9);
  });
});
