/** Files made to do harm, or broken on the way, in every format the library reads: one clear refusal that names the place, or text taken as text. */
import { describe, expect, it } from 'vitest';
import { readFiles } from '../../entrypoints/library/read-files.ts';
import { writeBackup } from '../../lib/formats/backup.ts';
import { writePack } from '../../lib/formats/data-pack.ts';
import { ImportError } from '../../lib/formats/import-error.ts';
import { formatSaved } from '../../lib/formats/saved-markdown.ts';
import { writeAnnotations } from '../../lib/formats/web-annotation.ts';
import type { SavedDocument } from '../../lib/model/saved-document.ts';
import { makeSaved } from '../platform/corpus/make-saved.ts';
import { collect, stream } from './make-library.ts';

const NOW = new Date('2026-11-21T00:00:00.000Z');
const EVIL = '<img src=x onerror="alert(1)"><script>alert(1)</script>{{7*7}}';

const saved = (number: number, parts: Partial<SavedDocument> = {}): SavedDocument =>
  makeSaved(`clip-${number}`, {
    selector: { exact: 'One figure.', prefix: 'Before. ', suffix: ' After.', start: 8, end: 19 },
    authors: ['An author'],
    tags: ['a tag'],
    note: 'A note.',
    ...parts,
  });
const joined = async (pieces: AsyncIterable<string>) => (await collect(pieces)).join('');

const hypothesis = (documents: readonly SavedDocument[]) =>
  JSON.stringify({
    annotations: documents.map(({ document, note, tags, selector, savedAt }) => ({
      uri: document.url,
      created: savedAt,
      text: note,
      tags,
      document: { title: [document.title] },
      target: [{ selector: [{ type: 'TextQuoteSelector', ...selector }] }],
    })),
  });

/** A file of each format with these documents; Markdown holds one a file. */
const FORMATS: Record<string, (documents: readonly SavedDocument[]) => Promise<string>> = {
  backup: documents =>
    joined(
      writeBackup(stream(documents.map(one => ({ type: 'document' as const, ...one }))), NOW.toISOString()),
    ),
  pack: documents =>
    joined(
      writePack(stream(documents.map(({ document }) => ({ type: 'document' as const, document }))), {
        name: 'A pack',
        license: 'CC0-1.0',
      }),
    ),
  annotations: documents => joined(writeAnnotations(stream(documents))),
  hypothesis: async documents => hypothesis(documents),
  markdown: async ([first = saved(1)]) => formatSaved(first),
};
const RECORDS = ['backup', 'pack', 'annotations', 'hypothesis'];
const ALL = Object.keys(FORMATS);

const make = (format: string, count = 3) =>
  FORMATS[format]?.(Array.from({ length: count }, (_, i) => saved(i))) ?? Promise.resolve('');
const read = (content: string | Uint8Array<ArrayBuffer>) =>
  collect(readFiles([new File([content], 'file')], () => undefined, NOW));
const refusal = (content: string | Uint8Array<ArrayBuffer>) =>
  read(content).then(
    () => null,
    (error: unknown) => error,
  );

/** A file of a gigabyte that is never whole in memory: `before`, then one letter over and over. */
function endlessFile(before: string, given: { bytes: number }): File {
  const size = 2 ** 30;
  const piece = new TextEncoder().encode('a'.repeat(2 ** 20));
  const head = new TextEncoder().encode(before);
  return {
    name: 'file',
    size,
    slice: () => new Blob([head, piece.slice(0, 4096)]),
    text: () => Promise.reject(new Error('read whole')),
    stream: () =>
      new ReadableStream<Uint8Array>({
        start: controller => controller.enqueue(head),
        pull(controller) {
          given.bytes += piece.length;
          if (given.bytes > size) controller.close();
          else controller.enqueue(piece);
        },
      }),
  } as unknown as File;
}

