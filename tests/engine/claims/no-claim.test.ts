import { describe, expect, it } from 'vitest';
import { claimsOf, linesOf } from './claims-of.ts';

/** Texts of which no claim may be read: every one has a figure or an event word that misleads. */
const NOTHING: Record<string, [text: string, language?: string][]> = {
  'a figure without a known measure': [
    ['Nvidia has 42 reasons to be cheerful.'],
    ['Nvidia moved to 2788 San Tomas Expressway.'],
    ['SoftBank Group, $30 billion, OpenAI.'],
    ['エヌビディアは42の理由を挙げた。', 'ja'],
    ['英伟达列出了42个理由。', 'zh'],
  ],
  'a measure without a known subject': [
    ['Revenue was $57 billion.'],
    ['Shares fell 5%.'],
    ['An 11% stake is small.'],
    ['売上高は5兆円だった。', 'ja'],
    ['营收为93亿美元。', 'zh'],
    ['The market opened 3% higher.'],
  ],
  'figures that only serve to compare': [
    ["Honda's result was better than $3 billion."],
    ['Nvidia compared it with the $500 billion.'],
  ],
  'what others expect of no result': [['Analysts expected $33 billion.']],
  'conditions and silence': [
    ['OpenAI could lose customers if SoftBank Corp. delivers the model before 2030.'],
    ['SoftBank Corp. declined to comment on talks with Foxconn.'],
    ['KDDIはエヌビディアとの協議についてコメントを控えた。', 'ja'],
    ['软银集团对与英伟达洽谈一事不予置评。', 'zh'],
  ],
  'events without a second party': [
    ['Nvidia is in talks.'],
    ['SoftBank Corp. is negotiating.'],
    ['Talks were held in Tokyo.'],
    ['Nvidia will invest.'],
  ],
  'counts of companies that back nothing': [
    ['Rapidus said more than 60 companies are looking at its chips.'],
    ['Nvidia sued 30 companies.'],
    ['エヌビディアは30社と取引がある。', 'ja'],
  ],
};

for (const [phenomenon, rows] of Object.entries(NOTHING))
  describe(phenomenon, () => {
    for (const [text, language = 'en'] of rows)
      it(text, () => expect(linesOf(text, { language })).toEqual([]));
  });

/** Right subject, or none: the tempting one is named in the sentence too. */
describe('the subject is not the name that stands nearest', () => {
  it.each([
    ['OpenAI announced a $100 billion investment by Nvidia.', 'investment', ['nvidia']],
    ['Nvidia is discussing an investment at a valuation of $730 billion.', 'valuation', []],
    [
      'SoftBank Group funds Stargate, a chain of sites with an estimated cost of $500 billion.',
      'cost',
      ['stargate'],
    ],
    ['Foxconn waited. An initial promise to invest $100 billion gave way to less.', 'investment', []],
    ['SB Energy and AEP Ohio will spend $4.2 billion on lines.', 'investment', ['sb-energy']],
    ['The Paris site will use 13,800 chips.', 'gpus', []],
    ['Analysts polled by LSEG had expected a profit of 234 billion yen.', 'consensus', []],
    [
      'SoftBank Group waited. The plan counts toward a Japanese investment of $550 billion.',
      'investment',
      [],
    ],
    ['Doubts weighed on SoftBank Group, which owned 11% of OpenAI.', 'stake', ['softbank-group']],
    ['SoftBank Group arranged a loan, and Nvidia invested $5 billion in Intel.', 'investment', ['nvidia']],
  ])('%s', (text, measure, subjects) => {
    const found = claimsOf(text).filter(c => c.measure === measure);
    expect(found.flatMap(c => c.subjects.map(s => s.id))).toEqual(subjects);
  });
});

describe('never the wrong measure', () => {
  it.each([
    ['Oracle added $317 billion of future contract revenue.', 'revenue'],
    ["OpenAI's cash burn was $8 billion in 2025.", 'cash'],
    ["Nvidia's market value shrank by $594 billion.", 'share-move'],
    ['SoftBank Group owns 11% of OpenAI, whose revenue grew.', 'growth'],
    ['SoftBank Group raised $9 billion from part of its T-Mobile US stake.', 'funding-round'],
    ['Nvidia sold 32 million shares.', 'units-sold'],
  ])('%s', (text, wrong) => expect(claimsOf(text).map(c => c.measure)).not.toContain(wrong));

  it('an amount lost is no level', () => {
    const [claim] = claimsOf("Nvidia's market value shrank by $594 billion.");
    expect(claim?.scope).toContain('change');
  });
});
