/** Bytes and files from outside: what is damaged is refused in the documented way, what is whole comes back unchanged. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { readChunk } from '../../lib/engine/corpus/claim-chunks.ts';
import { openPackedCorpus, packCorpus } from '../../lib/engine/corpus/packed-corpus.ts';
import { decodePlain, encodePlain, type Plain } from '../../lib/engine/corpus/plain-codec.ts';
import { formatMarkdown, MarkdownError, parseMarkdown } from '../../lib/formats/markdown.ts';
import { type CorpusDocument, DocumentSchema } from '../../lib/model/document.ts';
import { SettingsSchema } from '../../lib/model/settings.ts';
import { migrate } from '../../lib/platform/migrations/migrate.ts';
import { fuzzTarget } from './target.ts';
import { newsLikeText } from './texts.ts';

const plain = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Plain>;
const anyPlain = fc.oneof(plain, fc.string({ unit: 'binary' }), fc.double({ noNaN: true }));

/** Bytes that were good before some of them were changed, cut off or added. */
const damaged = (whole: fc.Arbitrary<Uint8Array>) =>
  fc
    .tuple(
      whole,
      fc.array(fc.tuple(fc.nat(5000), fc.nat(255)), { minLength: 1, maxLength: 4 }),
      fc.nat(20),
      fc.nat(6),
    )
    .map(([bytes, changes, cut, extra]) => {
      const out = new Uint8Array(Math.max(0, bytes.length - cut) + extra);
      out.set(bytes.subarray(0, Math.max(0, bytes.length - cut)));
      for (const [at, value] of changes) if (out.length) out[at % out.length] = value;
      return out;
    });

/** Returns, or throws a RangeError: nothing else, and soon. */
function refuses(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
  }
}

const document: fc.Arbitrary<CorpusDocument> = fc.record({
  id: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  title: newsLikeText.map(text => text.slice(0, 2000)),
  publisher: fc.string({ maxLength: 40 }),
  published: fc.constantFrom('2026', '2026-05', '2026-05-08', null),
  language: fc.constantFrom('en' as const, 'ja' as const, 'zh-Hans' as const, 'other' as const),
  via: fc.array(fc.string({ maxLength: 20 }), { maxLength: 3 }),
  text: newsLikeText.map(text => text.replace(/\r\n?/g, '\n').trim()),
});

function checkMarkdown(one: CorpusDocument): void {
  expect(parseMarkdown(formatMarkdown(one))).toEqual(one);
}

function checkForeignMarkdown(file: string): void {
  try {
    expect(DocumentSchema.safeParse(parseMarkdown(file)).success).toBe(true);
  } catch (error) {
    expect(error).toBeInstanceOf(MarkdownError);
  }
}

const brokenMarkdown = fc
  .tuple(
    document.map(formatMarkdown),
    fc.nat(600),
    fc.nat(80),
    fc.oneof(fc.string(), fc.constantFrom('---', '\n---\n', '&a [*a]', '!!js x', '{', 'id: 1\n')),
  )
  .map(([file, at, length, put]) => file.slice(0, at) + put + file.slice(at + length));

async function checkPackedCorpus(documents: CorpusDocument[]): Promise<void> {
  const own = [...new Map(documents.map(one => [one.id, one])).values()];
  const packed = openPackedCorpus(packCorpus(own.map(one => ({ document: one, claims: [] }))).buffer);
  expect(await packed.readDocuments(own.map(({ id }) => id))).toEqual(own);
}

function checkSettings(stored: unknown): void {
  const parsed = SettingsSchema.safeParse(migrate(stored));
  if (parsed.success) expect(parsed.data.version).toBe(1);
}

export const storedTargets = [
  fuzzTarget('plain-codec', 0.03, anyPlain, value => {
    expect(decodePlain(encodePlain(value))).toEqual(value);
  }),
  fuzzTarget('plain-codec-damaged', 0.04, damaged(plain.map(value => encodePlain(value))), bytes =>
    refuses(() => readChunk(bytes)),
  ),
  fuzzTarget('packed-corpus', 0.02, fc.array(document, { maxLength: 4 }), checkPackedCorpus),
  fuzzTarget('markdown', 0.04, document, checkMarkdown),
  fuzzTarget('markdown-broken', 0.05, brokenMarkdown, checkForeignMarkdown),
  fuzzTarget('settings', 0.02, fc.anything(), checkSettings),
];
