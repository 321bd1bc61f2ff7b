/** What the card's buttons lead to, with the built extension and the real background: side panel, library, save and undo. In both browsers. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pressCardButton } from '../../scripts/browsers/card-button.ts';
import { waitForCard } from '../../scripts/browsers/card-text.ts';
import { findBrowser } from '../../scripts/browsers/find.ts';
import { type FirefoxSession, runPrivileged } from '../../scripts/browsers/firefox.ts';
import {
  type BrowserPage,
  openReader,
  type PaintedMark,
  pointAt,
  type Reader,
  waitForMarks,
} from '../../scripts/browsers/reader.ts';
import { BUILT } from '../../scripts/build.ts';
import { type StaticSite, serve } from '../../scripts/serve.ts';

const ARTICLE = readFileSync(new URL('../../data/sample/article.html', import.meta.url), 'utf8');

/** Its subject is in no list of names, and a bundled digest gives the same figure. */
const UNLISTED = `<!doctype html><html lang="en"><head><title>Pledges</title>
<meta property="article:published_time" content="2025-02-10"></head><body><article><h1>Pledges</h1>
<p>Amazon pledged €6 billion and Brookfield pledged €20 billion.</p></article></body></html>`;
const PAGES: Record<string, string> = { '/article': ARTICLE, '/unlisted': UNLISTED };

describe.each(['chromium', 'firefox'] as const)('buttons of the card in %s', name => {
  let site: StaticSite;
  let reader: Reader;
  let tab: BrowserPage;
  const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

  beforeAll(async () => {
    const browser = findBrowser(name);
    if (!browser) throw new Error(`no ${name} installed`);
    site = await serve(path => {
      const body = PAGES[path];
      return body ? { body, type: 'text/html; charset=utf-8' } : undefined;
    });
    reader = await openReader(browser, { extension: BUILT[name], headless: true });
    tab = await reader.newPage();
  });
  afterAll(async () => {
    await reader?.close();
    await site?.close();
  });

  async function openCard(
    isWanted: (mark: PaintedMark) => boolean,
    words: string,
    page = 'article',
  ): Promise<string> {
    await tab.goto(site.origin + page);
    await waitForMarks(tab);
    const mark = await pointAt(tab, isWanted);
    await tab.mouse.click(mark?.x ?? 0, mark?.y ?? 0);
    return waitForCard(reader, tab, text => text.includes(words));
  }

  /** Addresses of everything that is open, the native side panel too. */
  async function addresses(): Promise<string[]> {
    if (reader.chromium) {
      const client = await reader.chromium.context.newCDPSession(tab as unknown as Page);
      const { targetInfos } = await client.send('Target.getTargets');
      await client.detach();
      return targetInfos.map(({ url }) => url);
    }
    const { browser } = tab as unknown as { browser(): FirefoxSession['browser'] };
    const session = { browser: browser.call(tab) } as FirefoxSession;
    const tabs = `JSON.stringify(Services.wm.getMostRecentWindow('navigator:browser').gBrowser.tabs.map(tab => tab.linkedBrowser.currentURI.spec))`;
    return JSON.parse(await runPrivileged(session, tabs));
  }
  async function untilOpen(part: string): Promise<boolean> {
    for (let tries = 0; tries < 25; tries++) {
      if ((await addresses()).some(url => url.includes(part))) return true;
      await pause(200);
    }
    return false;
  }

  it('keeps the sentence, and takes it back', async () => {
    await openCard(({ kind }) => kind !== 'entity', 'Save clip');
    await pressCardButton(reader, tab, 'Save clip');
    const saved = await waitForCard(reader, tab, text => text.includes('Saved to your corpus.'));
    expect(saved).toContain('Saved to your corpus.');
    await pressCardButton(reader, tab, 'Undo');
    expect(await waitForCard(reader, tab, text => text.includes('undone'))).toContain('The save was undone.');
  });

  it('adds a name that is in no list', async () => {
    await openCard(({ kind }) => kind === 'agree', 'Add name', 'unlisted');
    await pressCardButton(reader, tab, 'Add name');
    const added = await waitForCard(reader, tab, text => text.includes('one of your names now'));
    expect(added).toContain('“Brookfield” is one of your names now.');
    await tab.goto(`${site.origin}unlisted`);
    const marks = await waitForMarks(tab);
    expect(marks.filter(({ kind }) => kind === 'entity').map(({ text }) => text)).toContain('Brookfield');
  });

  it('opens a name in the library', async () => {
    const card = await openCard(({ kind }) => kind === 'entity', 'Open in library');
    expect(card).toContain('Open in library');
    await pressCardButton(reader, tab, 'Open in library');
    expect(await untilOpen('library.html?name=')).toBe(true);
  });

  /** Chromium's own panel; in Firefox a tab, because its sidebar opens only for clicks in the browser's own windows. */
  it('opens the side panel', async () => {
    const page = await reader.newPage();
    tab = page;
    await openCard(({ kind }) => kind !== 'entity', 'Open panel');
    await pressCardButton(reader, tab, 'Open panel');
    expect(await untilOpen(name === 'chromium' ? 'sidepanel.html' : 'sidepanel.html?tab=')).toBe(true);
  });
});
