/** Kinds and parts of what is told: "sugar production" and "rice output", "inflation" and "food inflation", "electric cars". */
import { stem } from '../sentences/stem.ts';
import { IRREGULAR } from './irregular.ts';
import type { Statement } from './read-statement.ts';
import { isIn } from './same-subject.ts';

const KIND_BEFORE = /([\p{Script=Latin}]{3,})[ -]$|([\p{Script=Han}\p{Script=Katakana}ー]{2})$/u;
/** Words before a noun that say how much of it, not of what. */
const NO_KIND =
  /^(?:the|its|their|his|her|our|total|overall|annual|yearly|quarterly|monthly|net|gross|new|record|more|most|some|about|around|nearly|over|and|for|from|with|said|had|has|have|was|were|that|which|who|this|full|average|first|second|third|fourth|year|quarter|half|month|week|people|were|will|would|of|in|.*[年月日期季度周時时新共接待計计市県省府都国全各約约上下今昨前本同再拟擬将已了的中内里]|.*(?:公司|汽车|科技|银行|电子|能源|航空|股份|证券|保险|实业|集団|集团|予定|計画|计划|上半|下半|実現|实现|完成|増加|减少|達到|达到)|[一二三四五六七八九十百千万].*)$/u;

/** "sugar production", "rice output": one fact told of two kinds of thing, neither of which the other side names. */
export function measureOthers(p: Statement, c: Statement, common: readonly string[]): boolean {
  const kinds = (s: Statement, id: string) =>
    s.facts
      .filter(hit => hit.id === id)
      .flatMap(({ at }) => {
        const found = KIND_BEFORE.exec(s.text.slice(Math.max(0, at - 24), at));
        const kind = found?.[1]?.toLowerCase() ?? found?.[2];
        return kind && !NO_KIND.test(kind) && !isName(s, kind) ? [kind] : [];
      });
  return common.some(id => {
    const [x, y] = [kinds(p, id), kinds(c, id)];
    const apart = (list: string[], other: Statement) =>
      list.length > 0 && list.every(kind => !other.text.toLowerCase().includes(kind.slice(0, 5)));
    return apart(x, c) && apart(y, p);
  });
}

/** What is told of many kinds of things: of all, where no kind is named. */
const OF_KINDS =
  /^(?:inflation|unemployment|price|home-prices|rent|wages|revenue|exports|imports|output|emissions|consumption|deficit|debt|energy-use|orders|turnout|crimes?|deaths-statistics)$/;

const VERB = new RegExp(`(?:ed|ing)$|^(?:${IRREGULAR})(?!\\p{L})`, 'u');
/** "inflation", "food inflation": one side names a kind right before the fact, the other tells it of all. English. */
export function ofOneKind(p: Statement, c: Statement, common: readonly string[]): boolean {
  const kinds = (s: Statement, other: Statement) =>
    s.facts
      .filter(({ id }) => common.includes(id) && OF_KINDS.test(id))
      .flatMap(({ at, end }) => {
        const kind = KIND_BEFORE.exec(s.text.slice(Math.max(0, at - 24), at))?.[1]?.toLowerCase();
        const told = VERB.test(s.text.slice(at, end)) || !kind || NO_KIND.test(kind);
        return told || isName(s, kind) || !s.telling.has(stem(kind)) || isIn(kind, other) ? [] : [kind];
      });
  return kinds(p, c).length > 0 || kinds(c, p).length > 0;
}

/** Words before a noun that take a part of what it names. */
const PARTS =
  /^(?:electric|hybrid|petrol|diesel|used|second-hand|organic|luxury|premium|budget|long-haul|short-haul|freight|high-speed|first-class|business-class|social|private|public|online|mobile|industrial|commercial|residential|renewable|offshore|onshore|female|male|skilled|unskilled|temporary|seasonal|full-time|part-time|undergraduate|postgraduate|rural|urban|heavy|light|frozen|fresh|raw|refined|wholesale|retail|armed|unarmed|civilian|military|elderly|teenage|underage|repeat|fatal|violent|premature|unpaid|paid|corporate|household)$/u;

const HAN = /\p{Script=Han}/u;
const PARTS_IN_HAN =
  /(公共|私人|商用|家用|家庭用|産業用|工业|工業|农村|城镇|中小|大型|小型|女性|男性|高齢|老年|若年|青年|非正規|公立|私立|民营|民間|国有|外资|外資|法人|個人|个人|新能源|纯电动|純電動|電気|ハイブリッド|軽|中古|二手|新築|高速|国際(?!空港)|国际(?!机场)|国内|海外|訪日|外国人|留|博士|硕士|大学院|オンライン|网上|洋上|陸上|海上|陆上|有機|冷凍|生鮮)([\p{Script=Han}\p{Script=Katakana}ー]{2,3})/gu;
/** 公共充电桩, 充电桩: one side takes a part of what the other tells. */
const partsAlone = (told: string, other: string): boolean =>
  [...told.matchAll(PARTS_IN_HAN)].some(
    ([, part = '', noun = '']) => !other.includes(part) && other.includes(noun),
  );

/** No noun comes behind: "freight last year". */
const BEFORE_NOUN =
  /[\p{L}-]+(?= (?!(?:for|in|by|at|to|on|with|and|or|of|from|the|a|an|this|that|last|next|each|every|per|was|were|is|are|has|have|had|will|would|rose|fell|grew|came|went|than|but|as|which|who|after|before|during|since|until|between|over|across|through)\b)[\p{L}-]+)/gu;

/** "car registrations", "electric cars registered": a kind before a fact or a noun counted that the other side does not name. */
export function tellAPart(p: Statement, c: Statement): boolean {
  if (HAN.test(p.text)) return HAN.test(c.text) && (partsAlone(p.told, c.text) || partsAlone(c.told, p.text));
  const parts = (s: Statement) =>
    (s.told.toLowerCase().match(BEFORE_NOUN) ?? []).filter(word => PARTS.test(word));
  const lacks = (s: Statement, word: string) => !s.text.toLowerCase().includes(word);
  return parts(p).some(word => lacks(c, word)) || parts(c).some(word => lacks(p, word));
}

const isName = (s: Statement, word: string) =>
  s.capitals.has(word) || s.katakana.some(name => name.includes(word));
