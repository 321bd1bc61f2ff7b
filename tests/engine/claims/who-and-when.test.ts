import { testTable } from './claims-of.ts';

const TALKS = 'talks toyota; partner=panasonic; product=battery';
const FIRST = 'partner=panasonic; product=battery; scope=first-report';

/** One sentence or short paragraph, and every claim that must come out of it, in order. */
const TABLE: Record<string, [text: string, ...claims: string[]][]> = {
  'the day of the first report': [
    [
      'Toyota is in talks with Panasonic about batteries, Reuters first reported on May 6.',
      `${TALKS}; via reuters`,
      `announcement-date toyota; 2026-05-06; ${FIRST}; via reuters`,
    ],
    [
      'Toyota is in talks with Panasonic about batteries. Bloomberg was first to report the negotiations on Wednesday.',
      TALKS,
      `announcement-date toyota; 2026-05-06; ${FIRST}`,
    ],
    [
      'Toyota is in talks with Panasonic about batteries. The paper dated the first reports of the negotiations to May 5, 2026.',
      TALKS,
      `announcement-date toyota; 2026-05-05; ${FIRST}`,
    ],
    [
      'Toyota is in talks with Panasonic about batteries, according to a Nikkei story dated May 7.',
      'talks toyota; partner=panasonic; product=battery; period=2026-05-07; via nikkei',
      'announcement-date toyota; 2026-05-07; partner=panasonic; product=battery; scope=report; via nikkei',
    ],
    [
      'トヨタとパナソニックは電池について協議している。日経新聞が5月6日に最初に報じた。',
      'talks toyota; product=battery; partner=panasonic',
      'announcement-date toyota; 2026-05-06; product=battery; partner=panasonic; scope=first-report',
    ],
    [
      '丰田正与松下就电池进行谈判，日经新闻5月6日率先报道。',
      'talks toyota; partner=panasonic; product=battery; period=2026-05-06',
      `announcement-date toyota; 2026-05-06; ${FIRST}`,
    ],
    ['Nvidia first reported on May 20 for the quarter.'],
    ['Nvidia reported on May 20 a record revenue.'],
    ['日経新聞は5月6日に報じた。'],
  ],
  'the day on which a thing was presented': [
    ["Nvidia's Blackwell was unveiled in March 2024.", 'announcement-date blackwell; 2024-03; scope=presented'],
    ['Blackwell is a GPU of Nvidia that Jensen Huang presented in March 2024.', 'announcement-date blackwell; 2024-03; scope=presented'],
    ['エヌビディアのBlackwellは2024年2月に発表された。', 'announcement-date blackwell; 2024-02; scope=presented'],
    ['1月に発表されたスターゲートは遅れている。', 'announcement-date stargate; 2026-01; scope=presented'],
    ['英伟达2024年3月公布的Blackwell性能更强。', 'announcement-date blackwell; 2024-03; scope=presented'],
    ['Jensen Huang joined in presenting Blackwell of Nvidia. The magazine dates that event to June.', 'announcement-date blackwell; 2026-06; scope=presented'],
    ['The magazine dates that event to June.'],
    ['Tesla announced in March that it would cut jobs.', 'cut-jobs tesla; expected; via tesla'],
    ['Toyota said the plan was announced in March.'],
    ['トヨタは1月に減産を発表した。'],
    ['Nvidia launched Blackwell in 2025.', 'launch nvidia; product=blackwell; period=2025'],
  ],
  'who made a plan public': [
    ['Toyota chief executive Koji Sato unveiled the plan.', 'announce toyota; person="Koji Sato"'],
    ['Toyota chairman Akio Toyoda announced the plan.', 'announce toyota; person=akio-toyoda; via toyota'],
    ['Microsoft president Brad Smith made the investment public.', 'announce microsoft; person="Brad Smith"'],
    ['Microsoft president Brad Smith made the investment.'],
    ['トヨタの佐藤恒治社長が計画を発表した。', 'announce toyota; person="佐藤恒治"'],
    ['トヨタの佐藤恒治社長は計画を知らなかった。'],
    ['丰田社长佐藤恒治5月8日宣布投资计划。', 'announce toyota; person="佐藤恒治"'],
    ["Microsoft's Satya Nadella announced a plan to retire."],
    ['Satya Nadella said the plan works.'],
  ],
  'who does which part of what is undertaken together': [
    [
      'Toyota is in talks with Panasonic about batteries. Panasonic would do the manufacturing.',
      TALKS,
      'produce panasonic; product=battery; alongside=toyota; expected',
    ],
    [
      'Toyota is in talks with Panasonic about batteries. Toyota wants responsibility for every stage of battery manufacturing.',
      TALKS,
      'produce toyota; product=battery; alongside=panasonic',
    ],
    ['Toyota is in talks with Panasonic about batteries. Siemens handles the manufacturing.', TALKS, 'produce siemens; product=battery'],
    ['Toyota does the manufacturing.'],
    ['Toyota likes manufacturing.'],
    [
      'Toyota plans a plant. Panasonic and LG Energy Solution are partners for the cells.',
      'partner toyota; partner=panasonic,lg-energy-solution',
    ],
    ['Toyota plans a plant. Panasonic and Toyota are partners.', 'partner panasonic; partner=toyota'],
  ],
}; // biome-ignore format: a table reads better in rows

testTable(TABLE);
