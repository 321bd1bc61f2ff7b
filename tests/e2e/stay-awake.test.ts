/** Firefox's background stays for the next page once one was read where a site is granted, and only there. The built extension in real Firefox. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, it } from 'vitest';
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

beforeAll(async () => {
  site = await serve(() => ({ body: PAGE, type: 'text/html; charset=utf-8' }));
});
afterAll(() => site?.close());

const launch = () =>
  launchFirefox({ extension: BUILT.firefox, prefs: { 'extensions.background.idle.timeout': IDLE } });

const stateIn = (session: FirefoxSession) =>
  runPrivileged(session, `WebExtensionPolicy.getByID('${FIREFOX_ADDON_ID}').extension.backgroundState`);

/** Both only wait, so at the same time. */
describe.concurrent('the background of Firefox', () => {
  it('does not stay where no site is granted', async ({ expect }) => {
    const session = await launch();
    try {
      await expect.poll(() => stateIn(session), { timeout: STOPPED, interval: 500 }).toBe('stopped');
    } finally {
      await session.browser.close();
    }
  });

  it('stays where a page was read', async ({ expect }) => {
    const session = await launch();
    try {
      await grantAllSites(session);
      const page = (await session.browser.newPage()) as unknown as BrowserPage;
      await page.goto(site.origin);
      expect(await waitForMarks(page)).not.toEqual([]);
      await wait(STOPPED);
      expect(await stateIn(session)).toBe('running');
    } finally {
      await session.browser.close();
    }
  });
});
