import type { Chosen, DocumentHead, Facet } from '../../lib/model/library.ts';

export interface FacetCount {
  value: string;
  count: number;
}

/** Values of a facet that a document has; a document may bear several tags and names. */
export function valuesOf(head: DocumentHead, facet: Facet): readonly string[] {
  switch (facet) {
    case 'kind':
      return [head.kind];
    case 'entity':
      return head.entities;
    case 'publisher':
      return [head.publisher];
    case 'year':
      return [head.published?.slice(0, 4) ?? ''];
    case 'language':
      return [head.language];
    case 'tag':
      return head.tags;
  }
}

export const FACETS: readonly Facet[] = ['kind', 'entity', 'publisher', 'year', 'language', 'tag'];

export interface Filtered {
  heads: DocumentHead[];
  /** Values of each facet among what the other facets leave, most frequent first; years newest first. What is chosen is
   * always there, to be taken back. */
  counts: Record<Facet, FacetCount[]>;
}

/** Once through the documents: one that fails in a single facet counts there and nowhere else. */
export function filterHeads(all: readonly DocumentHead[], chosen: Chosen): Filtered {
  const tallies = FACETS.map(facet => {
    const wanted = chosen[facet];
    return { facet, wanted, counts: new Map(wanted === undefined ? [] : [[wanted, 0]]) };
  });
  const heads: DocumentHead[] = [];
  for (const head of all) {
    const failing = tallies.filter(
      ({ facet, wanted }) => wanted !== undefined && !valuesOf(head, facet).includes(wanted),
    );
    if (!failing.length) heads.push(head);
    const [only] = failing;
    if (failing.length > 1) continue;
    for (const { facet, counts } of only ? [only] : tallies)
      for (const value of valuesOf(head, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const counts = tallies.map(({ facet, counts }) => [facet, ranked(counts, facet)]);
  return { heads, counts: Object.fromEntries(counts) as Filtered['counts'] };
}

function ranked(counts: ReadonlyMap<string, number>, facet: Facet): FacetCount[] {
  const list = [...counts].map(([value, count]) => ({ value, count }));
  return list.sort(facet === 'year' ? byValue : byCount);
}

const byCount = (a: FacetCount, b: FacetCount) => b.count - a.count || (a.value < b.value ? -1 : 1);
const byValue = (a: FacetCount, b: FacetCount) => (a.value < b.value ? 1 : -1);
