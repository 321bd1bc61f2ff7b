/** A pressed link to another page wakes a background that was stopped, one to a place in the same page does not. The built extension in both browsers. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { grantAllSites, killWorker, launchChromium, watchWorker } from '../../scripts/browsers/chromium.ts';
import {
  FIREFOX_ADDON_ID,
  grantAllSites as grantInFirefox,
  launchFirefox,
  runPrivileged,
  stopBackground,
} from '../../scripts/browsers/firefox.ts';
import { BUILT } from '../../scripts/build.ts';
import { type StaticSite, serve } from '../../scripts/serve.ts';

const PAGE = `<!doctype html><title>Links</title><style>a { position: fixed; left: 0; width: 200px; height: 50px }</style>
<a style="top: 0" href="#below">In this page</a><a style="top: 100px" href="/other">Another page</a>`;
/** Where they lie. */
const [WITHIN, AWAY] = [
  [20, 20],
  [20, 120],
] as const;
/** Milliseconds until the page and the background are at rest, and until a press has woken it. */
const AT_REST = 1500;
const WOKEN = 5000;

interface Mouse {
  move(x: number, y: number): Promise<void>;
  down(): Promise<void>;
  up(): Promise<void>;
}

let site: StaticSite;
beforeAll(async () => {
  site = await serve(() => ({ body: PAGE, type: 'text/html; charset=utf-8' }));
});
afterAll(() => site?.close());

async function expectWakes(mouse: Mouse, isRunning: () => Promise<boolean>, stop: () => Promise<void>) {
  await wait(AT_REST);
  await stop();
  await expect.poll(isRunning, { timeout: WOKEN }).toBe(false);
  await mouse.move(...WITHIN);
  await mouse.down();
  await mouse.up();
  await wait(AT_REST);
  expect(await isRunning(), 'a place in the page').toBe(false);
  await mouse.move(...AWAY);
  await mouse.down();
  await expect.poll(isRunning, { timeout: WOKEN }).toBe(true);
}

it('Chromium', async () => {
  const session = await launchChromium({ extension: BUILT.chromium });
  try {
    const { context, extensionId } = session;
    await grantAllSites(session);
    const own = await context.newPage();
    await own.goto(`chrome-extension://${extensionId}/manifest.json`);
    const isRunning = await watchWorker(session, own);
    const page = await context.newPage();
    await page.goto(site.origin);
    await expectWakes(
      page.mouse,
      async () => isRunning(),
      () => killWorker(session, own),
    );
  } finally {
    await session.close();
  }
});

it('Firefox', async () => {
  const session = await launchFirefox({ extension: BUILT.firefox });
  try {
    await grantInFirefox(session);
    const state = () =>
      runPrivileged(session, `WebExtensionPolicy.getByID('${FIREFOX_ADDON_ID}').extension.backgroundState`);
    const page = await session.browser.newPage();
    await page.goto(site.origin);
    await expectWakes(
      page.mouse,
      async () => (await state()) === 'running',
      () => stopBackground(session),
    );
  } finally {
    await session.close();
  }
});
