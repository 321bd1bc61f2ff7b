/** Chinese and Japanese numerals, ordinary, traditional and financial. */

const DIGITS = '零〇一二三四五六七八九';
const OTHERS: Record<string, number> = {
  两: 2,
  兩: 2,
  壹: 1,
  壱: 1,
  贰: 2,
  貳: 2,
  弐: 2,
  叁: 3,
  叄: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  陸: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const SMALL_MAGNITUDES: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const BIG_MAGNITUDES: Record<string, number> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: 1e12 };

const byCode = (table: Record<string, number>) =>
  new Map(Object.entries(table).map(([ch, value]) => [ch.charCodeAt(0), value]));

/** Code unit -> 0..9. */
export const CJK_DIGITS = new Map([
  ...[...DIGITS].map((ch, i): [number, number] => [ch.charCodeAt(0), i < 2 ? 0 : i - 1]),
  ...byCode(OTHERS),
]);
/** Code unit -> 10, 100, 1000. */
export const CJK_SMALL = byCode(SMALL_MAGNITUDES);
/** Code unit -> 1e4, 1e8, 1e12. */
export const CJK_BIG = byCode(BIG_MAGNITUDES);

/** Han characters, the iteration mark and half a block of extensions. */
export const isHanCode = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || code === 0x3005;
