/** A tab with the page scripts in it, in either browser, and pages of our own to read. */
import type { BrowserPage, Reader } from '../../../scripts/browsers/reader.ts';
import { type ServedFile, type StaticSite, serve } from '../../../scripts/serve.ts';
import { type HarnessBrowser, keptHarness, type Look, launchHarness } from './harness-browser.ts';

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
  /** Switches the extension off, as the reader does among the browser's extensions. */
  disable(): Promise<void>;
  /** Closes the tab, and the browser if it is the test's own. */
  close(): Promise<void>;
}

export interface HarnessOptions extends Look {
  /** A browser of its own, for what changes the extension itself. */
  isAlone?: boolean;
}

export async function openHarness(
  name: 'chromium' | 'firefox',
  files: (path: string) => ServedFile | undefined,
  { isAlone = false, ...look }: HarnessOptions = {},
): Promise<OpenHarness> {
  const browser: HarnessBrowser = await (isAlone ? launchHarness : keptHarness)(name);
  const site = await serve(files);
  const tab = await browser.newTab(look);
  const errors: string[] = [];
  tab.on('pageerror', error => {
    if (!BLOCKED.test(String(error))) errors.push(String(error));
  });
  let commands = 0;
  return {
    reader: browser.reader,
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
    disable: browser.disable,
    async close() {
      await (isAlone ? browser : tab).close();
      await site.close();
    },
  };
}

export const html = (body: string, head = ''): ServedFile => ({
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>${head}</head><body>${body}</body></html>`,
  type: 'text/html; charset=utf-8',
});
