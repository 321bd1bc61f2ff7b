import type { Correction } from '../../lib/model/corrections.ts';
import type { Words } from '../../locales/words.ts';

export interface CorrectionListProps {
  words: Words;
  /** Newest last, as they are stored. */
  made: readonly Correction[];
  onUndo(id: string): void;
}

/** What the reader has corrected, newest first, each with a button that takes it back. */
export function CorrectionList({ words, made, onUndo }: CorrectionListProps) {
  if (!made.length) return <p class="quiet">{words('options.corrections.none')}</p>;
  return (
    <ul class="corrections">
      {made.toReversed().map(({ id, madeAt, what, said, found }) => (
        <li key={id}>
          <div>
            <p>
              <b>{kindInWords(what, found, words)}</b>{' '}
              <time class="quiet small" dateTime={madeAt}>
                {words.date(madeAt.slice(0, 10))}
              </time>
            </p>
            <p dir="auto">{said}</p>
            {what.kind !== 'wrong-entity' && (
              <p class="quiet small" dir="auto">
                {found}
              </p>
            )}
          </div>
          <button
            type="button"
            class="outlined"
            aria-label={words('options.corrections.undo.of', { said })}
            onClick={() => onUndo(id)}
          >
            {words('options.corrections.undo')}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The host of an address as corrections keep it, which has no scheme. */
const hostOf = (address: string) => address.replace(/^[a-z-]+:\/\//i, '').split('/')[0] ?? '';

const kindInWords = (what: Correction['what'], found: string, words: Words): string =>
  what.kind === 'wrong-entity'
    ? words('options.corrections.wrong-entity', { found, host: hostOf(what.address) })
    : words(`options.corrections.${what.kind}`);
