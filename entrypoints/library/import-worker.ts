/** One of several workers of an import: reads claims from documents and writes both, while the page stays free. */
import { canonicalUrl } from '../../lib/engine/corpus/canonical-url.ts';
import { documentId } from '../../lib/platform/corpus/document-id.ts';
import type { Indexed } from '../../lib/platform/corpus/write-documents.ts';
import type { WorkerAnswer, WorkerQuestion, WorkerStart } from './import-pool.ts';
import { openLibraryEngine } from './open-library-engine.ts';
import type { DraftRecord } from './read-files.ts';

/** Documents read without a pause. */
const READ_AT_ONCE = 20;

type Started = Awaited<ReturnType<typeof open>>;

/** What every part is added with, from the first message on. */
let opened: ReturnType<typeof open> | undefined;

self.addEventListener('message', async ({ data }: MessageEvent<WorkerStart | WorkerQuestion>) => {
  if (data.type === 'start') {
    opened = open(data);
    opened.catch(() => undefined);
  } else
    postMessage(
      await add(data.drafts).then(
        (added): WorkerAnswer => ({ number: data.number, ok: true, added }),
        ({ name, message }: Error): WorkerAnswer => ({ number: data.number, ok: false, name, message }),
      ),
    );
});

async function open({ names, batch, engineVersion }: WorkerStart) {
  const { pipeline, own } = await openLibraryEngine(names);
  return { pipeline, engineVersion, writer: own.importWriter(batch) };
}

/** Parts are read while earlier ones are being written, and written one after another. */
let written: Promise<unknown> = Promise.resolve();

async function add(drafts: readonly DraftRecord[]): Promise<number> {
  const start = await opened;
  if (!start) throw new Error('not started');
  const indexed: Indexed[] = [];
  for (let at = 0; at < drafts.length; at += READ_AT_ONCE) {
    const some = drafts.slice(at, at + READ_AT_ONCE).map(draft => toIndexed(start, draft));
    indexed.push(...(await Promise.all(some)));
    // Lets what the database has answered go on.
    await new Promise(resolve => setTimeout(resolve));
  }
  const added = written.then(() => start.writer.add(indexed));
  written = added.catch(() => undefined);
  return added;
}

async function toIndexed(
  { pipeline, engineVersion }: Started,
  { type: _, ...saved }: DraftRecord,
): Promise<Indexed> {
  const document = { ...saved.document, id: saved.document.id || (await documentId(saved.document)) };
  const address = canonicalUrl(document.url) ?? '';
  return { saved: { ...saved, document }, address, claims: pipeline.index(document).claims, engineVersion };
}
