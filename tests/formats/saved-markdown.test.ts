import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName, formatSaved, parseSaved } from '../../lib/formats/saved-markdown.ts';
import { makeSaved } from '../platform/corpus/make-saved.ts';
import { savedDocument } from './make-library.ts';

const NOW = '2026-11-21T00:00:00.000Z';

/** YAML forbids control characters and lone surrogates; a body's line breaks and outer white space are not kept. */
const printable = savedDocument.filter(saved =>
  [...strings(saved)].every(text => !/[\p{Cs}\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]/u.test(text)),
);

function* strings(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const item of Object.values(value)) yield* strings(item);
}

describe('Markdown', () => {
  it('brings back a saved document', () => {
    fc.assert(
      fc.property(printable, saved => {
        const document = { ...saved.document, text: saved.document.text.trim() };
        expect(parseSaved(formatSaved({ ...saved, document }), 1, NOW)).toEqual({ ...saved, document });
      }),
    );
  });
  it('keeps what other files of the kind say', () => {
    const file =
      '---\nid: a\ntitle: A title\npublisher: P\nlanguage: en\naliases: [x]\ntags: [one]\n---\nWords.\n';
    expect(parseSaved(file, 1, NOW)).toMatchObject({
      kind: 'imported',
      tags: ['one'],
      document: { text: 'Words.' },
    });
  });
  it.each([
    ['no front matter', 'Words.'],
    ['tags of the wrong type', '---\nid: a\ntitle: t\npublisher: p\nlanguage: en\ntags: 7\n---\nx'],
    ['an unclosed list', '---\ntitle: [a\n---\nx'],
  ])('%s is refused with the number of the file', (_name, file) => {
    expect(() => parseSaved(file, 12, NOW)).toThrow(expect.objectContaining({ code: 'bad-record', at: 12 }));
  });
  it.each([
    ['A/B: C?', '2026-05-08-A-B-C-clip1.md'],
    ['..', '2026-05-08-clip1.md'],
    ['国産AI', '2026-05-08-国産AI-clip1.md'],
  ])('names a file for %s', (title, expected) => {
    const saved = makeSaved('clip-1');
    expect(fileName({ ...saved, document: { ...saved.document, title } })).toBe(expected);
  });
});
