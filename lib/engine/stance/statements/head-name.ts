/**
 * The institution or place that a Japanese or Chinese sentence puts first: 大阪市消防局は, 泉州市第一医院. Its name ends in a word
 * for what it is, so that two of them can be told apart in no dictionary.
 */

const PLACE = '都|道|府|県|市|区|町|村|郡|省|县|州|镇|乡|街道';
const INSTITUTION =
  '大学病院|大学|学院|病院|医院|医療センター|銀行|银行|信用金庫|信金|信用組合|農協|漁協|生協|証券|证券|生命|保険|保险|機構|机构|公社|公団|協会|协会|連盟|联盟|連合会|联合会|組合|財団|基金会|庁|省|局|署|警察署|県警|府警|道警|警視庁|公安局|消防局|消防本部|消防署|地裁|高裁|最高裁|地検|法院|检察院|美術館|美术馆|博物館|博物馆|資料館|記念館|水族館|水族馆|動物園|动物园|図書館|图书馆|植物園|公園|公园|球場|競技場|体育館|体育馆|空港|机场|港|駅|火车站|線|号线|ダム|水库|原発|核电站|発電所|电站|电厂|製鉄所|製作所|工場|工厂|研究所|研究院|センター|中心|集団|集团|公司|グループ|ホテル|酒店|新聞社|放送|電力|ガス|鉄道|铁路|バス|航空|製薬|制药|薬品|食品|酒造|建設|不動産|商事|物産|化学|工業|工业|電機|電子|电子|自動車|汽车|百貨店|書店|劇場|剧院|高校|中学校|小学校|小学|中学|幼稚園|幼儿园|委员会|委員会|議会|议会|俱乐部|クラブ|FC|大橋|大桥|トンネル|隧道|神社';
const NAME_CHARS = '\\p{Script=Han}\\p{Script=Katakana}ー・々A-Za-zＡ-Ｚａ-ｚ\\d０-９';

const JAPANESE_NAME = new RegExp(`^[${NAME_CHARS}]*?[${NAME_CHARS}](?:${PLACE}|${INSTITUTION})$`, 'u');
/** Up to what the sentence is about. */
const TOPIC = /^[^。]*?(?=は(?!じ|ん)|が(?!ん)|では|には|によると)/u;

const CHINESE_NAME = new RegExp(
  `^(?:[^，。]{0,12}，)??((?:(?![被由向从对将把与和在])\\p{Script=Han}){2,12}?(?:${PLACE}|${INSTITUTION})(?:(?:(?![将拟在与和的是已于对为等新建称表说因有从向日月年])\\p{Script=Han}){0,5}?(?:${INSTITUTION}))*)`,
  'u',
);
/** No names: 同市, 该公司. */
const NO_NAME =
  /^(?:同|当|該|该|本|各|両|某|全|我|新|旧|大|小|一|外|民間|地方|中央|国内|国|国家|政府|関係|国有|大手|民营|上市|当地|有关)(?:都|道|府|県|市|区|町|村|郡|省|县|州|行|社|局|庁|署|校|院|館|园|園|公司|银行|銀行|医院|病院|大学|部门|集团|駅|港)?$/u;
/** The one put first says it, and is not what it is about. */
const SAYS =
  /と(?:、?[^。、]{0,12})?(?:発表|明らか|述べ|報じ|説明|語|話し|表明|みて|推計|見積|予測|見込)|によると|によれば|(?:表示|宣布|称|说|透露|通报|发布|公布|介绍|预计|据)/u;

/** Null where it begins with no name of that kind, or with the one who says it. */
export function headNameOf(text: string): string | null {
  return SAYS.test(text) ? null : frontNameOf(text);
}

function frontNameOf(text: string): string | null {
  const japanese = /[\p{Script=Hiragana}]/u.test(text);
  if (!japanese) {
    const name = CHINESE_NAME.exec(text)?.[1];
    return name && !NO_NAME.test(name) ? name : null;
  }
  const parts = (TOPIC.exec(text)?.[0] ?? '').split(/[の、「」（）\s]/u);
  return parts.find(part => JAPANESE_NAME.test(part) && !NO_NAME.test(part)) ?? null;
}

/** A city and a county, or a city and its hospital, may be of one another. */
const ONLY_PLACE = new RegExp(`(?:${PLACE})$`, 'u');

const isShortFor = (short: string, long: string): boolean => {
  let at = -1;
  const inOrder = [...short].every(char => {
    at = long.indexOf(char, at + 1);
    return at >= 0;
  });
  return inOrder && FOUNDED.exec(short)?.[0] === FOUNDED.exec(long)?.[0];
};
/** Whose it is tells apart what is called alike: 名古屋市立大学, 名古屋大学. */
const FOUNDED = /(?:市|県|縣|府|都|道|町|村|国|國|州|省|区|私|公)立/u;

/** What they say is said of themselves. */
const TELLS_OF_ITSELF =
  /(?:病院|医院|大学|空港|机场|動物園|动物园|水族館|水族馆|美術館|美术馆|博物館|博物馆)$/u;

/** Two institutions or places, none of which is the other in short or is named by the other sentence. */
export function haveOtherHeads(a: string, b: string): boolean {
  const kinds = [frontNameOf(a), frontNameOf(b)].map(name => TELLS_OF_ITSELF.exec(name ?? '')?.[0]);
  const find = kinds[0] && kinds[0] === kinds[1] ? frontNameOf : headNameOf;
  const [x, y] = [find(a), find(b)];
  if (!x || !y || a.includes(y) || b.includes(x)) return false;
  const [p, q] = [x, y].map(name => ONLY_PLACE.exec(name)?.[0]);
  if (p !== q) return false;
  return !isShortFor(x, y) && !isShortFor(y, x);
}

const isPlace = (name: string) => ONLY_PLACE.test(name) && !/..省$/u.test(name);

/** 農林水産省, 農水省: institutions of which one is the other, in full or in short. */
export function haveSameHead(a: string, b: string): boolean {
  const [x, y] = [headNameOf(a), headNameOf(b)];
  if (!x || !y || isPlace(x) || isPlace(y) || x.at(-1) !== y.at(-1)) return false;
  return x === y || (Math.min(x.length, y.length) > 2 && (isShortFor(x, y) || isShortFor(y, x)));
}
