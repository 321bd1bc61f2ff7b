/** Files into the reader's corpus: record by record, all of it or nothing. */
import { canonicalUrl } from '../../lib/engine/corpus/canonical-url.ts';
import type { OwnNames } from '../../lib/model/own-names.ts';
import { documentId } from '../../lib/platform/corpus/document-id.ts';
import { engineVersion } from '../../lib/platform/corpus/engine-version.ts';
import type { Indexed } from '../../lib/platform/corpus/write-documents.ts';
import { changeNames, withBackup } from '../../lib/platform/own-names.ts';
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
    const names: Pick<OwnNames, 'names' | 'muted' | 'watched'> = { names: [], muted: [], watched: [] };
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
      else if (record.type === 'name') names.names.push(record.name);
      else if (record.type !== 'document') names[record.type].push(record.id);
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
    if (Object.values(names).some(list => list.length)) await changeNames(now => withBackup(now, names));
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
