import type { SaveKind, SaveState } from '../../components/shared/save-part.tsx';
import type { ClipLine, SavedArticle } from '../../lib/model/clips.ts';
import { sendToBackground } from '../../lib/platform/messaging.ts';

export interface Clips {
  lines: readonly ClipLine[];
  /** The article of the page, if it was saved before. */
  known: SavedArticle | null;
  saving: SaveState;
  /** The page the panel is about; null while its address is not known. */
  turnTo(tabId: number, url: string | null): void;
  save(kind: SaveKind, update: boolean): Promise<void>;
  undo(id: string): Promise<void>;
}

/** What is saved from the page beside the panel, and saving more of it. */
export function createClips(onChange: () => void): Clips {
  let tabId: number | null = null;
  let url: string | null = null;

  async function load(): Promise<void> {
    const asked = url;
    const where = tabId ?? undefined;
    const result = asked ? await sendToBackground('page-clips', { url: asked, tabId: where }) : null;
    if (asked !== url) return;
    clips.lines = result?.ok ? result.value.clips : [];
    clips.known = result?.ok ? result.value.article : null;
    onChange();
  }

  const clips: Clips = {
    lines: [],
    known: null,
    saving: { state: 'idle' },
    turnTo(nextTab, nextUrl) {
      if (nextTab === tabId && nextUrl === url) return;
      tabId = nextTab;
      url = nextUrl;
      clips.lines = [];
      clips.known = null;
      clips.saving = { state: 'idle' };
      void load();
    },
    async save(kind, update) {
      if (tabId === null) return;
      clips.saving = { state: 'saving' };
      onChange();
      const result = await sendToBackground('save-page', { tabId, kind, update });
      clips.saving = result.ok
        ? { state: 'done', kind, outcome: result.value }
        : { state: 'failed', error: result.error };
      await load();
    },
    async undo(id) {
      const result = await sendToBackground('undo-save', { id });
      clips.saving = result.ok ? { state: 'idle' } : { state: 'failed', error: result.error };
      await load();
    },
  };
  return clips;
}
