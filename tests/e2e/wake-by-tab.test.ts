/** A tab that opens wakes a background that was stopped where sites are granted; in Chromium only there. The built extension in both browsers. */
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { grantAllSites, killWorker, launchChromium, watchWorker } from '../../scripts/browsers/chromium.ts';
import {
  FIREFOX_ADDON_ID,
  grantAllSites as grantInFirefox,
  launchFirefox,
  runPrivileged,
  stopBackground,
} from '../../scripts/browsers/firefox.ts';
import { BUILT } from '../../scripts/build.ts';

/** Milliseconds until the background has looked what is granted, and until a tab has woken it. */
const LOOKED = 1500;
const WOKEN = 5000;

it('Chromium', async () => {
  const session = await launchChromium({ extension: BUILT.chromium });
  try {
    const { context, extensionId } = session;
    const own = await context.newPage();
    await own.goto(`chrome-extension://${extensionId}/manifest.json`);
    const isRunning = await watchWorker(session, own);
    const stopped = async () => {
      await wait(LOOKED);
      await killWorker(session, own);
      await expect.poll(isRunning, { timeout: WOKEN }).toBe(false);
    };

    await stopped();
    await (await context.newPage()).close();
    await wait(LOOKED);
    expect(isRunning(), 'nothing is granted').toBe(false);

    await grantAllSites(session);
    await stopped();
    await context.newPage();
    await expect.poll(isRunning, { timeout: WOKEN }).toBe(true);
  } finally {
    await session.close();
  }
});

it('Firefox', async () => {
  const session = await launchFirefox({ extension: BUILT.firefox });
  try {
    const state = () =>
      runPrivileged(session, `WebExtensionPolicy.getByID('${FIREFOX_ADDON_ID}').extension.backgroundState`);
    await grantInFirefox(session);
    await wait(LOOKED);
    await stopBackground(session);
    await expect.poll(state, { timeout: WOKEN }).toBe('stopped');
    await session.browser.newPage();
    await expect.poll(state, { timeout: WOKEN }).toBe('running');
  } finally {
    await session.close();
  }
});
