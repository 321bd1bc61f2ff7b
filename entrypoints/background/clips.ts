/** The requests about clips and the library. */
import type { CaptureWish, SaveOutcome } from '../../lib/model/clips.ts';
import { capture, type Frame } from '../../lib/platform/clip-script.ts';
import type { ReaderCorpus } from '../../lib/platform/corpus/reader-corpus.ts';
import { isPrivate } from '../../lib/platform/private-window.ts';
import { Failure, type RequestHandlers, type Sender } from '../../lib/platform/requests.ts';
import { eraseStored } from '../../lib/platform/storage.ts';
import { tellEveryPage } from '../../lib/platform/tell-every-page.ts';
import { markAgain } from './mark-again.ts';
import type { Engine } from './open-engine.ts';
import type { ResidentEngine } from './resident-engine.ts';
import { saveCapture } from './save-clip.ts';
import { tidyLater } from './tidy.ts';

type ClipRequest =
  | 'save-quote'
  | 'undo-save'
  | 'save-page'
  | 'delete-document'
  | 'restore-document'
  | 'edit-document'
  | 'wipe'
  | 'corpus-written';

export function answerClips(
  engine: () => Promise<Engine>,
  resident: ResidentEngine,
): Pick<RequestHandlers, ClipRequest> {
  async function save(frame: Frame, wish: CaptureWish, update: boolean): Promise<SaveOutcome> {
    const captured = await capture(frame, wish).catch(() => {
      throw new Failure('unreadable-page');
    });
    if (!captured) throw new Failure(wish.kind === 'article' ? 'no-article' : 'nothing-selected');
    const opened = await engine();
    const outcome = await saveCapture(opened, ownOf(opened), captured, update, new Date());
    if (outcome.state === 'saved' || outcome.state === 'updated') {
      void markAgain(engine, resident, frame, captured.metadata.url);
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
    async wipe() {
      await ownOf(await engine()).wipe();
      await eraseStored();
      await tellEveryPage('corpus-changed', {});
      return { wiped: true };
    },
    'corpus-written': async () => {
      // The claims of an import are put in order, also where the resident engine answers all pages.
      void engine().then(tidyLater, () => undefined);
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

/** Failure where the browser refuses a database. */
export function ownOf({ own }: Engine): ReaderCorpus {
  if (!own) throw new Failure('storage-unreadable');
  return own;
}
