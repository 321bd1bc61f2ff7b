/**
 * The project's own files: JSON Lines, one record a line, so that a file of any size is read and written record by record.
 * A header, the records, and a last line that tells a whole file from a truncated one.
 */
import * as z from 'zod/mini';
import { ImportError } from './import-error.ts';
import { parseRecord } from './parse-record.ts';
import { readLines } from './read-lines.ts';

const HeaderSchema = z.object({
  type: z.literal('header'),
  format: z.string(),
  version: z.number().check(z.int(), z.minimum(1)),
});
const EndSchema = z.object({ type: z.literal('end'), records: z.number() });

/** Lines of a file, each with its line break. `header` goes into the first line. */
export async function* writeRecordFile(
  format: string,
  version: number,
  header: Record<string, string>,
  records: AsyncIterable<object>,
): AsyncGenerator<string> {
  yield `${JSON.stringify({ type: 'header', format, version, ...header })}\n`;
  let count = 0;
  for await (const record of records) {
    yield `${JSON.stringify(record)}\n`;
    count++;
  }
  yield `${JSON.stringify({ type: 'end', records: count })}\n`;
}

/** Records of a file of this format, of version `newest` or an older one. Throws ImportError, at the latest at the end. */
export async function* readRecordFile<S extends z.ZodMiniType>(
  chunks: AsyncIterable<string>,
  format: string,
  newest: number,
  schema: S,
): AsyncGenerator<z.output<S>> {
  const lines = readLines(chunks);
  const first = await lines.next();
  if (first.done || !looksLike(format, first.value.text)) throw new ImportError('not-this-format', 1);
  const { version } = parseRecord(HeaderSchema, first.value.text.replace(/^\uFEFF/, ''), 1, 'line');
  if (version > newest) throw new ImportError('newer-version', 1, String(version), 'line');
  let count = 0;
  let ended = false;
  let number = 1;
  for await (const line of lines) {
    number = line.number;
    if (!line.text.trim()) continue;
    if (ended) throw new ImportError('bad-record', number, 'after the end', 'line');
    if (/^\s*\{\s*"type"\s*:\s*"end"/.test(line.text)) {
      if (parseRecord(EndSchema, line.text, number, 'line').records !== count)
        throw new ImportError('truncated', number, '', 'line');
      ended = true;
    } else {
      count++;
      yield parseRecord(schema, line.text, number, 'line');
    }
  }
  if (!ended) throw new ImportError('truncated', number, '', 'line');
}

/** Whether a file begins like one of this format. */
export function looksLike(format: string, start: string): boolean {
  const [line = ''] = start.split('\n', 1);
  return /^\uFEFF?\s*\{/.test(line) && line.includes(`"${format}"`);
}
