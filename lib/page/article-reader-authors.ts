/** Who wrote an article, as far as its page says. */
import { type Data, namesOf } from './article-reader-json-ld.ts';

const META =
  'meta[name="author" i],meta[name="byl" i],meta[itemprop="author" i],meta[property="article:author" i],meta[name="parsely-author" i],meta[name="dc.creator" i],meta[name="citation_author" i]';
/** From the surest to the vaguest; the first that names anyone counts. */
const MARKUP = [
  '[itemprop~="author"] [itemprop~="name"]',
  '[itemprop~="author"]',
  'a[rel~="author"]',
  '[class*="byline" i] a[href*="author" i],[class*="byline" i] a[href*="/people/" i],[class*="byline" i] a[href*="/by/" i]',
  '[class~="byline" i] a,[class~="author" i] a',
  '[class~="byline" i],[class$="-byline" i],[class~="author" i],[class*="--author" i]',
];
/** A paragraph that is a byline and nothing else: two to four words with capitals. */
const PLAIN_BYLINE =
  /^\s*(?:(?:[Ww]ritten|[Pp]osted)\s+by|[Bb]y|BY)\s+(\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){1,3}?)\.?\s*$/u;
const LEAD_IN = /^\s*(?:(?:written|posted)\s+)?(?:by|von|par|作者[：:]|記者|文[／/])\s+/i;
/** Others who had a hand in it. */
const OTHER_ROLES = /\s+(?:edited|translated|illustrated|photographs?|updated|reviewed)\s+by\s.*$/i;
const BETWEEN = /\s*(?:[,、()（）]|\s(?:and|und|et|with|avec|mit)\s)\s*/;
const LONGEST_NAME = 80;
const MOST = 20;

export function readAuthors(document: Document, article: Data): string[] {
  const stated = clean(namesOf(article.author ?? article.creator));
  if (stated.length) return stated;
  const named = clean([...document.querySelectorAll(META)].map(meta => meta.getAttribute('content') ?? ''));
  if (named.length) return named.slice(0, 1).flatMap(splitNames);
  for (const selector of MARKUP) {
    const shown = [...document.querySelectorAll(selector)].map(
      element => element.getAttribute('content') ?? element.textContent ?? '',
    );
    const [first] = clean(shown);
    if (first) return splitNames(first);
  }
  return plainByline(document);
}

function plainByline(document: Document): string[] {
  for (const { textContent } of document.querySelectorAll('p')) {
    const name = (textContent?.length ?? 0) < LONGEST_NAME ? PLAIN_BYLINE.exec(textContent ?? '')?.[1] : null;
    if (name) return [name.replace(/\s+/g, ' ').replace(/(?<=\p{L}{3})\.$/u, '')];
  }
  return [];
}

/** Names only: no addresses of profiles, no sentences. */
function clean(texts: readonly string[]): string[] {
  const names = texts.map(text =>
    text.replace(/\s+/g, ' ').replace(LEAD_IN, '').replace(OTHER_ROLES, '').trim(),
  );
  const kept = names.filter(name => name && name.length <= LONGEST_NAME && !/^https?:|^[@\d]/i.test(name));
  return [...new Set(kept)].slice(0, MOST);
}

function splitNames(names: string): string[] {
  const parts = names.split(BETWEEN).map(name => name.replace(/^(?:and|und|et|with|avec|mit)\s/, ''));
  // "(stevenhgm)" after a name is its other form, not another name.
  return parts.length > 1 && names.endsWith(`(${parts.at(-2)})`) ? [names] : parts.filter(Boolean);
}
