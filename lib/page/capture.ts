import type { CaptureWish, PageCapture } from '../model/clips.ts';
import { readArticle } from './article-reader.ts';
import { languageOf } from './article-reader-language.ts';
import { readArticleMetadata } from './article-reader-metadata.ts';
import { readText } from './read-text.ts';
import { selectorAt, selectorFor } from './selectors.ts';
import type { Slice } from './slice.ts';

/** Takes what the reader wishes from the page; null if there is nothing of it. */
export function capturePage(document: Document, wish: CaptureWish): PageCapture | null {
  const metadata = readArticleMetadata(document);
  const slice = readText(document.body);
  if (wish.kind === 'article') {
    const paragraphs = readArticle(document) ?? slice?.text.split('\n') ?? [];
    if (!paragraphs.length) return null;
    const text = paragraphs.join('\n\n');
    return { metadata, text, selector: null, language: languageOf(text, metadata.lang) };
  }
  const selector = slice && (wish.kind === 'quote' ? quoted(slice, wish.quote) : selected(document, slice));
  if (!selector) return null;
  const text = selector.exact.replaceAll(/\s*\n\s*/g, '\n\n');
  // A short passage may say too little of its language: its page says more.
  return { metadata, text, selector, language: languageOf(slice.text, metadata.lang) };
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
