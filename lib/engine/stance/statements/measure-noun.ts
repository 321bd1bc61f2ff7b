/**
 * The noun that a Japanese or Chinese figure is told of, by where it stands: 食材费平均为62元, 食材費は62円, 除雪車を1200台, 62人の教員.
 * Two nouns that have nothing in common measure two things, though no list knows them.
 */
import type { Quantity } from '../../../model/quantity.ts';
import type { Statement } from './read-statement.ts';

/** Between the noun and its figure: particles, verbs of being and reaching, hedges. */
const LINK_JA =
  /(?:、|は|が|も|を|の|で|に|として|平均|合計|総計|計|約|およそ|最大|最低|年間|総額|延べ|推計|推定|少なくとも|前年比|前年同期比|前年同月比|同|それぞれ|過去最[高多低少]の?|毎年|初めて|新たに|さらに|今後|全体|ほぼ|既に|すでに)+$/u;
const LINK_ZH =
  /(?:，|平均|每年|每月|每天|合计|共计|总计|共有|共|约|大约|近|超过|超|逾|达到|达|至|到|为|是|有|仅|只|高|低|同比|环比|再|了|已|将|的|首次|累计|增加|增长|减少|下降|上升|提高|上调|下调|上涨|下跌|降低|升|降|增|涨|跌|减|调整|扩大|缩小|恢复|攀升|回升|回落|跌破|突破|不足|不到|至少|最多|最高|最低|预计|预估|估计|介于|在|未来)+$/u;
const NOUN = /[\p{Script=Han}\p{Script=Katakana}ー々]{2,12}$/u;
/** Behind it: 62人の教員, 8架新客机. */
const BEHIND_JA =
  /^(?:以上|超|余り|ほど|前後|近く|弱|強)?の([\p{Script=Han}\p{Script=Katakana}ー々]{2,8})(?=[をがはにで、])/u;
const BEHIND_ZH = /^(?:多|余)?(?:的)?([\p{Script=Han}]{2,4})(?=[，。、]|$)/u;

/** They say when, where, how or who, not what: 今年, 全国, 同社. */
const NO_NOUN =
  /(?:年|月|日|年度|月期|四半期|上期|下期|上半|下半|季度|半年|時点|现在|現在|当時|同期|前年|去年|昨年|今年|今季|今期|来年|明年|去年同期|周|週|时|時|全国|全県|全市|全省|全体|国内|海外|県内|市内|省内|境内|世界|以上|以下|以内|未満|同社|公司|当社|同市|同県|集団|集团|グループ|市|県|省|府|都|道|区|町|村|国|州|氏|政府|会社|人|者|名|個|本|点|方針|計画|见通|見通|予定|目标|目標|結果|合計|総数|数|额|額|规模|規模|水準|水平|比例|割合|比率)$/u;

/** Null where it stands beside no noun, or beside a name. */
export function measureNounOf({ text, listed }: Statement, { start, end }: Quantity): string | null {
  const japanese = KANA.test(text);
  const behind = (japanese ? BEHIND_JA : BEHIND_ZH).exec(text.slice(end))?.[1];
  const isTelling = (noun: string | undefined): noun is string =>
    noun !== undefined &&
    !NO_NOUN.test(noun) &&
    !listed.some(name => name.includes(noun) || noun.includes(name));
  if (isTelling(behind)) return behind;
  const before = text.slice(Math.max(0, start - 24), start).replace(japanese ? LINK_JA : LINK_ZH, '');
  if (before.length === Math.min(24, start) && japanese) return null;
  const noun = NOUN.exec(before)?.[0].slice(-LONGEST);
  return isTelling(noun) ? noun : null;
}
const LONGEST = 6;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Each figure has a noun of its own, which the other text does not have and which no word for a fact is one with. */
export function haveOtherNouns(p: Statement, a: Quantity, c: Statement, b: Quantity): boolean {
  const [x, y] = [measureNounOf(p, a), measureNounOf(c, b)];
  return x !== null && y !== null && isApart(x, p, c) && isApart(y, c, p);
}

function isApart(noun: string, own: Statement, other: Statement): boolean {
  const tail = noun.slice(-TAIL);
  const pairs = [...tail].slice(1).map((_, i) => tail.slice(i, i + 2));
  /** 牧区卫生院, 牧区小学: where it begins alike the end tells. */
  const isShared = other.text.includes(tail.slice(0, 2)) && !other.text.includes(tail.slice(1, 3));
  if ((isShared ? pairs.slice(1) : pairs).some(pair => other.text.includes(pair))) return false;
  const at = own.text.indexOf(noun);
  const told = own.facts.filter(fact => fact.at < at + noun.length && fact.end > at).map(({ id }) => id);
  return !told.some(id => other.facts.some(fact => fact.id === id));
}
/** The end of a compound says what it is. */
const TAIL = 4;

const TO_BEFORE =
  /(?:增|减|減|升|降|涨|跌|提高|上调|下调|扩大|缩小|增加|减少|调整|扩充|扩编)(?:至|到|为)(?:约|近|逾)?$/u;
const BY_BEFORE =
  /(?:增加|减少|新增|增聘|扩招|裁减|裁撤|增设|净增|增派|增产|减产)(?!至|到)(?:了|约|近|逾)?[\p{Script=Han}]{0,4}$/u;
const TO_BEHIND =
  /^[\p{Script=Han}\p{Script=Katakana}ー]{0,3}(?:規模|体制)?(?:に|へと?|まで)(?:[^、。]{0,4})(?:増|減|引き|拡|縮|伸|膨|高|広)/u;
const BY_BEHIND =
  /^[\p{Script=Han}\p{Script=Katakana}ー]{0,3}(?:ほど|程度|以上|余り)?(?:増員|減員|増や|増え|増の|増。|減ら|減っ|減る|減の|減。|増設|増産|減産|上積み|積み増)/u;
const TO_ENGLISH =
  /\b(?:rise|rose|grow|grew|increas\p{Ll}*|rais\p{Ll}*|expand\p{Ll}*|boost\p{Ll}*|cut\p{Ll}*|reduc\p{Ll}*|bring\p{Ll}*|brought|lift\p{Ll}*|fell|fall|shr[aiu]nk|doubl\p{Ll}*)\b[^.;]{0,50}\bto (?:about |around |some |nearly |over |more than )?$/u;
const BY_ENGLISH =
  /\b(?:by (?:about |around |some |nearly |over |more than )?|(?:add|adding|adds|added|hire|hiring|hired|extra|another|additional|further) (?:about |around |some |nearly |over |more than )?)$/u;

/** Whether a figure is what a change leads to or how much it is; null where nothing says so. Shares tell it otherwise. */
function roleInChange({ text }: Statement, { start, end, kind }: Quantity): 'to' | 'by' | null {
  if (kind === 'percent' || kind === 'points' || kind === 'ratio' || kind === 'multiple') return null;
  const [before, behind] = [text.slice(0, start), text.slice(end)];
  if (TO_BEFORE.test(before) || TO_BEHIND.test(behind) || TO_ENGLISH.test(before)) return 'to';
  return BY_BEFORE.test(before) || BY_BEHIND.test(behind) || BY_ENGLISH.test(before) ? 'by' : null;
}

/** 3000人に増やす, 3000人増やす: a new level, and a change. */
export function areOtherSteps(p: Statement, a: Quantity, c: Statement, b: Quantity): boolean {
  const [x, y] = [roleInChange(p, a), roleInChange(c, b)];
  return x !== null && y !== null && x !== y;
}
