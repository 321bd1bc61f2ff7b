import { parse, stringify } from 'yaml';
import * as z from 'zod/mini';
import { type CorpusDocument, DocumentSchema } from '../model/document.ts';

const FRONT_MATTER = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** A file that is not a document; the message names the field and what is wrong with it. */
export class MarkdownError extends Error {}

/**
 * Reads one Markdown file with YAML front matter: the format of seeds/ and of Markdown import and export.
 * Dates stay text: YAML's core schema has no dates. Throws MarkdownError.
 */
export function parseMarkdown(file: string): CorpusDocument {
  const fields = parseFrontMatter(file);
  const text = file.replace(FRONT_MATTER, '').replace(/\r\n?/g, '\n').trim();
  const document = z.safeParse(DocumentSchema, { published: null, via: [], ...fields, text });
  if (document.success) return document.data;
  const [issue] = document.error.issues;
  throw new MarkdownError(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not valid'}`);
}

/** The fields before the text, unchecked. Throws MarkdownError. */
export function parseFrontMatter(file: string): object {
  const match = FRONT_MATTER.exec(file);
  if (!match) throw new MarkdownError('no front matter between two lines of ---');
  const fields = parseYaml(match[1] ?? '');
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
    throw new MarkdownError('the front matter is not a list of fields');
  return fields;
}

function parseYaml(source: string): unknown {
  try {
    return parse(source, { schema: 'core', logLevel: 'error' });
  } catch (error) {
    throw new MarkdownError(`the front matter is not YAML: ${(error as Error).message}`, { cause: error });
  }
}

/** Every value on one line: of several lines the YAML of some is read as another text, by the library that wrote it. */
const ON_ONE_LINE = {
  lineWidth: 0,
  blockQuote: false,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
};

/** Writes what `parseMarkdown` reads. */
export function formatMarkdown({ text, ...fields }: CorpusDocument): string {
  return `---\n${stringify(fields, { schema: 'core', ...ON_ONE_LINE })}---\n${text}\n`;
}
