/**
 * Two Japanese or two Chinese sentences that set things against each other: one noun with two modifiers (印刷用紙の出荷価格, 段ボール
 * 原紙の出荷価格), or a thing that one of them adds (体育館にも).
 */
import type { Statement } from './read-statement.ts';

const WRITTEN = '\\p{Script=Han}\\p{Script=Katakana}ー々';
/** What stands before a noun that both have, with or without a particle. */
const MODIFIER = new RegExp(`([${WRITTEN}]{2,10})(?:の|的|における|向け)?$`, 'u');
const LEAST = 2;
const TAIL = 4;

/** They say when, where, how much or whose, or do something; they take no part of what follows. */
const NO_KIND =
  /(?:年|月|日|期|度|週|周|季|半|間|时|時|全国|全体|国内|各地|県内|市内|省内|全省|全市|本省|本市|同社|当社|公司|集団|集团|今|昨|前|去|約|约|計|共|超|人|名|社|家|個|个|万|億|亿|千|百|十|円|元|％|新た|主|大|総|总|合計|累计|累計|平均|実現|实现|完成|达|達|为|為|增|减|升|降|将|將|拟|擬|予定|計画|计划|新|全部|一部|近|约|增加|减少|上升|下降|增长|市|県|省|府|都|国|州|区|町|村|春|夏|秋|冬|底|末|初|才能|可能|只能|能|可|将于|于|最早|最快|最迟)$|[一二三四五六七八九十百千万]/u;

const NUMERAL = /^[一二三四五六七八九十百千万億亿成割]/u;

const runsOf = (text: string): string[] => text.match(new RegExp(`[${WRITTEN}]{2,}`, 'gu')) ?? [];

/** Longest pieces of the one that stand in the other, two characters or more. */
function commonRuns(a: string, b: string): string[] {
  return runsOf(a).flatMap(run => {
    const found: string[] = [];
    for (let i = 0; i + LEAST <= run.length; i++) {
      let length = 0;
      while (i + length < run.length && b.includes(run.slice(i, i + length + 1))) length++;
      if (length >= LEAST) {
        found.push(run.slice(i, i + length));
        i += length - 1;
      }
    }
    return found;
  });
}

function modifierOf(text: string, noun: string, names: readonly string[]): string | null {
  const found = MODIFIER.exec(text.slice(0, text.indexOf(noun)))?.[1]?.slice(-TAIL);
  if (!found || NO_KIND.test(found)) return null;
  return names.some(name => name.includes(found) || found.includes(name)) ? null : found;
}

const lacks = (text: string, word: string): boolean =>
  ![...word].slice(1).some((_, i) => text.includes(word.slice(i, i + LEAST)));

function modifyOtherwise(p: Statement, c: Statement): boolean {
  const names = [...p.listed, ...c.listed];
  return commonRuns(p.told, c.told).some(noun => {
    if (NUMERAL.test(noun)) return false;
    const [x, y] = [modifierOf(p.told, noun, names), modifierOf(c.told, noun, names)];
    return x !== null && y !== null && lacks(c.told, x) && lacks(p.told, y);
  });
}

/** 体育館にも, 海外でも: besides what the other tells. */
const ALSO = new RegExp(`([${WRITTEN}]{2,8})(?:に|で|と|へ)?も(?![のうらしっとちたなるりれめどえつ])`, 'gu');

const addsTo = (a: Statement, b: Statement): boolean =>
  [...a.told.matchAll(ALSO)].some(([, word = '']) => lacks(b.told, word.slice(-TAIL)) && !NO_KIND.test(word));

export const areContrastedInHan = (p: Statement, c: Statement): boolean =>
  modifyOtherwise(p, c) || addsTo(p, c) || addsTo(c, p);
