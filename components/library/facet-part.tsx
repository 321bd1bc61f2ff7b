import type { Chosen, Facet } from '../../lib/model/library.ts';
import type { Words } from '../../locales/words.ts';
import { publisherInWords } from '../card/publisher.ts';
import type { FacetCount } from './facets-of.ts';

const SHOWN = 8;
/** A facet is no index of names: the search finds the rest. */
const MOST = 200;

export interface FacetPartProps {
  words: Words;
  facet: Facet;
  counts: readonly FacetCount[];
  chosen: Chosen;
  /** Names of listed entities. */
  labelOf(entityId: string): string;
  onChoose(facet: Facet, value: string | undefined): void;
}

/** One facet as a list of toggles; the rest of a long one on demand. */
export function FacetPart({ words, facet, counts, chosen, labelOf, onChoose }: FacetPartProps) {
  if (!counts.length) return null;
  const more = counts.slice(SHOWN, MOST);
  const row = ({ value, count }: FacetCount) => (
    <li key={value}>
      <button
        type="button"
        class="facet"
        aria-pressed={chosen[facet] === value}
        onClick={() => onChoose(facet, chosen[facet] === value ? undefined : value)}
      >
        <span class="name">{facet === 'entity' ? labelOf(value) : valueLabel(words, facet, value)}</span>
        <span class="quiet">{count}</span>
      </button>
    </li>
  );
  return (
    <section class="facets" aria-label={words(`library.facet.${facet}`)}>
      <h2>{words(`library.facet.${facet}`)}</h2>
      <ul>{counts.slice(0, SHOWN).map(row)}</ul>
      {more.length > 0 && (
        <details>
          <summary>{words('library.more', { count: more.length })}</summary>
          <ul>{more.map(row)}</ul>
        </details>
      )}
    </section>
  );
}

function valueLabel(words: Words, facet: Facet, value: string): string {
  if (!value) return words('library.unknown');
  if (facet === 'publisher') return publisherInWords(value, words);
  if (facet === 'kind') return words.maybe(`library.kind.${value}`) ?? value;
  return facet === 'language' ? (words.maybe(`library.language.${value}`) ?? value) : value;
}
