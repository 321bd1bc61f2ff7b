import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documents, filesIn, ORIGINALS, read, SEEDS } from './seeds.ts';

const files = filesIn(SEEDS, '.md').filter(file => file !== 'README.md');
const sources = documents.flatMap(({ source }) => (source ? [source] : []));

const isCalendarDay = (day: string) =>
  !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);

describe('the digests of seeds/', () => {
  it('every Markdown file is read as a document', () => {
    expect(documents.map(({ id }) => `${id}.md`).sort()).toEqual(files.sort());
  });

  it('addresses and sources are unique: no article has two digests', () => {
    const addresses = documents.flatMap(({ url, source }) => [url ?? source ?? 'neither']);
    expect(new Set(addresses).size).toBe(documents.length);
  });

  it('holds the five original articles', () => expect(sources).toHaveLength(5));
});

describe.each(documents)('$id', document => {
  it('is dated by a day of the calendar, with the basis of that date, and named after it', () => {
    expect(isCalendarDay(document.published ?? '')).toBe(true);
    expect(document.publishedBasis).toMatch(/^(stated|inferred)$/);
    expect(document.id.startsWith(`${document.published}-`)).toBe(true);
  });

  it('says where it comes from', () => {
    expect(document.publisher).not.toBe('');
    if (document.url) expect(new URL(document.url).protocol).toBe('https:');
    else expect(document.source).toMatch(/^\d{3}_[0-9a-f]{16}\.txt$/);
  });

  it('credits names, nearest first, not kinds of source: "sources" of two articles are not one origin', () => {
    for (const name of document.via) {
      expect(name.trim()).not.toBe('');
      expect(name).not.toMatch(
        /\b(people|sources?|statement|results|announcement|release|filing)\b|発表|財報|财报/i,
      );
    }
    expect(new Set(document.via).size).toBe(document.via.length);
    expect(document.via).not.toContain(document.publisher);
  });

  it('is plain paragraphs', () => {
    expect(document.text).not.toMatch(/<\w|\]\(|^#|^\s*[-*] |[ \t]$|\n{3}|\uFFFD/m);
    for (const paragraph of document.text.split('\n\n')) {
      expect(paragraph).not.toContain('\n');
      expect(paragraph).toMatch(/[.。][”"」]?$/);
    }
  });
});

it.skipIf(!existsSync(ORIGINALS))('the named sources exist (skipped where ../shared is absent)', () => {
  for (const source of sources) expect(read(join(ORIGINALS, source)).length).toBeGreaterThan(1000);
});
