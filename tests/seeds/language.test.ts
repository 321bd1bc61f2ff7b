import { describe, expect, it } from 'vitest';
import { documents } from './seeds.ts';

const count = (text: string, letters: RegExp) => text.match(letters)?.length ?? 0;

/** Characters that only one of the two ways to write Chinese uses, among the commonest of the news. */
const SIMPLIFIED_ONLY = /[们这为国业产电务万亿软财设这资场经亏损]/gu;
const TRADITIONAL_ONLY = /[們這為國業產電務萬億軟財設資場經虧損]/gu;

/** The language the letters of a text speak for. Names in another script may stand in parentheses. */
function writtenIn(text: string): string {
  const letters = text.replace(/[(（][^)）]*[)）]/g, '');
  const kana = count(letters, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = count(letters, /\p{Script=Han}/gu);
  if (kana > 20) return 'ja';
  if (han > 20)
    return count(letters, SIMPLIFIED_ONLY) > count(letters, TRADITIONAL_ONLY) ? 'zh-Hans' : 'zh-Hant';
  return kana + han === 0 ? 'en' : 'mixed';
}

describe('the language tag is the language of the text', () => {
  it.each(documents)('$id', ({ text, language }) => expect(language).toBe(writtenIn(text)));

  it('English, Japanese and both kinds of Chinese are there', () => {
    expect([...new Set(documents.map(({ language }) => language))].sort()).toEqual([
      'en',
      'ja',
      'zh-Hans',
      'zh-Hant',
    ]);
  });
});
