/** Records of files of any kind the library knows, told by how each begins. */
import { type BackupRecord, looksLikeBackup, readBackup } from '../../lib/formats/backup.ts';
import { looksLikePack, readPack } from '../../lib/formats/data-pack.ts';
import type { Draft } from '../../lib/formats/draft.ts';
import { readHypothesis } from '../../lib/formats/hypothesis.ts';
import { ImportError } from '../../lib/formats/import-error.ts';
import { LONGEST_LINE } from '../../lib/formats/read-lines.ts';
import { parseSaved } from '../../lib/formats/saved-markdown.ts';
import { readAnnotations } from '../../lib/formats/web-annotation.ts';

export type DraftRecord = { type: 'document' } & Draft;

const START = 4096;

/** Throws ImportError. `onBytes` hears of every piece read. */
export async function* readFiles(
  files: readonly File[],
  onBytes: (size: number) => void,
  now: Date,
): AsyncGenerator<BackupRecord | DraftRecord> {
  const instant = now.toISOString();
  let number = 0;
  for (const file of files) {
    number++;
    const start = await file.slice(0, START).text();
    const text = textOf(file, onBytes);
    if (looksLikeBackup(start)) yield* readBackup(text);
    else if (/^\uFEFF?---/.test(start)) {
      if (file.size > LONGEST_LINE) throw new ImportError('too-long', number);
      onBytes(file.size);
      yield { type: 'document', ...parseSaved(await file.text(), number, instant) };
    } else {
      const read = readerFor(start);
      for await (const draft of read(text, instant)) yield { type: 'document', ...draft };
    }
  }
}

/** By how the file begins. */
function readerFor(start: string): typeof readHypothesis {
  if (looksLikePack(start)) return readPack;
  return /anno\.jsonld|"AnnotationCollection"|"AnnotationPage"/.test(start)
    ? readAnnotations
    : readHypothesis;
}

async function* textOf(file: File, onBytes: (size: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const reader = file.stream().getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    onBytes(read.value.length);
    yield decoder.decode(read.value, { stream: true });
  }
  yield decoder.decode();
}
