/** The reader's names as the background keeps up with them: every page of ours writes them to storage. */
import { nameOf } from '../../lib/engine/mentions/draft-name.ts';
import { findsSpelling, isOwnId, OWN } from '../../lib/engine/mentions/own-names.ts';
import type { ReaderEngine } from '../../lib/engine/reader-engine.ts';
import { MOST_NAMES } from '../../lib/model/own-names.ts';
import { engineVersion } from '../../lib/platform/corpus/engine-version.ts';
import type { ReaderCorpus } from '../../lib/platform/corpus/reader-corpus.ts';
import { changeNames, onNamesChanged, readNames, withName } from '../../lib/platform/own-names.ts';
import { Failure, type RequestHandlers } from '../../lib/platform/requests.ts';
import { openExtensionPage } from '../../lib/platform/tabs.ts';
import { tellEveryPage } from '../../lib/platform/tell-every-page.ts';
import type { Engine } from './open-engine.ts';
import type { ResidentEngine } from './resident-engine.ts';

export function answerNames(engine: () => Promise<Engine>): Pick<RequestHandlers, 'add-name' | 'edit-name'> {
  return {
    async 'add-name'({ name }, { incognito }) {
      if (incognito) throw new Failure('private-window');
      const { entities } = await engine();
      const draft = { label: name, type: 'other', description: '', forms: [] } as const;
      const id = OWN + crypto.randomUUID();
      const made = nameOf({ ...draft, forms: [] }, id, null, await entities(), isOwnId);
      if (!made.ok) throw new Failure(made.error.code, made.error.values);
      const { names } = await readNames();
      if (names.length >= MOST_NAMES) throw new Failure('name-too-many-names', { most: MOST_NAMES });
      await changeNames(current => withName(current, made.value));
      return { id };
    },
    async 'edit-name'({ id }) {
      await openExtensionPage(`entities.html${id ? `?name=${encodeURIComponent(id)}` : ''}`);
      return { opened: true };
    },
  };
}

/** Call synchronously at start. A change is in force in all tabs at once; documents that speak of the name are read again after it. */
export function watchNames(engine: () => Promise<Engine>, resident: ResidentEngine): void {
  onNamesChanged(async isFelt => {
    const opened = await engine();
    opened.takeNames(await readNames());
    await resident.renew();
    if (!isFelt) return;
    await tellEveryPage('corpus-changed', {});
    if (opened.own && (await readForNames(opened.own, opened))) await tellEveryPage('corpus-changed', {});
  });
}

/** Reads the documents again in which a changed name is written; resolves to their number. Goes on at the next start if stopped. */
export async function readForNames(own: ReaderCorpus, { pipeline }: ReaderEngine): Promise<number> {
  let done = 0;
  for (let { unread, revision } = await readNames(); unread.length; ) {
    const speaks = findsSpelling(unread);
    done += await own.rereadWhere(
      ({ document }) => speaks(document.text),
      engineVersion(),
      ({ document }) => pipeline.index(document).claims,
    );
    const read = revision;
    ({ unread, revision } = await changeNames(now => (now.revision === read ? { ...now, unread: [] } : now)));
  }
  return done;
}
