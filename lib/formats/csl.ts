/** Sources as CSL-JSON, which Zotero and other reference managers read. */
import type { SavedDocument } from '../model/saved-document.ts';

export async function* writeCsl(saved: AsyncIterable<SavedDocument>): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const one of saved) {
    yield separator + JSON.stringify(toCsl(one));
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

export function toCsl({ document, authors, savedAt, tags, note }: SavedDocument) {
  const { id, title, publisher, published, url, language } = document;
  return {
    id,
    type: 'article-newspaper',
    title,
    'container-title': publisher,
    ...(authors.length ? { author: authors.map(literal => ({ literal })) } : {}),
    ...(published ? { issued: { 'date-parts': [dateParts(published)] } } : {}),
    accessed: { 'date-parts': [dateParts(savedAt.slice(0, 10))] },
    ...(url ? { URL: url } : {}),
    ...(language === 'other' ? {} : { language }),
    ...(tags.length ? { keyword: tags.join(', ') } : {}),
    ...(note ? { note } : {}),
  };
}

const dateParts = (date: string): number[] => date.split('-').map(Number);
