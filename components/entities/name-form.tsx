import { useEffect, useRef, useState } from 'preact/hooks';
import type { NameDraft } from '../../lib/model/own-names.ts';
import type { ErrorReport } from '../../lib/model/protocol.ts';
import type { Words } from '../../locales/words.ts';

export const EMPTY_DRAFT: NameDraft = { label: '', type: 'company', description: '', forms: [] };

export interface NameFormProps {
  words: Words;
  /** What the form starts with. */
  draft: NameDraft;
  types: readonly NameDraft['type'][];
  languages: readonly string[];
  /** Why the last attempt to save was refused. */
  error: ErrorReport | null;
  onSave(draft: NameDraft): void;
  onCancel(): void;
}

/** A name to add or to edit. What is refused stays in the form. */
export function NameForm({ words, draft, types, languages, error, onSave, onCancel }: NameFormProps) {
  const [typed, setTyped] = useState<NameDraft>({ ...draft, forms: [...draft.forms] });
  const first = useRef<HTMLInputElement>(null);
  const last = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const change = (part: Partial<NameDraft>) => setTyped({ ...typed, ...part });
  const changeForm = (at: number, part: Partial<NameDraft['forms'][number]>) =>
    change({ forms: typed.forms.map((form, i) => (i === at ? { ...form, ...part } : form)) });
  return (
    <form
      class="name-form"
      onSubmit={event => {
        event.preventDefault();
        onSave(typed);
      }}
      onKeyDown={event => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <label>
        <span>{words('names.label')}</span>
        <input
          ref={first}
          class="field"
          name="label"
          dir="auto"
          autocomplete="off"
          value={typed.label}
          aria-invalid={error !== null}
          aria-describedby="name-error"
          onInput={event => change({ label: event.currentTarget.value })}
        />
      </label>
      <label>
        <span>{words('names.type')}</span>
        <select
          class="field"
          name="type"
          value={typed.type}
          onChange={event => change({ type: event.currentTarget.value as NameDraft['type'] })}
        >
          {types.map(type => (
            <option key={type} value={type}>
              {words(`entity-type.${type}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{words('names.description')}</span>
        <input
          class="field"
          name="description"
          dir="auto"
          autocomplete="off"
          value={typed.description}
          onInput={event => change({ description: event.currentTarget.value })}
        />
      </label>
      <fieldset>
        <legend>{words('names.forms')}</legend>
        <p class="quiet small">{words('names.forms.hint')}</p>
        {typed.forms.map((form, i) => (
          <div class="form-row" key={i}>
            <input
              ref={i === typed.forms.length - 1 ? last : undefined}
              class="field"
              dir="auto"
              autocomplete="off"
              aria-label={words('names.form', { number: i + 1 })}
              value={form.text}
              onInput={event => changeForm(i, { text: event.currentTarget.value })}
            />
            <select
              class="field"
              aria-label={words('names.formLanguage', { number: i + 1 })}
              value={form.lang}
              onChange={event => changeForm(i, { lang: event.currentTarget.value })}
            >
              {languages.map(lang => (
                <option key={lang} value={lang}>
                  {words.maybe(`names.language.${lang}`) ?? lang}
                </option>
              ))}
            </select>
            <button
              type="button"
              class="outlined"
              onClick={() => change({ forms: typed.forms.filter((_, at) => at !== i) })}
            >
              {words('names.removeForm')}
              <span class="only-read"> {form.text}</span>
            </button>
          </div>
        ))}
        <button
          type="button"
          class="outlined"
          onClick={() => {
            change({ forms: [...typed.forms, { text: '', lang: 'other' }] });
            requestAnimationFrame(() => last.current?.focus());
          }}
        >
          {words('names.addForm')}
        </button>
      </fieldset>
      <p id="name-error" class="problem" role="alert">
        {error ? (words.maybe(`error.${error.code}`, error.values) ?? words('error.unexpected')) : ''}
      </p>
      <div class="actions">
        <button type="submit" class="filled">
          {words('names.save')}
        </button>
        <button type="button" class="outlined" onClick={onCancel}>
          {words('names.cancel')}
        </button>
      </div>
    </form>
  );
}
