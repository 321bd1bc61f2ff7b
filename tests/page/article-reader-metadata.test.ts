/**
 * Metadata and language of 25 real pages against what a person reads on them. The pages are other people's and lie outside
 * the project: without them this is skipped.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { paragraphsOf, readArticle } from '../../lib/page/article-reader.ts';
import { languageOf } from '../../lib/page/article-reader-language.ts';
import { readArticleMetadata } from '../../lib/page/article-reader-metadata.ts';

const PAGES = fileURLToPath(new URL('../../../shared/eval/pages/', import.meta.url));
const GOLDEN: Record<string, Facts> = JSON.parse(
  readFileSync(fileURLToPath(new URL('../fixtures/metadata/pages.json', import.meta.url)), 'utf8'),
);
/** Of the fields that a page states. */
const RIGHT = 0.95;

interface Facts {
  title: string | null;
  publisher: string | null;
  authors: string[] | null;
  date: string | null;
  language: string | null;
  canonical: string | null;
}

/** A page as a document at an address, with the parts of a document that linkedom lacks. */
function open(html: string, address: string): Document {
  const { document } = parseHTML(html);
  Object.defineProperty(document, 'location', { value: new URL(address) });
  Object.defineProperty(document, 'baseURI', { value: address });
  Object.defineProperty(document, 'scripts', { value: document.querySelectorAll('script') });
  for (const link of document.querySelectorAll('link')) {
    const words = (link.getAttribute('rel') ?? '').toLowerCase().split(/\s+/);
    Object.defineProperty(link, 'relList', { value: { contains: (word: string) => words.includes(word) } });
  }
  return document as unknown as Document;
}

function factsOf(name: string): Facts {
  const raw = readFileSync(`${PAGES}${name}.html`);
  const html = new TextDecoder(
    /charset="?gb2312/i.test(raw.toString('latin1')) && !isUtf8(raw) ? 'gbk' : 'utf-8',
  ).decode(raw);
  const document = open(html, GOLDEN[name]?.canonical ?? `https://${name}.example/`);
  const { title, publisher, authors, date, canonicalUrl, lang } = readArticleMetadata(document);
  const text = readArticle(document)?.join('\n') ?? paragraphsOf(document.body).join('\n');
  return {
    title,
    publisher: publisher ?? null,
    authors,
    date: date ?? null,
    language: languageOf(text, lang),
    canonical: canonicalUrl ?? null,
  };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Case and trivial marks of a name do not matter. */
const fold = (value: unknown) =>
  JSON.stringify(value)
    .toLowerCase()
    .replace(/["“”‘’']/g, '');

describe.skipIf(!existsSync(PAGES))('metadata of real pages', () => {
  it(`at least ${RIGHT * 100} % of the stated fields are right`, () => {
    const wrong: string[] = [];
    let stated = 0;
    for (const [name, golden] of Object.entries(GOLDEN)) {
      const read = factsOf(name);
      for (const field of Object.keys(golden) as (keyof Facts)[]) {
        if (golden[field] === null) continue;
        stated++;
        if (fold(read[field]) !== fold(golden[field]))
          wrong.push(
            `${name}.${field}: ${JSON.stringify(read[field])}, not ${JSON.stringify(golden[field])}`,
          );
      }
    }
    console.log(
      `${stated - wrong.length} of ${stated} fields right${wrong.length ? `; wrong:\n${wrong.join('\n')}` : ''}`,
    );
    expect(1 - wrong.length / stated, wrong.join('\n')).toBeGreaterThanOrEqual(RIGHT);
    // As much time as a busy machine needs.
  }, 60_000);
});
