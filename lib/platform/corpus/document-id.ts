import type { CorpusDocument } from '../../model/document.ts';

/** Bytes of the hash in an id: enough that two documents never meet. */
const BYTES = 16;

/** The id of a document: a hash of what it says and where, the same on every machine. */
export async function documentId(document: Omit<CorpusDocument, 'id'>): Promise<string> {
  const { title, publisher, published, url, language, text } = document;
  const content = JSON.stringify([title, publisher, published, url ?? null, language, text]);
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content));
  const hex = Array.from(new Uint8Array(hash, 0, BYTES), byte => byte.toString(16).padStart(2, '0'));
  return `clip-${hex.join('')}`;
}
