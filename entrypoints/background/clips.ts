/** The requests about clips and the library. */
import { canonicalUrl } from '../../lib/engine/corpus/canonical-url.ts';
import type { CaptureWish, ClipLine, SaveOutcome } from '../../lib/model/clips.ts';
import type { SavedDocument } from '../../lib/model/saved-document.ts';
import { capture, type Frame } from '../../lib/platform/clip-script.ts';
import type { ReaderCorpus } from '../../lib/platform/corpus/reader-corpus.ts';
import { isPrivate } from '../../lib/platform/private-window.ts';
import { Failure, type RequestHandlers, type Sender } from '../../lib/platform/requests.ts';
import { tellEveryPage } from '../../lib/platform/tell-every-page.ts';
import { markAgain } from './mark-again.ts';
import type { Engine } from './open-engine.ts';
import { saveCapture } from './save-clip.ts';

const EXCERPT = 160;

type ClipRequest =
  | 'save-quote'
  | 'undo-save'
  | 'save-page'
  | 'page-clips'
  | 'delete-document'
  | 'restore-document'
  | 'edit-document'
  | 'corpus-written';

export function answerClips(engine: () => Promise<Engine>): Pick<RequestHandlers, ClipRequest> {
  async function save(frame: Frame, wish: CaptureWish, update: boolean): Promise<SaveOutcome> {
    const captured = await capture(frame, wish).catch(() => {
      throw new Failure('unreadable-page');
    });
    if (!captured) throw new Failure(wish.kind === 'article' ? 'no-article' : 'nothing-selected');
    const opened = await engine();
    const outcome = await saveCapture(opened, ownOf(opened), captured, update, new Date());
    if (outcome.state === 'saved' || outcome.state === 'updated') {
      void markAgain(engine, frame, captured.metadata.url);
      await tellEveryPage('corpus-changed', {});
    }
    return outcome;
  }
  const changed = async <T>(change: (own: ReaderCorpus) => Promise<T>): Promise<T> => {
    const value = await change(ownOf(await engine()));
    await tellEveryPage('corpus-changed', {});
    return value;
  };

  return {
    'save-quote': async ({ quote }, sender) => save(frameOf(sender), { kind: 'quote', quote }, false),
    'save-page': async ({ tabId, frameId = 0, kind, update = false }) => {
      if (await isPrivate(tabId)) throw new Failure('private-window');
      return save({ tabId, frameId }, { kind }, update);
    },
    'undo-save': async ({ id }) => {
      await changed(own => own.undoSave(id, Date.now()));
      return { undone: true };
    },
    'page-clips': async ({ url }) => {
      const saved = await ownOf(await engine()).savedFrom(canonicalUrl(url) ?? '');
      return { clips: saved.toSorted((a, b) => b.savedAt.localeCompare(a.savedAt)).map(toLine) };
    },
    'delete-document': async ({ id }) => {
      await changed(own => own.delete(id, Date.now()));
      return { deleted: true };
    },
    'restore-document': async ({ id }) => {
      await changed(own => own.restore(id));
      return { restored: true };
    },
    'edit-document': async ({ id, tags, note }) => {
      const change = { tags, note, editedAt: new Date().toISOString() };
      return { edited: await ownOf(await engine()).edit(id, change) };
    },
    'corpus-written': async () => {
      await tellEveryPage('corpus-changed', {});
      return { noted: true };
    },
  };
}

function frameOf({ tabId, frameId, incognito }: Sender): Frame {
  if (incognito) throw new Failure('private-window');
  if (tabId === null) throw new Failure('unreadable-page');
  return { tabId, frameId };
}

function ownOf({ own }: Engine): ReaderCorpus {
  if (!own) throw new Failure('storage-unreadable');
  return own;
}

const toLine = ({ document, kind, savedAt, tags, note, sighting }: SavedDocument): ClipLine => ({
  id: document.id,
  title: document.title,
  excerpt: document.text.slice(0, EXCERPT),
  kind,
  savedAt,
  tags,
  note,
  sighting,
});
