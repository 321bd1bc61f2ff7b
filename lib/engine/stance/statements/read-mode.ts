/** Whether a statement tells what is done, planned or considered. */
import { IRREGULAR } from './irregular.ts';
import type { ModeReader } from './modes.ts';

export type Mode = 'done' | 'planned' | 'considered' | 'open';

const DONE = new RegExp(
  `\\b(?:${IRREGULAR}|(?!need|expect|plan(?!t)|schedul|estimat|intend|propos|forecast|report|list)\\p{Ll}+ed)\\b|(?:た|だった|でした)(?:[。」、]|$)|た[\\p{Script=Han}\\p{Script=Katakana}]{2,12}は|(?<![完終])了|已|(?<![前底末内能可望将])完成(?!さ|す|予定|を|へ|後|时|后)`,
  'u',
);

/** Verbs of saying, which say nothing of what is said. */
const SAYING =
  /\b(?:(?:has|have|had|was|were) )?(?:voted to|chosen to|opted to|said|told|announced|reported|wrote|added|called|estimated|calculated|showed|insisted|noted|warned|predicted|claimed|stated|confirmed|revealed|disclosed|declared|found|concluded|argued|believed|thought|suggested|indicated|explained|acknowledged|admitted|cautioned|stressed|decided|ruled|promised|pledged|vowed|agreed)\b|(?:と|ことが|ことを|方針を|計画を|見通しを|考えを|との)(?:、?[^。、]{0,16})?(?:分か|わか|判明|決め|決定|固め|示し|公表|発表|明らかにし|述べ|報じ|伝え|語|話|説明|表明|答え)[^。]*|(?:is|are|be) \p{Ll}+ed\b/gu;

/** The month, and what is measured by a plan. */
const NO_PLAN =
  /(?<!^)\bMay\b|\bwould-be\b|\b[Aa]n estimated\b|\b(?:as|than|was|were|had been) (?:planned|expected|forecast|predicted|estimated|scheduled)\b|\bthan (?:[\p{L}’'-]+ ){1,4}(?:had |have |has )?(?:planned|expected|forecast|predicted|estimated|hoped)\b|\bweigh(?:s|ed|ing)? (?:(?:about|around|some|over|nearly|almost|up to|more than|less than) )?(?=\d)/gu;

/** "Above what analysts had expected", 市場予想を上回った, 高于市场预期: what a result is held against is no plan. */
const HELD_AGAINST =
  /\b(?:above|below|beat(?:s|ing)?|miss(?:ed|es|ing)|topp(?:ed|ing)|exceed(?:ed|ing)|short of|in line with)\s(?:[\p{L}'’-]+\s){0,5}?(?:expect(?:ed|ations?)|forecasts?|estimates?|predict(?:ed|ions?)|consensus|guidance|projections?)\b|(?:予想|予測|見通し|見込み|計画|目標)[^。、]{0,14}?(?:を|に)(?:[^。、]{0,6})?(?:上回|下回|超え|届か|届い|割り込)[らりるっれいてきなかた]*|(?:高于|高於|低于|低於|好于|优于|逊于|不及|超出|超过|符合|未达)[^，。]{0,14}?(?:预期|預期|预测|预估|指引)/gu;

/** "The cost has climbed to 3 billion": what is foreseen has changed, not happened. */
const FORESEEN =
  /\b(?:costs?|bill|price tag|budget|estimates?|forecasts?|targets?|outlook|projections?)\b[^.,;]{0,60}\b(?:climb|ris|rose|grow|grew|balloon|increas|rais|soar|jump|swell|swollen|fall|fell|drop|cut|lower|reduc|slash|trim|lift|hik|put at|doubl|tripl|revis|widen)\p{Ll}*|(?:費|費用|見積もり|予想|目標|コスト)[^。、]{0,20}(?:膨ら|増え|上方修正|下方修正|引き上げ|引き下げ|上振れ)|(?:造价|预算|成本|目标|预期|投资)[^。，]{0,12}(?:增至|升至|上调|下调|涨至|调高|调低|增加到)/iu;

/** "has pushed the launch back to October": what is told as done is a plan. */
const POSTPONED =
  /\b(?:(?:push|put|mov)\p{Ll}* (?:[\p{L}\p{N}’'-]+ ){0,6}back|(?:brought|bring\p{Ll}*) (?:[\p{L}\p{N}’'-]+ ){0,6}forward|(?:delay|postpon|defer|reschedul)\p{Ll}*)\b[^.;]{0,60}\b(?:to|until|till|by|from)\b/u;
/** "is being taken private for 55 billion" */
const UNDER_WAY = /\b(?:is|are) being (?:taken|bought|sold|acquired|built|paid|cut|merged)\b/u;
/** "must have alarms", "was ordered to pay" */
const OBLIGED = /\b(?:must|has to|have to)\b/u;

/** "Tickets cost 22 euros": as it is now. */
const IS_SO = /\bcosts? (?:about |around |just |only )?(?=[\d€$£¥])/u;

/** 所蔵する, 運営する: what lasts is so now, and not to come. */
const LASTS =
  /(?:所蔵|収蔵|保有|所有|保管|運営|経営|雇用|勤務|在籍|所属|飼育|展示|生産|製造|占有|存在|位置|居住|従事|利用|使用|生息|栽培|貯蔵|記録|有|擁|担当|提供|販売|支持|反対|賛成|希望|不足|増加|減少)する(?:[。」]|$)|(?:いる|ある|占める|抱える|持つ|上る|のぼる|及ぶ|達する|超える|上回る|下回る|並ぶ|続く|とどまる|留まる|誇る|働く|暮らす|住む|扱う|担う|含む|示す|望む|求める|訴える|語る|話す|述べる|とする|という|言う|みる|見る|みられる|見られる|指摘する|説明する|主張する|強調する|推計する|分析する|期待する|評価する|懸念する|推計される|推定される|報告される|指摘される|できる|となる|わかる|分かる|異なる|相当する|当たる)(?:[。」]|$)/u;

/** 将重贴现率调升: what is done to, and no future. */
const OBJECT =
  /[将將](?=[\p{Script=Han}]{2,8}?(?:调升|調升|调降|調降|上调|下调|提高|降低|降至|升至|列入|列为|改为|定为|移送|移交|纳入))/gu;

/** `open`: no word of the text says whether it is done or to come. */
export function modeOf(text: string, { considered, planned }: ModeReader): Mode {
  const main = text.replace(NO_PLAN, ' ').replace(HELD_AGAINST, ' ').replace(OBJECT, ' ');
  if (POSTPONED.test(main)) return 'planned';
  if (FORESEEN.test(main) || UNDER_WAY.test(main)) return 'open';
  if (considered.test(main)) return 'considered';
  if (planned.test(main.replace(LASTS, ' '))) return 'planned';
  if (IS_SO.test(main)) return 'done';
  if (OBLIGED.test(main)) return 'open';
  return DONE.test(main.replace(SAYING, ' ')) ? 'done' : 'open';
}
