import type { Chosen, EntityPage, Facet, LibraryEntry } from '../../lib/model/library.ts';
import type { Words } from '../../locales/words.ts';
import { DataPart, type DataPartProps } from './data-part.tsx';
import { DocumentList } from './document-list.tsx';
import { DocumentView, type DocumentViewProps } from './document-view.tsx';
import { EntityView } from './entity-view.tsx';
import { FacetPart } from './facet-part.tsx';
import { chooseEntries, countFacet, FACETS } from './facets-of.ts';

export type Opened =
  | ({ type: 'document' } & Pick<DocumentViewProps, 'entry' | 'claims' | 'duplicates'>)
  | { type: 'entity'; entity: EntityPage };

export interface LibraryProps {
  words: Words;
  /** What the search found, best first; everything without a search. */
  entries: readonly LibraryEntry[];
  query: string;
  terms: readonly string[];
  chosen: Chosen;
  opened: Opened | null;
  /** Title of what was just deleted. */
  deleted: { id: string; title: string } | null;
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
  const { words, entries, query, terms, chosen, opened, deleted, data, onSearch, onChoose, onOpen } = props;
  const shown = chooseEntries(entries, chosen);
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
              counts={countFacet(entries, chosen, facet)}
              chosen={chosen}
              onChoose={onChoose}
            />
          ))}
        </nav>
        <section class="list" aria-label={words('library.documents')}>
          <p class="count quiet small" role="status">
            {words('library.documentCount', { count: shown.length })}
          </p>
          <DocumentList
            words={words}
            entries={shown}
            terms={terms}
            openId={opened?.type === 'document' ? opened.entry.document.id : null}
            onOpen={onOpen}
          />
        </section>
        <section class="detail" aria-live="polite">
          {opened?.type === 'document' && <DocumentView {...props} {...opened} />}
          {opened?.type === 'entity' && <EntityView words={words} entity={opened.entity} onOpen={onOpen} />}
          {!opened && <p class="part quiet">{words('library.choose')}</p>}
        </section>
      </div>
      {deleted && (
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
