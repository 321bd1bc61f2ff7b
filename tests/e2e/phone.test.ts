/** At phone size, with the finger: the popup's page and a card over an article, in both browsers. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitForCard } from '../../scripts/browsers/card-text.ts';
import { findBrowser } from '../../scripts/browsers/find.ts';
import { firefoxPage } from '../../scripts/browsers/firefox.ts';
import { openReader, pointAt, type Reader } from '../../scripts/browsers/reader.ts';
import { BUILT } from '../../scripts/build.ts';
import { type StaticSite, serve } from '../../scripts/serve.ts';

const ARTICLE = readFileSync(new URL('../../data/sample/article.html', import.meta.url), 'utf8').replace(
  '<head>',
  '<head><meta name="viewport" content="width=device-width">',
);
const PHONE = { width: 360, height: 640 };

describe.each(['chromium', 'firefox'] as const)('a phone with %s', name => {
  let site: StaticSite;
  let reader: Reader;
  const own = (path: string) =>
    name === 'firefox' ? firefoxPage(path) : `chrome-extension://${reader.chromium?.extensionId}/${path}`;

  beforeAll(async () => {
    site = await serve(path =>
      path === '/' ? { body: ARTICLE, type: 'text/html; charset=utf-8' } : undefined,
    );
    const browser = findBrowser(name);
    if (!browser) throw new Error(`no ${name}`);
    reader = await openReader(browser, {
      extension: BUILT[name],
      headless: true,
      viewport: PHONE,
      touch: true,
    });
  });
  afterAll(async () => {
    await reader?.close();
    await site?.close();
  });

  it('the popup fits', async () => {
    const page = (await reader.newPage()) as unknown as Page;
    await page.goto(own('popup.html'), name === 'firefox' ? { waitUntil: [] } : {});
    await page.waitForSelector('h1');
    const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(wide).toBeLessThanOrEqual(window ?? 0);
    await page.close();
  });

  it('a tap on a mark opens the card, which leaves the page as wide as it was', async () => {
    const page = await reader.newPage();
    await page.goto(site.origin);
    const mark = await pointAt(page, ({ kind }) => kind === 'differ');
    await page.mouse.click(mark?.x ?? 0, mark?.y ?? 0);
    expect(await waitForCard(reader, page, text => text.includes('origin'))).toContain('origin');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth, null)).toBe(true);
  });
});
