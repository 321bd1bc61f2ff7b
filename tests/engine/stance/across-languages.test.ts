/** What a sentence of one language says to one of another: names, denials, what a result is held against, who says so. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  soundOfKatakana,
  soundOfLatin,
  spellTheSame,
} from '../../../lib/engine/stance/statements/spelling.ts';
import { type StanceOf, stanceOfSentences } from './stance-of.ts';

let stanceOf: StanceOf;
beforeAll(async () => {
  stanceOf = await stanceOfSentences('2026-08-20', '2026-08-21');
});

type Row = [phenomenon: string, page: string, coverage: string, stance: string];

describe('sentences of two languages', () => {
  it.each<Row>([
    [
      'both deny',
      '北斗運輸は、釧路支店を閉鎖するとの一部報道を否定した。',
      'Hokuto Unyu called reports that it would close its Kushiro branch untrue.',
      'corroborates',
    ],
    [
      'one denies, two bankers say',
      '美团否认拟收购火锅连锁锅圈。',
      'Meituan is going to acquire Guoquan, a hotpot chain, two bankers said.',
      'conflicts',
    ],
    [
      'what analysts expected',
      '星野精機の4～6月期の純利益は812億円だった。',
      "Hoshino Seiki's net profit was ¥53 billion in the April-June quarter, below what analysts had expected.",
      'conflicts',
    ],
    [
      'what the market expected',
      '大河机械第三季度净利润为8.12亿元，高于市场预期。',
      "Dahe Jixie's third-quarter net profit was 812 million yuan.",
      'corroborates',
    ],
    [
      'a bound far behind "not"',
      '松島市は本丸の木造復元について、完成時期を2032年以降とする方針を示した。',
      'Matsushima does not expect the wooden reconstruction of its castle keep to be finished before 2032.',
      'corroborates',
    ],
    [
      'worldwide and at home',
      'Toyota sold 10.8 million vehicles worldwide in 2025.',
      'トヨタの2025年の国内販売は150万台だった。',
      'related',
    ],
    [
      'a state of one day',
      '神奈川県の人口は8月1日現在で921万7000人だった。',
      'Kanagawa Prefecture had a population of 8.8 million as of August 1.',
      'conflicts',
    ],
  ])('%s', (_, page, coverage, stance) => expect(stanceOf(page, coverage)).toBe(stance));
});

describe('katakana and Latin letters', () => {
  it.each([
    ['ヤマト', 'Yamato', true],
    ['ヤマト', 'Yamada', false],
    ['パナソニックエナジー', 'Panasonic Energy', true],
    ['コマツ', 'Komatsu', true],
    ['スズキ', 'Subaru', false],
  ])('%s, %s: %s', (katakana, latin, same) => expect(spellTheSame([katakana], [latin])).toBe(same));

  it('have the same consonants', () => {
    expect(soundOfKatakana('インソムニアック')).toBe(soundOfLatin('Insomniac'));
  });
});
