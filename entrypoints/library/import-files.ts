/** Files into the reader's corpus: record by record, all of it or nothing. */
import { canonicalUrl } from '../../lib/engine/corpus/canonical-url.ts';
import { documentId } from '../../lib/platform/corpus/document-id.ts';
import { engineVersion } from '../../lib/platform/corpus/engine-version.ts';
import type { Indexed } from '../../lib/platform/corpus/write-documents.ts';
import type { LibraryCorpus } from './open-library.ts';
import { type DraftRecord, readFiles } from './read-files.ts';

export interface ImportProgress {
  documents: number;
  /** Of the bytes of all files, 0..1. */
  share: number;
}

export interface Imported {
  added: number;
  /** The library had them already. */
  present: number;
}

const AT_ONCE = 50;

/** Throws ImportError, or the signal's reason; then nothing has changed. */
export function importFiles(
  corpus: LibraryCorpus,
  files: readonly File[],
  onProgress: (progress: ImportProgress) => void,
  signal: AbortSignal,
  now: Date,
): Promise<Imported> {
  const total = files.reduce((sum, { size }) => sum + size, 0) || 1;
  let bytes = 0;
  let documents = 0;
  return corpus.own.import(`${now.toISOString()} ${crypto.randomUUID()}`, async running => {
    await corpus.own.compact(Number.POSITIVE_INFINITY);
    const packaged = new Set(corpus.bundled.allDocuments().map(({ id }) => id));
    const hide: string[] = [];
    let added = 0;
    let waiting: Indexed[] = [];
    const flush = async () => {
      signal.throwIfAborted();
      added += await running.add(waiting);
      waiting = [];
      onProgress({ documents, share: bytes / total });
    };
    for await (const record of readFiles(files, size => (bytes += size), now)) {
      if (record.type === 'hidden') hide.push(record.id);
      else {
        documents++;
        if (!packaged.has(record.document.id)) waiting.push(await toIndexed(corpus, record));
        if (waiting.length >= AT_ONCE) await flush();
      }
    }
    await flush();
    await running.finish(
      hide.filter(id => packaged.has(id)),
      now.getTime(),
    );
    return { added, present: documents - added };
  });
}

async function toIndexed({ pipeline }: LibraryCorpus, { type: _, ...saved }: DraftRecord): Promise<Indexed> {
  const document = { ...saved.document, id: saved.document.id || (await documentId(saved.document)) };
  const { claims } = pipeline.index(document);
  return {
    saved: { ...saved, document },
    address: canonicalUrl(document.url) ?? '',
    claims,
    engineVersion: engineVersion(),
  };
}
