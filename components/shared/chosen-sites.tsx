import { useState } from 'preact/hooks';
import type { Words } from '../../locales/words.ts';

export interface ChosenSitesProps {
  words: Words;
  /** Match patterns as granted. */
  origins: readonly string[];
  /** An address or host the reader typed does not name a site. */
  invalid: boolean;
  onAdd(site: string): void;
  onRemove(origin: string): void;
}

/** The sites the reader has granted, to add to and take from. */
export function ChosenSites({ words, origins, invalid, onAdd, onRemove }: ChosenSitesProps) {
  const [site, setSite] = useState('');
  return (
    <div class="sites">
      <form
        class="row"
        onSubmit={event => {
          event.preventDefault();
          onAdd(site.trim());
          setSite('');
        }}
      >
        <label for="site" class="quiet">
          {words('access.addSite')}
        </label>
        <input
          id="site"
          class="field"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="news.example"
          value={site}
          aria-invalid={invalid}
          onInput={event => setSite(event.currentTarget.value)}
        />
        <button type="submit" class="outlined">
          {words('access.add')}
        </button>
      </form>
      <p role="status" class="small quiet">
        {invalid ? words('access.invalid') : ''}
      </p>
      <ul>
        {origins.map(origin => (
          <li key={origin}>
            <span>{hostIn(origin)}</span>
            <button type="button" class="link" onClick={() => onRemove(origin)}>
              {words('access.remove')}
              <span class="only-read"> {hostIn(origin)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const hostIn = (origin: string) => origin.replace(/^[^/]*\/\//, '').replace(/\/\*$/, '');
