import { useState } from 'preact/hooks';
import type { Words } from '../../locales/words.ts';

export interface AddNameProps {
  words: Words;
  name: string;
  /** False if it could not be added. */
  onAdd(name: string): Promise<boolean>;
}

/** A subject in no list of names, which one press adds. */
export function AddName({ words, name, onAdd }: AddNameProps) {
  const [state, setState] = useState<'open' | 'added' | 'failed'>('open');
  const add = async () => setState((await onAdd(name)) ? 'added' : 'failed');
  return (
    <p class="notice" role="status">
      {state === 'failed'
        ? words('card.save.failed')
        : words(state === 'added' ? 'card.nameAdded' : 'card.unlisted', { name })}{' '}
      {state === 'open' && (
        <button type="button" class="inline" onClick={() => void add()}>
          {words('card.addName')}
        </button>
      )}
    </p>
  );
}
