/** What bounds a name where no spaces do. Words in Japanese and Chinese that make a longer, other name of a listed one. */
import { classAt, KATAKANA, UNSPACED } from '../text/char-class.ts';

/** After a place or a firm these make another organisation: 北京大学, 中国電力, 大和ハウス. */
const LONGER =
  /^(?:[一-鿿々ァ-ヶー]{0,6}?)(?:大学|大學|学院|學院|高校|中学|小学|医院|病院|銀行|银行|電力|电力|証券|证券|保険|保险|生命|新聞|新闻|放送|鉄道|铁路|地方|公園|公园|神社|美術館|博物館|博物馆|総合研究所|総研|研究所|ハウス|球場|ドーム|ホークス|工業大|海峡|料理|人民大会堂)/;
/** Given names and the like follow a surname directly; a honorific or a role shows the surname stands alone. */
const HONORIFIC =
  /^(?:氏|さん|様|会長|會長|会长|社長|社长|最高経営責任者|CEO|首相|大統領|总统|總統|大臣|总裁|總裁|先生|女士|代表|元)/;

/** Is there a longer name of somebody else around the Han or kana name that ends here? */
export function isPartOfLonger(text: string, end: number): boolean {
  return (
    LONGER.test(text.slice(end, end + 14)) && !/^[はがのをにともやへで、。（(]/.test(text.slice(end, end + 1))
  );
}

export const hasHonorific = (text: string, end: number): boolean => HONORIFIC.test(text.slice(end, end + 8));

/** A middle dot or equals sign joins the parts of one foreign name: ジョン・マスク is not マスク. */
export const isJoined = (text: string, start: number, end: number): boolean =>
  (/[・＝=]/.test(text.charAt(start - 1)) && classAt(text, start - 2) === KATAKANA) ||
  (/[・＝=]/.test(text.charAt(end)) && classAt(text, end + 1) === KATAKANA);

/** Written in Han, kana or hangul only. */
export function isUnspaced(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const cls = classAt(text, i);
    if (cls !== UNSPACED && cls !== KATAKANA) return false;
  }
  return true;
}
