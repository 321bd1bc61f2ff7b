import { useState } from 'preact/hooks';
import type { NameDraft } from '../../lib/model/own-names.ts';
import type { ErrorReport } from '../../lib/model/protocol.ts';
import type { Words } from '../../locales/words.ts';
import { Choices } from '../shared/choices.tsx';
import { FailureToast } from '../shared/failure-toast.tsx';
import { type ListedName, NAME_FILTERS, type NameFilter } from './list-names.ts';
import { NameForm, type NameFormProps } from './name-form.tsx';
import { type NameActions, NameRow } from './name-row.tsx';

/** The form that is open: of a name, or with `id` null of a new one. */
export interface Editing {
  id: string | null;
  draft: NameDraft;
  error: ErrorReport | null;
}

/** What was just done, and can be taken back. */
export interface Done {
  what: 'added' | 'saved' | 'deleted' | 'reset' | 'muted';
  label: string;
}

export interface EntitiesProps extends NameActions, Pick<NameFormProps, 'types' | 'languages'> {
  words: Words;
  listed: readonly ListedName[];
  filter: NameFilter;
  query: string;
  editing: Editing | null;
  done: Done | null;
  /** Why the last change was not stored. */
  failed: ErrorReport | null;
  onFilter(filter: NameFilter): void;
  onSearch(query: string): void;
  onAdd(): void;
  onSave(draft: NameDraft): void;
  onCancel(): void;
  onUndo(): void;
}

const AT_ONCE = 100;

/** The names that are marked: the package's and the reader's own. */
export function Entities(props: EntitiesProps) {
  const { words, listed, filter, query, editing, done, types, languages } = props;
  const [most, setMost] = useState(AT_ONCE);
  const next = Math.min(AT_ONCE, listed.length - most);
  const form = editing && (
    <NameForm
      key={editing.id ?? ''}
      words={words}
      draft={editing.draft}
      types={types}
      languages={languages}
      error={editing.error}
      onSave={props.onSave}
      onCancel={props.onCancel}
    />
  );
  return (
    <>
      <header>
        <h1>{words('names.title')}</h1>
        <p class="lead">{words('names.lead')}</p>
      </header>
      <section>
        {editing?.id === null ? (
          <>
            <h2>{words('names.add')}</h2>
            {form}
          </>
        ) : (
          <p>
            <button id="add-name" type="button" class="filled" onClick={props.onAdd}>
              {words('names.add')}
            </button>
          </p>
        )}
        <p class="status" role="status">
          {done && <span>{words(`names.done.${done.what}`, { name: done.label })}</span>}
          {done && (
            <button type="button" class="link" onClick={props.onUndo}>
              {words('names.undo')}
            </button>
          )}
        </p>
      </section>
      <section>
        <label class="only-read" for="search-names">
          {words('names.search')}
        </label>
        <input
          id="search-names"
          class="field"
          type="search"
          dir="auto"
          placeholder={words('names.search')}
          value={query}
          onInput={event => {
            setMost(AT_ONCE);
            props.onSearch(event.currentTarget.value);
          }}
        />
        <Choices
          name="filter"
          label={words('names.filter')}
          options={NAME_FILTERS.map(value => ({ value, text: words(`names.filter.${value}`) }))}
          value={filter}
          onChoose={value => {
            setMost(AT_ONCE);
            props.onFilter(value);
          }}
        />
        <p class="quiet small" role="status">
          {listed.length
            ? words('names.count', { count: listed.length })
            : query
              ? words('names.nothing')
              : words(`names.none.${filter}`)}
        </p>
        <ul class="names">
          {listed.slice(0, most).map(name => (
            <li key={name.entity.id}>
              {editing?.id === name.entity.id ? form : <NameRow words={words} name={name} actions={props} />}
            </li>
          ))}
        </ul>
        {next > 0 && (
          <p>
            <button type="button" class="outlined" onClick={() => setMost(most + AT_ONCE)}>
              {words('names.more', { count: next })}
            </button>
          </p>
        )}
      </section>
      <FailureToast words={words} failed={props.failed} />
    </>
  );
}
