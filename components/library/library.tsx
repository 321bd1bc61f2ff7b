import { useEffect, useRef } from 'preact/hooks';
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
import { ListStatus, type ListStatusProps } from './list-status.tsx';
import { useNarrow } from './use-narrow.ts';

export type Opened =
  | ({ type: 'document' } & Pick<DocumentViewProps, 'entry' | 'claims' | 'duplicates'>)
  | { type: 'entity'; entity: EntityPage };

type Listed = Pick<DocumentListProps, 'documents' | 'before' | 'onTurn'>;

export interface LibraryProps extends Listed, Omit<ListStatusProps, 'words'> {
  words: Words;
  /** Values of each facet. */
  counts: Filtered['counts'];
  /** Names of listed entities. */
  labelOf(entityId: string): string;
  terms: readonly string[];
  chosen: Chosen;
  opened: Opened | null;
  /** Title of what was just deleted. */
  deleted: { id: string; title: string } | null;
  /** Why the last change was not made. */
  failed: ErrorReport | null;
  data: Omit<DataPartProps, 'words'>;
  onSearch(query: string): void;
  /** The reader is about to search. */
  onPrepare(): void;
  onChoose(facet: Facet, value: string | undefined): void;
  onOpen(id: string): void;
  onClose(): void;
  onEntity(entityId: string): void;
  onDelete(id: string): void;
  onRestore(id: string): void;
  onEdit(id: string, tags: string[], note: string): void;
}

export function Library(props: LibraryProps) {
  const { words, query, chosen, opened, deleted, failed, data, onSearch, onChoose } = props;
  const narrow = useNarrow();
  const list = useRef<HTMLElement>(null);
  const detail = useRef<HTMLElement>(null);
  const shown = opened && idOf(opened);
  const before = useRef<string | null>(null);
  // Who opens something reads on there, and comes back to where it was opened.
  useEffect(() => {
    const left = before.current;
    before.current = shown;
    if (shown) {
      detail.current?.focus({ preventScroll: true });
      if (narrow) scrollTo(0, 0);
      else detail.current?.scrollTo(0, 0);
    } else if (left) (rowOf(list.current, left) ?? list.current?.querySelector('button'))?.focus();
  }, [shown]);
  const undo = useRef<HTMLButtonElement>(null);
  // After the list has taken the focus back: who deleted something may want it again.
  useEffect(() => undo.current?.focus(), [deleted?.id]);
  const hasChosen = Object.values(chosen).some(value => value !== undefined);
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
          onFocus={props.onPrepare}
          onInput={({ currentTarget }) => onSearch(currentTarget.value)}
        />
        <DataPart words={words} {...data} />
      </header>
      <div class="columns" data-open={opened ? '' : undefined}>
        <nav aria-label={words('library.filters')}>
          <details class="filters" open={!narrow}>
            <summary>{words('library.filters')}</summary>
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
          </details>
        </nav>
        <section ref={list} class="list" aria-label={words('library.documents')}>
          <ListStatus {...props} />
          <DocumentList
            {...props}
            openId={opened?.type === 'document' ? shown : null}
            hasChosen={hasChosen}
            onClear={() => {
              for (const facet of FACETS) onChoose(facet, undefined);
            }}
          />
        </section>
        <section
          ref={detail}
          class="detail"
          tabIndex={-1}
          aria-label={titleOf(opened, words)}
          onKeyDown={event => {
            if (event.key === 'Escape' && !isTypedIn(event.target)) props.onClose();
          }}
        >
          {opened && (
            <p class="back">
              <button type="button" class="link" onClick={props.onClose}>
                {words('library.back')}
              </button>
            </p>
          )}
          {opened?.type === 'document' && <DocumentView {...props} {...opened} />}
          {opened?.type === 'entity' && (
            <EntityView words={words} entity={opened.entity} onOpen={props.onOpen} />
          )}
          {!opened && props.count > 0 && <p class="part quiet">{words('library.choose')}</p>}
        </section>
      </div>
      <FailureToast words={words} failed={failed} />
      {deleted && !failed && (
        <p class="toast" role="status">
          {words('library.deleted', { title: deleted.title })}{' '}
          <button ref={undo} type="button" class="link" onClick={() => props.onRestore(deleted.id)}>
            {words('clip.undo')}
          </button>
        </p>
      )}
    </>
  );
}

const idOf = (opened: Opened): string =>
  opened.type === 'document' ? opened.entry.document.id : opened.entity.entityId;

const titleOf = (opened: Opened | null, words: Words): string => {
  if (!opened) return words('library.choose');
  return opened.type === 'document' ? opened.entry.document.title : opened.entity.label;
};

const rowOf = (list: HTMLElement | null, id: string) =>
  [...(list?.querySelectorAll<HTMLElement>('.document') ?? [])].find(row => row.dataset.id === id);

/** Escape in a field is the field's. */
const isTypedIn = (target: EventTarget | null) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
