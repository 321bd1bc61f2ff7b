import type { PageMetadata } from '../model/protocol.ts';

const ARTICLE =
  /^(NewsArticle|Article|ReportageNewsArticle|AnalysisNewsArticle|BlogPosting|LiveBlogPosting|Report|WebPage)$/;

/** What the page says about itself: JSON-LD first, then Open Graph and other meta elements, then the markup. Anything not said is absent. */
export function readMetadata(document: Document): PageMetadata {
  const article = articleData(document);
  const meta = (name: string) =>
    document
      .querySelector(`meta[property="${name}" i],meta[name="${name}" i],meta[itemprop="${name}" i]`)
      ?.getAttribute('content') ?? undefined;
  const canonical =
    document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? meta('og:url');
  const time = document.querySelector('article time[datetime],time[pubdate][datetime],main time[datetime]');
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
        time?.getAttribute('datetime') ??
        undefined,
    ),
    lang: document.documentElement.lang || undefined,
    publisher: text(nameOf(article.publisher)) ?? meta('og:site_name'),
  });
}

type Data = Record<string, unknown>;

function articleData(document: Document): Data {
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
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
