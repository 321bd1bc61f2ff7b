import { describe, expect, it } from 'vitest';
import { linesOf } from './claims-of.ts';

/** One sentence or short paragraph, and every claim that must come out of it, in order. */
const TABLE: Record<string, [text: string, ...claims: string[]][]> = {
  株価: [
    ['ソフトバンクグループ株は8日、5％下落した。', 'share-move softbank-group; down 5; period=2026-05-08'],
    ['エヌビディアの株価は3.2%上昇した。', 'share-move nvidia; up 3.2'],
  ],
  持ち分: [
    ['ソフトバンクグループのオープンAIへの出資比率は11％だ。', 'stake softbank-group; 11; object=openai'],
    [
      'ソフトバンクグループはオープンAIに約11％出資している。',
      'stake softbank-group; about 11; object=openai',
    ],
  ],
  業績: [
    [
      'ソフトバンクグループの2025年度の純利益は5兆円だった。',
      'net-profit softbank-group; 5000000000000 JPY; period=FY2025',
    ],
    ['KDDIの2025年度の売上高は6兆円だった。', 'revenue kddi; 6000000000000 JPY; period=FY2025'],
    [
      'KDDIの2025年度の売上高は5％増の6兆円だった。',
      'growth kddi; up 5; scope=revenue; period=FY2025',
      'revenue kddi; 6000000000000 JPY; period=FY2025',
    ],
    [
      'KDDIの2025年度の営業利益率は2ポイント低下した。',
      'percentage-points kddi; down 2 point; scope=margin,operating; period=FY2025',
    ],
    ['日銀は政策金利を0.25％引き上げた。', 'rate-change bank-of-japan; up 0.25 pp; scope=interest-rate'],
    ['日銀は政策金利を0.75％に引き上げた。', 'interest-rate bank-of-japan; 0.75'],
    [
      'KDDIの2025年度の売上高は、金融事業の好調を背景に6兆円となった。',
      'revenue kddi; 6000000000000 JPY; period=FY2025',
    ],
  ],
  投資: [
    [
      'ソフトバンクグループはオープンAIに346億ドルを投じた。',
      'investment softbank-group; 34600000000 USD; object=openai',
    ],
    ['経済産業省はラピダスに最大421億円を補助する。', 'subsidy rapidus; up-to 42100000000 JPY; planned'],
    [
      'シャープの堺工場について、ソフトバンク株式会社の取得額は約1000億円である。',
      'purchase-price softbank-corp; about 100000000000 JPY; object=sakai-plant',
    ],
  ],
  数: [
    [
      '約30社がKDDIのAI新会社への出資を検討している。',
      'number-of-companies kddi; about 30 company; scope=backer; considered',
    ],
    [
      'マイクロソフトは2030年までに日本で100万人を育成する目標だ。',
      'trainees microsoft; 1000000 person; period=2030; planned',
    ],
    [
      'KDDIのデータセンターの受電容量は当初150MWで、将来は250MWに増やす。',
      'power kddi; 150 megawatt; product=data-center; scope=initial',
      'power kddi; 250 megawatt; product=data-center; scope=eventual; planned',
    ],
  ],
  期限: [
    [
      'トヨタ自動車は全固体電池の量産を2027年度に開始する計画だ。',
      'deadline toyota; FY2027; product=battery; scope=start; planned',
    ],
    [
      'KDDIは2030年までにAIサーバーを日本で生産する方針だ。',
      'deadline kddi; by 2030; product=ai-server; place=japan; planned',
      'produce kddi; by 2030; product=ai-server; place=japan; planned',
    ],
  ],
  出資する企業の数: [
    [
      'トヨタなど8社が2027年にも新会社を設ける計画だ。',
      'number-of-companies toyota; 8 company; scope=backer; planned',
    ],
  ],
  主語の省略: [
    [
      'ソフトバンクグループが決算を発表した。純利益は5兆円だった。',
      'net-profit softbank-group; 5000000000000 JPY',
    ],
    ['エヌビディアは好調だ。同社の売上高は570億ドルだった。', 'revenue nvidia; 57000000000 USD'],
  ],
};

for (const [phenomenon, rows] of Object.entries(TABLE))
  describe(phenomenon, () => {
    for (const [text, ...claims] of rows)
      it(text, () => expect(linesOf(text, { language: 'ja' })).toEqual(claims));
  });
