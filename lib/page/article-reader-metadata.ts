/** What a page says of its article, for keeping: more thorough than what is asked on every page. */
import type { PageCapture } from '../model/clips.ts';
import { readAuthors } from './article-reader-authors.ts';
import { dayOf, publishedDay } from './article-reader-date.ts';
import { articleData, namesOf } from './article-reader-json-ld.ts';
import { readMetadata } from './page-metadata.ts';

const PUBLISHER = 'meta[name="publisher" i],meta[name="dc.publisher" i],meta[name="application-name" i]';
/** The name of the site's own app: with App Links, where nothing else names the site. */
const APP = 'meta[property="al:ios:app_name"],meta[property="al:android:app_name"]';
/** What sets a title off from the name of its site. */
const SEPARATOR = /\s+(?:[-–—|·•:@]|::|»)(?:\s+|$)|\s\[(?=[^\]]+\]$)/;
/** Looser, for what follows the page's own heading. */
const AFTER_HEADING = /\s*(?:[-–—|·•:@_]|::|»|\[|\])\s*/;

export function readArticleMetadata(document: Document): PageCapture['metadata'] {
  const basic = readMetadata(document);
  const article = articleData(document);
  const meta = document.querySelector(PUBLISHER)?.getAttribute('content');
  const named = namesOf(article.publisher)[0] ?? basic.publisher ?? meta ?? undefined;
  const stated = namesOf(article.headline)[0] ?? openGraphTitle(document);
  const title = titleOf(document, stated, named ?? '');
  const publisher =
    named ??
    siteInTitle(document, title) ??
    document.querySelector(APP)?.getAttribute('content') ??
    undefined;
  return {
    ...basic,
    title,
    ...(publisher ? { publisher } : {}),
    date: basic.date ?? dayOf(String(article.datePublished ?? '')) ?? publishedDay(document),
    authors: readAuthors(document, article),
  };
}

const single = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

const openGraphTitle = (document: Document) =>
  document.querySelector('meta[property="og:title" i]')?.getAttribute('content') ?? undefined;

/** The stated title less the name of the site; where only the window's title is stated, the page's heading. */
function titleOf(document: Document, stated: string | undefined, publisher: string): string {
  const headings = [...document.querySelectorAll('h1')].map(h1 => single(h1.textContent)).filter(Boolean);
  const title = single(stated ?? document.title);
  const heading = headings.find(text => title.startsWith(text)) ?? (stated ? undefined : headings[0]);
  return heading ?? withoutSite(title, name => fold(name) === fold(publisher) || isHostName(document, name));
}

function withoutSite(title: string, isSite: (name: string) => boolean): string {
  const parts = title.split(SEPARATOR).filter(Boolean);
  let kept = parts.length;
  while (kept > 1 && isSite(parts[kept - 1] ?? '')) kept--;
  const next = kept < parts.length ? title.lastIndexOf(parts[kept] ?? '') : title.length;
  const whole = kept < parts.length ? title.slice(0, title.indexOf(parts[kept] ?? '', next)) : title;
  return whole.replace(/(?:\s+(?:[-–—|·•:@]|::|»))+\s*$/, '');
}

/** What the window's title adds to the article's: usually the name of the site, last. */
function siteInTitle(document: Document, title: string): string | undefined {
  const whole = single(document.title);
  if (!whole.startsWith(title)) return undefined;
  return whole.slice(title.length).split(AFTER_HEADING).filter(Boolean).at(-1);
}

const fold = (name: string) => name.toLowerCase().replace(/^the\s+|[^\p{L}\p{N}]/gu, '');

const isHostName = ({ location }: Document, name: string) =>
  name.split(/\s+/).some(word => location.hostname.split('.').includes(word.toLowerCase()));
