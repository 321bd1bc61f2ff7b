/** Sources for reference managers, read back by parsers that know nothing of us. */
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBibtex, writeBibtex } from '../../lib/formats/bibtex.ts';
import { writeCsl } from '../../lib/formats/csl.ts';
import { makeSaved } from '../platform/corpus/make-saved.ts';
import { collect, savedDocument, stream } from './make-library.ts';

const TITLES = [
  'Plain words',
  '100% of {nothing} & more_than $5 #1 ~ ^ \\end',
  'ソフトバンク、国産AIサーバー',
  'Half { open',
  '} closed first',
  '"Quoted" — dash',
];
const withTitle = (title: string) => {
  const saved = makeSaved('clip-1', { authors: ['Jane Doe', 'Nikkei & Co., Ltd.'], tags: ['ai, chips'] });
  return { ...saved, document: { ...saved.document, title } };
};

describe('BibTeX', () => {
  it.each(TITLES)('%s', title => {
    const { entries, errors } = parseBibtex(toBibtex(withTitle(title)), { sentenceCase: false });
    expect(errors).toEqual([]);
    expect(entries).toHaveLength(1);
    const [entry] = entries;
    expect(plain(String(entry?.fields.title))).toBe(title);
    expect(entry?.fields.url).toBe('https://news.example/clip-1');
    expect(entry?.fields.author?.map(({ name, lastName }) => plain(name ?? lastName ?? ''))).toEqual([
      'Jane Doe',
      'Nikkei & Co., Ltd.',
    ]);
  });

  it('is one entry per document, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(savedDocument, { maxLength: 3 }), async saved => {
        const file = (await collect(writeBibtex(stream(saved)))).join('');
        const { entries, errors } = parseBibtex(file, { sentenceCase: false });
        expect(errors).toEqual([]);
        expect(entries).toHaveLength(saved.length);
      }),
      { numRuns: 30 },
    );
  });
});

/** The parser marks protected case with HTML. */
const plain = (text: string) => text.replace(/<[^>]*>/g, '').replaceAll('\u00a0', ' ');

describe('CSL-JSON', () => {
  it('holds title, names, dates and address', async () => {
    const [item] = JSON.parse((await collect(writeCsl(stream([withTitle('A title')])))).join(''));
    expect(item).toMatchObject({
      id: 'clip-1',
      type: 'article-newspaper',
      title: 'A title',
      author: [{ literal: 'Jane Doe' }, { literal: 'Nikkei & Co., Ltd.' }],
      'container-title': 'A publisher',
      issued: { 'date-parts': [[2026, 5, 8]] },
      accessed: { 'date-parts': [[2026, 5, 9]] },
      URL: 'https://news.example/clip-1',
    });
  });
  it('is a list of as many items as documents', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(savedDocument, { maxLength: 3 }), async saved => {
        const items = JSON.parse((await collect(writeCsl(stream(saved)))).join(''));
        expect(items.map(({ title }: { title: string }) => title)).toEqual(saved.map(s => s.document.title));
      }),
    );
  });
});
