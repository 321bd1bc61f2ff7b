/** The pages of page-first-marks.ts: the sample article as it is, slow, in parts, and a link to it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ServedFile } from '../../scripts/serve.ts';

const SAMPLE = fileURLToPath(new URL('../../data/sample/article.html', import.meta.url));
/** Milliseconds that a style sheet takes, and the second half of a page, on pages that are no faster than pages of the web. */
export const SLOW = 400;

export function servePage(path: string): ServedFile | undefined {
  const html = readFileSync(SAMPLE, 'utf8');
  const type = 'text/html; charset=utf-8';
  const half = html.indexOf('<h2>');
  if (path === '/sheet.css') return { body: 'p { margin: 1em 0 }', type: 'text/css', after: SLOW };
  if (path === '/sheet-article')
    return { body: html.replace('<head>', '<head><link rel="stylesheet" href="/sheet.css">'), type };
  if (path === '/article-in-parts')
    return { body: html.slice(0, half), type, rest: { after: SLOW, body: html.slice(half) } };
  if (path === '/links') return { body: '<!doctype html><p><a href="/article">The article</a></p>', type };
  return path.startsWith('/article') ? { body: html, type } : undefined;
}
