import type { Words } from '../../locales/words.ts';
import { LineSample } from '../card/line-sample.tsx';
import { AccessPart, type AccessPartProps } from '../shared/access-part.tsx';
import { type Shortcut, ShortcutList } from '../shared/shortcut-list.tsx';

const KINDS = ['entity', 'agree', 'differ', 'changed'] as const;

export interface WelcomeProps {
  words: Words;
  access: Omit<AccessPartProps, 'words'>;
  shortcuts: readonly Shortcut[];
  onSample(): void;
  onOptions(): void;
}

/** The first page a reader sees, and the help page afterwards. */
export function Welcome({ words, access, shortcuts, onSample, onOptions }: WelcomeProps) {
  return (
    <>
      <header>
        <h1>{words('welcome.title')}</h1>
        <p class="lead">{words('welcome.lead')}</p>
      </header>
      <section>
        <h2>{words('welcome.marks')}</h2>
        <ul class="legend">
          {KINDS.map(kind => (
            <li key={kind}>
              <LineSample kind={kind} />
              <span>
                <b>{words(`welcome.mark.${kind}`)}</b> {words(`welcome.mark.${kind}.hint`)}
              </span>
            </li>
          ))}
        </ul>
        <p>{words('welcome.origins')}</p>
        <p>
          <button type="button" class="filled" onClick={onSample}>
            {words('welcome.try')}
          </button>
        </p>
      </section>
      <AccessPart words={words} {...access} />
      <section>
        <h2>{words('welcome.corpus')}</h2>
        <p>{words('welcome.covers')}</p>
        <p>{words('welcome.backup')}</p>
      </section>
      <section>
        <h2>{words('welcome.private')}</h2>
        <p>{words('welcome.local')}</p>
        <p>{words('welcome.visible')}</p>
        <p>{words('welcome.unreadable')}</p>
      </section>
      <section>
        <h2>{words('options.shortcuts')}</h2>
        <ShortcutList words={words} shortcuts={shortcuts} />
        <p>
          <button type="button" class="link" onClick={onOptions}>
            {words('welcome.options')}
          </button>
        </p>
      </section>
    </>
  );
}
