/**
 * Two sentences of one East Asian language that are alike but for one word: 博士生 and 硕士生, 高铁 and 铁路. Who writes the same but
 * for a noun tells of another thing, unless the two mean one.
 */

import { blanked } from '../../text/blanked.ts';
import type { Glosser } from '../glossary/gloss-words.ts';
import { stem } from '../sentences/stem.ts';

interface Unit {
  text: string;
  /** Stems of what it means, empty where no list knows it. */
  meanings: ReadonlySet<string>;
  /** It names a thing: it says more than when, how much or that it is told, and no figure or ending stands behind it. */
  tells: boolean;
}

export type MinimalPairTest = (page: string, coverage: string, language: 'ja' | 'zh') => boolean;

/** So much of the shorter sentence stands in the longer, in units. */
const ALIKE = 0.7;
const LEAST = 3;
const HAN = /[\p{Script=Han}\p{Script=Katakana}ー々]+/gu;
const NO_THING =
  /^(?:.*[年月日期度季周週时時]|[一二三四五六七八九十百千万萬億亿兆成割両两兩]+.*|[约約近超逾多余計计共総总合各全同本当今昨前来去上下新再又也仅只最将拟在是为達达到至了的等人名家個个台件回次位円元]+|.*(?:計画|计划|予想|見通|見込|予定|方針|増|増加|減|減少|增长|下降|上升|上涨|下跌|上昇|下落|全体|比率|割合|比例|总量|合计|否认|辟谣|完成|表示|发布|公布|発表|显示|介绍))$/u;

/** What is counted or measured right before its figure: 博士生2600名. */
const COUNTED_THING = /[生员員人车車机機者量额額率费費税店厂廠船药品]$/u;
/** Another word of a compound, or a particle of Japanese. */
const BEHIND_THING = /^[\p{Script=Han}\p{Script=Katakana}のをはがに]/u;

/** `isLight`: stems of words that say too little. Figures and names are to be blanked in the texts. */
export function createMinimalPairTest(gloss: Glosser, isLight: (stem: string) => boolean): MinimalPairTest {
  const unitsOf = (text: string, language: 'ja' | 'zh'): Unit[] => {
    const words = gloss(text, language);
    const known = words.map(({ word, start, end, meanings }) => {
      const stems = new Set(
        meanings.flatMap(m => m.toLowerCase().split(' ').map(stem)).filter(s => !isLight(s)),
      );
      return {
        at: start,
        text: word,
        meanings: stems,
        tells:
          stems.size > 0 &&
          !NO_THING.test(word) &&
          (BEHIND_THING.test(text.slice(end)) || COUNTED_THING.test(word)),
      };
    });
    const unknown = [...blanked(text, words).matchAll(HAN)].map(({ 0: run, index }) => ({
      at: index,
      text: run,
      meanings: new Set<string>(),
      tells: false,
    }));
    return [...known, ...unknown].sort((a, b) => a.at - b.at);
  };
  return (page, coverage, language) => {
    const [p, c] = [unitsOf(page, language), unitsOf(coverage, language)];
    const { matched, blocks } = align(p, c);
    const [only, ...more] = blocks;
    if (!only || more.length || matched < LEAST || matched < ALIKE * Math.min(p.length, c.length))
      return false;
    const [[a, ...others], [b, ...further]] = only;
    return (
      Boolean(a?.tells && b?.tells) &&
      !others.length &&
      !further.length &&
      a !== undefined &&
      b !== undefined &&
      !areOne(a, b)
    );
  };
}

const areOne = (a: Unit, b: Unit): boolean =>
  a.text.includes(b.text) ||
  b.text.includes(a.text) ||
  [...a.meanings].some(meaning => b.meanings.has(meaning));

/** Longest common row of units, and what stands in place of each other between its members. */
function align(p: readonly Unit[], c: readonly Unit[]): { matched: number; blocks: [Unit[], Unit[]][] } {
  const lengths = Array.from({ length: p.length + 1 }, () => new Array<number>(c.length + 1).fill(0));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = p.length - 1; i >= 0; i--)
    for (let j = c.length - 1; j >= 0; j--) {
      const row = lengths[i];
      if (row)
        row[j] = p[i]?.text === c[j]?.text ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const blocks: [Unit[], Unit[]][] = [];
  let [i, j] = [0, 0];
  let block: [Unit[], Unit[]] = [[], []];
  const close = () => {
    if (block[0].length && block[1].length) blocks.push(block);
    block = [[], []];
  };
  while (i < p.length || j < c.length) {
    const [a, b] = [p[i], c[j]];
    if (a && b && a.text === b.text) {
      close();
      i++;
      j++;
    } else if (a && (!b || at(i + 1, j) >= at(i, j + 1))) {
      block[0].push(a);
      i++;
    } else if (b) {
      block[1].push(b);
      j++;
    }
  }
  close();
  return { matched: at(0, 0), blocks };
}
