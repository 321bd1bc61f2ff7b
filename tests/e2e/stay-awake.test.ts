/** Firefox's background stays for the next page once one was read where a site is granted, and only there. The built extension in real Firefox. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  FIREFOX_ADDON_ID,
  type FirefoxSession,
  grantAllSites,
  launchFirefox,
  runPrivileged,
} from '../../scripts/browsers/firefox.ts';
import { type BrowserPage, waitForMarks } from '../../scripts/browsers/reader.ts';
import { BUILT } from '../../scripts/build.ts';
import { type StaticSite, serve } from '../../scripts/serve.ts';

const PAGE = `<!doctype html><html lang="en"><title>A page</title>
<meta property="article:published_time" content="2026-05-08"><p>SoftBank Group shares fell roughly 5% in Tokyo.</p>`;
/** Milliseconds after which the browser stops a background here. */
const IDLE = 22_000;
/** Milliseconds in which it stops one that nothing keeps. */
const STOPPED = IDLE + 14_000;

let site: StaticSite;
let session: FirefoxSession;

beforeAll(async () => {
  site = await serve(() => ({ body: PAGE, type: 'text/html; charset=utf-8' }));
  session = await launchFirefox({
    extension: BUILT.firefox,
    prefs: { 'extensions.background.idle.timeout': IDLE },
  });
});
afterAll(async () => {
  await session?.browser.close();
  await site?.close();
});

const state = () =>
  runPrivileged(session, `WebExtensionPolicy.getByID('${FIREFOX_ADDON_ID}').extension.backgroundState`);

it('not where no site is granted', async () => {
  await expect.poll(state, { timeout: STOPPED, interval: 500 }).toBe('stopped');
});

it('where a page was read', async () => {
  await grantAllSites(session);
  const page = (await session.browser.newPage()) as unknown as BrowserPage;
  await page.goto(site.origin);
  expect(await waitForMarks(page)).not.toEqual([]);
  await wait(STOPPED);
  expect(await state()).toBe('running');
});
