/** Three levels of access, each with the least privilege, chosen by a reader's own clicks in both browsers. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserPage, paintedMarks, waitForMarks } from '../../scripts/browsers/reader.ts';
import { BUILT } from '../../scripts/build.ts';
import { type StaticSite, serve } from '../../scripts/serve.ts';
import { type AccessBrowser, openAccessBrowser } from './access-browser.ts';

const ARTICLE = readFileSync(new URL('../../data/sample/article.html', import.meta.url), 'utf8');
/** Where marks would come, they are there by then. */
const SILENCE = 2500;

const marksSoon = async (page: Page) => (await waitForMarks(page as unknown as BrowserPage, 15_000)).length;

async function marksAfterSilence(page: Page): Promise<number> {
  await new Promise(resolve => setTimeout(resolve, SILENCE));
  return (await paintedMarks(page as unknown as BrowserPage)).length;
}

describe.each(['chromium', 'firefox'] as const)('site access in %s', name => {
  let site: StaticSite;
  let browser: AccessBrowser;
  /** The same server under two names: two sites to the browser. */
  const chosen = () => site.origin.replace('localhost', '127.0.0.1');
  const other = () => site.origin;

  async function open(url: string): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(url);
    return page;
  }

  beforeAll(async () => {
    site = await serve(path =>
      path === '/' ? { body: ARTICLE, type: 'text/html; charset=utf-8' } : undefined,
    );
    browser = await openAccessBrowser(name);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it('asks at install for no site', () => {
    const manifest = JSON.parse(readFileSync(`${BUILT[name]}/manifest.json`, 'utf8'));
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    const needed = ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];
    const panel = name === 'chromium' ? ['offscreen', 'sidePanel'] : [];
    expect([...manifest.permissions].sort()).toEqual([...needed, ...panel].sort());
  });

  it('reads a page when the reader presses the button, and no other page', async () => {
    const page = await open(other());
    expect(await marksAfterSilence(page)).toBe(0);
    await browser.pressButton(page);
    expect(await marksSoon(page)).toBeGreaterThan(5);
    const next = await open(chosen());
    expect(await marksAfterSilence(next)).toBe(0);
    await page.close();
    await next.close();
  });

  it('reads by itself only the sites the reader chose', async () => {
    await browser.willGrant('*://127.0.0.1/*');
    const welcome = await browser.ownPage('welcome.html');
    await (await welcome.waitForSelector('input[value=chosen]'))?.click();
    await (await welcome.waitForSelector('#site'))?.type('127.0.0.1');
    await welcome.keyboard.press('Enter');
    await welcome.waitForSelector('.sites li');

    const page = await open(chosen());
    expect(await marksSoon(page)).toBeGreaterThan(5);
    const next = await open(other());
    expect(await marksAfterSilence(next)).toBe(0);
    for (const tab of [welcome, page, next]) await tab.close();
  });

  it('goes on doing so after an update', async () => {
    await browser.update();
    await new Promise(resolve => setTimeout(resolve, SILENCE));
    const page = await open(chosen());
    expect(await marksSoon(page)).toBeGreaterThan(5);
    await page.close();
  });

  it('runs nowhere once the site is taken back', async () => {
    const options = await browser.ownPage('options.html');
    await (await options.waitForSelector('.sites li button'))?.click();
    await options.waitForFunction(() => !document.querySelector('.sites li'));
    const page = await open(chosen());
    expect(await marksAfterSilence(page)).toBe(0);
    await options.close();
    await page.close();
  });
});
