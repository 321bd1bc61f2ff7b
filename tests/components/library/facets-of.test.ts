import { describe, expect, it } from 'vitest';
import { chooseEntries, countFacet } from '../../../components/library/facets-of.ts';
import type { LibraryEntry } from '../../../lib/model/library.ts';
import { makeSaved } from '../../platform/corpus/make-saved.ts';

function entry(id: string, publisher: string, published: string | null, tags: string[] | null): LibraryEntry {
  const saved = makeSaved(id, { tags: tags ?? [] });
  const document = { ...saved.document, publisher, published };
  return { document, saved: tags ? { ...saved, document } : null };
}
const ENTRIES = [
  entry('a', 'Wire', '2026-05-08', ['chips', 'japan']),
  entry('b', 'Wire', '2025', ['chips']),
  entry('c', 'Daily', '2026-01', null),
  entry('d', '', null, null),
];
const ids = (entries: LibraryEntry[]) => entries.map(({ document }) => document.id);

describe('facets', () => {
  it.each([
    [{}, ['a', 'b', 'c', 'd']],
    [{ publisher: 'Wire' }, ['a', 'b']],
    [{ publisher: 'Wire', year: '2026' }, ['a']],
    [{ tag: 'chips' }, ['a', 'b']],
    [{ kind: 'bundled' }, ['c', 'd']],
    [{ publisher: '' }, ['d']],
    [{ tag: 'chips', kind: 'bundled' }, []],
  ])('%o', (chosen, expected) => expect(ids(chooseEntries(ENTRIES, chosen))).toEqual(expected));

  it('count what each value would show beside the other choices', () => {
    expect(countFacet(ENTRIES, { publisher: 'Wire' }, 'publisher')).toEqual([
      { value: 'Wire', count: 2 },
      { value: '', count: 1 },
      { value: 'Daily', count: 1 },
    ]);
    expect(countFacet(ENTRIES, { publisher: 'Wire' }, 'year')).toEqual([
      { value: '2026', count: 1 },
      { value: '2025', count: 1 },
    ]);
    expect(countFacet(ENTRIES, {}, 'tag')).toEqual([
      { value: 'chips', count: 2 },
      { value: 'japan', count: 1 },
    ]);
  });
});
