import fc from 'fast-check';
import type { SavedDocument } from '../../lib/model/saved-document.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 40 });
const instant = fc
  .date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true })
  .map(d => d.toISOString());
const day = instant.map(text => text.slice(0, 10));

const selector = fc.record({
  exact: fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  prefix: anyText,
  suffix: anyText,
  start: fc.nat(),
  end: fc.nat(),
});

/** Any document a reader could have, in any script, with any hostile text in it. */
export const savedDocument: fc.Arbitrary<SavedDocument> = fc.record({
  document: fc.record(
    {
      id: fc.string({ minLength: 1, maxLength: 30 }),
      title: anyText,
      publisher: anyText,
      published: fc.option(day),
      publishedBasis: fc.constantFrom('stated' as const, 'inferred' as const),
      url: fc.webUrl(),
      language: fc.constantFrom(
        'en' as const,
        'ja' as const,
        'zh-Hans' as const,
        'zh' as const,
        'other' as const,
      ),
      via: fc.array(anyText, { maxLength: 3 }),
      source: anyText,
      text: fc.string({ unit: 'binary', maxLength: 200 }),
    },
    { requiredKeys: ['id', 'title', 'publisher', 'published', 'language', 'via', 'text'] },
  ),
  kind: fc.constantFrom('selection' as const, 'article' as const, 'imported' as const),
  authors: fc.array(anyText, { maxLength: 3 }),
  selector: fc.option(selector),
  savedAt: instant,
  replaces: fc.option(fc.string({ minLength: 1 })),
  tags: fc.array(anyText, { maxLength: 3 }),
  note: anyText,
  editedAt: fc.option(instant),
  sighting: fc.option(fc.constantFrom('exact' as const, 'edited' as const, 'gone' as const)),
});

export async function* stream<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** The text in pieces of `size`, as a file arrives. */
export async function* inPieces(text: string, size = 7): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}
