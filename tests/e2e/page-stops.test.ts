/** The background is stopped at any moment, as browsers do: the reader gets the same marks and the same card. The built extension in both browsers. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitForCard } from '../../scripts/browsers/card-text.ts';
import { grantAllSites, killWorker, launchChromium } from '../../scripts/browsers/chromium.ts';
import { findBrowser } from '../../scripts/browsers/find.ts';
import {
  grantAllSites as grantInFirefox,
  launchFirefox,
  stopBackground,
} from '../../scripts/browsers/firefox.ts';
import {
  type BrowserPage,
  type PaintedMark,
  pointAt,
  type Reader,
  waitForMarks,
} from '../../scripts/browsers/reader.ts';
import { BUILT } from '../../scripts/build.ts';
import { type StaticSite, serve } from '../../scripts/serve.ts';

const ARTICLE = readFileSync(new URL('../../data/sample/article.html', import.meta.url), 'utf8');
/** Milliseconds after the page was asked for: before its script runs, while it asks, while the answer is made. */
const MOMENTS = [0, 100, 350];

interface Stoppable extends Reader {
  stop(): Promise<void>;
}

async function open(name: 'chromium' | 'firefox'): Promise<Stoppable> {
  const browser = findBrowser(name);
  if (!browser) throw new Error(`no ${name} installed`);
  const common = { browser, closed: new Promise<void>(() => {}) };
  if (name === 'chromium') {
    const session = await launchChromium({ extension: BUILT.chromium });
    await grantAllSites(session);
    const own = await session.context.newPage();
    await own.goto(`chrome-extension://${session.extensionId}/popup.html`);
    const newPage = async () => (await session.context.newPage()) as unknown as BrowserPage;
    return {
      ...common,
      chromium: session,
      newPage,
      stop: () => killWorker(session, own),
      close: session.close,
    };
  }
  const session = await launchFirefox({ extension: BUILT.firefox });
  await grantInFirefox(session);
  const newPage = async () => (await session.browser.newPage()) as unknown as BrowserPage;
  return { ...common, newPage, stop: () => stopBackground(session), close: session.close };
}

describe.each(['chromium', 'firefox'] as const)('the background stopped in %s', name => {
  let site: StaticSite;
  let reader: Stoppable;
  let tab: BrowserPage;
  let undisturbed: string[];
  const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));
  const said = (marks: PaintedMark[]) => marks.map(({ kind, text }) => `${kind} ${text}`);

  beforeAll(async () => {
    site = await serve(path =>
      path === '/article' ? { body: ARTICLE, type: 'text/html; charset=utf-8' } : undefined,
    );
    reader = await open(name);
    tab = await reader.newPage();
    await tab.goto(`${site.origin}article`);
    await waitForMarks(tab);
    // Once more, with the background awake: what it is compared with is to be whole.
    await pause(1000);
    undisturbed = said(await waitForMarks(tab));
    expect(undisturbed.length).toBeGreaterThan(5);
  });
  afterAll(async () => {
    await reader?.close();
    await site?.close();
  });

  it.each(MOMENTS)('%i ms after the page was asked for: the same marks', async moment => {
    const loading = tab.goto(`${site.origin}article`);
    await pause(moment);
    await reader.stop();
    await loading;
    await expect.poll(async () => said(await waitForMarks(tab)), { timeout: 30_000 }).toEqual(undisturbed);
  });

  it('before a card is opened, and while it is filled: the same card', async () => {
    const isClaim = ({ kind }: PaintedMark) => kind === 'differ' || kind === 'agree';
    const openCard = async (disturb: () => Promise<void>) => {
      await tab.goto(`${site.origin}article`);
      await waitForMarks(tab);
      const mark = await pointAt(tab, isClaim);
      await tab.mouse.click(mark?.x ?? 0, mark?.y ?? 0);
      await disturb();
      return waitForCard(reader, tab, text => /origin/.test(text));
    };
    const card = await openCard(async () => {});
    expect(card).toMatch(/origin/);
    await reader.stop();
    const again = await openCard(async () => {
      await pause(20);
      await reader.stop();
    });
    expect(again).toBe(card);
  });
});
