import type { Chosen, EntityPage, Facet } from '../../lib/model/library.ts';
import type { ErrorReport } from '../../lib/model/protocol.ts';
import type { Words } from '../../locales/words.ts';
import { FailureToast } from '../shared/failure-toast.tsx';
import { DataPart, type DataPartProps } from './data-part.tsx';
import { DocumentList, type DocumentListProps } from './document-list.tsx';
import { DocumentView, type DocumentViewProps } from './document-view.tsx';
import { EntityView } from './entity-view.tsx';
import { FacetPart } from './facet-part.tsx';
import { FACETS, type Filtered } from './facets-of.ts';

export type Opened =
  | ({ type: 'document' } & Pick<DocumentViewProps, 'entry' | 'claims' | 'duplicates'>)
  | { type: 'entity'; entity: EntityPage };

export interface LibraryProps extends Pick<DocumentListProps, 'documents' | 'before' | 'count' | 'onTurn'> {
  words: Words;
  /** Values of each facet. */
  counts: Filtered['counts'];
  /** Names of listed entities. */
  labelOf(entityId: string): string;
  /** Whether documents are still being read. */
  reading: boolean;
  query: string;
  /** The query that is shown, which may be an earlier one. */
  shownQuery: string;
  terms: readonly string[];
  chosen: Chosen;
  opened: Opened | null;
  /** Title of what was just deleted. */
  deleted: { id: string; title: string } | null;
  /** Why the last change was not made. */
  failed: ErrorReport | null;
  data: Omit<DataPartProps, 'words'>;
  onSearch(query: string): void;
  onChoose(facet: Facet, value: string | undefined): void;
  onOpen(id: string): void;
  onEntity(entityId: string): void;
  onDelete(id: string): void;
  onRestore(id: string): void;
  onEdit(id: string, tags: string[], note: string): void;
}

export function Library(props: LibraryProps) {
  const { words, query, chosen, opened, deleted, failed, data, onSearch, onChoose } = props;
  return (
    <>
      <header class="bar">
        <h1>{words('library.title')}</h1>
        <input
          type="search"
          class="field"
          value={query}
          placeholder={words('library.search')}
          aria-label={words('library.search')}
          onInput={({ currentTarget }) => onSearch(currentTarget.value)}
        />
        <DataPart words={words} {...data} />
      </header>
      <div class="columns">
        <nav aria-label={words('library.filters')}>
          {FACETS.map(facet => (
            <FacetPart
              key={facet}
              words={words}
              facet={facet}
              counts={props.counts[facet]}
              labelOf={props.labelOf}
              chosen={chosen}
              onChoose={onChoose}
            />
          ))}
        </nav>
        <section class="list" aria-label={words('library.documents')}>
          <p
            class="count quiet small"
            role="status"
            aria-busy={props.reading || query !== props.shownQuery}
            data-query={props.shownQuery}
          >
            {words('library.documentCount', { count: props.count })}
            {props.reading && ` · ${words('library.reading')}`}
          </p>
          <DocumentList {...props} openId={opened?.type === 'document' ? opened.entry.document.id : null} />
        </section>
        <section class="detail" aria-live="polite">
          {opened?.type === 'document' && <DocumentView {...props} {...opened} />}
          {opened?.type === 'entity' && (
            <EntityView words={words} entity={opened.entity} onOpen={props.onOpen} />
          )}
          {!opened && <p class="part quiet">{words('library.choose')}</p>}
        </section>
      </div>
      <FailureToast words={words} failed={failed} />
      {deleted && !failed && (
        <p class="toast" role="status">
          {words('library.deleted', { title: deleted.title })}{' '}
          <button type="button" class="link" onClick={() => props.onRestore(deleted.id)}>
            {words('clip.undo')}
          </button>
        </p>
      )}
    </>
  );
}
