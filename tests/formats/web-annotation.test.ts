import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnnotations, writeAnnotations } from '../../lib/formats/web-annotation.ts';
import type { SavedDocument } from '../../lib/model/saved-document.ts';
import { collect, inPieces, savedDocument, stream } from './make-library.ts';

const MODEL = JSON.parse(
  readFileSync(fileURLToPath(new URL('annotation-model.schema.json', import.meta.url)), 'utf8'),
);
const NOW = '2026-11-21T00:00:00.000Z';
const write = async (saved: SavedDocument[]) => (await collect(writeAnnotations(stream(saved)))).join('');

describe('Web Annotation', () => {
  it('follows the model', async () => {
    const valid = new Ajv2020({ allErrors: true, strictTypes: false }).compile(MODEL);
    await fc.assert(
      fc.asyncProperty(fc.array(savedDocument, { maxLength: 4 }), async saved => {
        expect(valid(JSON.parse(await write(saved))), JSON.stringify(valid.errors)).toBe(true);
      }),
    );
  });

  it('imports what it exports, but for what the model has no place for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(savedDocument, { maxLength: 4 }), async saved => {
        const read = await collect(readAnnotations(inPieces(await write(saved), 11), NOW));
        expect(read.map(kept)).toEqual(saved.map(kept));
      }),
    );
  });

  it.each([
    [
      'a page alone',
      { type: 'AnnotationPage', items: [{ type: 'Annotation', target: 'https://a.example/x' }] },
    ],
    ['a list', [{ type: ['Annotation'], target: ['https://a.example/x'], body: 'A remark' }]],
    [
      'one selector',
      {
        items: [
          {
            type: 'Annotation',
            target: {
              source: 'https://a.example/x',
              selector: { type: 'TextQuoteSelector', exact: 'words' },
            },
          },
        ],
      },
    ],
  ])('reads %s', async (_name, file) => {
    const [one] = await collect(readAnnotations(inPieces(JSON.stringify(file)), NOW));
    expect(one?.document).toMatchObject({ url: 'https://a.example/x', publisher: 'a.example' });
  });

  it.each([
    ['nothing', '', 'not-this-format', 1],
    ['a word', 'hello', 'not-this-format', 1],
    ['no list', '{"a": 1}', 'not-this-format', 1],
    ['a list cut off', '[{"type":"Annotation","target":"https://a.example"}, {"type"', 'truncated', 2],
    ['a number', '[{"type":"Annotation","target":"https://a.example"}, 5]', 'bad-record', 2],
    ['a hole', '[{"type":"Annotation","target":"https://a.example"},,1]', 'bad-json', 2],
    ['wrong types', '[{"type":"Annotation","target":{"source":7}}]', 'bad-record', 1],
  ])('%s is refused with the number of the record', async (_name, file, code, at) => {
    await expect(collect(readAnnotations(inPieces(file), NOW))).rejects.toMatchObject({ code, at });
  });
});

/** What the model carries: no ids, no chain of sources, no sighting. */
function kept({ document, authors, selector, tags, note, savedAt }: SavedDocument) {
  const { title, publisher, published, url, language, text } = document;
  const about = { title, publisher, published, url, language };
  return {
    about,
    text: selector ? null : text,
    authors,
    selector,
    tags,
    note,
    savedAt,
  };
}
