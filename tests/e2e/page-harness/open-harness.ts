/** A tab with the page scripts in it, in either browser, and pages of our own to read. */

import type { Page } from 'playwright';
import { inject } from 'vitest';
import { disable as disableInChromium, launchChromium } from '../../../scripts/browsers/chromium.ts';
import { findBrowser, type InstalledBrowser } from '../../../scripts/browsers/find.ts';
import { disable as disableInFirefox, launchFirefox } from '../../../scripts/browsers/firefox.ts';
import type { BrowserPage, Reader } from '../../../scripts/browsers/reader.ts';
import { type ServedFile, type StaticSite, serve } from '../../../scripts/serve.ts';
import { buildHarness } from './build.ts';

/** Firefox reports as errors what it keeps a page from loading. */
const BLOCKED = /Content-Security-Policy|Security Error: Content at/;

/** As where the reader has a theme of high contrast, in Firefox. */
const FORCED_COLORS = { 'browser.display.document_color_use': 2 };

export interface OpenHarness {
  reader: Reader;
  tab: BrowserPage;
  site: StaticSite;
  /** Exceptions of the page and of our scripts in it. */
  errors: string[];
  goTo(path: string): Promise<void>;
  /** What the extension's keyboard commands do. */
  command(name: string): Promise<void>;
  /** Switches the extension off, as the reader does among the browser's extensions. */
  disable(): Promise<void>;
  close(): Promise<void>;
}

export interface HarnessOptions {
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  /** Colours of the system in place of the page's. */
  forcedColors?: boolean;
}

export async function openHarness(
  name: 'chromium' | 'firefox',
  files: (path: string) => ServedFile | undefined,
  options: HarnessOptions = {},
): Promise<OpenHarness> {
  const browser = findBrowser(name);
  if (!browser) throw new Error(`no ${name} installed`);
  const harness = await buildHarness(name, inject('harnessScripts'));
  const site = await serve(files);
  const { forcedColors = false, ...rest } = options;
  const { reader, disable } = await launch(browser, { extension: harness.folder, ...rest }, forcedColors);
  const tab = await reader.newPage();
  const { emulateMedia } = tab as Partial<Page>;
  if (forcedColors && emulateMedia) await emulateMedia.call(tab, { forcedColors: 'active' });
  const errors: string[] = [];
  tab.on('pageerror', error => {
    if (!BLOCKED.test(String(error))) errors.push(String(error));
  });
  let commands = 0;
  return {
    reader,
    tab,
    site,
    errors,
    async goTo(path) {
      await tab.goto(new URL(path, site.origin).href);
    },
    async command(command) {
      await tab.evaluate(hash => {
        location.hash = hash;
      }, `command=${command}&${commands++}`);
      await new Promise(resolve => setTimeout(resolve, 300));
    },
    disable,
    async close() {
      await reader.close();
      await site.close();
      harness.remove();
    },
  };
}

/** Without asking for sites: the harness's manifest has them. */
async function launch(
  browser: InstalledBrowser,
  options: Parameters<typeof launchChromium>[0],
  forcedColors: boolean,
): Promise<{ reader: Reader; disable(): Promise<void> }> {
  const closed = new Promise<never>(() => {});
  if (browser.name === 'chromium') {
    const session = await launchChromium(options);
    const newPage = async () => (await session.context.newPage()) as unknown as BrowserPage;
    return {
      reader: { browser, newPage, chromium: session, closed, close: session.close },
      disable: () => disableInChromium(session),
    };
  }
  const session = await launchFirefox({ ...options, prefs: forcedColors ? FORCED_COLORS : {} });
  const newPage = async () => (await session.browser.newPage()) as unknown as BrowserPage;
  return {
    reader: { browser, newPage, closed, close: session.close },
    disable: () => disableInFirefox(session),
  };
}

export const html = (body: string, head = ''): ServedFile => ({
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>${head}</head><body>${body}</body></html>`,
  type: 'text/html; charset=utf-8',
});
