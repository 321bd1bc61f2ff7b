/** Saving from the popup what is selected, or the whole article. */
import type { SaveKind, SaveState } from '../../components/shared/save-part.tsx';
import { sendToBackground } from '../../lib/platform/messaging.ts';
import type { ActiveTab } from '../../lib/platform/tabs.ts';

export interface Saver {
  state: SaveState;
  save(kind: SaveKind, update: boolean): Promise<void>;
  undo(id: string): Promise<void>;
}

export function createSaver(tab: () => ActiveTab | null, onChange: () => void): Saver {
  const turn = (state: SaveState) => {
    saver.state = state;
    onChange();
  };
  const saver: Saver = {
    state: { state: 'idle' },
    async save(kind, update) {
      const tabId = tab()?.id;
      if (tabId === undefined) return;
      turn({ state: 'saving' });
      const result = await sendToBackground('save-page', { tabId, kind, update });
      turn(
        result.ok ? { state: 'done', kind, outcome: result.value } : { state: 'failed', error: result.error },
      );
    },
    async undo(id) {
      const result = await sendToBackground('undo-save', { id });
      turn(result.ok ? { state: 'idle' } : { state: 'failed', error: result.error });
    },
  };
  return saver;
}
