/** The popup over a page and the side panel beside it, in both browsers. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserPage, waitForMarks } from '../../scripts/browsers/reader.ts';
import { type StaticSite, serve } from '../../scripts/serve.ts';
import { type AccessBrowser, openAccessBrowser } from './access-browser.ts';
import { axeViolations } from './axe.ts';

const ARTICLE = readFileSync(new URL('../../data/sample/article.html', import.meta.url), 'utf8');
const FRAMED = `<!doctype html><html lang="en"><title>Framed</title><p>Nothing here.</p><div style="height:3000px"></div>
<iframe src="/article" width="900" height="600"></iframe></html>`;
const PAGES: Record<string, string> = { '/': ARTICLE, '/article': ARTICLE, '/framed': FRAMED };

/** Down to the end and up again: a page in a hidden tab is not read, and Firefox gives no time to a frame nobody has seen. */
async function lookAtAll(page: Page): Promise<void> {
  for (const top of [10_000, 0]) {
    await page.evaluate(y => scrollTo(0, y), top);
    await new Promise(resolve => setTimeout(resolve, 1500));
  }
}

const rows = (panel: Page) =>
  panel.$$eval('.rows > li', items => items.map(item => (item as HTMLElement).textContent));
const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY));

describe.each(['chromium', 'firefox'] as const)('side panel in %s', name => {
  let site: StaticSite;
  let browser: AccessBrowser;
  let page: Page;
  let panel: Page;

  /** Opens a page, and the panel for it in a tab of its own, as where there is no sidebar. */
  async function openBoth(path: string): Promise<void> {
    page = await browser.newPage();
    await page.goto(site.origin + path);
    await browser.pressButton(page);
    if (path === '') await waitForMarks(page as unknown as BrowserPage);
    else await lookAtAll(page);
    const tabId = await browser.idOf(page);
    panel = await browser.ownPage(`sidepanel.html?tab=${tabId}`);
    await panel.waitForSelector('.rows > li', { timeout: 15_000 });
  }

  beforeAll(async () => {
    site = await serve(path => {
      const body = PAGES[path];
      return body ? { body, type: 'text/html; charset=utf-8' } : undefined;
    });
    browser = await openAccessBrowser(name);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it('lists what differs first and is clean', async () => {
    await openBoth('');
    const found = await rows(panel);
    expect(found.length).toBeGreaterThan(4);
    expect(found[0]).toMatch(/differ/);
    expect(found.at(-1)).toMatch(/agree/);
    expect(await axeViolations(panel)).toEqual([]);
  });

  it('shows the names apart from the claims', async () => {
    await panel.click('label:has(input[value=names])');
    await panel.waitForFunction(() => document.body.textContent.includes('Foxconn'));
    const names = await rows(panel);
    expect(new Set(names).size).toBe(names.length);
    expect(await axeViolations(panel)).toEqual([]);
  });

  it('scrolls the page to a mark, shows it as the current one, and opens its coverage', async () => {
    await panel.click('label:has(input[value=claims])');
    expect(await scrolled(page)).toBe(0);
    const buttons = await panel.$$('.rows .row');
    await buttons.at(-1)?.click();
    await panel.waitForSelector('.opened .evidence');
    expect(await axeViolations(panel)).toEqual([]);
    const current = () => page.evaluate(() => CSS.highlights.get('ss-5')?.size ?? 0);
    await expect.poll(current).toBe(1);
    expect(await scrolled(page)).toBeGreaterThan(0);
  });

  it('follows a navigation of the page', async () => {
    await page.goto(`${site.origin}framed`);
    await panel.waitForFunction(() => !document.querySelector('.rows > li'));
    await page.close();
    await panel.close();
  });

  it('reaches a mark in a frame', async () => {
    await openBoth('framed');
    const buttons = await panel.$$('.rows .row');
    await buttons[0]?.click();
    await page.waitForFunction(() => scrollY > 1000, { timeout: 5000 });
  });
});
