import type { Chosen, Facet } from '../../lib/model/library.ts';
import type { Words } from '../../locales/words.ts';
import type { FacetCount } from './facets-of.ts';

const SHOWN = 8;

export interface FacetPartProps {
  words: Words;
  facet: Facet;
  counts: readonly FacetCount[];
  chosen: Chosen;
  onChoose(facet: Facet, value: string | undefined): void;
}

/** One facet as a list of toggles; the rest of a long one on demand. */
export function FacetPart({ words, facet, counts, chosen, onChoose }: FacetPartProps) {
  if (!counts.length) return null;
  const row = ({ value, count }: FacetCount) => (
    <li key={value}>
      <button
        type="button"
        class="facet"
        aria-pressed={chosen[facet] === value}
        onClick={() => onChoose(facet, chosen[facet] === value ? undefined : value)}
      >
        <span class="name">{labelOf(words, facet, value)}</span>
        <span class="quiet">{count}</span>
      </button>
    </li>
  );
  return (
    <section class="facets" aria-label={words(`library.facet.${facet}`)}>
      <h2>{words(`library.facet.${facet}`)}</h2>
      <ul>{counts.slice(0, SHOWN).map(row)}</ul>
      {counts.length > SHOWN && (
        <details>
          <summary>{words('library.more', { count: counts.length - SHOWN })}</summary>
          <ul>{counts.slice(SHOWN).map(row)}</ul>
        </details>
      )}
    </section>
  );
}

function labelOf(words: Words, facet: Facet, value: string): string {
  if (!value) return words('library.unknown');
  if (facet === 'kind') return words.maybe(`library.kind.${value}`) ?? value;
  return facet === 'language' ? (words.maybe(`library.language.${value}`) ?? value) : value;
}
