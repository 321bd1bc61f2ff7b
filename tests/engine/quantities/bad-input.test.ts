import { describe, expect, it } from 'vitest';
import { describeQuantity, read } from './reader.ts';

const list = (text: string, language: 'en' | 'ja' | 'zh' = 'en') =>
  read(text, language).map(q => describeQuantity(text, q));

describe('bad input', () => {
  it('lone surrogates beside figures', () => {
    expect(list('\ud800 paid $5 million \udc00')).toEqual([
      '$5 million | money | 5000000 | USD | implied unit',
    ]);
  });
  it('full- and half-width mixed in one number', () => {
    expect(list('約１,2３4億円', 'ja')).toEqual(['１,2３4億円 | money | 123400000000 | JPY | about']);
    expect(list('ＵＳＤ５０ ｍｉｌｌｉｏｎ')).toEqual(['ＵＳＤ５０ ｍｉｌｌｉｏｎ | money | 50000000 | USD']);
  });
  it('zero-width characters and soft hyphens inside numbers and words', () => {
    expect(list('1\u200b2.5 mil\u00adlion people')).toEqual([
      '1\u200b2.5 mil\u00adlion people | count | 12500000 | person',
    ]);
  });
  it('non-breaking and thin spaces', () => {
    expect(list('cost 40\u202f000\u00a0euros')).toEqual(['40\u202f000\u00a0euros | money | 40000 | EUR']);
  });
  it('a number of 10,000 digits is no figure, and the next one is', () => {
    expect(list(`${'9'.repeat(10_000)} and $3 billion`)).toEqual([
      '$3 billion | money | 3000000000 | USD | implied unit',
    ]);
    expect(list(`${'九'.repeat(10_000)}と3億円`, 'ja').at(-1)).toBe('3億円 | money | 300000000 | JPY');
  });
  it('an empty text, and blanks only', () => {
    expect(list('')).toEqual([]);
    expect(list(' \n\u3000\t')).toEqual([]);
  });
  it('words that are names of object properties', () => {
    expect(list('constructor toString __proto__ 5 valueOf hasOwnProperty')).toEqual(['5 | number | 5']);
  });
});
