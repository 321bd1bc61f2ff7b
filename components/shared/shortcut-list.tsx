import type { Words } from '../../locales/words.ts';

export interface Shortcut {
  /** Name of the command in the manifest. */
  name: string;
  /** As the browser writes it; empty where none is set. */
  keys: string;
}

/** The browser's own list, so a key the reader changed shows as changed. */
export function ShortcutList({ words, shortcuts }: { words: Words; shortcuts: readonly Shortcut[] }) {
  return (
    <dl class="shortcuts">
      {shortcuts.map(({ name, keys }) => (
        <div key={name}>
          <dt>{words.maybe(`command.${name}`) ?? name}</dt>
          <dd>{keys ? <kbd>{keys}</kbd> : <span class="quiet">{words('command.none')}</span>}</dd>
        </div>
      ))}
      <div>
        <dt>{words('command.keyword')}</dt>
        <dd>
          <kbd>ss</kbd>
        </dd>
      </div>
    </dl>
  );
}
