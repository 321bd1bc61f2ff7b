import type { Words } from '../../locales/words.ts';
import { separated } from '../shared/separated.ts';

export interface ListStatusProps {
  words: Words;
  count: number;
  /** Whether documents are still being read. */
  reading: boolean;
  query: string;
  /** The query that is shown, which may be an earlier one. */
  shownQuery: string;
  /** The part of the search index that is made, while it is being made. */
  indexed: number | null;
  onStopIndexing(): void;
}

/** How many documents are listed, and what is still being done before all are. */
export function ListStatus(props: ListStatusProps) {
  const { words, count, reading, query, shownQuery, indexed, onStopIndexing } = props;
  return (
    <div class="count quiet small">
      <p role="status" aria-busy={reading || query !== shownQuery} data-query={shownQuery}>
        {separated([words('library.documentCount', { count }), reading ? words('library.reading') : ''])}
      </p>
      {indexed !== null && (
        <p>
          <progress value={indexed} max={1} aria-label={words('library.indexing')} />{' '}
          {words('library.indexing')}{' '}
          <button type="button" class="link" onClick={onStopIndexing}>
            {words('library.indexing.stop')}
          </button>
        </p>
      )}
    </div>
  );
}
