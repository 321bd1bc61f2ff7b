import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { periodInWords } from '../../../components/card/period-words.ts';
import { createWords, type Locale } from '../../../locales/words.ts';
import { buildWords } from '../../../scripts/build-words.ts';

const files = buildWords(fileURLToPath(new URL('../../../locales', import.meta.url)));
const wordsIn = (locale: Locale) =>
  createWords(locale, JSON.parse(files.get(`packaged/words/${locale}.json`) ?? '{}'));

describe('the period of a claim', () => {
  it.each([
    ['en', '2026-05-08', '8 May 2026'],
    ['en', '2026', '2026'],
    ['en', '2025-Q3', 'Q3 2025'],
    ['en', 'FY2025', 'fiscal 2025'],
    ['en', 'FY2025-9M', 'nine months of fiscal 2025'],
    ['en', '2025-H1', 'H1 2025'],
    ['ja', 'FY2025-Q1', '2025年度第1四半期'],
    ['ja', '2025-H2', '2025年下半期'],
    ['ja', '2026-05', '2026年5月'],
    ['zh-CN', 'FY2025-9M', '2025财年前九个月'],
    ['zh-CN', '2026-Q1', '2026年第1季度'],
  ] as const)('%s %s', (locale, period, text) => {
    expect(periodInWords(period, wordsIn(locale))).toBe(text);
  });

  it.each([null, '2020s', 'P5Y', '2025-04/2025-12', '--05-08'])('has no short name: %s', period => {
    expect(periodInWords(period, wordsIn('en'))).toBe('');
  });
});