describe.each(ALL)('%s', format => {
  it('takes HTML and scripts in every field for text', async () => {
    const hostile = saved(1, { authors: [EVIL], tags: [EVIL], note: EVIL });
    Object.assign(hostile.document, { title: EVIL, publisher: EVIL, text: EVIL });
    if (hostile.selector) Object.assign(hostile.selector, { exact: EVIL, prefix: EVIL, suffix: EVIL });
    const [taken] = await read((await FORMATS[format]?.([hostile])) ?? '');
    if (taken?.type !== 'document') throw new Error('not a document');
    expect(taken.document.title).toBe(EVIL);
    expect(JSON.stringify(taken)).not.toContain('&lt;');
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    ' javascript:alert(1)',
  ])('takes no address that would run: %s', async url => {
    const hostile = saved(1);
    hostile.document.url = url;
    const records = await read((await FORMATS[format]?.([hostile])) ?? '').catch((error: unknown) => {
      expect(error).toBeInstanceOf(ImportError);
      return [];
    });
    for (const record of records)
      if (record.type === 'document') expect(record.document.url ?? '').not.toMatch(/script:|data:/);
  });

  it('pollutes no prototype', async () => {
    const file = await make(format, 1);
    const hostile = file
      .replace('"tags":', '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"tags":')
      .replace('"document":', '"__proto__":{"polluted":1},"document":')
      .replace('"target":', '"__proto__":{"polluted":1},"target":')
      .replace(/^---\n/, '---\n__proto__:\n  polluted: 1\nconstructor:\n  prototype:\n    polluted: 1\n');
    expect(hostile).toContain('polluted');
    const records = await read(hostile).catch(() => []);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    for (const record of records) {
      expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
      expect(JSON.stringify(record)).not.toContain('polluted');
    }
  });

  it('is not read on when one string of a gigabyte comes', async () => {
    const file = await make(format, 1);
    const at = Math.max(file.indexOf('Title of'), 10);
    const given = { bytes: 0 };
    const failed = await collect(
      readFiles([endlessFile(file.slice(0, at), given)], () => undefined, NOW),
    ).catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: 'too-long' });
    expect(given.bytes).toBeLessThan(2 ** 26);
  });

  it.each([
    '',
    '\0\0\0\0',
    '�PNG',
    'GIF89a',
    '<!doctype html><p>x',
    '%PDF-1.7',
    'null',
    '"a"',
    '42',
    '{}',
    '[]x',
  ])('is not what %j is', async content => {
    const failed = await refusal(content);
    if (content !== '[]x') expect(failed).toBeInstanceOf(ImportError);
  });
});

describe.each(RECORDS)('%s, records of which are broken', format => {
  const lineOf = (record: number) =>
    format === 'backup' || format === 'pack'
      ? { at: record + 1, unit: 'line' }
      : { at: record, unit: 'record' };

  it('is refused wherever it is cut off', async () => {
    const file = await make(format);
    for (let i = 1; i < 40; i++) {
      const failed = await refusal(file.slice(0, Math.floor(((file.length - 3) * i) / 40)));
      expect(failed, `cut at ${i}/40`).toBeInstanceOf(ImportError);
      expect((failed as ImportError).code).toMatch(/^(truncated|bad-json|not-this-format)$/);
    }
  });

  const title = {
    backup: '"title":',
    pack: '"title":',
    annotations: '"dcterms:title":',
    hypothesis: '"uri":',
  }[format] as string;
  it.each(['5', 'null', 'true', '{"a":1}', '[[1]]', '1e999'])(
    'names the record whose text is %s',
    async value => {
      const parts = (await make(format)).split(title);
      const last = parts.pop()?.replace(/^"[^"]*"/, value);
      const failed = await refusal([...parts, last].join(title));
      expect(failed).toMatchObject({ code: 'bad-record', ...lineOf(3) });
    },
  );

  it('names the record that is no JSON', async () => {
    const parts = (await make(format)).split(title);
    const failed = await refusal([parts[0], parts[1], `oops${parts[2]}`, ...parts.slice(3)].join(title));
    expect(failed).toMatchObject({ code: 'bad-json', ...lineOf(2) });
  });

  it('is refused, not recursed into, where it nests without end', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const parts = (await make(format)).split(title);
    const failed = await refusal(
      [parts[0], parts[1]?.replace(/^"[^"]*"/, deep), ...parts.slice(2)].join(title),
    );
    expect(failed).toBeInstanceOf(ImportError);
    expect(failed).toMatchObject(lineOf(1));
  });
});

describe.each(['backup', 'pack'])('%s of a newer version', format => {
  it('says so', async () => {
    const newer = (await make(format)).replace(/"version":\d+/, '"version":99');
    expect(await refusal(newer)).toMatchObject({ code: 'newer-version', at: 1, detail: '99' });
  });
});

describe('several files', () => {
  it.each([
    ['tags: 5', 'tags'],
    ['published: yesterday', 'published'],
    ['title: [a, b]', 'title'],
    ['note: {a: 1}', 'note'],
  ])('a Markdown file with %s is named by its number', async (line, field) => {
    const good = formatSaved(saved(1));
    const bad = formatSaved(saved(2))
      .replace(/^---\n/, '---\n')
      .replace(new RegExp(`^${field}:.*(\\n  - .*)*`, 'm'), line);
    const files = [new File([good], 'a.md'), new File([bad], 'b.md')];
    const failed = await collect(readFiles(files, () => undefined, NOW)).catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: 'bad-record', at: 2 });
    expect((failed as ImportError).detail).toContain(field);
  });

  it('a YAML bomb is refused', async () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) => `l${i}: &l${i} [${Array(9).fill(i ? `*l${i - 1}` : 'x')}]`,
    );
    const bomb = `---\n${levels.join('\n')}\ntitle: *l11\n---\ntext`;
    expect(await refusal(bomb)).toBeInstanceOf(ImportError);
  });
});
