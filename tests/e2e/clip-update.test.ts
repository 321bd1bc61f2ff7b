/** An update of the extension while pages are open: what the old version had marked goes, the new one marks anew. In both browsers. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserPage, waitForMarks } from '../../scripts/browsers/reader.ts';
import { type StaticSite, serve } from '../../scripts/serve.ts';
import { type AccessBrowser, openAccessBrowser } from './access-browser.ts';
import { ask, markedClips, selectText, tabShowing } from './clip-browser.ts';

const PASSAGE = 'SoftBank Group owns about 11% of OpenAI, a filing said.';
const ARTICLE = `<!doctype html><html lang="en"><title>Stakes</title><meta property="article:published_time" content="2026-05-08">
  <h1>Stakes</h1><p id="passage">${PASSAGE}</p>`;

const asReader = (page: Page) => page as unknown as BrowserPage;

describe.each(['chromium', 'firefox'] as const)('an update in %s', name => {
  let site: StaticSite;
  let browser: AccessBrowser;

  beforeAll(async () => {
    site = await serve(() => ({ body: ARTICLE, type: 'text/html; charset=utf-8' }));
    browser = await openAccessBrowser(name);
    await browser.willGrant('*://*/*');
    const welcome = await browser.ownPage('welcome.html');
    await (await welcome.waitForSelector('input[value=all]'))?.click();
    await welcome.waitForSelector('input[value=all]:checked');
    await welcome.close();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  async function visit(path: string): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(site.origin + path);
    await waitForMarks(asReader(page));
    return page;
  }

  it('leaves nothing of the old version in open pages; clips and figures are marked anew', async () => {
    const pages = [await visit('first'), await visit('second')];
    const own = asReader(await browser.ownPage('popup.html'));
    for (const page of pages) {
      const tabId = await tabShowing(own, page.url());
      await selectText(asReader(page), '#passage');
      expect(await ask(own, 'save-page', { tabId, kind: 'selection' })).toMatchObject({ ok: true });
      expect(await markedClips(asReader(page))).toEqual([PASSAGE]);
      expect((await page.evaluate(paintedSince)).kinds).toEqual(expect.arrayContaining(['ss-2', 'ss-6']));
    }
    const [behind, front] = pages;
    await front?.bringToFront();
    await browser.update();
    for (const page of [front, behind]) {
      await page?.bringToFront();
      // The old script looks whether its extension is still there.
      await page?.mouse.click(600, 500);
      const state = () => page?.evaluate(paintedSince);
      const marked = { kinds: ['ss-2', 'ss-6'], old: 0 };
      await expect.poll(state, { timeout: 15_000, interval: 500 }).toMatchObject(marked);
      await page?.mouse.click(600, 500);
      expect(await markedClips(asReader(page as Page))).toEqual([PASSAGE]);
      expect(await state()).toMatchObject(marked);
    }
  });
});

/** Which kinds of mark are registered, apart from names, and how many of the ranges were there when this was first asked. */
function paintedSince(): { kinds: string[]; old: number } {
  const world = globalThis as unknown as { firstRanges?: Set<AbstractRange> };
  const painted = [...CSS.highlights].filter(([kind, highlight]) => kind !== 'ss-1' && highlight.size > 0);
  const ranges = painted.flatMap(([, highlight]) => [...highlight]);
  const old = ranges.filter(range => world.firstRanges?.has(range) ?? false).length;
  world.firstRanges ??= new Set(ranges);
  return { kinds: painted.map(([kind]) => kind).sort(), old };
}
