import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BackupRecord, readBackup, writeBackup } from '../../lib/formats/backup.ts';
import type { Correction } from '../../lib/model/corrections.ts';
import { NAME_TYPES, type OwnName } from '../../lib/model/own-names.ts';
import { collect, inPieces, savedDocument, stream } from './make-library.ts';

const SCHEMA = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../docs/schema/backup.schema.json', import.meta.url)), 'utf8'),
);
const WHEN = '2026-11-21T00:00:00.000Z';

const word = fc.string({ minLength: 1, maxLength: 30 });
const ownName: fc.Arbitrary<OwnName> = fc.record(
  {
    id: word,
    label: word,
    type: fc.constantFrom(...NAME_TYPES),
    description: fc.string(),
    forms: fc.array(
      fc.record(
        { text: word, lang: word, shared: fc.boolean(), main: fc.boolean() },
        { requiredKeys: ['text', 'lang'] },
      ),
      { minLength: 1, maxLength: 3 },
    ),
    cues: fc.array(word, { maxLength: 2 }),
  },
  { requiredKeys: ['id', 'label', 'type', 'forms'] },
);

const offset = fc.nat(100_000);
const correction: fc.Arbitrary<Correction> = fc.record({
  id: word,
  madeAt: fc.constant(WHEN),
  said: fc.string({ maxLength: 200 }),
  found: fc.string({ maxLength: 200 }),
  what: fc.oneof(
    fc.record({
      kind: fc.constant('not-same' as const),
      key: fc.string(),
      documentId: word,
      start: offset,
      end: offset,
    }),
    fc.record({
      kind: fc.constant('wrong-entity' as const),
      entityId: word,
      form: word,
      address: fc.string(),
    }),
    fc.record({ kind: fc.constant('split-origin' as const), documentId: word }),
    fc.record({ kind: fc.constant('joined-origins' as const), documentIds: fc.tuple(word, word) }),
  ),
});

const record: fc.Arbitrary<BackupRecord> = fc.oneof(
  savedDocument.map(saved => ({ type: 'document' as const, ...saved })),
  fc.record({
    type: fc.constantFrom('hidden' as const, 'muted' as const, 'watched' as const),
    id: fc.string({ minLength: 1, maxLength: 30 }),
  }),
  correction.map(correction => ({ type: 'correction' as const, correction })),
  ownName.map(name => ({ type: 'name' as const, name })),
);
const write = async (records: BackupRecord[]) => (await collect(writeBackup(stream(records), WHEN))).join('');
const read = (file: string) => collect(readBackup(inPieces(file, 1000)));

const sample = fc
  .sample(savedDocument, { numRuns: 3, seed: 7 })
  .map(saved => ({ type: 'document' as const, ...saved }));

describe('a backup', () => {
  it('comes back as it went, whatever is in it and however it arrives', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { maxLength: 6 }),
        fc.integer({ min: 1, max: 50 }),
        async (records, size) => {
          const file = await write(records);
          expect(await collect(readBackup(inPieces(file, size)))).toEqual(records);
        },
      ),
    );
  });

  it('follows the published schema, line by line', async () => {
    const valid = new Ajv2020({ allErrors: true, strict: true }).compile(SCHEMA);
    await fc.assert(
      fc.asyncProperty(fc.array(record, { maxLength: 4 }), async records => {
        for (const line of (await write(records)).trim().split('\n')) {
          const ok = valid(JSON.parse(line));
          expect(ok, JSON.stringify(valid.errors)).toBe(true);
        }
      }),
    );
    for (const bad of [{}, { type: 'document' }, { type: 'header', format: 'other', version: 1 }])
      expect(valid(bad)).toBe(false);
  });

  it('cut off anywhere is refused', async () => {
    const file = await write(sample);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: file.length - 2 }), async length => {
        await expect(read(file.slice(0, length))).rejects.toThrow(/truncated|bad-json|not-this-format/);
      }),
    );
  });
});

const header = `${JSON.stringify({ type: 'header', format: 'second-source-backup', version: 1, exportedAt: WHEN })}\n`;
const end = (records: number) => `${JSON.stringify({ type: 'end', records })}\n`;
const line = (change: object) => `${JSON.stringify({ ...sample[0], ...change })}\n`;

describe('a broken backup is refused with its line', () => {
  it.each([
    ['empty', '', 'not-this-format', 1],
    ['another file', '{"annotations": []}', 'not-this-format', 1],
    ['of a newer version', header.replace('"version":1', '"version":3') + end(0), 'newer-version', 1],
    ['not JSON', `${header}{"type": oops}\n${end(1)}`, 'bad-json', 2],
    ['of another type of record', `${header}{"type":"secret"}\n${end(1)}`, 'bad-record', 2],
    ['with a wrong type', header + line({}) + line({ tags: 'one' }) + end(2), 'bad-record', 3],
    ['with a wrong date', header + line({ savedAt: 'yesterday' }) + end(1), 'bad-record', 2],
    ['without its last documents', header + line({}) + end(2), 'truncated', 3],
    ['with text after its end', header + end(0) + line({}), 'bad-record', 3],
    ['a list of numbers', `${header}[1,2]\n${end(1)}`, 'bad-record', 2],
  ])('%s', async (_name, file, code, at) => {
    await expect(read(file)).rejects.toMatchObject({ code, at });
  });

  it('a line without end is not read into memory', async () => {
    let given = 0;
    async function* endless() {
      yield header;
      for (;;) {
        given += 2 ** 20;
        yield 'x'.repeat(2 ** 20);
      }
    }
    await expect(collect(readBackup(endless()))).rejects.toMatchObject({ code: 'too-long', at: 2 });
    expect(given).toBeLessThan(20 * 2 ** 20);
  });

  it('a prototype is not polluted, and unknown fields do not come through', async () => {
    const hostile = line({}).replace(
      '"tags":',
      '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"tags":',
    );
    const [taken] = await read(header + hostile + end(1));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(taken)).toBe(Object.prototype);
    expect(Object.hasOwn(taken ?? {}, 'constructor')).toBe(false);
  });
});
