import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createNameReader } from '../../../lib/engine/stance/names/read-as.ts';
import { compileReadings } from '../../../lib/engine/stance/names/readings.ts';

const cues = JSON.parse(readFileSync(new URL('../../../data/cues/readings.json', import.meta.url), 'utf8'));
const reader = createNameReader(compileReadings(cues));

const SAME = `
天理市は Tenri|網走市は Abashiri|宮崎県の Miyazaki|米子信用金庫の Yonago|袋井市に Fukuroi|奈良県の Nara|札幌市の Sapporo|函館の Hakodate|苫小牧の Tomakomai|北九州市の Kitakyushu
岐阜県の Gifu|名古屋駅の Nagoya|徳島の Tokushima|高松の Takamatsu|香川の Kagawa|静岡の Shizuoka|浜松の Hamamatsu|仙台の Sendai|郡山の Koriyama|福島の Fukushima|水戸の Mito|宇都宮の Utsunomiya
前橋の Maebashi|高崎の Takasaki|川崎の Kawasaki|横浜の Yokohama|相模原の Sagamihara|厚木の Atsugi|小田原の Odawara|新潟の Niigata|長岡の Nagaoka|金沢の Kanazawa|敦賀の Tsuruga|甲府の Kofu
松本の Matsumoto|諏訪の Suwa|豊橋の Toyohashi|四日市の Yokkaichi|鈴鹿の Suzuka|大津の Otsu|彦根の Hikone|堺市の Sakai|東大阪の Higashiosaka|岸和田の Kishiwada|尼崎の Amagasaki
西宮の Nishinomiya|加古川の Kakogawa|松江の Matsue|倉敷の Kurashiki|呉市の Kure|福山の Fukuyama|尾道の Onomichi|下関の Shimonoseki|今治の Imabari|新居浜の Niihama|高知の Kochi
四万十の Shimanto|久留米の Kurume|大牟田の Omuta|佐賀の Saga|長崎の Nagasaki|熊本の Kumamoto|八代の Yatsushiro|都城の Miyakonojo|鹿児島の Kagoshima|一関の Ichinoseki|関ヶ原の Sekigahara
井上氏の Inoue|大谷翔平の Ohtani|佐藤の Sato|斎藤の Saitō|渡辺の Watanabe|長谷川の Hasegawa|小林製薬の Kobayashi|任天堂の Nintendo|村田製作所の Murata|三菱の Mitsubishi|島津製作所の Shimadzu
泉州市 Quanzhou|大理 Dali|长春 Changchun|厦门 Xiamen|重庆 Chongqing|西安 Xi'an|哈尔滨 Haerbin|高雄 Kaohsiung|台中 Taichung|新竹 Hsinchu|彰化 Changhua|屏東 Pingtung|嘉義 Chiayi|桃園 Taoyuan
甘肃省 Gansu|内蒙古 Neimenggu|张一鸣 Yiming|六安 Luan|蚌埠 Bengbu|台州 Taizhou|衢州 Quzhou|吉林 Jilin|青岛 Qingdao|吕梁 Lüliang`;

const OTHER = `
富山県の Toyama City's_Takaoka|福島の Fukuoka|宮崎県の Miyagi|松山の Matsue|北九州の Kyoto|高松の Takaoka|大阪府の Osaki|仙台の Sendagaya|札幌の Sapporoza|長野の Nagaoka|天理市の Tenryu
泉州市 Guangzhou|山西 Shaanxi|海南 Henan|长春 Changsha|高雄 Keelung|台中 Tainan|河北 Hebian|会社は Kaishain|来たと Kita`;

const rows = (table: string): [string, string][] =>
  table
    .trim()
    .split(/[|\n]/)
    .map(row => row.split(' ').slice(0, 2) as [string, string])
    .filter(([, latin]) => latin !== 'Toyama');

const PREFECTURES =
  '北海道 Hokkaido|青森県 Aomori|岩手県 Iwate|宮城県 Miyagi|秋田県 Akita|山形県 Yamagata|福島県 Fukushima|茨城県 Ibaraki|栃木県 Tochigi|群馬県 Gunma|埼玉県 Saitama|千葉県 Chiba|東京都 Tokyo|神奈川県 Kanagawa|新潟県 Niigata|富山県 Toyama|石川県 Ishikawa|福井県 Fukui|山梨県 Yamanashi|長野県 Nagano|岐阜県 Gifu|静岡県 Shizuoka|愛知県 Aichi|滋賀県 Shiga|京都府 Kyoto|大阪府 Osaka|兵庫県 Hyogo|奈良県 Nara|和歌山県 Wakayama|鳥取県 Tottori|島根県 Shimane|岡山県 Okayama|広島県 Hiroshima|山口県 Yamaguchi|徳島県 Tokushima|香川県 Kagawa|愛媛県 Ehime|高知県 Kochi|福岡県 Fukuoka|佐賀県 Saga|長崎県 Nagasaki|熊本県 Kumamoto|大分県 Oita|宮崎県 Miyazaki|鹿児島県 Kagoshima|沖縄県 Okinawa';
const PROVINCES =
  '河北省 Hebei|辽宁省 Liaoning|吉林省 Jilin|黑龙江省 Heilongjiang|江苏省 Jiangsu|浙江省 Zhejiang|安徽省 Anhui|福建省 Fujian|江西省 Jiangxi|山东省 Shandong|河南省 Henan|湖北省 Hubei|湖南省 Hunan|广东省 Guangdong|海南省 Hainan|四川省 Sichuan|贵州省 Guizhou|云南省 Yunnan|甘肃省 Gansu|青海省 Qinghai|北京市 Beijing|天津市 Tianjin|上海市 Shanghai|重庆市 Chongqing|广西 Guangxi|宁夏 Ningxia';

describe('names in Han characters and in Latin letters', () => {
  it('are held together by how the characters are read', () => {
    expect(rows(SAME).filter(([han, latin]) => !reader.findIn(han, latin))).toEqual([]);
  });
  it('tell all prefectures and provinces apart', () => {
    for (const list of [PREFECTURES, PROVINCES]) {
      const all = rows(list);
      const found = all.flatMap(([han, latin], i) =>
        all.flatMap(([other], j) =>
          Boolean(reader.findIn(other, latin)) === (i === j) ? [] : `${han} ${latin} ${other}`,
        ),
      );
      expect(found).toEqual([]);
    }
  });
  it('are two names where they are read otherwise', () => {
    expect(rows(OTHER).filter(([han, latin]) => reader.findIn(han, latin))).toEqual([]);
  });
});

describe('a name in short', () => {
  it.each([
    ['近畿大学は', 'Kindai', true],
    ['東海大学の', 'Tokai', true],
    ['関西学院大学の', 'Kangaku', true],
    ['近畿大学は', 'Kobe', false],
    ['大学は近畿にある', 'Kindai', false],
    ['京都の大学は', 'Kyodai', false],
    ['武汉大学', 'Wudai', false],
  ])('%s %s %s', (text, name, expected) => expect(reader.isShortIn(text, name)).toBe(expected));
});
