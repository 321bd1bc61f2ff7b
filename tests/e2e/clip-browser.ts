/** A browser with a profile that outlives it, and the extension's own pages, the same in Chromium and Firefox. */
import {
  disable as disableInChromium,
  grantAllSites as grantInChromium,
  launchChromium,
} from '../../scripts/browsers/chromium.ts';
import type { BrowserName } from '../../scripts/browsers/find.ts';
import {
  disable as disableInFirefox,
  firefoxPage,
  grantAllSites as grantInFirefox,
  launchFirefox,
} from '../../scripts/browsers/firefox.ts';
import type { BrowserPage } from '../../scripts/browsers/reader.ts';
import { BUILT } from '../../scripts/build.ts';

export interface ClipBrowser {
  newPage(): Promise<BrowserPage>;
  /** Opens one of the extension's own pages, in a new tab. */
  ownPage(path: string): Promise<BrowserPage>;
  /** Switches the extension off. */
  disable(): Promise<void>;
  close(): Promise<void>;
}

export interface ClipBrowserOptions {
  profile: string;
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  /** Folder of another build of the extension. */
  extension?: string;
  /** Of Firefox. */
  prefs?: Record<string, unknown>;
}

/** A temporary add-on keeps its data over restarts only with these. */
const KEEP = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

export async function openClipBrowser(name: BrowserName, options: ClipBrowserOptions): Promise<ClipBrowser> {
  if (name === 'chromium') {
    const session = await launchChromium({ extension: BUILT.chromium, ...options });
    await grantInChromium(session);
    const newPage = async () => (await session.context.newPage()) as unknown as BrowserPage;
    return {
      newPage,
      async ownPage(path) {
        const page = await newPage();
        await page.goto(`chrome-extension://${session.extensionId}/${path}`);
        return page;
      },
      disable: () => disableInChromium(session),
      close: session.close,
    };
  }
  const session = await launchFirefox({
    extension: BUILT.firefox,
    ...options,
    prefs: { ...KEEP, ...options.prefs },
  });
  await grantInFirefox(session);
  return {
    newPage: async () => (await session.browser.newPage()) as unknown as BrowserPage,
    async ownPage(path) {
      const page = await session.browser.newPage();
      await page.goto(firefoxPage(path), { waitUntil: [] });
      await page.waitForFunction(() => document.readyState === 'complete');
      return page as unknown as BrowserPage;
    },
    disable: () => disableInFirefox(session),
    close: session.close,
  };
}

interface ExtensionApi {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> };
}

/** Asks the background from one of the extension's own pages. */
export function ask<T>(ownPage: BrowserPage, type: string, question: object): Promise<T> {
  return ownPage.evaluate(
    message => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
      return chrome.runtime.sendMessage(message) as Promise<T>;
    },
    { type, ask: question },
  );
}

/** Id of the tab that shows an address. */
export function tabShowing(ownPage: BrowserPage, url: string): Promise<number> {
  return ownPage.evaluate(async address => {
    const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
    const tabs = await chrome.tabs.query({});
    return tabs.find(({ url }) => url === address)?.id ?? -1;
  }, url);
}

/** Selects all text of the first element that matches. */
export function selectText(page: BrowserPage, selector: string): Promise<void> {
  return page.evaluate(wanted => {
    const element = document.querySelector(wanted);
    if (element) getSelection()?.selectAllChildren(element);
  }, selector);
}

/** Text of the clips marked on a page, once there is any; empty if none comes within a few seconds. */
export async function markedClips(page: BrowserPage): Promise<string[]> {
  return page.evaluate(async highlight => {
    for (let tries = 0; tries < 40; tries++) {
      const marks = [...(CSS.highlights.get(highlight) ?? [])];
      if (marks.length) {
        return marks.map(({ startContainer, startOffset, endContainer, endOffset }) => {
          const range = document.createRange();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          return range.toString();
        });
      }
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    return [];
  }, 'ss-6');
}
