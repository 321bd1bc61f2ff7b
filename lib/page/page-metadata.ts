import type { PageMetadata } from '../model/protocol.ts';

const ARTICLE =
  /^(NewsArticle|Article|ReportageNewsArticle|AnalysisNewsArticle|BlogPosting|LiveBlogPosting|Report|WebPage)$/;

/** What the page says about itself: JSON-LD first, then Open Graph and other meta elements, then the markup. Anything not said is absent. */
export function readMetadata(document: Document): PageMetadata {
  const article = articleData(document);
  const metas = metaContents(document);
  const meta = (name: string) => metas.get(name.toLowerCase());
  const canonical = linkTo(document, 'canonical') ?? meta('og:url');
  return withoutUndefined({
    url: document.location.href,
    canonicalUrl: absolute(canonical, document.baseURI),
    title: text(article.headline) ?? meta('og:title') ?? document.title,
    date: day(
      text(article.datePublished) ??
        meta('article:published_time') ??
        meta('datePublished') ??
        meta('date') ??
        meta('dc.date') ??
        timeOfArticle(document),
    ),
    lang: document.documentElement.lang || undefined,
    publisher: text(nameOf(article.publisher)) ?? meta('og:site_name'),
  });
}

/** By lower-case property, name or itemprop, the first of each. Collections by element name: the browser keeps them, selectors scan the page. */
function metaContents(document: Document): Map<string, string> {
  const contents = new Map<string, string>();
  for (const element of document.getElementsByTagName('meta')) {
    const { content } = element;
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(attribute)?.toLowerCase();
      if (name && content && !contents.has(name)) contents.set(name, content);
    }
  }
  return contents;
}

function linkTo(document: Document, relation: string): string | undefined {
  for (const link of document.getElementsByTagName('link'))
    if (link.relList.contains(relation)) return link.getAttribute('href') ?? undefined;
  return undefined;
}

function timeOfArticle(document: Document): string | undefined {
  for (const time of document.getElementsByTagName('time'))
    if (time.dateTime && (time.hasAttribute('pubdate') || time.closest('article,main'))) return time.dateTime;
  return undefined;
}

type Data = Record<string, unknown>;

function articleData(document: Document): Data {
  for (const script of document.scripts) {
    if (script.type.toLowerCase() !== 'application/ld+json') continue;
    const found = findArticle(parse(script.textContent), 0);
    if (found) return found;
  }
  return {};
}

function findArticle(value: unknown, depth: number): Data | undefined {
  if (typeof value !== 'object' || value === null || depth > 4) return undefined;
  const entries = Array.isArray(value) ? value : [value, ...[(value as Data)['@graph'] ?? []].flat()];
  for (const entry of entries as unknown[]) {
    if (typeof entry !== 'object' || entry === null) continue;
    const types = [(entry as Data)['@type']].flat();
    if (types.some(type => ARTICLE.test(String(type))) && (entry as Data).datePublished) return entry as Data;
    if (entry !== value) {
      const found = findArticle(entry, depth + 1);
      if (found) return found;
    }
  }
  return undefined;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const text = (value: unknown) => (typeof value === 'string' && value ? value.slice(0, 500) : undefined);

const nameOf = (value: unknown): unknown => {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'object' && first !== null ? (first as Data).name : first;
};

/** The calendar day as the page prints it, in its own time zone. */
const day = (date: string | undefined) => /^\s*(\d{4}-\d\d-\d\d)/.exec(date ?? '')?.[1];

function absolute(href: string | undefined, base: string): string | undefined {
  return href && URL.canParse(href, base) ? new URL(href, base).href : undefined;
}

function withoutUndefined(metadata: PageMetadata & Record<string, string | undefined>): PageMetadata {
  return Object.fromEntries(
    Object.entries(metadata).filter(([, value]) => value !== undefined),
  ) as unknown as PageMetadata;
}
