/** A saved document as one Markdown file with front matter, for note-taking apps: what seeds/ look like, with tags and note. */
import * as z from 'zod/mini';
import { type SavedDocument, SavedDocumentSchema } from '../model/saved-document.ts';
import { type Draft, draft } from './draft.ts';
import { ImportError } from './import-error.ts';
import { formatMarkdown, MarkdownError, parseFrontMatter, parseMarkdown } from './markdown.ts';
import { checkRecord } from './parse-record.ts';

/** Fields beside the document's own. */
const ExtraSchema = z.partial(z.omit(SavedDocumentSchema, { document: true }));

/** `note` and selector travel in the front matter, so that the body is the document's text and nothing else. */
export function formatSaved({ document, ...extra }: SavedDocument): string {
  const kept = Object.entries(extra).filter(([, value]) => value !== null && value !== '' && !isEmpty(value));
  return formatMarkdown({ ...document, ...Object.fromEntries(kept) } as SavedDocument['document']);
}

const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0;

/** Throws ImportError, `at` being the number of the file. */
export function parseSaved(file: string, at: number, now: string): Draft {
  try {
    const { document, fields } = { document: parseMarkdown(file), fields: parseFrontMatter(file) };
    return draft(document, now, checkRecord(ExtraSchema, fields, at));
  } catch (error) {
    if (error instanceof MarkdownError) throw new ImportError('bad-record', at, error.message.slice(0, 200));
    throw error;
  }
}

/** A file name that every system takes: date and title, or the id. */
export function fileName({ document: { id, title, published } }: SavedDocument): string {
  const words = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 60)
    .trim()
    .replaceAll(' ', '-');
  const short = id.replace(/[^A-Za-z0-9]/g, '').slice(-8);
  return `${[published, words, short].filter(Boolean).join('-')}.md`;
}
