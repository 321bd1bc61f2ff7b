/** One of several workers of an import: reads claims from documents and writes both, while the page stays free. */
import { canonicalUrl } from '../../lib/engine/corpus/canonical-url.ts';
import { documentId } from '../../lib/platform/corpus/document-id.ts';
import type { Indexed } from '../../lib/platform/corpus/write-documents.ts';
import type { WorkerAnswer, WorkerQuestion, WorkerStart } from './import-pool.ts';
import { openLibraryEngine } from './open-library-engine.ts';
import type { DraftRecord } from './read-files.ts';

/** What every part is added with, from the first message on. */
let opened: ReturnType<typeof open> | undefined;

self.addEventListener('message', async ({ data }: MessageEvent<WorkerStart | WorkerQuestion>) => {
  if (data.type === 'start') {
    opened = open(data);
    opened.catch(() => undefined);
  } else
    postMessage(
      await add(data.drafts).then(
        (added): WorkerAnswer => ({ ok: true, added }),
        (error: Error): WorkerAnswer => ({ ok: false, name: error.name, message: error.message }),
      ),
    );
});

async function open({ names, batch, engineVersion }: WorkerStart) {
  const { pipeline, own } = await openLibraryEngine(names);
  return { pipeline, engineVersion, writer: own.importWriter(batch) };
}

async function add(drafts: readonly DraftRecord[]): Promise<number> {
  const start = await opened;
  if (!start) throw new Error('not started');
  const { pipeline, engineVersion, writer } = start;
  const indexed = drafts.map(async ({ type: _, ...saved }): Promise<Indexed> => {
    const document = { ...saved.document, id: saved.document.id || (await documentId(saved.document)) };
    const address = canonicalUrl(document.url) ?? '';
    return { saved: { ...saved, document }, address, claims: pipeline.index(document).claims, engineVersion };
  });
  return writer.add(await Promise.all(indexed));
}
