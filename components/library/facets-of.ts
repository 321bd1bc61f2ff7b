import type { Chosen, Facet, LibraryEntry } from '../../lib/model/library.ts';

export interface FacetCount {
  value: string;
  count: number;
}

/** Values of a facet that a document has; a document may bear several tags. */
export function valuesOf({ document, saved }: LibraryEntry, facet: Facet): string[] {
  switch (facet) {
    case 'kind':
      return [saved?.kind ?? 'bundled'];
    case 'publisher':
      return [document.publisher];
    case 'year':
      return [document.published?.slice(0, 4) ?? ''];
    case 'language':
      return [document.language];
    case 'tag':
      return saved?.tags ?? [];
  }
}

export const FACETS: readonly Facet[] = ['kind', 'publisher', 'year', 'language', 'tag'];

export const chooseEntries = (entries: readonly LibraryEntry[], chosen: Chosen): LibraryEntry[] =>
  entries.filter(entry =>
    FACETS.every(facet => {
      const wanted = chosen[facet];
      return wanted === undefined || valuesOf(entry, facet).includes(wanted);
    }),
  );

/** Values of one facet among what the other facets leave, most frequent first; years newest first. */
export function countFacet(entries: readonly LibraryEntry[], chosen: Chosen, facet: Facet): FacetCount[] {
  const counts = new Map<string, number>();
  for (const entry of chooseEntries(entries, { ...chosen, [facet]: undefined }))
    for (const value of valuesOf(entry, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const list = [...counts].map(([value, count]) => ({ value, count }));
  const order = facet === 'year' ? byValue : byCount;
  return list.sort(order);
}

const byCount = (a: FacetCount, b: FacetCount) => b.count - a.count || a.value.localeCompare(b.value);
const byValue = (a: FacetCount, b: FacetCount) => b.value.localeCompare(a.value);
