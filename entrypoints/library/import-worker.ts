/** One of several workers of an import: reads claims from documents and writes both, while the page stays free. */
import { canonicalUrl } from '../../lib/engine/corpus/canonical-url.ts';
import type { SavedDocument } from '../../lib/model/saved-document.ts';
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
    return;
  }
  const { number } = data;
  const asked = data.type === 'add' ? add(data.drafts) : finish();
  postMessage(
    await asked.then(
      (added): WorkerAnswer => ({ number, ok: true, added }),
      ({ name, message }: Error): WorkerAnswer => ({ number, ok: false, name, message }),
    ),
  );
});

async function open({ names, batch, engineVersion }: WorkerStart) {
  const { pipeline, own } = await openLibraryEngine(names);
  return { pipeline, engineVersion, writer: own.importWriter(batch) };
}

/** Parts are read while earlier ones are being written, and written one after another. */
let written: Promise<unknown> = Promise.resolve();

async function started(): Promise<Started> {
  const start = await opened;
  if (!start) throw new Error('not started');
  return start;
}

/** What the library has is not read. */
async function add(drafts: readonly DraftRecord[]): Promise<number> {
  const start = await started();
  const documents = await Promise.all(drafts.map(withId));
  const missing = await start.writer.missing(documents.map(({ document }) => document.id));
  const indexed: Indexed[] = [];
  for (const saved of documents) {
    if (!missing.has(saved.document.id)) continue;
    indexed.push(toIndexed(start, saved));
    // Lets what the database has answered go on.
    if (indexed.length % READ_AT_ONCE === 0) await othersInTurn();
  }
  const added = written.then(() => start.writer.add(indexed));
  written = added.catch(() => undefined);
  await added;
  return 0;
}

async function finish(): Promise<number> {
  const { writer } = await started();
  await written;
  return writer.finish();
}

async function withId({ type: _, ...saved }: DraftRecord): Promise<SavedDocument> {
  return {
    ...saved,
    document: { ...saved.document, id: saved.document.id || (await documentId(saved.document)) },
  };
}

function toIndexed({ pipeline, engineVersion }: Started, saved: SavedDocument): Indexed {
  const { document } = saved;
  return {
    saved,
    address: canonicalUrl(document.url) ?? '',
    claims: pipeline.index(document).claims,
    engineVersion,
  };
}

/** A message to itself: a timer would wait for some milliseconds. */
function othersInTurn(): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  return new Promise(resolve => {
    port1.onmessage = () => {
      port1.close();
      resolve(null);
    };
    port2.postMessage(null);
  });
}
