/** Files into the reader's corpus: record by record, all of it or nothing. */
import type { Correction } from '../../lib/model/corrections.ts';
import type { OwnNames } from '../../lib/model/own-names.ts';
import {
  changeCorrections,
  readCorrections,
  withBackup as withCorrectionsOf,
} from '../../lib/platform/corrections.ts';
import { changeNames, readNames, withBackup } from '../../lib/platform/own-names.ts';
import { openImportPool, workersOf } from './import-pool.ts';
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

/** A part of an import: as many documents or characters of text as a worker is given at once. */
const AT_ONCE = { documents: 1000, characters: 2 ** 22 };

/** Throws ImportError, or the signal's reason; then nothing has changed. */
export function importFiles(
  corpus: LibraryCorpus,
  files: readonly File[],
  onProgress: (progress: ImportProgress) => void,
  signal: AbortSignal,
  now: Date,
): Promise<Imported> {
  const total = files.reduce((sum, { size }) => sum + size, 0) || 1;
  const { own, bundled } = corpus;
  const packaged = new Set(bundled.allDocuments().map(({ id }) => id));
  const name = `${now.toISOString()} ${crypto.randomUUID()}`;
  return own.import(name, workersOf(), async (running, batches) => {
    const pool = openImportPool(batches, corpus.names());
    let bytes = 0;
    let documents = 0;
    const hide: string[] = [];
    const names: NamesOfBackup = { names: [], muted: [], watched: [] };
    const corrections: Correction[] = [];
    let waiting = { drafts: [] as DraftRecord[], characters: 0 };
    const flush = async () => {
      signal.throwIfAborted();
      await pool.add(waiting.drafts);
      signal.throwIfAborted();
      waiting = { drafts: [], characters: 0 };
      onProgress({ documents, share: bytes / total });
    };
    try {
      await own.compact(Number.POSITIVE_INFINITY);
      for await (const record of readFiles(files, size => (bytes += size), now)) {
        if (record.type === 'hidden') hide.push(record.id);
        else if (record.type === 'name') names.names.push(record.name);
        else if (record.type === 'correction') corrections.push(record.correction);
        else if (record.type !== 'document') names[record.type].push(record.id);
        if (record.type !== 'document') continue;
        documents++;
        if (packaged.has(record.document.id)) continue;
        waiting.drafts.push(record);
        waiting.characters += record.document.text.length;
        if (waiting.drafts.length >= AT_ONCE.documents || waiting.characters >= AT_ONCE.characters)
          await flush();
      }
      if (waiting.drafts.length) await flush();
      const added = await pool.done();
      signal.throwIfAborted();
      const hidden = hide.filter(id => packaged.has(id));
      await withNamesAndCorrections(names, corrections, () => running.finish(hidden, now.getTime()));
      return { added, present: documents - added };
    } finally {
      pool.close();
    }
  });
}

type NamesOfBackup = Pick<OwnNames, 'names' | 'muted' | 'watched'>;

/** Stores names and corrections, then does `finish`; where that fails, or the one or the other, they are as they were. */
async function withNamesAndCorrections(
  names: NamesOfBackup,
  corrections: readonly Correction[],
  finish: () => Promise<void>,
): Promise<void> {
  const undo: (() => Promise<unknown>)[] = [];
  try {
    if (Object.values(names).some(list => list.length)) {
      const before = await readNames();
      undo.push(() => changeNames(() => before));
      await changeNames(now => withBackup(now, names));
    }
    if (corrections.length) {
      const { made } = await readCorrections();
      undo.push(() => changeCorrections(() => made));
      await changeCorrections(now => withCorrectionsOf(now, corrections));
    }
    await finish();
  } catch (error) {
    for (const takeBack of undo) await takeBack().catch(() => undefined);
    throw error;
  }
}
