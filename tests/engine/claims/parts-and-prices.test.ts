import { testTable } from './claims-of.ts';

/** One sentence or short paragraph, and every claim that must come out of it, in order. */
const TABLE: Record<string, [text: string, ...claims: string[]][]> = {
  'parts of a revenue': [
    [
      "Siemens' revenue was 20 billion euros, split into 15 billion euros for compute and 5 billion euros for networking.",
      'revenue siemens; 20000000000 EUR',
      'revenue siemens; 15000000000 EUR; scope=compute',
      'revenue siemens; 5000000000 EUR; scope=networking',
    ],
    [
      "Siemens' revenue was 20 billion euros, of which gaming supplied 4 billion euros.",
      'revenue siemens; 20000000000 EUR',
      'revenue siemens; 4000000000 EUR; scope=gaming',
    ],
    [
      "Siemens' revenue was 20 billion euros. Data Center brought in 9 billion euros, of which 5 billion euros was compute.",
      'revenue siemens; 20000000000 EUR',
      'revenue siemens; 9000000000 EUR; scope=data-center',
      'revenue siemens; 5000000000 EUR; scope=compute',
    ],
    ['Siemens hired engineers. Networking brought in 4 billion euros.'],
    ['Siemens paid 20 billion euros for networking.', 'purchase-price siemens; 20000000000 EUR'],
    ["Consumer electronics made up 48 per cent of Siemens' revenue.", 'share-of-total siemens; 48; scope=consumer electronics,revenue'],
    ["Of the whole, 48 per cent of Siemens' revenue came late."],
  ],
  'the same at another time': [
    [
      'Anthropic was valued at $300 billion in March 2025 and at $500 billion in October 2025.',
      'valuation anthropic; 300000000000 USD; period=2025-03',
      'valuation anthropic; 500000000000 USD; period=2025-10',
    ],
    [
      'Toyota will invest 100 billion yen in Mazda in 2026 and about 150 billion yen in 2027.',
      'investment toyota; 100000000000 JPY; object=mazda; period=2026; planned',
      'investment toyota; about 150000000000 JPY; object=mazda; period=2027; planned',
    ],
    ['Toyota invested $1 billion in May and sold $2 billion in June.', 'investment toyota; 1000000000 USD; period=2026-05'],
    ['Toyota invested $1 billion in May and $2 billion less later.', 'investment toyota; 1000000000 USD; period=2026-05'],
  ],
  'money of a state by the words for it': [
    ['Northvolt asked NEDO, whose programme amounts to as much as 300 billion yen in five years.', 'subsidy nedo; up-to 300000000000 JPY; scope=P5Y'],
    ['State money for Northvolt can reach 5 billion euros over four years.', 'subsidy northvolt; 5000000000 EUR; scope=P4Y'],
    ['Federal research funding for Intel would exceed $8 billion.', 'subsidy intel; over 8000000000 USD; expected'],
    ['State money can reach 5 billion euros.'],
    ['Siemens, whose programme amounts to 3 billion euros, hires.'],
  ],
  'an amount that is said to be open': [
    [
      'Toyota will acquire Denso. The price has yet to be settled.',
      'acquire toyota; object=denso; planned',
      'purchase-price toyota',
    ],
    ['Toyota bought Denso for an undisclosed sum.', 'acquire toyota; object=denso', 'purchase-price toyota; object=denso'],
    ['Toyota invested in Mazda. The company did not disclose the amount.', 'invest toyota; object=mazda', 'investment toyota'],
    ['Siemens won an order. The contract value was not disclosed.', 'order siemens'],
    ['トヨタはデンソーを買収する。買収額は非公表。', 'acquire toyota; object=denso; planned', 'purchase-price toyota'],
    ['丰田将收购电装。交易金额尚未披露。', 'acquire toyota; object=denso; expected', 'purchase-price toyota'],
    ['The price of oil remains unclear.'],
    ['Toyota sells cars. The price was not given.'],
    ['Ford did not disclose the number of cars.'],
    ['トヨタは価格を下げた。'],
    ['丰田未披露销量。'],
  ],
  'the price of a share': [
    ['Nvidia shares closed at $199.05 on Friday.', 'share-price nvidia; 199.05 USD; period=2026-05-08'],
    [
      'SoftBank Group shares traded 10% higher at 4,690 yen in Tokyo on Tuesday.',
      'share-move softbank-group; up 10; period=2026-05-05',
      'share-price softbank-group; 4690 JPY; period=2026-05-05',
    ],
    ['ソニーの終値は4690円だった。', 'share-price sony-group; 4690 JPY'],
    ['腾讯股价收报500港元。', 'share-price tencent; 500 HKD'],
    ['Nvidia closed a deal at $3 billion.'],
    ['The talks opened at 9 dollars.'],
  ],
}; // biome-ignore format: a table reads better in rows

testTable(TABLE);
