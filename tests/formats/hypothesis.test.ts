import { describe, expect, it } from 'vitest';
import { readHypothesis } from '../../lib/formats/hypothesis.ts';
import { collect, inPieces } from './make-library.ts';

const NOW = '2026-11-21T00:00:00.000Z';
const HIGHLIGHT = {
  id: 'abc',
  created: '2026-05-09T10:00:00.123456+00:00',
  updated: '2026-05-09T10:00:00.123456+00:00',
  user: 'acct:reader@hypothes.is',
  uri: 'https://www.news.example/story',
  text: 'Worth <b>checking</b>',
  tags: ['chips'],
  group: '__world__',
  document: { title: ['A story'] },
  target: [
    {
      source: 'https://www.news.example/story',
      selector: [
        {
          type: 'RangeSelector',
          startContainer: '/p[1]',
          endContainer: '/p[1]',
          startOffset: 3,
          endOffset: 8,
        },
        { type: 'TextPositionSelector', start: 103, end: 115 },
        { type: 'TextQuoteSelector', exact: 'eleven words', prefix: 'some ', suffix: ' more' },
      ],
    },
  ],
};
const PAGE_NOTE = { uri: 'https://news.example/other', text: 'A note', target: [{ source: 'x' }] };
const read = (file: unknown) => collect(readHypothesis(inPieces(JSON.stringify(file), 5), NOW));

describe('Hypothesis', () => {
  it.each([
    ['the client', { export_date: NOW, client_version: '1.0', annotations: [HIGHLIGHT, PAGE_NOTE] }],
    ['the API', { total: 2, rows: [HIGHLIGHT, PAGE_NOTE] }],
  ])('reads what %s exports', async (_name, file) => {
    const [highlight, note] = await read(file);
    expect(highlight).toMatchObject({
      kind: 'selection',
      document: { title: 'A story', publisher: 'news.example', text: 'eleven words', url: HIGHLIGHT.uri },
      selector: { exact: 'eleven words', prefix: 'some ', suffix: ' more', start: 103, end: 115 },
      savedAt: '2026-05-09T10:00:00.123Z',
      tags: ['chips'],
      note: 'Worth <b>checking</b>',
    });
    expect(note).toMatchObject({ kind: 'imported', selector: null, note: 'A note', savedAt: NOW });
  });
  it('names the annotation that is wrong', async () => {
    await expect(read({ annotations: [HIGHLIGHT, { uri: 5 }] })).rejects.toMatchObject({
      code: 'bad-record',
      at: 2,
    });
  });
});
