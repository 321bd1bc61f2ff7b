/** Names in no dictionary, in Japanese and Chinese: what precedes a word that firms and institutions end in. */
import type { Span } from '../../model/text.ts';
import { once } from '../text/once.ts';
import type { TextView } from './text-view.ts';

const JA_SUFFIX =
  '(?:ホールディングス|グループ|電機|電子|電気|銀行|証券|製薬|薬品|化学|工業|建設|大学|研究所|新聞社|電力|自動車|通信|商事|物産|不動産|生命保険|製作所|重工業|製鉄|食品|製紙|航空|鉄道|機構|協会|財団)';
const japanese = once(
  () =>
    new RegExp(
      `株式会社[\\p{Script=Katakana}ーA-Za-z0-9・]{2,20}|[\\p{Script=Katakana}ーA-Za-z0-9・]{2,20}(?:株式会社|${JA_SUFFIX})|(?<!\\p{Script=Han})\\p{Script=Han}{2,6}${JA_SUFFIX}(?!\\p{Script=Han})|[\\p{Script=Katakana}ー・]{3,20}(?=社(?![会員長債内外説]))`,
      'gu',
    ),
);
const chinese = once(
  () =>
    /(?<=^|[\s，。、；：（(“”《》,]|[据據由与與和对對向被跟及])(?:(?![据據由与與和对對向被跟及])\p{Script=Han}){2,7}?(?:集团|集團|公司|银行|銀行|大学|大學|研究院|证券|證券|控股)(?![\p{Script=Han}]{0,2}(?:法|制度|化))/gmu,
);
/** Descriptions, not names: 大手銀行, 子公司, 上市公司. */
const generic = once(
  () =>
    /^(?:大手|地方|主要|国内|國內|海外|外国|外國|民間|中央|同|当|各|国立|私立|有力|上場|上市|関連|相关|新|旧|子|親|母|全|多家|几家|幾家|两家|兩家|三家|一家|这家|這家|该|該|本|我|其|某|独立|獨立|科技|国有|國有|私人|商业|商業|投資|投资|都市|信託|総合|半導体|半导体|情報|移動|携帯|再生|電気|电动|電動)?(?:ホールディングス|グループ|電機|電子|電気|銀行|银行|証券|证券|製薬|薬品|化学|工業|建設|大学|大學|研究所|新聞社|電力|自動車|通信|商事|物産|不動産|生命保険|製作所|重工業|製鉄|食品|製紙|航空|鉄道|機構|協会|財団|集团|集團|公司|研究院|控股|株式会社)$/,
);

/** Spans of names not overlapping `taken`. */
export function findUnlistedEastAsian(view: TextView, taken: readonly Span[]): Span[] {
  const pattern = view.language === 'ja' ? japanese() : chinese();
  return [...view.text.matchAll(pattern)].flatMap(match => {
    const span = { start: match.index, end: match.index + match[0].length };
    const overlaps = taken.some(t => t.start < span.end && t.end > span.start);
    return overlaps || generic().test(match[0]) ? [] : [span];
  });
}
