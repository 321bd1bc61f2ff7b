import type { SavedArticle, SaveOutcome } from '../../lib/model/clips.ts';
import type { ErrorReport } from '../../lib/model/protocol.ts';
import type { Words } from '../../locales/words.ts';

export type SaveKind = 'article' | 'selection';
export type SaveState =
  | { state: 'idle' | 'saving' }
  | { state: 'failed'; error: ErrorReport }
  | { state: 'done'; kind: SaveKind; outcome: SaveOutcome };

export interface SavePartProps {
  words: Words;
  saving: SaveState;
  /** The article of the page, if it was saved before. */
  known?: SavedArticle | null;
  /** `update` replaces an older text of the same article. */
  onSave(kind: SaveKind, update: boolean): void;
  onUndo(id: string): void;
}

export function SavePart({ words, saving, known, onSave, onUndo }: SavePartProps) {
  const busy = saving.state === 'saving';
  return (
    <div class="save">
      <button type="button" class="primary" disabled={busy} onClick={() => onSave('article', false)}>
        {words('clip.saveArticle')}
      </button>
      <button type="button" disabled={busy} onClick={() => onSave('selection', false)}>
        {words('clip.saveSelection')}
      </button>
      <p class="quiet small" role="status">
        {saving.state === 'failed' &&
          (words.maybe(`error.${saving.error.code}`, saving.error.values) ?? words('error.unexpected'))}
        {saving.state === 'done' && words(`clip.${saving.outcome.state}`)}
        {saving.state === 'idle' && known && inWords(known, words)}
      </p>
      {saving.state === 'idle' && known?.changed && (
        <button type="button" class="link" onClick={() => onSave('article', true)}>
          {words('clip.update')}
        </button>
      )}
      {saving.state === 'done' && saving.outcome.state === 'changed' && (
        <button type="button" class="link" onClick={() => onSave(saving.kind, true)}>
          {words('clip.update')}
        </button>
      )}
      {saving.state === 'done' &&
        (saving.outcome.state === 'saved' || saving.outcome.state === 'updated') && (
          <button type="button" class="link" onClick={() => onUndo(saving.outcome.id)}>
            {words('clip.undo')}
          </button>
        )}
    </div>
  );
}

function inWords({ savedAt, changed }: SavedArticle, words: Words): string {
  const day = words.date(savedAt.slice(0, 10));
  return words(changed ? 'clip.known.changed' : 'clip.known', { day });
}
