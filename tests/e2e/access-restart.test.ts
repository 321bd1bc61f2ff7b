/** Granted sites stay marked over a restart. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { grantAllSites, killWorker, launchChromium } from '../../scripts/browsers/chromium.ts';
import {
  FIREFOX_ADDON_ID,
  grantAllSites as grantAllSitesInFirefox,
  launchFirefox,
  runPrivileged,
} from '../../scripts/browsers/firefox.ts';
import { type BrowserPage, waitForMarks } from '../../scripts/browsers/reader.ts';
import { BUILT } from '../../scripts/build.ts';
import { type StaticSite, serve } from '../../scripts/serve.ts';

const ARTICLE = readFileSync(new URL('../../data/sample/article.html', import.meta.url), 'utf8');
/** Milliseconds a browser is given to start the extension's background. */
const START = 2500;
let site: StaticSite;
let profile: string;

beforeAll(async () => {
  profile = mkdtempSync(join(tmpdir(), 'second-source-'));
  site = await serve(path =>
    path === '/' ? { body: ARTICLE, type: 'text/html; charset=utf-8' } : undefined,
  );
});
afterAll(async () => {
  await site?.close();
  rmSync(profile, { recursive: true, force: true });
});

async function marksOn(page: unknown): Promise<number> {
  const opened = page as BrowserPage;
  await opened.goto(site.origin);
  return (await waitForMarks(opened)).length;
}

it('of Chromium with the same profile, and of its background worker', async () => {
  const before = await launchChromium({ extension: BUILT.chromium, profile });
  await grantAllSites(before);
  expect(await marksOn(await before.context.newPage())).toBeGreaterThan(5);
  await before.close();

  const after = await launchChromium({ extension: BUILT.chromium, profile });
  expect(await marksOn(await after.context.newPage())).toBeGreaterThan(5);
  const own = await after.context.newPage();
  await own.goto(`chrome-extension://${after.extensionId}/options.html`);
  await killWorker(after, own);
  expect(await marksOn(await after.context.newPage())).toBeGreaterThan(5);
  await after.close();
});

/** A temporary add-on is gone after a restart; switching it off and on runs the same start. */
it('of the extension in Firefox', async () => {
  const session = await launchFirefox({ extension: BUILT.firefox });
  await grantAllSitesInFirefox(session);
  await runPrivileged(
    session,
    `(async () => {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const addon = await AddonManager.getAddonByID('${FIREFOX_ADDON_ID}');
      await addon.disable();
      await addon.enable();
      await new Promise(done => setTimeout(done, ${START}));
      return 'restarted';
    })()`,
  );
  expect(await marksOn(await session.browser.newPage())).toBeGreaterThan(5);
  await session.close();
});
