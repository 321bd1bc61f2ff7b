/** Figures that only say from where something came or what it is held against: 180円から200円に, 低于去年同期的4.2次, "up from 12". */
import type { Quantity } from '../../../model/quantity.ts';

const CHANGE_ZH = '提高|提升|增|升|降|减|上调|下调|调高|调低|扩|缩|涨|跌|回升|回落|攀升|放宽|延长|改';
/** Right behind it: to where. */
const TO = new RegExp(
  [
    '^(?:程度|前後|余り|強|弱)?から(?:[^、。]{0,8}?)[\\d０-９][^、。]{0,10}?(?:に|へと?|まで)',
    `^(?:左右)?[^，。]{0,8}?(?:${CHANGE_ZH})[^，。]{0,6}?(?:到|至|为)`,
  ].join('|'),
  'u',
);
const FROM_ZH = /(?:从|由|自)[^，。、]{0,10}$/u;
const EARLIER =
  /(?:上年|去年|前一年|上一年|上月|上期|上届|此前|原先|原来|原定|前值)(?:同期|同月)?(?:的|为|是)?$|(?:前年(?:同期|同月|度)?|前期|前月|前回|昨年|従来|当初)(?:[^、。はがを]{0,6})?の$|\b(?:up|down) from $|\bcompared (?:with|to) $/u;
/** What it is held against: a forecast, another year. */
const AGAINST =
  /(?:高于|高於|低于|低於|好于|优于|逊于|不及|超出|较|比)[^，。]{0,14}(?:预期|預期|预测|预估|目标|去年|上年|同期|平均)[^，。]{0,4}的?$/u;
const AGAINST_BEHIND = /^(?:程度|前後|余り)?[^、。\d]{0,3}を[^、。]{0,4}(?:上回|下回|超え)[るっり]/u;

const isBase = (text: string, { start, end }: Quantity): boolean => {
  const [before, behind] = [text.slice(Math.max(0, start - 24), start), text.slice(end, end + 32)];
  if (/^(?:程度|前後|余り|強|弱)?から/u.test(behind)) return TO.test(behind);
  return (
    (FROM_ZH.test(before) && TO.test(behind)) ||
    EARLIER.test(before) ||
    AGAINST.test(before) ||
    (HELD.test(before) && AGAINST_BEHIND.test(behind))
  );
};
const HELD = /(?:前年|前期|前月|前回|昨年|予想|見通し|計画|目標|平均)[^、。]{0,12}$/u;

/** Without them, where one of the same unit is left. */
export function withoutBases(text: string, figures: readonly Quantity[]): Quantity[] {
  const told = figures.filter(figure => !isBase(text, figure));
  return figures.filter(
    figure =>
      told.includes(figure) || !told.some(({ kind, unit }) => kind === figure.kind && unit === figure.unit),
  );
}
