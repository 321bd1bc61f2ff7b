/** The library as files: built piece by piece, handed to the browser as a download. */
import { Zip, ZipPassThrough } from 'fflate';
import type { ExportKind } from '../../components/library/data-part.tsx';
import { type BackupRecord, writeBackup } from '../../lib/formats/backup.ts';
import { writeBibtex } from '../../lib/formats/bibtex.ts';
import { writeClaims } from '../../lib/formats/claims-csv.ts';
import { writeCsl } from '../../lib/formats/csl.ts';
import { fileName, formatSaved } from '../../lib/formats/saved-markdown.ts';
import { writeAnnotations } from '../../lib/formats/web-annotation.ts';
import type { SavedDocument } from '../../lib/model/saved-document.ts';
import { readCorrections } from '../../lib/platform/corrections.ts';
import { readNames } from '../../lib/platform/own-names.ts';
import { claimsOf, type LibraryCorpus } from './open-library.ts';

const FILES: Record<ExportKind, { name: string; type: string }> = {
  backup: { name: 'backup.jsonl', type: 'application/jsonl' },
  annotations: { name: 'annotations.jsonld', type: 'application/ld+json' },
  markdown: { name: 'documents.zip', type: 'application/zip' },
  claims: { name: 'claims.csv', type: 'text/csv' },
  csl: { name: 'sources.json', type: 'application/vnd.citationstyles.csl+json' },
  bibtex: { name: 'sources.bib', type: 'application/x-bibtex' },
};

/** Documents between two reports of progress. */
const TELL_AFTER = 100;

/**
 * Writes the reader's own documents and resolves to their number when the download has been handed over. Throws the signal's
 * reason; then nothing was written.
 */
export async function exportLibrary(
  corpus: LibraryCorpus,
  kind: ExportKind,
  now: Date,
  onProgress: (documents: number, share: number) => void,
  signal: AbortSignal,
): Promise<number> {
  const { name, type } = FILES[kind];
  const total = (await corpus.own.count()) || 1;
  let written = 0;
  async function* counted(): AsyncGenerator<SavedDocument> {
    for await (const saved of corpus.own.all()) {
      signal.throwIfAborted();
      yield saved;
      if (++written % TELL_AFTER === 0) onProgress(written, Math.min(written / total, 1));
    }
  }
  const parts: BlobPart[] = [];
  for await (const part of piecesOf(corpus, counted(), kind, now)) parts.push(part);
  signal.throwIfAborted();
  const address = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `second-source-${now.toISOString().slice(0, 10)}-${name}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return written;
}

function piecesOf(
  corpus: LibraryCorpus,
  saved: AsyncIterable<SavedDocument>,
  kind: ExportKind,
  now: Date,
): AsyncIterable<BlobPart> {
  switch (kind) {
    case 'backup':
      return writeBackup(backupRecords(corpus, saved), now.toISOString());
    case 'annotations':
      return writeAnnotations(saved);
    case 'markdown':
      return zipped(saved);
    case 'claims':
      return writeClaims(withClaims(corpus, saved));
    case 'csl':
      return writeCsl(saved);
    case 'bibtex':
      return writeBibtex(saved);
  }
}

/** All own documents, which of the package's are deleted, and the reader's names and corrections. */
async function* backupRecords(
  { own, bundled }: LibraryCorpus,
  documents: AsyncIterable<SavedDocument>,
): AsyncGenerator<BackupRecord> {
  const { names, muted, watched } = await readNames();
  for (const name of names) yield { type: 'name', name };
  for (const id of muted) yield { type: 'muted', id };
  for (const id of watched) yield { type: 'watched', id };
  for (const correction of (await readCorrections()).made) yield { type: 'correction', correction };
  for await (const saved of documents) yield { type: 'document', ...saved };
  const packaged = new Set(bundled.allDocuments().map(({ id }) => id));
  for (const id of own.hidden()) if (packaged.has(id)) yield { type: 'hidden', id };
}

async function* withClaims(corpus: LibraryCorpus, documents: AsyncIterable<SavedDocument>) {
  for await (const saved of documents) {
    const claims = claimsOf(corpus, { document: saved.document, saved }).map(({ claim }) => claim);
    yield { document: saved.document, claims };
  }
}

/** One Markdown file per document. */
async function* zipped(saved: AsyncIterable<SavedDocument>): AsyncGenerator<BlobPart> {
  const ready: BlobPart[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(new Uint8Array(bytes));
  });
  for await (const one of saved) {
    const file = new ZipPassThrough(fileName(one));
    zip.add(file);
    file.push(new TextEncoder().encode(formatSaved(one)), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready;
}
