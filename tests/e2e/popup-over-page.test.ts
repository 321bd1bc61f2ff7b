/** The popup as the browser itself opens it over a page. Only Chromium lets a test look into it. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StaticSite, serve } from '../../scripts/serve.ts';
import { type AccessBrowser, openAccessBrowser } from './access-browser.ts';
import { tabProblems } from './tab-walk.ts';

const ARTICLE = readFileSync(new URL('../../data/sample/article.html', import.meta.url), 'utf8');

describe('the popup over a page in chromium', () => {
  let site: StaticSite;
  let browser: AccessBrowser;
  let popup: Page;

  beforeAll(async () => {
    site = await serve(path =>
      path === '/' ? { body: ARTICLE, type: 'text/html; charset=utf-8' } : undefined,
    );
    browser = await openAccessBrowser('chromium');
    const page = await browser.newPage();
    await page.goto(site.origin);
    await browser.pressButton(page);
    const target = await page.browser().waitForTarget(opened => opened.url().endsWith('/popup.html'));
    popup = await target.asPage();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it('has the focus in the box', async () => {
    await expect.poll(() => popup.evaluate(() => document.activeElement?.id)).toBe('check');
  });

  it('reads the page once and counts what it found', async () => {
    await popup.waitForFunction(() => /\d+ agree/.test(document.body.textContent ?? ''));
    const text = await popup.evaluate(() => document.body.textContent);
    expect(text).toMatch(/\d+ differ.*\d+ agree.*\d+ names/s);
    expect(text).toContain('Read once, because you clicked');
    expect(text).toContain('Always on this site');
  });

  it('is as wide as it wants to be', async () => {
    expect(await popup.evaluate(() => document.body.offsetWidth)).toBe(380);
  });

  it('is walked through by the Tab key', async () => {
    await popup.waitForFunction(() => /\d+ agree/.test(document.body.textContent ?? ''));
    expect(await tabProblems(popup)).toEqual([]);
  });

  it('takes another density by the arrow keys', async () => {
    const chosen = () =>
      popup.$eval('input[name=density]:checked', input => (input as HTMLInputElement).value);
    const before = await chosen();
    await popup.focus('input[name=density]:checked');
    await popup.keyboard.press('ArrowRight');
    await expect.poll(chosen).not.toBe(before);
    await popup.keyboard.press('ArrowLeft');
    await expect.poll(chosen).toBe(before);
  });
});
