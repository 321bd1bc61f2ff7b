/** A page that arrives in two parts: what is there is marked before the rest comes, the rest after it, and nothing twice. The built extension in both browsers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browsers/find.ts';
import {
  type BrowserPage,
  openReader,
  type PaintedMark,
  paintedMarks,
  type Reader,
} from '../../scripts/browsers/reader.ts';
import { BUILT } from '../../scripts/build.ts';
import { type StaticSite, serve } from '../../scripts/serve.ts';

const FIRST = `<!doctype html><html lang="en"><head><title>Stakes</title><meta property="article:published_time" content="2026-05-08"></head><body>
  <article><h1>Two stakes</h1><p>SoftBank Group owns about 11% of OpenAI, a filing said on Friday, and the market took note of it at once.</p>
  <p>Analysts who follow both of them were not surprised, and said so.</p>
  <p>Half of this sentence came first, and then the line`;
const SECOND = ` went on with Foxconn. SoftBank Group owns about 11% of OpenAI.</p><h2>More</h2><p>Foxconn and OpenAI had no comment.</p></article></body></html>`;
const LATEST = 20_000;

describe.each(['chromium', 'firefox'] as const)('a page in two parts in %s', name => {
  let site: StaticSite;
  let reader: Reader;
  let sendRest: () => void;

  beforeAll(async () => {
    site = await serve(path => {
      if (path !== '/article') return undefined;
      const after = new Promise<void>(resolve => {
        sendRest = resolve;
      });
      return { body: FIRST, type: 'text/html; charset=utf-8', rest: { after, body: SECOND } };
    });
    const browser = findBrowser(name);
    if (!browser) throw new Error(`no ${name} installed`);
    reader = await openReader(browser, { extension: BUILT[name], headless: true });
  });
  afterAll(async () => {
    sendRest?.();
    await reader?.close();
    await site?.close();
  });

  it('the first is marked while the second is on its way; then the second, and nothing twice', async () => {
    const tab = await reader.newPage();
    const loaded = tab.goto(`${site.origin}article`).catch(() => undefined);
    const said = async () => (await painted(tab)).map(({ kind, text }) => `${kind} ${text}`);
    const first = ['entity SoftBank Group', 'agree about 11%', 'entity OpenAI'];
    await expect.poll(said, { timeout: LATEST }).toEqual(first);
    expect(await tab.evaluate(() => document.readyState, null)).toBe('loading');
    sendRest();
    await loaded;
    const all = [...first, 'entity Foxconn', 'agree about 11%', 'entity Foxconn', 'entity OpenAI'];
    await expect.poll(said, { timeout: LATEST }).toEqual(all);
    await new Promise(resolve => setTimeout(resolve, 1500));
    expect(await said()).toEqual(all);
  });
});

/** None while the page has not begun. */
const painted = (tab: BrowserPage): Promise<PaintedMark[]> => paintedMarks(tab).catch(() => []);
