import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTermMatcher } from '../../../lib/engine/claims/term-matcher.ts';

const TERMS = [
  'sale',
  'sales',
  'net sales',
  'share price',
  'year-on-year',
  'stake',
  '売上',
  '売上高',
  '股',
  '股价',
  'é',
];
const find = createTermMatcher(TERMS.map(text => ({ text, value: text })));
const printed = (text: string) => find(text, 0, text.length).map(hit => hit.text);

describe('terms in a sentence', () => {
  it.each([
    ['Net sales rose', ['Net sales']],
    ['wholesale salesman', []],
    ['SALES, sale.', ['SALES', 'sale']],
    ['year on-year', ['year on-year']],
    ['売上高と売上', ['売上高', '売上']],
    ['股股价', ['股', '股价']],
    ['İ sales', ['sales']],
    ['', []],
  ])('%s', (text, expected) => expect(printed(text)).toEqual(expected));

  it('gives every value of a term, and offsets into the whole text', () => {
    const two = createTermMatcher([
      { text: 'cut', value: 1 },
      { text: 'Cut', value: 2 },
    ]);
    expect(two('a cut', 1, 5)).toEqual([
      { start: 2, end: 5, text: 'cut', value: 1 },
      { start: 2, end: 5, text: 'cut', value: 2 },
    ]);
  });

  it('finds what one alternation of all terms, longest first, finds', () => {
    const bounded = (term: string) => {
      const body = term.replace(/[ -]/g, '[ -]');
      return /[a-zé]/.test(term)
        ? `(?<![\\p{Script=Latin}\\p{N}])${body}(?![\\p{Script=Latin}\\p{N}])`
        : body;
    };
    const longestFirst = [...TERMS].sort((a, b) => b.length - a.length);
    const oracle = new RegExp(longestFirst.map(bounded).join('|'), 'giu');
    const piece = fc.constantFrom(
      ...TERMS,
      ...TERMS.map(t => t.toUpperCase()),
      ' ',
      '-',
      'x',
      '1',
      'の',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
        const text = pieces.join('');
        expect(printed(text)).toEqual([...text.matchAll(oracle)].map(([match]) => match));
      }),
      { numRuns: 2000, seed: 9 },
    );
  });
});
