/** A tab with the page scripts in it, in either browser, and pages of our own to read. */

import { launchChromium } from '../../../scripts/browsers/chromium.ts';
import { findBrowser, type InstalledBrowser } from '../../../scripts/browsers/find.ts';
import { launchFirefox } from '../../../scripts/browsers/firefox.ts';
import type { BrowserPage, Reader } from '../../../scripts/browsers/reader.ts';
import { type ServedFile, type StaticSite, serve } from '../../../scripts/serve.ts';
import { buildHarness } from './build.ts';

/** Firefox reports as errors what it keeps a page from loading. */
const BLOCKED = /Content-Security-Policy|Security Error: Content at/;

export interface OpenHarness {
  reader: Reader;
  tab: BrowserPage;
  site: StaticSite;
  /** Exceptions of the page and of our scripts in it. */
  errors: string[];
  goTo(path: string): Promise<void>;
  /** What the extension's keyboard commands do. */
  command(name: string): Promise<void>;
  close(): Promise<void>;
}

export async function openHarness(
  name: 'chromium' | 'firefox',
  files: (path: string) => ServedFile | undefined,
  options: { colorScheme?: 'light' | 'dark'; viewport?: { width: number; height: number } } = {},
): Promise<OpenHarness> {
  const browser = findBrowser(name);
  if (!browser) throw new Error(`no ${name} installed`);
  const harness = await buildHarness(name);
  const site = await serve(files);
  const reader = await launch(browser, { extension: harness.folder, ...options });
  const tab = await reader.newPage();
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
): Promise<Reader> {
  const session = browser.name === 'chromium' ? await launchChromium(options) : await launchFirefox(options);
  const newPage = () => ('context' in session ? session.context.newPage() : session.browser.newPage());
  return {
    browser,
    newPage: async () => (await newPage()) as unknown as BrowserPage,
    ...('context' in session ? { chromium: session } : {}),
    closed: new Promise(() => {}),
    close: session.close,
  };
}

export const html = (body: string, head = ''): ServedFile => ({
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>${head}</head><body>${body}</body></html>`,
  type: 'text/html; charset=utf-8',
});
