import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from './find.ts';
import { chromiumRecordArgs } from './network-record.ts';

export interface ChromiumTabs {
  browser: Browser;
  extensionId: string;
}

/** Chromium's name for extensions that stay installed; one named on the command line does not. */
const LOADED_BY_HAND = 4;

/** Starts a real Chromium in which, as for a reader, only the tab in front is visible: Playwright (chromium.ts) shows every tab. */
export async function launchChromiumTabs(extension: string): Promise<ChromiumTabs> {
  const browser = await launch();
  return { browser, extensionId: await browser.installExtension(extension) };
}

/** The same with a profile in which an extension is installed; it has run there before, loaded by `launchChromium`. */
export async function restartChromium(profile: string, extensionId: string): Promise<Browser> {
  const file = join(profile, 'Default', 'Preferences');
  const preferences = JSON.parse(readFileSync(file, 'utf8'));
  preferences.extensions.settings[extensionId].location = LOADED_BY_HAND;
  preferences.extensions.ui = { developer_mode: true };
  writeFileSync(file, JSON.stringify(preferences));
  return launch(profile);
}

function launch(userDataDir?: string): Promise<Browser> {
  const executablePath = findBrowser('chromium')?.path;
  if (!executablePath) throw new Error('no Chromium installed');
  return puppeteer.launch({
    executablePath,
    pipe: true,
    enableExtensions: true,
    ...(userDataDir ? { userDataDir } : {}),
    defaultViewport: { width: 1100, height: 800 },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-dev-shm-usage',
      '--disable-gpu',
      ...chromiumRecordArgs(),
    ],
  });
}
