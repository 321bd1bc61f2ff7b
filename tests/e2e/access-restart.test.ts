/** Granted sites stay marked over a restart of the browser, and so do names of the reader's own. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { grantAllSites, killWorker, launchChromium } from '../../scripts/browsers/chromium.ts';
import {
  firefoxPage,
  grantAllSites as grantAllSitesInFirefox,
  launchFirefox,
  runPrivileged,
} from '../../scripts/browsers/firefox.ts';
import { type BrowserPage, waitForMarks } from '../../scripts/browsers/reader.ts';
import { BUILT } from '../../scripts/build.ts';
import { type StaticSite, serve } from '../../scripts/serve.ts';
import { filesIn } from '../../scripts/zip.ts';

const OWN_NAME = 'Quantrel Devices';
const ARTICLE = readFileSync(new URL('../../data/sample/article.html', import.meta.url), 'utf8').replace(
  '<h1>',
  `<p>Boards of ${OWN_NAME} are in it, people said.</p><h1>`,
);
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

async function textsOn(page: unknown): Promise<string[]> {
  const opened = page as BrowserPage;
  await opened.goto(site.origin);
  return (await waitForMarks(opened)).map(({ text }) => text);
}

interface NamesPage {
  waitForSelector(selector: string): Promise<unknown>;
  click(selector: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  keyboard: { press(key: string): Promise<void> };
  close(): Promise<void>;
}

/** On the page of names, which is open. */
async function addName(page: NamesPage): Promise<void> {
  await page.waitForSelector('#add-name');
  await page.click('#add-name');
  await page.type('input[name=label]', OWN_NAME);
  await page.keyboard.press('Enter');
  await page.waitForSelector('#add-name');
  await page.close();
}

it('of Chromium with the same profile, and of its background worker', async () => {
  const before = await launchChromium({ extension: BUILT.chromium, profile });
  await grantAllSites(before);
  const names = await before.context.newPage();
  await names.goto(`chrome-extension://${before.extensionId}/entities.html`);
  await addName(names as unknown as NamesPage);
  expect(await textsOn(await before.context.newPage())).toContain(OWN_NAME);
  await before.close();

  const after = await launchChromium({ extension: BUILT.chromium, profile });
  expect(await textsOn(await after.context.newPage())).toContain(OWN_NAME);
  const own = await after.context.newPage();
  await own.goto(`chrome-extension://${after.extensionId}/options.html`);
  await killWorker(after, own);
  expect(await textsOn(await after.context.newPage())).toContain(OWN_NAME);
  await after.close();
});

/** A temporary add-on is gone after a restart, so this one is installed from a package; Firefox ESR takes an unsigned one where told to. */
it('of Firefox with the same profile', async () => {
  const home = mkdtempSync(join(tmpdir(), 'second-source-'));
  const file = join(home, 'second-source.xpi');
  const paths = filesIn(BUILT.firefox);
  const contents = paths.map(path => [path, new Uint8Array(readFileSync(join(BUILT.firefox, path)))]);
  writeFileSync(file, zipSync(Object.fromEntries(contents)));
  const start = () =>
    launchFirefox({
      extension: null,
      profile: join(home, 'profile'),
      prefs: { 'xpinstall.signatures.required': false },
    });
  mkdirSync(join(home, 'profile'));
  const before = await start();
  await runPrivileged(
    before,
    `(async () => {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const { FileUtils } = ChromeUtils.importESModule('resource://gre/modules/FileUtils.sys.mjs');
      const install = await AddonManager.getInstallForFile(new FileUtils.File(${JSON.stringify(file)}), 'application/x-xpinstall');
      await install.install();
      await new Promise(done => setTimeout(done, ${START}));
      return 'installed';
    })()`,
  );
  await grantAllSitesInFirefox(before);
  const names = await before.browser.newPage();
  await names.goto(firefoxPage('entities.html'), { waitUntil: [] });
  await addName(names as unknown as NamesPage);
  expect(await textsOn(await before.browser.newPage())).toContain(OWN_NAME);
  await before.close();

  const after = await start();
  await new Promise(done => setTimeout(done, START));
  expect(await textsOn(await after.browser.newPage())).toContain(OWN_NAME);
  await after.close();
  rmSync(home, { recursive: true, force: true });
});
