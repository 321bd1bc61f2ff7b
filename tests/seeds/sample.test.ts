import { describe, expect, it } from 'vitest';
import { documents, expectedClaims, filesIn, read, SAMPLE } from './seeds.ts';

const articles = [
  { file: 'article.html', key: 'en', lang: 'en' },
  { file: 'article.ja.html', key: 'ja', lang: 'ja' },
  { file: 'article.zh.html', key: 'zh', lang: 'zh-Hans' },
] as const;

describe.each(articles)('$file', ({ file, key, lang }) => {
  const html = read(SAMPLE, file);

  it('is a news page: language, date, a title, an article', () => {
    expect(html).toContain(`<html lang="${lang}">`);
    expect(html).toContain('<time datetime="2026-05-29">');
    expect(html).toContain('content="2026-05-29T');
    expect(html.match(/<h1>|<article>/g)).toHaveLength(2);
  });

  it('loads nothing and runs nothing', () =>
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\b(src|href|on\w+)=/i));

  it('tells the reader what it is', () => expect(html).toContain('Second Source'));

  it.each(expectedClaims)('holds the sentence of $claim', claim => expect(html).toContain(claim[key]));

  it('has as many paragraphs as the English article', () => {
    const paragraphs = (text: string) => text.match(/<p>/g)?.length;
    expect(paragraphs(html)).toBe(paragraphs(read(SAMPLE, 'article.html')));
  });
});

it('the folder holds these articles and no other', () =>
  expect(filesIn(SAMPLE, '.html').sort()).toEqual(articles.map(({ file }) => file).sort()));

describe('what the corpus should say', () => {
  const ids = new Set(documents.map(({ id }) => id));

  it.each(expectedClaims)(
    '$claim names documents of the corpus, each once',
    ({ agrees, differs, changed }) => {
      const named = [...agrees, ...differs, ...changed];
      expect(named.filter(id => !ids.has(id))).toEqual([]);
      expect(new Set(named).size).toBe(named.length);
    },
  );

  it.each(['agrees', 'differs', 'changed'] as const)('some claim %s', kind =>
    expect(expectedClaims.some(claim => claim[kind].length > 0)).toBe(true),
  );

  it('some claim has no coverage', () =>
    expect(
      expectedClaims.some(
        ({ agrees, differs, changed }) => agrees.length + differs.length + changed.length === 0,
      ),
    ).toBe(true));
});
