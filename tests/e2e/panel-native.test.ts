/** The browser's own side panel and sidebar, really open beside the page: it follows tabs and navigation, and shows marks. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserPage, waitForMarks } from '../../scripts/browsers/reader.ts';
import { type StaticSite, serve } from '../../scripts/serve.ts';
import { type AccessBrowser, type InPanel, openAccessBrowser } from './access-browser.ts';

const ARTICLE = readFileSync(new URL('../../data/sample/article.html', import.meta.url), 'utf8');
const OTHER = `<!doctype html><html lang="en"><title>Another page</title><article>
<p>SoftBank Group owns 40% of OpenAI, the company said.</p></article></html>`;
const PAGES: Record<string, string> = { '/': ARTICLE, '/other': OTHER };

describe.each(['chromium', 'firefox'] as const)('the native panel in %s', name => {
  let site: StaticSite;
  let browser: AccessBrowser;
  let article: Page;
  let inPanel: InPanel;

  const open = async (path: string) => {
    const page = await browser.newPage();
    await page.goto(site.origin + path);
    await browser.pressButton(page);
    await waitForMarks(page as unknown as BrowserPage);
    return page;
  };
  const titleShown = () =>
    inPanel(
      panel =>
        panel.querySelector('.article')?.textContent ??
        panel.querySelector('[role=status]')?.textContent ??
        '',
      null,
    );
  const rows = () => inPanel(panel => panel.querySelectorAll('.rows > li').length, null);
  const untilTitle = (title: RegExp) => expect.poll(titleShown, { timeout: 15_000 }).toMatch(title);

  beforeAll(async () => {
    site = await serve(path => {
      const body = PAGES[path];
      return body ? { body, type: 'text/html; charset=utf-8' } : undefined;
    });
    browser = await openAccessBrowser(name);
    article = await open('');
    inPanel = await browser.openPanel();
    await article.bringToFront();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it('lists what the page beside it holds', async () => {
    await untilTitle(/AI servers/);
    await expect.poll(rows, { timeout: 10_000 }).toBeGreaterThan(4);
  });

  it('scrolls the page to a mark, shows it as the current one, and opens its coverage', async () => {
    const scrolled = () => article.evaluate(() => Math.round(scrollY));
    expect(await scrolled()).toBe(0);
    await inPanel(panel => [...panel.querySelectorAll<HTMLElement>('.rows .row')].at(-1)?.click(), null);
    await expect.poll(scrolled).toBeGreaterThan(0);
    const seen = new Set<number>();
    const isCurrent = async () => {
      seen.add(await article.evaluate(() => CSS.highlights.get('ss-5')?.size ?? 0));
      return seen.size;
    };
    await expect.poll(isCurrent, { interval: 60 }).toBe(2);
    await expect.poll(() => article.evaluate(() => CSS.highlights.get('ss-5')?.size)).toBe(1);
    await expect
      .poll(() => inPanel(panel => panel.querySelectorAll('.opened .evidence').length, null))
      .toBe(1);
  });

  it('follows a switch of tab, there and back', async () => {
    const other = await open('other');
    await untilTitle(/Another page/);
    await article.bringToFront();
    await untilTitle(/AI servers/);
    await other.close();
  });

  it('follows a navigation', async () => {
    await article.goto(`${site.origin}other`);
    await expect.poll(titleShown, { timeout: 15_000 }).not.toMatch(/AI servers/);
    await browser.pressButton(article);
    await untilTitle(/Another page/);
  });
});
