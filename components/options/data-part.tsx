import { useRef, useState } from 'preact/hooks';
import type { ErrorReport } from '../../lib/model/protocol.ts';
import type { Words } from '../../locales/words.ts';

export type WipeState = { state: 'idle' | 'wiping' | 'done' } | { state: 'failed'; error: ErrorReport };

export interface DataPartProps {
  words: Words;
  wipe: WipeState;
  /** Opens the library where files go out and in. */
  onTransfer(): void;
  onWipe(): void;
}

/** The reader's data: out, in, and gone, which is asked twice. */
export function DataPart({ words, wipe, onTransfer, onWipe }: DataPartProps) {
  const [asking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const stop = () => {
    setAsking(false);
    requestAnimationFrame(() => first.current?.focus());
  };
  return (
    <section id="data">
      <h2>{words('options.data')}</h2>
      <p>{words('options.data.hint')}</p>
      <p class="actions">
        <button type="button" class="outlined" onClick={onTransfer}>
          {words('options.data.transfer')}
        </button>
        {!asking && (
          <button
            ref={first}
            type="button"
            class="outlined"
            disabled={wipe.state === 'wiping'}
            onClick={() => setAsking(true)}
          >
            {words('options.wipe')}
          </button>
        )}
      </p>
      {asking && (
        <fieldset
          class="sure"
          onKeyDown={event => {
            if (event.key === 'Escape') stop();
          }}
        >
          <legend class="only-read">{words('options.wipe')}</legend>
          <p>{words('options.wipe.sure')}</p>
          <p class="actions">
            <button ref={button => button?.focus()} type="button" class="outlined" onClick={stop}>
              {words('options.wipe.no')}
            </button>
            <button
              type="button"
              class="outlined danger"
              onClick={() => {
                onWipe();
                stop();
              }}
            >
              {words('options.wipe.yes')}
            </button>
          </p>
        </fieldset>
      )}
      <p role="status" class="quiet">
        {wipe.state === 'done' && words('options.wipe.done')}
        {wipe.state === 'failed' &&
          (words.maybe(`error.${wipe.error.code}`, wipe.error.values) ?? words('error.unexpected'))}
      </p>
    </section>
  );
}
