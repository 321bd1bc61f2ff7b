/**
 * The engine that stays is there before a page needs it: at the start of the browser and when the reader comes back, where a site is granted, and
 * nowhere else. The built extension in real Chromium.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Target } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { grantAllSites, launchChromium } from '../../scripts/browsers/chromium.ts';
import { launchChromiumTabs, restartChromium } from '../../scripts/browsers/chromium-tabs.ts';
import { type BrowserPage, waitForMarks } from '../../scripts/browsers/reader.ts';
import { BUILT } from '../../scripts/build.ts';
import { serve } from '../../scripts/serve.ts';

const PAGE = `<!doctype html><html lang="en"><title>A page</title>
<meta property="article:published_time" content="2026-05-08"><p>SoftBank Group shares fell roughly 5% in Tokyo.</p>`;
const HALF_AN_HOUR = 30 * 60 * 1000;
/** Milliseconds in which it comes, and in which it would have come. */
const COMES = { timeout: 10_000 };
const SILENCE = 3000;
/** Milliseconds from its page being there to its first answer. */
const READY = 1000;

const find = (browser: Browser, is: (target: Target) => boolean) => browser.targets().find(is);
const isOffscreen = (target: Target) => target.url().endsWith('/offscreen.html');
const isWorker = (target: Target) => target.type() === 'service_worker';
const isThere = (browser: Browser) => find(browser, isOffscreen) !== undefined;
const isAwake = (browser: Browser) => find(browser, isWorker) !== undefined;

/** Whether the background that runs now has taken in the engine of its own; undefined where none runs. */
const hasOwnEngine = async (browser: Browser) =>
  (await find(browser, isWorker)?.worker())?.evaluate(() => 'engineCode' in globalThis);

/** As the browser does half a minute after the last event. */
async function stopWorker(browser: Browser): Promise<void> {
  await (await find(browser, isWorker)?.worker())?.close();
  await expect.poll(() => isAwake(browser), COMES).toBe(false);
}

/** Lets time go by for the resident engine alone. */
async function passTime(browser: Browser, milliseconds: number): Promise<void> {
  const client = await find(browser, isOffscreen)?.createCDPSession();
  await client?.send('Emulation.setVirtualTimePolicy', { policy: 'advance', budget: milliseconds });
}

/** A browser that was started anew, with a profile in which the extension is installed and every site granted. */
async function restarted(): Promise<{ browser: Browser; extensionId: string; close(): Promise<void> }> {
  const profile = mkdtempSync(join(tmpdir(), 'second-source-'));
  const first = await launchChromium({ extension: BUILT.chromium, profile });
  await grantAllSites(first);
  await first.close();
  const { extensionId } = first;
  const browser = await restartChromium(profile, extensionId);
  const close = async () => {
    await browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { browser, extensionId, close };
}

it('at the start of the browser; gone after half an hour, and back with the reader', async () => {
  const site = await serve(() => ({ body: PAGE, type: 'text/html; charset=utf-8' }));
  const { browser, extensionId, close } = await restarted();
  try {
    await expect.poll(() => isThere(browser), COMES).toBe(true);
    await wait(READY);
    await stopWorker(browser);
    const first = await browser.newPage();
    await first.goto(site.origin);
    expect(await waitForMarks(first as unknown as BrowserPage)).not.toEqual([]);
    expect(await hasOwnEngine(browser), 'the first page is answered by it').toBe(false);
    await first.close();
    const [one, other] = [await browser.newPage(), await browser.newPage()];
    await wait(SILENCE);

    await stopWorker(browser);
    await one.bringToFront();
    await wait(SILENCE);
    expect(isAwake(browser), 'tabs wake nothing while it is there').toBe(false);

    await passTime(browser, HALF_AN_HOUR + 1000);
    await expect.poll(() => isThere(browser), COMES).toBe(false);
    await wait(SILENCE);
    expect(isThere(browser), 'nobody is there').toBe(false);

    await stopWorker(browser);
    await other.bringToFront();
    await expect.poll(() => isThere(browser), COMES).toBe(true);

    await other.goto(`chrome-extension://${extensionId}/popup.html`);
    await other.evaluate(removeAllSites);
    await expect.poll(() => isThere(browser), COMES).toBe(false);
  } finally {
    await close();
    await site.close();
  }
});

it('never where no site is granted', async () => {
  const { browser } = await launchChromiumTabs(BUILT.chromium);
  try {
    const [one, other] = [await browser.newPage(), await browser.newPage()];
    await wait(SILENCE);
    await stopWorker(browser);
    for (const page of [one, other]) await page.bringToFront();
    await wait(SILENCE);
    expect(isThere(browser)).toBe(false);
    expect(isAwake(browser), 'no tab wakes the background').toBe(false);
  } finally {
    await browser.close();
  }
});

interface PermissionsApi {
  permissions: {
    getAll(): Promise<{ origins: string[] }>;
    remove(permissions: { origins: string[] }): Promise<boolean>;
  };
}

async function removeAllSites(): Promise<void> {
  const { permissions } = (globalThis as unknown as { chrome: PermissionsApi }).chrome;
  const { origins } = await permissions.getAll();
  await permissions.remove({ origins });
}
