/** A browser in which no site is granted, and what a reader can do about it; the same in Chromium and Firefox. */
import type { Browser, Page } from 'puppeteer-core';
import { launchChromiumTabs } from '../../scripts/browsers/chromium-tabs.ts';
import type { BrowserName } from '../../scripts/browsers/find.ts';
import {
  FIREFOX_ADDON_ID,
  firefoxPage,
  launchFirefox,
  runPrivileged,
} from '../../scripts/browsers/firefox.ts';
import { BUILT } from '../../scripts/build.ts';

export interface AccessBrowser {
  newPage(): Promise<Page>;
  /** Opens one of the extension's own pages in a new tab. */
  ownPage(path: string): Promise<Page>;
  /** The extension's id of a tab, found by its address. */
  idOf(page: Page): Promise<number>;
  /** Presses the toolbar button over a page, which opens the popup. */
  pressButton(over: Page): Promise<void>;
  /** Opens the browser's own side panel or sidebar, by a reader's click; runs functions on its document. */
  openPanel(): Promise<InPanel>;
  /** Lets the browser answer a request for these sites with yes; headless, nobody could. */
  willGrant(pattern: string): Promise<void>;
  /** Installs the same extension over itself, as an update does. */
  update(): Promise<void>;
  close(): Promise<void>;
}

/** The function may use nothing outside itself. */
export type InPanel = <A, R>(run: (panel: Document, argument: A) => R, argument: A) => Promise<R>;

const callOn = (panel: string, run: unknown, argument: unknown) =>
  `(${String(run)})(${panel}, ${JSON.stringify(argument) ?? 'undefined'})`;

export const openAccessBrowser = (name: BrowserName): Promise<AccessBrowser> =>
  name === 'chromium' ? openChromium() : openFirefox();

async function openChromium(): Promise<AccessBrowser> {
  const { browser, extensionId: id } = await launchChromiumTabs(BUILT.chromium);
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error('the extension is not loaded');
  await closeWelcome(browser);
  const inSettings = async (expression: string) => {
    const page = await browser.newPage();
    await page.goto('chrome://extensions/');
    await page.evaluate(expression);
    await page.close();
  };
  const ownPage = async (path: string) => {
    const page = await browser.newPage();
    await page.goto(`chrome-extension://${id}/${path}`);
    return page;
  };
  return {
    ...tabsOf(browser),
    ownPage,
    idOf: page => activeIdFrom(page, ownPage),
    async pressButton(over) {
      await over.bringToFront();
      await extension.triggerAction(over);
    },
    async openPanel() {
      const clicked = await ownPage('options.html');
      await clicked.evaluate(async () => {
        const { chrome } = globalThis as unknown as PanelApi;
        const { id } = await chrome.windows.getCurrent();
        document.addEventListener('click', () => void chrome.sidePanel.open({ windowId: id }), {
          once: true,
        });
      });
      await clicked.mouse.click(5, 5);
      const target = await browser.waitForTarget(opened => opened.url().endsWith('/sidepanel.html'));
      const panel = await target.asPage();
      await clicked.close();
      return (run, argument) => panel.evaluate(callOn('document', run, argument)) as never;
    },
    willGrant: pattern =>
      inSettings(
        `new Promise(done => chrome.developerPrivate.addHostPermission('${id}', '${pattern}', () => done()))`,
      ),
    async update() {
      await browser.installExtension(BUILT.chromium);
    },
  };
}

async function openFirefox(): Promise<AccessBrowser> {
  const session = await launchFirefox({ extension: BUILT.firefox });
  const ownPage = async (path: string) => {
    const page = await session.browser.newPage();
    await page.goto(firefoxPage(path), { waitUntil: [] });
    await page.waitForFunction(() => document.readyState === 'complete');
    return page;
  };
  return {
    ...tabsOf(session.browser),
    ownPage,
    idOf: page => activeIdFrom(page, ownPage),
    async pressButton(over) {
      await over.bringToFront();
      await runPrivileged(
        session,
        `(async () => {
          const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
          const { extension } = WebExtensionPolicy.getByID('${FIREFOX_ADDON_ID}');
          const window = Services.wm.getMostRecentWindow('navigator:browser');
          // A popup still open from an earlier press would be closed by this one.
          for (const panel of window.document.querySelectorAll('panel')) panel.hidePopup?.();
          await new Promise(done => window.setTimeout(done, 300));
          await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
          return 'pressed';
        })()`,
      );
    },
    async openPanel() {
      const beside = await ownPage('options.html');
      await runPrivileged(
        session,
        `(async () => {
          const window = Services.wm.getMostRecentWindow('navigator:browser');
          const [id] = [...window.SidebarController.sidebars.keys()].filter(key => key.endsWith('-sidebar-action'));
          await window.SidebarController.show(id);
          return 'shown';
        })()`,
      );
      const view = "browser.extension.getViews({ type: 'sidebar' })[0].document";
      await beside.waitForFunction(
        "browser.extension.getViews({ type: 'sidebar' })[0]?.document.querySelector('h1')",
      );
      return (run, argument) => beside.evaluate(callOn(view, run, argument)) as never;
    },
    // A preference of the launcher grants what an extension page asks for.
    willGrant: async () => {},
    async update() {
      await session.browser.installExtension(BUILT.firefox);
    },
  };
}

/** Without access to a site its address is hidden from us, so the tab is told by being the active one. */
async function activeIdFrom(page: Page, ownPage: (path: string) => Promise<Page>): Promise<number> {
  const asking = await ownPage('options.html');
  await page.bringToFront();
  const id = await asking.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<
      'browser' | 'chrome',
      typeof globalThis & TabsApi
    >;
    const [tab] = await (browser ?? chrome).tabs.query({ active: true, currentWindow: true });
    return tab?.id ?? -1;
  });
  await asking.close();
  return id;
}

interface PanelApi {
  chrome: {
    windows: { getCurrent(): Promise<{ id: number }> };
    sidePanel: { open(options: { windowId: number }): Promise<void> };
  };
}

interface TabsApi {
  tabs: { query(filter: object): Promise<{ id: number }[]> };
}

/** The first-run page opens by itself and takes the focus from whatever a test has opened. */
async function closeWelcome(browser: Browser): Promise<void> {
  const target = await browser.waitForTarget(opened => opened.url().endsWith('/welcome.html'));
  await (await target.page())?.close();
}

const tabsOf = (browser: Browser) => ({
  newPage: () => browser.newPage(),
  close: () => browser.close(),
});
