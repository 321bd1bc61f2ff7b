/** Behind another tab nothing of ours runs, whatever the page does; in front again, what it did is found. In both browsers. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { countCalls } from '../../scripts/browsers/calls-of.ts';
import { launchChromiumTabs } from '../../scripts/browsers/chromium-tabs.ts';
import { launchFirefox } from '../../scripts/browsers/firefox.ts';
import { type BrowserPage, paintedMarks, waitForMarks } from '../../scripts/browsers/reader.ts';
import { type StaticSite, serve } from '../../scripts/serve.ts';
import { buildHarness, type Harness } from './page-harness/build.ts';
import { html } from './page-harness/open-harness.ts';

const ARTICLE = html(
  '<p>Alpha shares ended down about 5 %.</p><p id="changing">It paid $1 billion.</p><p id="redrawn">Of 7 firms</p><p id="going">and $2 billion</p>',
);
/** After loading nothing is left to do. */
const SETTLE_MS = 2000;

describe.each(['chromium', 'firefox'] as const)('behind another tab in %s', name => {
  let site: StaticSite;
  let harness: Harness;
  let browser: { newPage(): Promise<Page>; close(): Promise<unknown> };
  let page: Page;

  beforeAll(async () => {
    site = await serve(path => (path === '/article' ? ARTICLE : undefined));
    harness = await buildHarness(name, inject('harnessScripts'));
    browser =
      name === 'chromium'
        ? (await launchChromiumTabs(harness.folder)).browser
        : (await launchFirefox({ extension: harness.folder })).browser;
    page = await browser.newPage();
    await page.goto(`${site.origin}article`);
    await waitForMarks(page as unknown as BrowserPage);
    await pause(SETTLE_MS);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    harness?.remove();
  });

  const texts = async () =>
    (await paintedMarks(page as unknown as BrowserPage)).map(({ text }) => text).sort();

  it('changes are not heard of; in front again all are found, and nothing is marked that is gone', async () => {
    const before = ['$1 billion', '$2 billion', '7 firms', 'Alpha', 'about 5 %'];
    expect(await texts()).toEqual(before);
    const calls = name === 'chromium' ? await countCalls(await page.createCDPSession(), '/page.js') : null;
    const other = await browser.newPage();
    await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('hidden');
    await calls?.();
    await page.evaluate(changeBody, 20);
    await pause(800);
    if (calls) expect(await calls()).toBe(0);
    await other.close();
    const after = ['$3 billion', '7 firms', 'Alpha', 'about 5 %', ...Array(20).fill('12 firms')].sort();
    await expect.poll(texts, { timeout: 5000 }).toEqual(after);
    if (calls) expect(await calls()).toBeGreaterThan(0);
  });

  it('shown again without a change, it asks nothing and leaves its marks as they are', async () => {
    const before = await page.evaluate(rangesOf);
    const other = await browser.newPage();
    await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('hidden');
    await other.close();
    await pause(1000);
    expect(await page.evaluate(() => document.visibilityState)).toBe('visible');
    expect(await page.evaluate(rangesOf)).toEqual({ ...before, same: before.count });
  });
});

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

/** One paragraph says something else, one is drawn anew with the same words, one goes, and so many come, each for itself. */
async function changeBody(added: number): Promise<void> {
  const byId = (id: string) => document.getElementById(id) as HTMLElement;
  byId('changing').firstChild?.replaceWith('It paid $3 billion.');
  byId('redrawn').textContent = 'Of 7 firms';
  byId('going').remove();
  for (let i = 0; i < added; i++) {
    const paragraph = document.createElement('p');
    paragraph.textContent = 'It sold 12 firms.';
    document.body.append(paragraph);
    await new Promise<void>(queueMicrotask);
  }
}

/** How many ranges are registered, and how many of them were there at the last look. */
function rangesOf(): { count: number; same: number } {
  const world = globalThis as unknown as { lastRanges?: Set<AbstractRange> };
  const ranges = [...CSS.highlights.values()].flatMap(highlight => [...highlight]);
  const same = ranges.filter(range => world.lastRanges?.has(range) ?? false).length;
  world.lastRanges = new Set(ranges);
  return { count: ranges.length, same };
}
