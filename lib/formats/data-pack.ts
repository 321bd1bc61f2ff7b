/** A data pack: documents somebody made for others, as plain data. Laid out like a backup, a document a line. */
import * as z from 'zod/mini';
import { DocumentSchema } from '../model/document.ts';
import { type Draft, draft } from './draft.ts';
import { looksLike, readRecordFile, writeRecordFile } from './record-file.ts';

const FORMAT = 'second-source-pack';
const VERSION = 1;

const LineSchema = z.object({ type: z.literal('document'), document: DocumentSchema });

export const writePack = (
  documents: AsyncIterable<z.infer<typeof LineSchema>>,
  about: { name: string; license: string },
): AsyncGenerator<string> => writeRecordFile(FORMAT, VERSION, about, documents);

/** Throws ImportError, at the latest at the end. */
export async function* readPack(chunks: AsyncIterable<string>, now: string): AsyncGenerator<Draft> {
  for await (const { document } of readRecordFile(chunks, FORMAT, VERSION, LineSchema))
    yield draft(document, now);
}

export const looksLikePack = (start: string): boolean => looksLike(FORMAT, start);
