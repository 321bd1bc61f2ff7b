/** What must not happen on a page: a mark where none belongs, an exception, a changed node. In both browsers. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browsers/find.ts';
import {
  type BrowserPage,
  openReader,
  paintedMarks,
  type Reader,
  waitForMarks,
} from '../../scripts/browsers/reader.ts';
import { BUILT } from '../../scripts/build.ts';
import { type StaticSite, serve } from '../../scripts/serve.ts';

const SAMPLE = readFileSync(
  fileURLToPath(new URL('../../data/sample/article.html', import.meta.url)),
  'utf8',
);

const page = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title><body>${body}</body></html>`;
const SENTENCE =
  'The garden behind the house was quiet, and the rain had stopped before the children came home. ';
const HOSTILE = [
  '&lt;img src=x onerror="document.title=1"&gt; SoftBank Group shares rose 3.2% on May 8, 2026.',
  '&lt;script&gt;document.title = 2&lt;/script&gt; Nvidia &lt;/p&gt;&lt;b&gt; said so.',
  '{{constructor.constructor("document.title=3")()}} #{document.title=4} __proto__ toString',
  'SoftBank\u202e Group \ud800 shares\u0000 fell 5%\u200b',
];

const PAGES: Record<string, string> = {
  '/nothing': page(`<p>${SENTENCE.repeat(20)}</p>`),
  '/hostile': page(HOSTILE.map(text => `<p>${text}</p>`).join('')),
  '/large': page(`<p>${SENTENCE.repeat(20)}</p>`.repeat(520)),
  '/sample': SAMPLE,
};

describe.each(['chromium', 'firefox'] as const)('untouched pages in %s', name => {
  let reader: Reader;
  let site: StaticSite;
  let tab: BrowserPage;
  const errors: string[] = [];

  beforeAll(async () => {
    const browser = findBrowser(name);
    if (!browser) throw new Error(`no ${name} installed`);
    site = await serve(path => {
      const body = PAGES[path];
      return body === undefined ? undefined : { body, type: 'text/html; charset=utf-8' };
    });
    reader = await openReader(browser, { extension: BUILT[name], headless: true });
    tab = await reader.newPage();
    tab.on('pageerror', error => errors.push(String(error)));
  });
  afterAll(async () => {
    await reader?.close();
    await site?.close();
  });

  /** The page's own markup: everything but our host, which hangs beside body. */
  const markup = () =>
    tab.evaluate(() => {
      const copy = document.documentElement.cloneNode(true) as HTMLElement;
      for (const child of [...copy.children]) if (!['HEAD', 'BODY'].includes(child.tagName)) child.remove();
      return copy.outerHTML;
    }, null);

  async function markupWithoutScripts(path: string): Promise<string> {
    const html = Buffer.from(PAGES[path] ?? '').toString();
    return tab.evaluate(
      source => new DOMParser().parseFromString(source, 'text/html').documentElement.outerHTML,
      html,
    );
  }

  it('a page without anything known has no mark', async () => {
    await tab.goto(`${site.origin}nothing`);
    expect(await waitForMarks(tab, 3000)).toEqual([]);
    expect(await markup()).toBe(await markupWithoutScripts('/nothing'));
  });

  it('hostile text stays text', async () => {
    await tab.goto(`${site.origin}hostile`);
    const marks = await waitForMarks(tab);
    expect(marks.map(mark => mark.text)).toContain('SoftBank Group');
    expect(await tab.evaluate(() => document.title, null)).toBe('Page');
    expect(await markup()).toBe(await markupWithoutScripts('/hostile'));
  });

  it('a page of a megabyte is read without a mark where none belongs', async () => {
    await tab.goto(`${site.origin}large`);
    expect(await tab.evaluate(() => document.body.textContent?.length ?? 0, null)).toBeGreaterThan(980_000);
    expect(await waitForMarks(tab, 6000)).toEqual([]);
  });

  it('a page full of marks keeps its markup to the byte', async () => {
    await tab.goto(`${site.origin}sample`);
    await waitForMarks(tab);
    expect((await paintedMarks(tab)).length).toBeGreaterThan(5);
    expect(await markup()).toBe(await markupWithoutScripts('/sample'));
  });

  it('no exception on any of them', () => expect(errors).toEqual([]));
});
