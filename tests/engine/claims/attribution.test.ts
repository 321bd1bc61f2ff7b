import { describe, expect, it } from 'vitest';
import { claimsOf } from './claims-of.ts';

/** The chain of the last claim of the text, nearest source first. */
const TABLE: Record<string, [text: string, language: string, ...chain: string[]][]> = {
  'one source': [
    ['SoftBank Corp. is in talks with Nvidia, Nikkei reported.', 'en', 'nikkei'],
    ['SoftBank Corp. is in talks with Nvidia, according to a report by Nikkei.', 'en', 'nikkei'],
    ['According to the Nikkei newspaper, SoftBank Corp. is in talks with Nvidia.', 'en', 'nikkei'],
    ['日本経済新聞によると、KDDIはエヌビディアと協議している。', 'ja', 'nikkei'],
    ['据路透社报道，软银集团正与英伟达洽谈。', 'zh', 'reuters'],
  ],
  relays: [
    ['SoftBank Corp. is in talks with Nvidia, Reuters reported, citing Nikkei.', 'en', 'reuters', 'nikkei'],
    ['Citing Nikkei, Reuters said that SoftBank Corp. is in talks with Nvidia.', 'en', 'reuters', 'nikkei'],
    ['路透社5月8日援引日经新闻报道，软银集团正与英伟达洽谈。', 'zh', 'reuters', 'nikkei'],
  ],
  'companies and those who speak for them': [
    ['Revenue at Nvidia was $57 billion, Nvidia said.', 'en', 'nvidia'],
    ["Nvidia's revenue was $57 billion, finance chief Colette Kress said.", 'en', 'nvidia'],
    [
      'The AI server market will reach $524 billion by 2030, according to ABI Research.',
      'en',
      'abi-research',
    ],
  ],
  'carried on where the text says so': [
    [
      'Nikkei reported talks. SoftBank Group invested $30 billion in OpenAI, the newspaper added.',
      'en',
      'nikkei',
    ],
    ['Nikkei reported talks. SoftBank Group invested $30 billion in OpenAI.', 'en'],
  ],
  'nobody named': [
    ['SoftBank Corp. is in talks with Nvidia.', 'en'],
    ['SoftBank Corp. is reportedly in talks with Nvidia.', 'en'],
    ['SoftBank Corp. will supply servers through Microsoft and is in talks with Nvidia.', 'en'],
  ],
  'unnamed people, in the words of the text': [
    [
      'SoftBank Corp. is in talks with Nvidia, people familiar with the matter said.',
      'en',
      'people familiar with the matter',
    ],
    [
      'Nikkei reported that SoftBank Corp. is in talks with Nvidia, citing people familiar with the talks.',
      'en',
      'nikkei',
      'people familiar with the talks',
    ],
    ['关知情人士称，软银集团正与英伟达洽谈。', 'zh', '知情人士'],
  ],
};

for (const [phenomenon, rows] of Object.entries(TABLE))
  describe(phenomenon, () => {
    for (const [text, language, ...chain] of rows)
      it(text, () => {
        const claim = claimsOf(text, { language }).at(-1);
        expect(claim, 'a claim is read').toBeDefined();
        expect(claim?.attribution).toEqual(chain);
      });
  });
