/** The noun a Japanese or Chinese figure is told of, and whether two figures are what a change leads to or how much it is. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  areOtherSteps,
  haveOtherNouns,
  measureNounOf,
} from '../../../lib/engine/stance/statements/measure-noun.ts';
import type { Statement } from '../../../lib/engine/stance/statements/read-statement.ts';
import type { Quantity } from '../../../lib/model/quantity.ts';
import { createEngine } from '../../../scripts/engine-node.ts';

let quantitiesOf: (text: string) => Quantity[];
beforeAll(async () => {
  const { quantities } = await createEngine({ documents: [] });
  quantitiesOf = text => quantities(text).filter(({ kind }) => kind !== 'date' && kind !== 'period');
});

/** What the functions read of a statement. */
const told = (text: string, listed: string[] = []) => ({ text, listed, facts: [] }) as unknown as Statement;
const firstOf = (text: string): Quantity => {
  const [figure] = quantitiesOf(text);
  if (!figure) throw new Error(`no figure in ${text}`);
  return figure;
};

describe('the noun of a figure', () => {
  it.each([
    ['before it, behind a particle', '食材費は62円だった。', '食材費'],
    ['before it, behind hedges', '市内の家賃は平均で約8万円だった。', '家賃'],
    ['behind it', '岡山市は62人の教員を採用した。', '教員'],
    ['the object', '県は除雪車を1200台配備した。', '除雪車'],
    ['Chinese, behind verbs', '食材费平均为62元。', '食材费'],
    ['Chinese, a rise', '房租同比上涨3%。', '房租'],
    ['Chinese, behind it', '公司订购了8架新客机。', '新客机'],
  ])('%s', (_, text, noun) => {
    expect(measureNounOf(told(text), firstOf(text))).toBe(noun);
  });

  it.each([
    ['when it was', '去年は62人だった。'],
    ['where it was', '市内では62人だった。'],
    ['who it was', '同社は62億円だった。'],
    ['how much', '合計は62億円だった。'],
    ['nothing before it', '62人だった。'],
  ])('is none: %s', (_, text) => {
    expect(measureNounOf(told(text), firstOf(text))).toBeNull();
  });

  it('is no name', () => {
    const text = '岡山製鉄は62億円だった。';
    expect(measureNounOf(told(text, ['岡山製鉄']), firstOf(text))).toBeNull();
  });
});

describe('two nouns', () => {
  const apart = (a: string, b: string) => haveOtherNouns(told(a), firstOf(a), told(b), firstOf(b));
  it.each([
    ['ingredients and wages', '食材費は62円だった。', '人件費は58円だった。', true],
    ['ingredients and rent', '食材費は62円だった。', '家賃は58円だった。', true],
    ['one noun', '食材費は62円だった。', '食材費は58円だった。', false],
    ['a longer form', '食材費は62円だった。', '学校の食材費は58円だった。', false],
    ['Chinese', '房租为6200元。', '学费为5800元。', true],
    ['of one place', '山区诊所26所。', '山区学校9所。', true],
    ['of one place, one noun', '山区小学26所。', '山区的小学9所。', false],
    ['a noun on one side only', '食材費は62円だった。', '58円だった。', false],
  ])('%s', (_, a, b, expected) => {
    expect(apart(a, b)).toBe(expected);
  });
});

describe('a new level and a change', () => {
  const other = (a: string, b: string) => areOtherSteps(told(a), firstOf(a), told(b), firstOf(b));
  it.each([
    ['Japanese', '定員を3000人に増やす。', '定員を3000人増やす。', true],
    ['Chinese', '编制增至3000人。', '编制增加3000人。', true],
    ['English', 'Staff will rise to 3,000 people.', 'Staff will rise by 3,000 people.', true],
    ['two levels', '定員を3000人に増やす。', '定員を2000人に増やす。', false],
    ['two changes', '编制增加3000人。', '编制增加2000人。', false],
    ['no change told', '定員は3000人だ。', '定員を3000人増やす。', false],
    ['shares tell it otherwise', 'The rate rose to 3%.', 'The rate rose by 3%.', false],
  ])('%s', (_, a, b, expected) => {
    expect(other(a, b)).toBe(expected);
  });
});
