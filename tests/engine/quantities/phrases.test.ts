import { describe, expect, it } from 'vitest';
import type { Language } from '../../../lib/model/text.ts';
import type { Phrase } from './phrase.ts';
import { CHINESE } from './phrases-chinese.ts';
import { DATES } from './phrases-dates.ts';
import { ENGLISH } from './phrases-english.ts';
import { JAPANESE } from './phrases-japanese.ts';
import { MONEY } from './phrases-money.ts';
import { read } from './reader.ts';

const TABLES: [string, Language, Phrase[]][] = [
  ['money', 'en', MONEY],
  ['English', 'en', ENGLISH],
  ['dates', 'en', DATES],
  ['Japanese', 'ja', JAPANESE],
  ['Chinese', 'zh', CHINESE],
];

/** The text without its brackets and the span they enclosed. */
function unmark(marked: string, language: Language) {
  const [open, close] = language === 'en' ? ['[', ']'] : ['【', '】'];
  const start = marked.indexOf(open);
  return { text: marked.replace(open, '').replace(close, ''), start, end: marked.indexOf(close) - 1 };
}

function expectedValue(value: Phrase[2]): unknown {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return expect.closeTo(value, 9);
  return { min: expect.closeTo(value[0], 9), max: expect.closeTo(value[1], 9) };
}

describe.each(TABLES)('news phrases: %s', (_name, language, table) => {
  it.each(table)('%s', (marked, kind, value, unit, hedge = null, direction = null) => {
    const { text, start, end } = unmark(marked, language);
    const found = read(text, language).find(q => q.start === start && q.end === end);
    expect(found, 'a figure with this span').toBeDefined();
    expect(found).toMatchObject({ kind, unit, hedge, direction });
    expect(found?.value).toEqual(expectedValue(value));
  });
});

describe('the tables', () => {
  it('hold at least 250 phrases, 90 of them Japanese or Chinese', () => {
    expect(TABLES.reduce((sum, [, , rows]) => sum + rows.length, 0)).toBeGreaterThanOrEqual(250);
    expect(JAPANESE.length + CHINESE.length).toBeGreaterThanOrEqual(90);
  });
});
