/**
 * The project's own backup: JSON Lines, one record a line, so that a file of any size is read and written record by
 * record. A header, a line per document, a last line that tells a whole file from a truncated one.
 * Published schema: docs/schema/backup.schema.json.
 */
import * as z from 'zod/mini';
import { SavedDocumentSchema } from '../model/saved-document.ts';
import { ImportError } from './import-error.ts';
import { parseRecord } from './parse-record.ts';
import { type Line, readLines } from './read-lines.ts';

export const BACKUP_VERSION = 1;
const FORMAT = 'second-source-backup';

const HeaderSchema = z.object({
  type: z.literal('header'),
  format: z.literal(FORMAT),
  version: z.number().check(z.int(), z.minimum(1)),
  /** When it was made. */
  exportedAt: z.string().check(z.maxLength(40)),
});
const DocumentLineSchema = z.extend(SavedDocumentSchema, { type: z.literal('document') });
/** A bundled document that the reader has deleted. */
const HiddenLineSchema = z.object({ type: z.literal('hidden'), id: z.string().check(z.maxLength(200)) });
const EndLineSchema = z.object({ type: z.literal('end'), records: z.number() });

const LineSchema = z.discriminatedUnion('type', [DocumentLineSchema, HiddenLineSchema, EndLineSchema]);

export type BackupRecord = z.infer<typeof DocumentLineSchema> | z.infer<typeof HiddenLineSchema>;

/** Lines of a backup, each with its line break. */
export async function* writeBackup(
  records: AsyncIterable<BackupRecord>,
  exportedAt: string,
): AsyncGenerator<string> {
  yield `${JSON.stringify({ type: 'header', format: FORMAT, version: BACKUP_VERSION, exportedAt })}\n`;
  let count = 0;
  for await (const record of records) {
    yield `${JSON.stringify(record)}\n`;
    count++;
  }
  yield `${JSON.stringify({ type: 'end', records: count })}\n`;
}

/** Reads what `writeBackup` wrote, of this version or an older one. Throws ImportError, at the latest at the end. */
export async function* readBackup(chunks: AsyncIterable<string>): AsyncGenerator<BackupRecord> {
  const lines = readLines(chunks);
  const first = await lines.next();
  checkHeader(first.done ? null : first.value);
  let count = 0;
  let ended = false;
  let number = 1;
  for await (const { number: at, text } of lines) {
    number = at;
    if (!text.trim()) continue;
    if (ended) throw new ImportError('bad-record', at, 'after the end', 'line');
    const record = parseRecord(LineSchema, text, at, 'line');
    if (record.type === 'end') {
      if (record.records !== count) throw new ImportError('truncated', at, '', 'line');
      ended = true;
    } else {
      count++;
      yield record;
    }
  }
  if (!ended) throw new ImportError('truncated', number, '', 'line');
}

/** Whether a file begins like a backup. */
export const looksLikeBackup = (start: string): boolean =>
  /^\uFEFF?\s*\{[^\n]*"second-source-backup"/.test(start);

function checkHeader(line: Line | null): void {
  if (!line || !looksLikeBackup(line.text)) throw new ImportError('not-this-format', 1);
  const { version } = parseRecord(HeaderSchema, line.text.replace(/^\uFEFF/, ''), line.number, 'line');
  if (version > BACKUP_VERSION) throw new ImportError('newer-version', line.number, String(version));
}
