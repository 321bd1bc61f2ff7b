import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileGlossary } from '../../../lib/engine/stance/glossary/gloss-words.ts';
import { createCommonWordsFinder } from '../../../lib/engine/stance/glossary/told-in-both.ts';
import { createMinimalPairTest } from '../../../lib/engine/stance/statements/minimal-pair.ts';

const cues = JSON.parse(readFileSync(new URL('../../../data/cues/glossary.json', import.meta.url), 'utf8'));
const gloss = compileGlossary([cues]);
const isLight = (stem: string) => ['plan', 'report'].includes(stem);
const find = createCommonWordsFinder(gloss, isLight, word => word);

describe('words of a text without blanks', () => {
  it.each([
    ['除雪車と水泳授業', 'ja', ['除雪車', '水泳', '授業']],
    ['小学生午餐补助', 'zh', ['小学生', '午餐', '补助']],
    ['の和は', 'ja', []],
  ] as const)('%s', (text, language, words) =>
    expect(gloss(text, language).map(({ word }) => word)).toEqual(words),
  );
});

describe('what a text and an English one both tell', () => {
  it.each([
    ['除雪車を出動させる。', 'ja', 'The city sends out its snowploughs.', ['snow plough'], []],
    ['水泳の授業', 'ja', 'Swimming lessons end.', ['swim', 'lesson'], []],
    [
      '札幌の最高裁',
      'ja',
      'The Supreme Court met in Sapporo.',
      ['sapporo', 'suprem court'],
      ['sapporo', 'suprem court'],
    ],
    ['水泳の授業', 'ja', 'The ferries stayed in port.', [], []],
    ['计划', 'zh', 'It is the plan.', [], []],
  ] as const)('%s / %s %s', (text, language, english, keys, names) => {
    const found = find(text, language, english);
    expect(found.map(({ key }) => key).sort()).toEqual([...keys].sort());
    expect(found.flatMap(({ key, isName }) => (isName ? [key] : [])).sort()).toEqual([...names].sort());
  });
});

describe('sentences alike but for one thing', () => {
  const areMinimalPair = createMinimalPairTest(gloss, isLight);
  it.each([
    ['全国铁路营业里程达  万公里', '全国公路营业里程达  万公里', 'zh', true],
    ['市の水泳教室の定員は  だった', '市の英語教室の定員は  だった', 'ja', true],
    ['该市失业率同比上升  个百分点', '该市失业率同比下降  个百分点', 'zh', false],
    ['市立図書館の蔵書は  冊だった', '市立図書館の蔵書は  冊になる', 'ja', false],
    ['小学生午餐补助', '海上风电装机容量', 'zh', false],
  ] as const)('%s / %s', (a, b, language, expected) => expect(areMinimalPair(a, b, language)).toBe(expected));
});
