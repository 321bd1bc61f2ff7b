import type { ErrorReport } from '../../lib/model/protocol.ts';
import type { Words } from '../../locales/words.ts';

export interface UnlistedNamesProps {
  words: Words;
  /** Names of the page that are in no list. */
  unlisted: readonly string[];
  /** Those the reader has added since the page was opened. */
  added: ReadonlySet<string>;
  /** Why the last one could not be added. */
  problem: ErrorReport | null;
  onAdd(name: string): void;
  /** Opens the page of names, at one of them. */
  onNames(id?: string): void;
}

/** Names the page holds and nobody knows, to be added with one press. */
export function UnlistedNames({ words, unlisted, added, problem, onAdd, onNames }: UnlistedNamesProps) {
  return (
    <section class="unlisted">
      {unlisted.length > 0 && <h2>{words('panel.unlisted')}</h2>}
      <ul>
        {unlisted.map(name => (
          <li key={name}>
            <span dir="auto">{name}</span>
            {added.has(name) ? (
              <span class="quiet" role="status">
                {words('panel.nameAdded')}
              </span>
            ) : (
              <button type="button" class="outlined" onClick={() => onAdd(name)}>
                {words('panel.addName')}
                <span class="only-read"> {name}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      <p class="quiet small" role="status">
        {problem && (words.maybe(`error.${problem.code}`, problem.values) ?? words('error.unexpected'))}
      </p>
      <p>
        <button type="button" class="link" onClick={() => onNames()}>
          {words('panel.allNames')}
        </button>
      </p>
    </section>
  );
}
