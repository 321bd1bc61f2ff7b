import { describe, expect, it } from 'vitest';
import { areContrastedInHan } from '../../../lib/engine/stance/statements/contrast-east-asian.ts';
import type { Statement } from '../../../lib/engine/stance/statements/read-statement.ts';

/** What the test reads of a statement: its text with names blank, and the names. */
const statement = (text: string, ...listed: string[]) =>
  ({
    told: listed.reduce((rest, name) => rest.replace(name, '　'.repeat(name.length)), text),
    listed,
  }) as unknown as Statement;

const contrasted = (a: string, b: string, ...names: string[]) => {
  const [p, c] = [a, b].map(text => statement(text, ...names.filter(name => text.includes(name))));
  if (!p || !c) throw new Error('two texts');
  expect(areContrastedInHan(c, p)).toBe(areContrastedInHan(p, c));
  return areContrastedInHan(p, c);
};

describe('one noun with two modifiers, or a thing added', () => {
  it.each([
    ['小麦粉の卸値は1キロ150円だった。', '片栗粉の卸値は1キロ210円だった。'],
    ['観光バスの運転手が40人足りない。', '路線バスの運転手が90人足りない。'],
    ['养老机构床位新增300张。', '托育机构床位新增500张。'],
    ['水泥的产能为80万吨。', '玻璃的产能为30万吨。'],
    ['図書館は6か所を改修する。', '図書館は公民館も9か所を改修する。'],
    ['国内で30店を閉める。', 'ベトナムでも12店を閉める。'],
  ])('%s / %s', (a, b) => expect(contrasted(a, b)).toBe(true));
});

describe('one thing told twice', () => {
  it.each([
    ['the same words', '小麦粉の卸値は1キロ150円だった。', '小麦粉の卸値は1キロ210円だった。'],
    ['a modifier that only one side has', '卸値は1キロ150円だった。', '小麦粉の卸値は1キロ210円だった。'],
    ['the modifier stands elsewhere', '小麦粉の卸値は150円だった。', '卸値は小麦粉が1キロ150円だった。'],
    ['months', '5月の卸値は1キロ150円だった。', '6月の卸値は1キロ210円だった。'],
    ['places of the whole', '全国の卸値は1キロ150円だった。', '国内の卸値は1キロ210円だった。'],
    ['how much', '合計の床数は300だった。', '総数の床数は500だった。'],
    ['auxiliaries of time', '二期将于年底开通。', '二期最早后年才能开通。'],
    ['the end of a year', '新线年底开通。', '新线将于明年开通。'],
    ['numerals', '床位三百张。', '床位五百张。'],
    ['"also" within a word', '店を閉めるもようだ。', '店を閉めるという。'],
    ['nothing in common', '小麦粉が値上がりした。', '路线延长了。'],
  ])('%s: %s / %s', (_, a, b) => expect(contrasted(a, b)).toBe(false));

  it('names are no modifiers', () => {
    expect(contrasted('山田製粉の卸値は150円だ。', '田中製粉の卸値は210円だ。', '山田製粉', '田中製粉')).toBe(
      false,
    );
  });
});
