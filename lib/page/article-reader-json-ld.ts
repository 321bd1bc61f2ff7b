/** JSON-LD of a page: its article, as schema.org describes it. */
export type Data = Record<string, unknown>;

const ARTICLE = /(Article|BlogPosting|Report|Review|LiveBlogPosting|CreativeWork|WebPage)$/;
const DEEPEST = 5;

/** The object that says most of an article; empty if the page has none. */
export function articleData(document: Document): Data {
  const found: Data[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]'))
    collect(parse(script.textContent ?? ''), 0, found);
  const [best = {}] = found.toSorted((a, b) => telling(b) - telling(a));
  return best;
}

const TELLING = ['datePublished', 'author', 'publisher', 'headline'];
const telling = (data: Data) => TELLING.filter(name => data[name]).length;

function collect(value: unknown, depth: number, found: Data[]): void {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
  if (!Array.isArray(value)) {
    const data = value as Data;
    if ([data['@type']].flat().some(type => ARTICLE.test(String(type)))) found.push(data);
  }
  for (const inner of Object.values(value)) collect(inner, depth + 1, found);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\s*(?:<!\[CDATA\[|\/\/<!\[CDATA\[)|(?:\/\/)?\]\]>\s*$/g, ''));
  } catch {
    return undefined;
  }
}

/** Names of people or organisations: a text, an object with a name, or a list of either. */
export function namesOf(value: unknown): string[] {
  return [value].flat().flatMap(one => {
    const name = typeof one === 'object' && one !== null ? (one as Data).name : one;
    return typeof name === 'string' && name.trim() ? [name.trim()] : [];
  });
}
