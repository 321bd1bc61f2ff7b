/** The project's own backup: everything of the reader's, lossless. Published schema: docs/schema/backup.schema.json. */
import * as z from 'zod/mini';
import { CorrectionSchema } from '../model/corrections.ts';
import { OwnNameSchema } from '../model/own-names.ts';
import { SavedDocumentSchema } from '../model/saved-document.ts';
import { looksLike, readRecordFile, writeRecordFile } from './record-file.ts';

export const BACKUP_VERSION = 2;
const FORMAT = 'second-source-backup';

const DocumentLineSchema = z.extend(SavedDocumentSchema, { type: z.literal('document') });
/** A bundled document that the reader has deleted. */
const HiddenLineSchema = z.object({ type: z.literal('hidden'), id: z.string().check(z.maxLength(200)) });
/** A name of the reader's own, or a bundled one as the reader has edited it. Since version 2. */
const NameLineSchema = z.object({ type: z.literal('name'), name: OwnNameSchema });
/** A name, own or bundled, that is never marked or marked wherever it stands. Since version 2. */
const NameStateSchema = z.object({
  type: z.enum(['muted', 'watched']),
  id: z.string().check(z.maxLength(200)),
});
/** What the reader has corrected. Since version 2. */
const CorrectionLineSchema = z.object({ type: z.literal('correction'), correction: CorrectionSchema });
const LineSchema = z.discriminatedUnion('type', [
  DocumentLineSchema,
  HiddenLineSchema,
  NameLineSchema,
  NameStateSchema,
  CorrectionLineSchema,
]);

export type BackupRecord = z.infer<typeof LineSchema>;

export const writeBackup = (
  records: AsyncIterable<BackupRecord>,
  exportedAt: string,
): AsyncGenerator<string> => writeRecordFile(FORMAT, BACKUP_VERSION, { exportedAt }, records);

/** Throws ImportError, at the latest at the end. */
export const readBackup = (chunks: AsyncIterable<string>): AsyncGenerator<BackupRecord> =>
  readRecordFile(chunks, FORMAT, BACKUP_VERSION, LineSchema);

export const looksLikeBackup = (start: string): boolean => looksLike(FORMAT, start);
