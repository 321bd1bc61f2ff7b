import type { CaptureWish, PageCapture } from '../model/clips.ts';
import { readArticle } from './article-reader.ts';
import { readArticleMetadata } from './article-reader-metadata.ts';
import { readText, type Slice } from './read-text.ts';
import { selectorAt, selectorFor } from './selectors.ts';

/** Takes what the reader wishes from the page; null if there is nothing of it. */
export function capturePage(document: Document, wish: CaptureWish): PageCapture | null {
  const metadata = readArticleMetadata(document);
  const slice = readText(document.body);
  if (wish.kind === 'article') {
    const paragraphs = readArticle(document) ?? slice?.text.split('\n') ?? [];
    return paragraphs.length ? { metadata, text: paragraphs.join('\n\n'), selector: null } : null;
  }
  const selector = slice && (wish.kind === 'quote' ? quoted(slice, wish.quote) : selected(document, slice));
  if (!selector) return null;
  return { metadata, text: selector.exact.replaceAll(/\s*\n\s*/g, '\n\n'), selector };
}

function selected(document: Document, slice: Slice) {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  return selectorFor(slice, selection.getRangeAt(0));
}

function quoted({ text }: Slice, quote: string) {
  const start = text.indexOf(quote);
  return start < 0 ? null : selectorAt(text, start, start + quote.length);
}
