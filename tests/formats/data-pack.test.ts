import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikePack, readPack, writePack } from '../../lib/formats/data-pack.ts';
import { collect, inPieces, savedDocument, stream } from './make-library.ts';

const NOW = '2026-11-21T00:00:00.000Z';
const ABOUT = { name: 'Chips', license: 'CC0-1.0' };

describe('a data pack', () => {
  it('brings its documents, without tags or notes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(savedDocument, { maxLength: 4 }), async saved => {
        const lines = saved.map(({ document }) => ({ type: 'document' as const, document }));
        const file = (await collect(writePack(stream(lines), ABOUT))).join('');
        expect(looksLikePack(file)).toBe(true);
        const read = await collect(readPack(inPieces(file), NOW));
        expect(read.map(({ document }) => document)).toEqual(saved.map(({ document }) => document));
        expect(read.every(({ kind, tags, note }) => kind === 'imported' && !tags.length && !note)).toBe(true);
      }),
    );
  });
  it('is no backup, and names the line that is wrong', async () => {
    const file =
      '{"type":"header","format":"second-source-pack","version":1}\n{"type":"document","document":{"id":""}}\n';
    await expect(collect(readPack(inPieces(file), NOW))).rejects.toMatchObject({
      code: 'bad-record',
      at: 2,
      unit: 'line',
    });
    const backup = file.replace('-pack', '-backup');
    await expect(collect(readPack(inPieces(backup), NOW))).rejects.toMatchObject({ code: 'not-this-format' });
  });
});
