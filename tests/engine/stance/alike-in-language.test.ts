/** Two Japanese or two Chinese sentences by what only one of them tells: contained in each other, or about two things. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type StanceOf, stanceOfSentences } from './stance-of.ts';

let stanceOf: StanceOf;
beforeAll(async () => {
  stanceOf = await stanceOfSentences('2026-08-20', '2026-08-21');
});

type Row = [phenomenon: string, page: string, coverage: string];

describe('one tells all that the other tells', () => {
  it.each<Row>([
    [
      'who publishes it',
      '国土地理院は20日、八甲田湖の水深が41メートルだったと公表した。',
      '八甲田湖の水深は41メートルだった。',
    ],
    [
      'a name in short',
      '信越水道公社は9月に水道料金を平均7.5%引き上げる。',
      '信越水道公社、9月に水道料金を7.5%値上げ',
    ],
    [
      'an event in a headline',
      '東北電力は女川原子力発電所3号機を再稼働させる方針だ。',
      '東北電力の女川原発3号機、再稼働へ',
    ],
  ])('agree: %s', (_, page, coverage) => expect(stanceOf(page, coverage)).toBe('corroborates'));

  it.each<Row>([
    [
      'a relative clause',
      '国内有数の冷蔵庫を営む港南倉庫は、川崎市に延べ床面積9万平方メートルの倉庫を建てる。',
      '港南倉庫が川崎市に建てる倉庫の延べ床面積は5万平方メートルになる。',
    ],
    [
      'who reports it',
      '黄河水利委员会通报，龙羊峡水库蓄水位14日达到2596米。',
      '龙羊峡水库14日蓄水位为2371米。',
    ],
    [
      'a plan denied',
      '大河集团澄清，公司没有裁减游戏部门员工的计划。',
      '大河集团将裁减游戏部门员工，知情人士称。',
    ],
    [
      'a record beside it',
      '安徽省今年夏粮总产量为345.6亿斤。',
      '安徽省今年夏粮总产量达到391亿斤，创历史新高。',
    ],
  ])('differ: %s', (_, page, coverage) => expect(stanceOf(page, coverage)).toBe('conflicts'));

  it.each<Row>([
    [
      'a partner',
      '丸伊百貨店とJR四国は、高松の商業施設を共同で開業する。',
      '丸伊百貨店は、高松で商業施設を開業する。',
    ],
    ['people, households', '長野県松川市の人口は8万5千人だ。', '松川市には3万世帯が暮らす。'],
    [
      'a kind of budget',
      '政府は来年度の防衛費を9兆円程度とする方向で調整に入った。',
      '来年度の文教予算について、政府は5兆円台とする方向で調整している。',
    ],
    [
      'another thing of the same',
      '花園電機は、照明事業を売却するとの報道を否定した。',
      '花園電機の照明事業は売上高の15%を占める。',
    ],
    [
      'who opens and who closes',
      'ミナト薬局は大分県内の12店舗を閉鎖する。',
      'ミナト薬局は大分県内に2店舗を新たに開く。',
    ],
    [
      'a name in kana only',
      'きくやは天丼並盛の価格を20円引き上げ、470円とする。',
      '梅屋は天丼並盛の価格を470円とする。',
    ],
  ])('related: %s', (_, page, coverage) => expect(stanceOf(page, coverage)).toBe('related'));
});

describe('what excludes the other', () => {
  it.each<Row>([
    [
      'shorter, longer',
      '中央鉄道は環状線の運転間隔を2027年春から最短2分30秒に短縮する方針だ。',
      '中央鉄道は環状線の運転間隔を最短4分に広げる。',
    ],
    [
      'raised, kept',
      '北斗通信は月額料金を12月から110円引き上げると発表した。',
      '北斗通信は月額料金を据え置く。',
    ],
    [
      'approved, not approved',
      '国家药监局批准大河生物的减肥药上市。',
      '国家药监局未批准大河生物的减肥药上市申请。',
    ],
    [
      'a plan dropped',
      '南星不動産は築港跡地に5万人収容のスタジアムを2032年度に開業する計画だ。',
      '南星不動産は築港跡地のスタジアム計画を取りやめる。',
    ],
  ])('conflicts: %s', (_, page, coverage) => expect(stanceOf(page, coverage)).toBe('conflicts'));

  it.each<Row>([
    [
      'started, put off',
      '大河工業は竜王工場で電動バンの生産を始めた。',
      '大河工業は竜王工場での電動バンの生産を来年に延期した。',
    ],
    [
      'the coming years, last year',
      '大河集团计划未来三年投入超过150亿元用于机器人研发。',
      '大河集团去年研发费用为178亿元。',
    ],
    [
      'diagnosed, died',
      '医療研究所は、2025年に国内で新たに結核と診断された人が1万人だったと推計した。',
      '医療研究所の推計では、2025年に国内で結核により死亡した人は2千人だった。',
    ],
    [
      'two places',
      '米大河精機は、東京に研究開発拠点を新設する。',
      '大河精機はソウルに研究開発拠点を新設する。',
    ],
    [
      'one share of two things',
      'コンビニ大手の北斗マートは、全店の3割で無人レジを導入した。',
      '北斗マートは全店の3割で置き菓子の販売をやめた。',
    ],
    ['two films', '电影《长河万里2》上映十天票房突破18亿元。', '电影《星海远航3》上映十天票房突破18亿元。'],
    [
      'two lines of business',
      '大河集团智能云事业群三季度收入同比增长33%。',
      '大河集团三季度在线营销收入同比下降18%。',
    ],
  ])('related: %s', (_, page, coverage) => expect(stanceOf(page, coverage)).toBe('related'));

  it.each<Row>([
    [
      'from, to',
      '湖北汽车宣布，图拉工厂年产能将从15万辆提高到20万辆。',
      '湖北汽车图拉工厂的年产能将提高到35万辆。',
    ],
    [
      'held against last year',
      '大河餐饮上半年翻台率为每天3.8次，低于去年同期的4.2次。',
      '大河餐饮上半年翻台率升至每天4.5次。',
    ],
    [
      'から, に',
      '白水商事は銅鉱山の権益を20%から30%に引き上げる。',
      '白水商事は銅鉱山の権益を20%から45%に引き上げる。',
    ],
  ])('a figure that something came from does not count: %s', (_, page, coverage) =>
    expect(stanceOf(page, coverage)).toBe('conflicts'),
  );
});

describe('about two things', () => {
  it.each<Row>([
    [
      'two firms',
      '北斗運輸は10月から小包の料金を平均で2～3%引き上げる。',
      '南海急便は10月から荷物の料金を平均で2～3%引き上げる。',
    ],
    [
      'two parties',
      '自民党の支持率は4ポイント低下し、27%となった。',
      '立憲民主党の支持率は4ポイント低下した。',
    ],
    [
      'a firm and a school',
      '物流施設を営む港南倉庫は面積12万平方メートルの棟を持つ。',
      '川崎市の大学は面積12万平方メートルの研究棟を持つ。',
    ],
    [
      'a unit and its owner',
      '東洋繊維の炭素繊維事業の売上高は2026年3月期に3100億円だった。',
      '東洋繊維の2026年3月期の売上高は2兆5800億円だった。',
    ],
    [
      'a kind of passengers',
      '瀬戸内空港の2025年度の旅客数は1268万人だった。',
      '瀬戸内空港の2025年度の国際線旅客数は520万人だった。',
    ],
    [
      'two kinds of books',
      '国内の電子書籍市場は2025年度に7200億円だった。',
      '国内の紙の書籍市場は2025年度に5700億円だった。',
    ],
    ['two kinds of pay', '星野精機の社員の平均年収は2100万円だった。', '星野精機の初任給は30万円だ。'],
    [
      'income and spending',
      '前三季度，全国一般公共预算收入16.4万亿元。',
      '前三季度，全国一般公共预算支出20.8万亿元。',
    ],
    ['abroad and at home', '大河机械上半年出口收入同比下降8%。', '大河机械上半年国内收入同比下降8%。'],
    [
      'animals and visitors',
      '成都熊猫基地今年共繁育成活大熊猫幼仔26只。',
      '成都熊猫基地今年接待游客超过1200万人次。',
    ],
  ])('%s', (_, page, coverage) => expect(stanceOf(page, coverage)).toBe('related'));

  it.each<Row>([
    ['whence a firm is', '京都の和菓子店「霞堂」は従業員48人を抱える。', '霞堂の従業員は120人に上る。'],
    ['what it makes', '製紙大手の北斗紙業は従業員480人を減らす。', '北斗紙業が減らす従業員は120人だ。'],
    [
      'the end of its name',
      '大河製作所の2025年度の売上高は2300億円だった。',
      '大河製作所の売上高は2025年度に1900億円となった。',
    ],
    [
      'the whole group',
      '大河電機の連結売上高は2025年度に2300億円だった。',
      '大河電機の2025年度の売上高は1900億円だった。',
    ],
  ])('but not: %s', (_, page, coverage) => expect(stanceOf(page, coverage)).toBe('conflicts'));
});

describe('what one word decides', () => {
  it.each<[phenomenon: string, page: string, coverage: string, stance: string]>([
    [
      'up, down',
      '大河银行决定，自5月8日起下调存款利率0.5个百分点。',
      '大河银行决定，自5月8日起上调存款利率0.5个百分点。',
      'conflicts',
    ],
    ['leaves, stays', '大河電機の西条孝社長が退任する。', '大河電機の西条孝社長は続投する。', 'conflicts'],
    [
      'two places',
      '米大河精機は、東京に研究開発拠点を新設する。',
      '大河精機はソウルに研究開発拠点を新設する。',
      'related',
    ],
    [
      'one share of two things',
      'コンビニ大手の北斗マートは、全店の3割で無人レジを導入した。',
      '北斗マートは全店の3割で置き菓子の販売をやめた。',
      'related',
    ],
    [
      'a word for plans of the other language',
      '将棋の南条聡竜王が七番勝負を4勝2敗で制し、防衛した。',
      '南条聡竜王が4勝2敗で七番勝負を防衛した。',
      'corroborates',
    ],
  ])('%s', (_, page, coverage, stance) => expect(stanceOf(page, coverage)).toBe(stance));
});
