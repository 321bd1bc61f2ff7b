import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from './find.ts';
import { chromiumRecordArgs } from './network-record.ts';

export interface ChromiumTabs {
  browser: Browser;
  extensionId: string;
}

/** Starts a real Chromium in which, as for a reader, only the tab in front is visible: Playwright (chromium.ts) shows every tab. */
export async function launchChromiumTabs(extension: string): Promise<ChromiumTabs> {
  const executablePath = findBrowser('chromium')?.path;
  if (!executablePath) throw new Error('no Chromium installed');
  const browser = await puppeteer.launch({
    executablePath,
    pipe: true,
    enableExtensions: true,
    defaultViewport: { width: 1100, height: 800 },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-dev-shm-usage',
      '--disable-gpu',
      ...chromiumRecordArgs(),
    ],
  });
  return { browser, extensionId: await browser.installExtension(extension) };
}
