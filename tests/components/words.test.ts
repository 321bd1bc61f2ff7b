import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { chooseLocale, createWords, LOCALES, type Locale } from '../../locales/words.ts';
import { buildWords } from '../../scripts/build-words.ts';

const files = buildWords(fileURLToPath(new URL('../../locales', import.meta.url)));
const wordsIn = (locale: Locale) =>
  createWords(locale, JSON.parse(files.get(`packaged/words/${locale}.json`) ?? '{}'));

describe('plurals and numbers', () => {
  it.each([
    ['en', 1, '1 agrees'],
    ['en', 2, '2 agree'],
    ['en', 0, '0 agree'],
    ['en', 1200, '1,200 agree'],
    ['ja', 1, '一致 1 件'],
    ['zh-CN', 3, '3 篇一致'],
  ] as const)('%s %d', (locale, count, text) => {
    expect(wordsIn(locale)('card.agree', { count })).toBe(text);
  });
});

describe('dates', () => {
  it.each([
    ['en', '2026-05-08', '8 May 2026'],
    ['en', '2026-05', 'May 2026'],
    ['en', '2026', '2026'],
    ['ja', '2026-05-08', '2026年5月8日'],
    ['zh-CN', '2026-05', '2026年5月'],
  ] as const)('%s %s', (locale, iso, text) => {
    expect(wordsIn(locale).date(iso)).toBe(text);
  });
  it.each(['FY2025-Q1', '2020s', '--05-08', 'yesterday', ''])('leaves %j as it came', text => {
    expect(wordsIn('en').date(text)).toBe(text);
  });
  it('writes days among the values as dates, and leaves bare numbers alone', () => {
    expect(wordsIn('en')('reason.later-report', { coverage: '2026-05-28' })).toBe(
      'later report, 28 May 2026',
    );
    expect(wordsIn('en')('card.said', { measure: 'servers', figure: '2026' })).toBe('servers: 2026');
  });
});

describe('branches by a value', () => {
  it.each([
    ['planned', 'reported as planned'],
    ['no such modality', 'other certainty'],
  ])('%s', (coverage, text) => {
    expect(wordsIn('en')('reason.other-modality', { page: 'actual', coverage })).toBe(text);
  });
});

describe('what the language lacks', () => {
  it('is null where asked for with `maybe`', () => {
    expect(wordsIn('en').maybe('reason.never-heard-of')).toBeNull();
    expect(createWords('en', {}).maybe('card.close')).toBeNull();
  });
  it('shows its key otherwise', () => expect(createWords('en', {})('card.close')).toBe('card.close'));
});

describe('the language of the UI', () => {
  it.each([
    [['ja-JP'], 'ja'],
    [['zh-TW', 'en'], 'zh-CN'],
    [['zh-Hans-CN'], 'zh-CN'],
    [['de-DE', 'ja'], 'ja'],
    [['de-DE'], 'en'],
    [[], 'en'],
  ])('for %j is %s', (wanted, locale) => expect(chooseLocale(wanted)).toBe(locale));
});

it('the manifest has its texts in every language, and no other message', () => {
  for (const locale of LOCALES) {
    const path = `_locales/${locale.replace('-', '_')}/messages.json`;
    const texts = JSON.parse(files.get(path) ?? '{}');
    expect(texts.name.message).toBe('Second Source');
    expect(texts.description.message.length).toBeLessThanOrEqual(132);
    expect(files.get(`packaged/words/${locale}.json`)).not.toContain('manifest.');
  }
});
