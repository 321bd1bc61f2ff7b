import { describe, expect, it } from 'vitest';
import type { Language } from '../../../lib/model/text.ts';
import { CHINESE_NEGATIVES, JAPANESE_NEGATIVES } from './negatives-cjk.ts';
import { ENGLISH_NEGATIVES } from './negatives-english.ts';
import { describeQuantity, read } from './reader.ts';

const TABLES: [Language, Record<string, string[]>][] = [
  ['en', ENGLISH_NEGATIVES],
  ['ja', JAPANESE_NEGATIVES],
  ['zh', CHINESE_NEGATIVES],
];

describe.each(TABLES)('no figure: %s', (language, groups) => {
  describe.each(Object.entries(groups))('%s', (_name, texts) => {
    it.each(texts)('%s', text => {
      expect(read(text, language).map(q => describeQuantity(text, q))).toEqual([]);
    });
  });
});

it('the tables hold at least 200 cases', () => {
  const cases = TABLES.flatMap(([, groups]) => Object.values(groups).flat());
  expect(cases.length).toBeGreaterThanOrEqual(200);
});
