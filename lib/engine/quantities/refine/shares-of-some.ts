import { readCjkNumber } from '../numerals/cjk-number.ts';
import { FRACTION_STEP } from '../numerals/english-fractions.ts';
import { clean } from '../numerals/numeral.ts';
import type { Draft, Source } from '../source.ts';

/* A share told by two counts: 4人に1人, 每十名学生中有三名. */

const MOST = 100;

/** 中就有三名, behind the whole. */
const PART_ZH =
  /^(?:名|个|個|位|人|家|户|戶)?[\p{Script=Han}]{0,8}?(?<![拥擁没沒])有(?:大约|约|約|近)?(?=[\d一二两兩三四五六七八九十])/u;
const NOUN_ZH = /^(?:名|个|個|位|人|家|户|戶)/u;

function share(whole: Draft, part: number, end: number): Draft | null {
  const { value } = whole;
  if (typeof value !== 'number' || part <= 0 || part >= value || value > MOST) return null;
  const ratio = { kind: 'ratio', unit: null, rule: 'share-of-some' } as const;
  return {
    ...{ ...whole, ...ratio, end, core: { start: whole.core.start, end } },
    ...{ value: clean(part / value), precision: FRACTION_STEP },
  };
}

function shareInJapanese(text: string, a: Draft, b: Draft | undefined): Draft | null {
  if (a.kind !== 'count' || b?.kind !== 'count' || a.unit !== b.unit || typeof b.value !== 'number')
    return null;
  return text.slice(a.end, b.start) === 'に' ? share(a, b.value, b.end) : null;
}

function shareInChinese({ text, language }: Source, a: Draft): Draft | null {
  if (a.kind !== 'count' || text[a.core.start - 1] !== '每') return null;
  const link = PART_ZH.exec(text.slice(a.end, a.end + 20));
  const part = link && readCjkNumber(text, a.end + link[0].length, language);
  const noun = part && NOUN_ZH.exec(text.slice(part.end, part.end + 2));
  return part && noun ? share(a, part.value, part.end + noun[0].length) : null;
}

/** Makes one share of the two; what it covers is dropped. */
export function joinShares(source: Source, drafts: Draft[]): Draft[] {
  if (source.language === 'en') return drafts;
  const out: Draft[] = [];
  drafts.forEach((draft, i) => {
    if ((out.at(-1)?.end ?? 0) > draft.start) return;
    const joined =
      source.language === 'ja'
        ? shareInJapanese(source.text, draft, drafts[i + 1])
        : shareInChinese(source, draft);
    out.push(joined ?? draft);
  });
  return out;
}
