import { describe, expect, it } from 'vitest';
import { linesOf } from './claims-of.ts';

/** One sentence or short paragraph, and every claim that must come out of it, in order. */
const TABLE: Record<string, [text: string, ...claims: string[]][]> = {
  'share moves': [
    ['SoftBank Group shares rose 3.2% in Tokyo.', 'share-move softbank-group; up 3.2'],
    ['The report sent Nvidia shares down roughly 5%.', 'share-move nvidia; down about 5'],
    ['Shares in Oracle fell 8% on Thursday.', 'share-move oracle; down 8; period=2026-05-07'],
    ['TSMC shares, which had set a record, fell 2.3%.', 'share-move tsmc; down 2.3'],
    ['Nvidia shares dropped by up to 18%.', 'share-move nvidia; down up-to 18'],
    [
      'Nvidia dropped by more than 1.5% in premarket trading.',
      'share-move nvidia; down over 1.5; scope=premarket',
    ],
    ['Sony Group closed down 7.9% on Friday.', 'share-move sony-group; down 7.9; period=2026-05-08'],
    ['The Nikkei average fell 1.6% on Friday.', 'share-move nikkei-225; down 1.6; period=2026-05-08'],
    [
      'Tokyo Electron shares rose 3.4% and Disco shares 2.1%.',
      'share-move tokyo-electron; up 3.4',
      'share-move disco; up 2.1',
    ],
  ],
  'a building or the site': [
    ['The Lordstown plant covers 2 million square feet.', 'floor-area lordstown-plant; 2000000 square-foot'],
    [
      'The part of the Lordstown plant sold covers 20,000 square meters, or half of the land.',
      'site-area lordstown-plant; 20000 square-meter',
    ],
  ],
  'a sum before what it is the sum of': [
    [
      'Stargate is a $500 billion venture of SoftBank Group and OpenAI.',
      'investment stargate; 500000000000 USD; object=softbank-group,openai',
    ],
    [
      'Microsoft announced a $10 billion plan for Japan.',
      'investment microsoft; 10000000000 USD; place=japan; planned; via microsoft',
    ],
    ["TSMC defended Nvidia's $2 billion plan.", 'investment nvidia; 2000000000 USD; planned'],
    [
      'Broadcom signed a $10 billion chip contract with OpenAI.',
      'order broadcom; 10000000000 USD; partner=openai; product=semiconductor',
    ],
    ['Nvidia welcomed the $2 billion rescue package for Nissan.'],
    ['Microsoft sells a $10 plan-based service.'],
  ],
  'what a list leaves out': [
    [
      'Microsoft committed $50 billion, SoftBank Group $30 billion and Nvidia $20 billion.',
      'investment microsoft; 50000000000 USD',
      'investment softbank-group; 30000000000 USD',
      'investment nvidia; 20000000000 USD',
    ],
    [
      'Microsoft pledged $5 billion to Nvidia and $3 billion more later.',
      'investment microsoft; 5000000000 USD; object=nvidia',
    ],
    [
      "Nvidia's revenue rose 42% and net income 12%.",
      'growth nvidia; up 42; scope=revenue',
      'growth nvidia; up 12; scope=net-profit',
    ],
    [
      "Nvidia's net income was $62.6 billion, or $5.11 a share.",
      'net-profit nvidia; 62600000000 USD',
      'eps nvidia; 5.11 USD',
    ],
  ],
  'a forecast that leaves out of what': [
    [
      'Nvidia projects about $78 billion for the second quarter.',
      'guidance nvidia; about 78000000000 USD; period=2026-Q2; expected; via nvidia',
    ],
    [
      "Nvidia's revenue was $68 billion. Nvidia expects $78 billion in the second quarter.",
      'revenue nvidia; 68000000000 USD',
      'revenue nvidia; 78000000000 USD; period=2026-Q2; expected; via nvidia',
    ],
    ['Nvidia expects $78 billion from the sale.'],
  ],
  'the year left out': [
    ['OpenAI was valued at $300 billion in October.', 'valuation openai; 300000000000 USD; period=2025-10'],
    [
      'TSMC expects revenue of $39 billion in January-March.',
      'revenue tsmc; 39000000000 USD; period=2027-01/2027-03; expected; via tsmc',
    ],
    [
      'SoftBank Group agreed in March to buy Ampere Computing for $6.5 billion.',
      'acquire softbank-group; object=ampere-computing; period=2026-03; planned; stage=agreed',
      'purchase-price softbank-group; 6500000000 USD; object=ampere-computing; period=2026-03; planned',
    ],
  ],
  'promises to do something else': [
    ['Oracle promised $15 billion for Stargate.', 'investment oracle; 15000000000 USD; product=stargate'],
    ['Oracle promised to hire staff for $3 billion.'],
  ],
  'sums needed': [
    ['TSMC will need $12 billion for the fab.', 'cost tsmc; 12000000000 USD; product=plant; planned'],
    ['TSMC needs patience, and 3% of it.'],
  ],
  stakes: [
    ['SoftBank Group owns about 11% of OpenAI.', 'stake softbank-group; about 11; object=openai'],
    ['SoftBank Group has an 11% stake in OpenAI.', 'stake softbank-group; 11; object=openai'],
    ["Foxconn's 34 per cent stake in Sharp Corp. lost value.", 'stake hon-hai; 34; object=sharp'],
    [
      'Doubts weighed on SoftBank Group, which owned 11% of OpenAI.',
      'stake softbank-group; 11; object=openai',
    ],
  ],
  results: [
    [
      "Nvidia's revenue in the third quarter of 2025 was $57 billion.",
      'revenue nvidia; 57000000000 USD; period=2025-Q3',
    ],
    [
      'Revenue of SK hynix came to 17.64 trillion won in 2025.',
      'revenue sk-hynix; 17640000000000 KRW; period=2025',
    ],
    ["Nvidia's data center revenue was $75.2 billion.", 'revenue nvidia; 75200000000 USD; scope=data-center'],
    [
      'SoftBank Group made a net loss of 369.2 billion yen in October-December 2024.',
      'net-loss softbank-group; 369200000000 JPY; period=2024-10/2024-12',
    ],
    ['Rakuten Group lost ¥160 billion in fiscal 2025.', 'net-loss rakuten; 160000000000 JPY; period=FY2025'],
    [
      "NTT's operating profit for fiscal 2025, which includes all its units, was ¥1.7 trillion.",
      'operating-profit ntt; 1700000000000 JPY; period=FY2025',
    ],
    [
      'Microsoft spent $26.3 billion on capital expenditure in 2024.',
      'capex microsoft; 26300000000 USD; period=2024',
    ],
  ],
  growth: [
    [
      "TSMC's revenue in March 2026 rose 45.2% to NT$415.2 billion.",
      'growth tsmc; up 45.2; scope=revenue; period=2026-03',
      'revenue tsmc; 415200000000 TWD; period=2026-03',
    ],
    [
      "Honda's profit was 805 billion yen, 7 per cent lower.",
      'net-profit honda; 805000000000 JPY',
      'growth honda; down 7; scope=net-profit',
    ],
    [
      "Nvidia's revenue was $44.1 billion, up 69% on the year and 12% on the quarter.",
      'revenue nvidia; 44100000000 USD',
      'growth nvidia; up 69; scope=revenue,year-on-year',
      'growth nvidia; up 12; scope=quarter-on-quarter,revenue',
    ],
    [
      "Sakura Internet's revenue tripled in fiscal 2025.",
      'multiple sakura-internet; up 3; scope=revenue; period=FY2025',
    ],
    [
      "KDDI's operating margin rose by 2 percentage points in fiscal 2025.",
      'percentage-points kddi; up 2 pp; scope=margin,operating; period=FY2025',
    ],
  ],
  'parts of a whole': [
    [
      "AI servers make up about 40% of Foxconn's revenue.",
      'share-of-total hon-hai; about 40; scope=ai-server,revenue',
    ],
    [
      "Half of Lasertec's sales in fiscal 2025 came from Taiwan.",
      'share-of-total lasertec; 0.5; scope=revenue,taiwan; period=FY2025',
    ],
  ],
  'what analysts expect': [
    [
      'SoftBank Group lost 369 billion yen. Analysts polled by LSEG had expected a profit of 234 billion yen.',
      'net-loss softbank-group; 369000000000 JPY',
      'consensus softbank-group; 234000000000 JPY; scope=net-profit; expected',
    ],
  ],
  money: [
    [
      'SoftBank Group has invested over $30 billion in OpenAI.',
      'investment softbank-group; over 30000000000 USD; object=openai',
    ],
    [
      'Microsoft plans to spend $10 billion in Japan.',
      'investment microsoft; 10000000000 USD; place=japan; planned',
    ],
    [
      "Nvidia's $10 billion investment in Anthropic is small.",
      'investment nvidia; 10000000000 USD; object=anthropic',
    ],
    [
      'Spending of $500 billion on Stargate is planned by OpenAI.',
      'investment openai; 500000000000 USD; product=stargate; planned',
    ],
    [
      'Anthropic raised $30 billion at a valuation of $380 billion.',
      'funding-round anthropic; 30000000000 USD',
      'valuation anthropic; 380000000000 USD',
    ],
    [
      'SoftBank Group is putting $30 billion into OpenAI at a valuation of $730 billion.',
      'investment softbank-group; 30000000000 USD; object=openai',
      'valuation openai; 730000000000 USD',
    ],
    [
      'SoftBank Group sold its Nvidia shares for $5.83 billion.',
      'sell softbank-group; object=nvidia',
      'sale-proceeds softbank-group; 5830000000 USD; object=nvidia',
    ],
    [
      'SoftBank Group agreed to buy Ampere Computing for $6.5 billion.',
      'acquire softbank-group; object=ampere-computing; planned',
      'purchase-price softbank-group; 6500000000 USD; object=ampere-computing; planned',
    ],
    [
      "Japan's government approved subsidies of up to ¥590 billion for Rapidus.",
      'approve government-of-japan; beneficiary=rapidus; stage=approved',
      'subsidy rapidus; up-to 590000000000 JPY',
    ],
    [
      'By 2031 the AI server market should be worth $410 billion.',
      'market-size ai-server; 410000000000 USD; period=2031; expected',
    ],
  ],
  counts: [
    [
      "30 leading firms plan to invest in SoftBank's AI company.",
      'number-of-companies softbank-group|softbank-corp; 30 company; scope=backer; planned',
    ],
    [
      'SoftBank Corp. formed a unit that is backed by eight major corporations.',
      'number-of-companies softbank-corp; 8 company; scope=backer',
    ],
    [
      'Microsoft aims to train 1 million people in Japan by 2030.',
      'trainees microsoft; 1000000 person; period=2030; planned',
    ],
    [
      'SoftBank Group sold 32.1 million Nvidia shares in October 2025.',
      'sell softbank-group; object=nvidia; period=2025-10',
      'shares-sold softbank-group; 32100000 share; object=nvidia; period=2025-10',
    ],
    ['ChatGPT has over 900 million weekly users.', 'users chatgpt; over 900000000 user; scope=weekly'],
  ],
  'a country before "and" or a verb acts itself': [
    ['The United Arab Emirates and MGX pledged €30 billion.', 'investment uae+mgx; 30000000000 EUR'],
    ['The Netherlands spent €8 billion on Intel.', 'investment netherlands; 8000000000 EUR; object=intel'],
  ],
  'dates of plans': [
    [
      'SoftBank Corp. would assemble AI servers by the end of the decade.',
      'produce softbank-corp; product=ai-server; expected',
      'deadline softbank-corp; by 2020s; product=ai-server; expected',
    ],
    [
      'SoftBank Corp. wants to make its own AI servers before 2030.',
      'produce softbank-corp; before 2030; product=ai-server; planned',
      'deadline softbank-corp; before 2030; product=ai-server; planned',
    ],
    [
      'The consortium of SoftBank Corp. will deliver the model before 2030.',
      'deadline softbank-corp; before 2030; product=foundation-model; scope=completion; planned',
    ],
    [
      'Rapidus plans to begin mass production in 2027.',
      'deadline rapidus; 2027; product=mass-production; scope=start; planned',
    ],
    [
      'Rapidus wants to mass-produce 2-nanometer chips from 2028.',
      'produce rapidus; 2028; product=semiconductor; planned',
      'node rapidus; 2 nanometer; planned',
      'deadline rapidus; 2028; product=mass-production; scope=start; planned',
    ],
    [
      'Micron targets mass production in Hiroshima by fiscal 2027.',
      'deadline micron; by FY2027; place=hiroshima; product=mass-production; scope=start; planned',
    ],
    [
      'Volume production at TSMC should start in the second half of 2028.',
      'deadline tsmc; 2028-H2; product=mass-production; scope=start; expected',
    ],
    [
      'Toyota will build 40-gigawatt-hour batteries from 2029.',
      'build toyota; 2029; product=battery; planned',
      'deadline toyota; 2029; product=battery; scope=start; planned',
    ],
    ['Toyota has built batteries from 2019.', 'build toyota; product=battery'],
    ['Mass production at TSMC began in 2022.'],
  ],
};

for (const [phenomenon, rows] of Object.entries(TABLE))
  describe(phenomenon, () => {
    for (const [text, ...claims] of rows) it(text, () => expect(linesOf(text)).toEqual(claims));
  });
