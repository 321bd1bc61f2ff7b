import type { PageCapture } from '../model/clips.ts';
import { readAuthors } from './article-reader-authors.ts';
import { readMetadata } from './page-metadata.ts';

/** What the page says of its article, for keeping. */
export function readArticleMetadata(document: Document): PageCapture['metadata'] {
  return { ...readMetadata(document), authors: readAuthors(document) };
}
