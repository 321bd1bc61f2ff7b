import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../lib/model/text.ts';
import { read } from './reader.ts';

const LANGUAGES: Language[] = ['en', 'ja', 'zh'];

/** Strings in which figures, signs, units and odd characters are frequent. */
const newsy = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '$',
        '€',
        '¥',
        '%',
        '.',
        ',',
        '-',
        '–',
        '~',
        '/',
        ':',
        '(',
        ')',
        '[',
        ' ',
        '\n',
        '\u00a0',
        '\u200b',
        '\u00ad',
        '億',
        '兆',
        '万',
        '円',
        '元',
        '年',
        '月',
        '日',
        '約',
        '第',
        '割',
        '成',
        '分の',
        '半',
        'million',
        'bn',
        'half',
        'one',
        'twenty',
        'March',
        'May',
        'next',
        'Friday',
        'Q3',
        'FY',
        'between',
        'and',
        'to',
        'up',
        'fell',
        '\ud83d',
        '％',
        '１',
      ),
      fc.nat({ max: 99999 }).map(String),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 25 },
  )
  .map(parts => parts.join(''));

describe('whatever the text', () => {
  it.each(LANGUAGES)('%s: spans lie in the text, in order, without overlap', language => {
    fc.assert(
      fc.property(newsy, text => {
        let last = 0;
        for (const q of read(text, language)) {
          expect(q.start).toBeGreaterThanOrEqual(last);
          expect(q.end).toBeGreaterThan(q.start);
          expect(q.end).toBeLessThanOrEqual(text.length);
          last = q.end;
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each(LANGUAGES)('%s: values are finite and precision is no guess', language => {
    fc.assert(
      fc.property(newsy, text => {
        for (const q of read(text, language)) {
          const values = typeof q.value === 'object' ? [q.value.min, q.value.max] : [q.value];
          for (const value of values)
            expect(value === null || Number.isFinite(value) || typeof value === 'string').toBe(true);
          expect(q.precision).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('offsets', () => {
  it('characters of no width and full-width forms do not move the original span', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.nat({ max: 20 }), (n, at) => {
        const plain = `Sales of $${n} million rose`;
        const place = Math.min(at, 8);
        const text = `${plain.slice(0, place)}\u200b${plain.slice(place)}`;
        const [found] = read(text, 'en');
        expect(text.slice(found?.start, found?.end)).toBe(`$${n} million`);
      }),
    );
  });

  it('a figure keeps its reading wherever it stands', () => {
    fc.assert(
      fc.property(fc.constantFrom('the ', 'So, ', 'Then:\n', 'x '.repeat(50)), before => {
        const text = `${before}plant cost $4.5 billion there`;
        const [found] = read(text, 'en').filter(q => q.kind === 'money');
        expect(found?.value).toBe(4.5e9);
        expect(text.slice(found?.start, found?.end)).toBe('$4.5 billion');
      }),
    );
  });
});

/** How one whole amount is written in each style, with the text around it. */
const STYLES: [string, Language, (n: number) => string][] = [
  ['plain digits', 'en', n => `worth $${n} today`],
  ['grouped digits', 'en', n => `worth $${n.toLocaleString('en-US')} today`],
  ['code before', 'en', n => `worth USD ${n.toLocaleString('en-US')} today`],
  ['word behind', 'en', n => `worth ${n.toLocaleString('en-US')} dollars today`],
  ['Japanese', 'ja', n => `価格は${n}ドルだ`],
  [
    'Japanese, full-width',
    'ja',
    n => `価格は${String(n).replace(/\d/g, d => '０１２３４５６７８９'[Number(d)] ?? d)}ドルだ`,
  ],
  ['Japanese, magnitudes', 'ja', n => `価格は${withMagnitudes(n, ['億', '万'])}ドルだ`],
  ['Japanese, numerals', 'ja', n => `価格は${inHan(n)}ドルだ`],
  ['Chinese, magnitudes', 'zh', n => `价格为${withMagnitudes(n, ['亿', '万'])}美元`],
  ['Chinese, numerals', 'zh', n => `价格为${inHan(n).replace('億', '亿')}美元`],
];

function withMagnitudes(n: number, [big, small]: [string, string]): string {
  const high = Math.floor(n / 1e8);
  const middle = Math.floor((n % 1e8) / 1e4);
  const low = n % 1e4;
  return `${high > 0 ? `${high}${big}` : ''}${middle > 0 ? `${middle}${small}` : ''}${low > 0 ? low : ''}`;
}

/** A naive writer of Han numerals, the oracle of the reader; a zero marks every gap, as Chinese wants it. */
function inHan(n: number): string {
  const below = (m: number): string => {
    const digits = String(m).padStart(4, '0').split('').map(Number);
    let out = '';
    let gap = false;
    digits.forEach((digit, i) => {
      if (digit === 0) {
        gap = out !== '';
        return;
      }
      out += `${gap ? '零' : ''}${'〇一二三四五六七八九'[digit]}${['千', '百', '十', ''][i]}`;
      gap = false;
    });
    return out;
  };
  const parts: [number, string][] = [
    [Math.floor(n / 1e8), '億'],
    [Math.floor((n % 1e8) / 1e4), '万'],
    [n % 1e4, ''],
  ];
  let out = '';
  for (const [value, mark] of parts) {
    if (value === 0) continue;
    out += `${out !== '' && value < 1000 ? '零' : ''}${below(value)}${mark}`;
  }
  return out;
}

describe('a formatted value parses back', () => {
  it.each(STYLES)('%s', (_name, language, format) => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999_999 }), n => {
        const text = format(n);
        const found = read(text, language).find(q => q.kind === 'money');
        expect(found?.value, text).toBe(n);
      }),
      { numRuns: 300 },
    );
  });

  it('percent with decimals, in all languages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99999 }), fc.constantFrom(...LANGUAGES), (n, language) => {
        const value = n / 100;
        const found = read(`(${value.toFixed(2)}%)`, language)[0];
        expect(found?.value).toBe(value);
        expect(found?.precision).toBe(0.01);
      }),
    );
  });

  it('decimals before magnitudes in a row, in Chinese', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.constantFrom('万亿', '亿', '万'), (n, magnitude) => {
        const by = { 万亿: 1e12, 亿: 1e8, 万: 1e4 }[magnitude] ?? 0;
        const [found] = read(`投资${(n / 100).toFixed(2)}${magnitude}元`, 'zh');
        expect(found?.value).toBeCloseTo((n / 100) * by, 0);
        expect(found?.precision).toBe(by / 100);
      }),
    );
  });
});
