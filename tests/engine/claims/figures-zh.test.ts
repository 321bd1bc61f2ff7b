import { describe, expect, it } from 'vitest';
import { linesOf } from './claims-of.ts';

/** One sentence or short paragraph, and every claim that must come out of it, in order. */
const TABLE: Record<string, [text: string, ...claims: string[]][]> = {
  股价: [
    ['软银集团股价下跌约5%。', 'share-move softbank-group; down about 5'],
    ['輝達股價上漲3.2%。', 'share-move nvidia; up 3.2'],
  ],
  省略与定语: [
    [
      '阿里巴巴投资100亿元，腾讯50亿元。',
      'investment alibaba; 10000000000 CNY',
      'investment tencent; 5000000000 CNY',
    ],
    ['三星签下10亿美元的芯片合同。', 'order samsung-electronics; 1000000000 USD; product=semiconductor'],
  ],
  持股: [
    ['软银集团持有OpenAI约11%的股份。', 'stake softbank-group; about 11; object=openai'],
    ['软银集团在OpenAI的持股比例为11%。', 'stake softbank-group; 11; object=openai'],
  ],
  业绩: [
    ['中芯国际2025年营收为93亿美元。', 'revenue smic; 9300000000 USD; period=2025'],
    [
      '台积电2025年营收同比增长35%至3.8万亿新台币。',
      'growth tsmc; up 35; scope=revenue,year-on-year; period=2025',
      'revenue tsmc; 3800000000000 TWD; period=2025',
    ],
    ['鴻海2025年淨利為新台幣1527億元。', 'net-profit hon-hai; 152700000000 TWD; period=2025'],
    ['软银集团当季净亏损3692亿日元。', 'net-loss softbank-group; 369200000000 JPY'],
  ],
  投资: [
    [
      '软银集团将向OpenAI投资400亿美元，投前估值2600亿美元。',
      'investment softbank-group; 40000000000 USD; object=openai; expected',
      'valuation openai; 260000000000 USD; scope=pre-money',
    ],
    [
      '鴻海以3.75億美元出售俄亥俄州工廠。',
      'sale-proceeds hon-hai; 375000000 USD; object=lordstown-plant',
      'sell hon-hai; object=lordstown-plant',
    ],
    ['阿里巴巴计划三年内投入3800亿元。', 'investment alibaba; 380000000000 CNY; scope=P3Y; planned'],
  ],
  数量: [
    [
      '30家日本企业计划向软银集团的AI公司出资。',
      'number-of-companies softbank-group; 30 company; scope=backer; planned',
    ],
  ],
  期限: [
    [
      '软银集团计划在2030年前在日本生产AI服务器。',
      'deadline softbank-group; by 2030; place=japan; product=ai-server; planned',
      'produce softbank-group; by 2030; place=japan; product=ai-server; planned',
    ],
  ],
  括号里的月份: [
    [
      '索尼集团2025财年第二财季（7月至9月）净利润3114亿日元。',
      'net-profit sony-group; 311400000000 JPY; period=2025-07/2025-09',
    ],
  ],
  承前省略: [
    ['软银集团公布了业绩。该公司净利润为5万亿日元。', 'net-profit softbank-group; 5000000000000 JPY'],
  ],
};

for (const [phenomenon, rows] of Object.entries(TABLE))
  describe(phenomenon, () => {
    for (const [text, ...claims] of rows)
      it(text, () => expect(linesOf(text, { language: 'zh' })).toEqual(claims));
  });
