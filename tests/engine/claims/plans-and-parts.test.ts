import { testTable } from './claims-of.ts';

const THIRTY_BILLION_YEN = '30000000000 JPY';

/** One sentence or short paragraph, and every claim that must come out of it, in order. */
const TABLE: Record<string, [text: string, ...claims: string[]][]> = {
  'a unit without a name acts': [
    [
      "Siemens' Spanish subsidiary plans to invest 300 million euros in Germany.",
      'investment siemens; 300000000 EUR; place=germany; scope=unit; planned',
    ],
    ["BMW's US unit will spend $500 million.", 'investment bmw; 500000000 USD; scope=unit; planned'],
    ['トヨタのタイ子会社は300億円を投資する。', `investment toyota; ${THIRTY_BILLION_YEN}; scope=unit; planned`],
    ['三星电子的越南子公司将投资30亿美元。', 'investment samsung-electronics; 3000000000 USD; scope=unit; expected'],
    ["Siemens' subsidiary Healthineers invested 3 million euros.", 'investment "Healthineers"; 3000000 EUR'],
    ["The supplier of BMW's US unit will spend $500 million."],
    ['トヨタの子会社のデンソーは300億円を投資する。', `investment denso; ${THIRTY_BILLION_YEN}; planned`],
  ],
  'a bare sum that is announced': [
    [
      'Intel announced $25 billion for Ireland over five years.',
      'investment intel; 25000000000 USD; place=ireland; scope=P5Y; planned; via intel',
    ],
    [
      'Volkswagen plans plants in Spain. Stellantis had announced 4 billion euros only two weeks before.',
      'investment stellantis; 4000000000 EUR; planned; via stellantis',
    ],
    ['Intel announced $2 billion in cost savings.', 'cost intel; 2000000000 USD; via intel'],
    ['Intel announced $3.2 billion of net profit.', 'net-profit intel; 3200000000 USD; via intel'],
    ['Ford announced $400 million in the second quarter.'],
    ['Ford met its creditors. Ford had announced $400 million last week.'],
  ],
  'what reaching something costs': [
    [
      'Northvolt is young. Northvolt hires, Northvolt says. Experts put the cost of finishing its plants at 9 billion euros.',
      'cost northvolt; 9000000000 EUR; product=plant',
    ],
    ['Toyota met Honda. Nissan spoke too.\n\nExperts put the cost of finishing it at 9 billion euros.'],
    ["Japan's economy ministry budgets 300 billion yen for Rapidus."],
  ],
  'when production is to start': [
    [
      'Intel should start mass production of 2-nanometer chips in the second half of 2027.',
      'produce intel; product=semiconductor; period=2027-H2; expected; stage=started',
      'node intel; 2 nanometer; period=2027-H2; expected',
      'deadline intel; 2027-H2; product=mass-production; scope=start; expected',
    ],
    [
      'TSMC wants to mass-produce 2-nanometer chips from 2027.',
      'produce tsmc; 2027; product=semiconductor; planned',
      'node tsmc; 2 nanometer; planned',
      'deadline tsmc; 2027; product=mass-production; scope=start; planned',
    ],
    [
      'Samsung Electronics targets 2nm mass production by 2027.',
      'deadline samsung-electronics; by 2027; product=mass-production; scope=start; planned',
    ],
    ['TSMC wants to sell 10,000 wafers from 2027.'],
  ],
  'what a holding is worth': [
    [
      'At the end of June Berkshire Hathaway held Apple shares worth $70 billion.',
      'holding-value berkshire; 70000000000 USD; object=apple; period=2025-06',
    ],
    [
      "Samsung Electronics' stake in ASML was valued at about 2 trillion won.",
      'holding-value samsung-electronics; about 2000000000000 KRW; object=asml',
    ],
    [
      "Toyota sold 10 million Denso shares for $150 million. On March 31 the shares still stood on Toyota's balance sheet at $160 million.",
      'sell toyota; object=denso',
      'shares-sold toyota; 10000000 share; object=denso',
      'sale-proceeds toyota; 150000000 USD; object=denso',
      'holding-value toyota; 160000000 USD; object=denso; period=2026-03-31',
    ],
    [
      "Microsoft's former holding in Facebook would now be worth $15 billion.",
      'holding-value microsoft; 15000000000 USD; object=facebook; scope=former; expected',
    ],
    ['トヨタ自動車が保有するデンソー株の時価は約3兆円だった。', 'holding-value toyota; about 3000000000000 JPY; object=denso'],
    ['腾讯持有的美团股份市值约为300亿美元。', 'holding-value tencent; about 30000000000 USD; object=meituan'],
    ['腾讯所持美团股权的账面价值为300亿美元。', 'holding-value tencent; 30000000000 USD; object=meituan'],
    ['腾讯出售价值30亿美元的美团股份。', 'sell tencent; object=meituan'],
    ["Toyota's stake sale in Denso is worth $2 billion."],
    ['Shares worth $5 billion changed hands at Nvidia.'],
    ['Anthropic was valued at $380 billion after Amazon raised its stake.', 'valuation anthropic; 380000000000 USD'],
    ['ソニーグループは保有するデンソー株を300億円で売却した。', 'sell sony-group; object=denso', `sale-proceeds sony-group; ${THIRTY_BILLION_YEN}; object=denso`],
  ],
  'what a figure is compared with, where its time is told': [
    [
      "Siemens' revenue was 20 billion euros in the first quarter of 2026, up from 18 billion euros a year before.",
      'revenue siemens; 20000000000 EUR; period=2026-Q1',
      'revenue siemens; 18000000000 EUR; period=2025-Q1',
    ],
    [
      "Siemens' net profit for January-March 2026 was 2 billion euros against 1.5 billion euros in the same quarter a year earlier.",
      'net-profit siemens; 2000000000 EUR; period=2026-01/2026-03',
      'net-profit siemens; 1500000000 EUR; period=2025-01/2025-03',
    ],
    [
      'Amazon forecast capital expenditure of $200 billion for 2026 against $131 billion in 2025.',
      'capex amazon; 200000000000 USD; period=2026; expected',
      'capex amazon; 131000000000 USD; period=2025',
    ],
    [
      "SoftBank Group's cash fell from 6.2 trillion yen in March to 4.7 trillion yen at the end of December 2024.",
      'cash softbank-group; 6200000000000 JPY; period=2024-03',
      'cash softbank-group; 4700000000000 JPY; period=2024-12',
    ],
    ["Siemens' revenue rose from 18 billion euros to 20 billion euros.", 'revenue siemens; 20000000000 EUR'],
    ["Siemens' revenue of 20 billion euros in 2025 was higher than the 19 billion euros expected.", 'revenue siemens; 20000000000 EUR; period=2025'],
    ['Siemens shares rose 2% in May after 3% in April.', 'share-move siemens; up 2; period=2026-05', 'share-move siemens; up 3; period=2026-04'],
    [
      'トヨタの2026年1月〜3月の純利益は前年同期の6000億円から7000億円に増えた。',
      'net-profit toyota; 600000000000 JPY; period=2025-01/2025-03',
      'net-profit toyota; 700000000000 JPY; period=2026-01/2026-03',
    ],
    ['ソニーの売上高は従来の6000億円から7000億円に増えた。', 'revenue sony-group; 700000000000 JPY'],
    [
      '比亚迪2026年第一季度净利润为100亿元，去年同期的80亿元。',
      'net-profit byd; 10000000000 CNY; period=2026-Q1',
      'net-profit byd; 8000000000 CNY; period=2025-Q1',
    ],
  ],
  'a time before the one who acts': [
    ['In 2025 Sony Group invested $2 billion.', 'investment sony-group; 2000000000 USD; period=2025'],
    ['On Monday Toyota hired 500 engineers.', 'jobs toyota; 500 engineer; period=2026-05-04'],
    ['Microsoft pledged $5 billion for the 2028 Olympics.', 'investment microsoft; 5000000000 USD; period=2028'],
  ],
}; // biome-ignore format: a table reads better in rows

testTable(TABLE);
