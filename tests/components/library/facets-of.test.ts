import { describe, expect, it } from 'vitest';
import { filterHeads } from '../../../components/library/facets-of.ts';
import type { Chosen, DocumentHead } from '../../../lib/model/library.ts';

function head(id: string, publisher: string, published: string | null, parts: Partial<DocumentHead> = {}) {
  const plain = { kind: 'bundled', tags: [], sighting: null, entities: [] } as const;
  return { id, title: id, publisher, published, language: 'en' as const, ...plain, ...parts } as DocumentHead;
}
const HEADS = [
  head('a', 'Wire', '2026-05-08', { kind: 'article', tags: ['chips', 'japan'], entities: ['nvidia'] }),
  head('b', 'Wire', '2025', { kind: 'article', tags: ['chips'], entities: ['nvidia', 'softbank-group'] }),
  head('c', 'Daily', '2026-01'),
  head('d', '', null),
];
const ids = (heads: readonly DocumentHead[]) => heads.map(({ id }) => id);

describe('facets', () => {
  it.each([
    [{}, ['a', 'b', 'c', 'd']],
    [{ publisher: 'Wire' }, ['a', 'b']],
    [{ publisher: 'Wire', year: '2026' }, ['a']],
    [{ tag: 'chips' }, ['a', 'b']],
    [{ entity: 'softbank-group' }, ['b']],
    [{ kind: 'bundled' }, ['c', 'd']],
    [{ publisher: '' }, ['d']],
    [{ tag: 'chips', kind: 'bundled' }, []],
  ])('%o', (chosen, expected) => expect(ids(filterHeads(HEADS, chosen).heads)).toEqual(expected));

  it.each<[Chosen, 'publisher' | 'year' | 'tag' | 'entity', { value: string; count: number }[]]>([
    [
      { publisher: 'Wire' },
      'publisher',
      [
        { value: 'Wire', count: 2 },
        { value: '', count: 1 },
        { value: 'Daily', count: 1 },
      ],
    ],
    [
      { publisher: 'Wire' },
      'year',
      [
        { value: '2026', count: 1 },
        { value: '2025', count: 1 },
      ],
    ],
    [
      {},
      'tag',
      [
        { value: 'chips', count: 2 },
        { value: 'japan', count: 1 },
      ],
    ],
    [{ year: '2026' }, 'entity', [{ value: 'nvidia', count: 1 }]],
    [{ tag: 'chips', kind: 'bundled' }, 'publisher', []],
  ])('%o counts what each %s would show beside the other choices', (chosen, facet, expected) => {
    expect(filterHeads(HEADS, chosen).counts[facet]).toEqual(expected);
  });
  it('keeps what is chosen, to be taken back, where nothing is found', () =>
    expect(filterHeads([], { kind: 'article' }).counts.kind).toEqual([{ value: 'article', count: 0 }]));
});
