/** A browser with the harness in it, without asking for sites: the harness's manifest has them. */
import type { Page } from 'playwright';
import { inject } from 'vitest';
import { disable as disableInChromium, launchChromium } from '../../../scripts/browsers/chromium.ts';
import { findBrowser } from '../../../scripts/browsers/find.ts';
import {
  disable as disableInFirefox,
  launchFirefox,
  runPrivileged,
} from '../../../scripts/browsers/firefox.ts';
import type { BrowserPage, Reader } from '../../../scripts/browsers/reader.ts';
import { keepAs, keptAs } from '../kept-by-worker.ts';
import { buildHarness } from './build.ts';

/** How the reader has set up browser and window. */
export interface Look {
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  /** Colours of the system in place of the page's. */
  forcedColors?: boolean;
}

export interface HarnessBrowser {
  reader: Reader;
  isOpen(): boolean;
  newTab(look: Look): Promise<BrowserPage>;
  /** Switches the extension off, as the reader does among the browser's extensions. */
  disable(): Promise<void>;
  close(): Promise<void>;
}

const VIEWPORT = { width: 1100, height: 800 };

export async function launchHarness(name: 'chromium' | 'firefox'): Promise<HarnessBrowser> {
  const harness = await buildHarness(name, inject('harnessScripts'));
  const opened = await (name === 'chromium' ? openChromium : openFirefox)(harness.folder);
  return {
    ...opened,
    async close() {
      await opened.close();
      harness.remove();
    },
  };
}

/** The one this worker keeps for all its files: a launch costs more than most tests. */
export async function keptHarness(name: 'chromium' | 'firefox'): Promise<HarnessBrowser> {
  const kept = keptAs<HarnessBrowser>(`harness in ${name}`);
  if (kept?.isOpen()) return kept;
  const launched = await launchHarness(name);
  keepAs(`harness in ${name}`, launched);
  return launched;
}

function installed(name: 'chromium' | 'firefox') {
  const browser = findBrowser(name);
  if (!browser) throw new Error(`no ${name} installed`);
  return { browser, closed: new Promise<never>(() => {}) };
}

async function openChromium(extension: string): Promise<HarnessBrowser> {
  const session = await launchChromium({ extension });
  let isOpen = true;
  session.context.once('close', () => {
    isOpen = false;
  });
  const newPage = () => session.context.newPage();
  return {
    reader: {
      ...installed('chromium'),
      newPage: async () => (await newPage()) as unknown as BrowserPage,
      chromium: session,
      close: session.close,
    },
    isOpen: () => isOpen,
    async newTab({ colorScheme = 'light', viewport = VIEWPORT, forcedColors = false }) {
      const page: Page = await newPage();
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme, forcedColors: forcedColors ? 'active' : 'none' });
      return page as unknown as BrowserPage;
    },
    disable: () => disableInChromium(session),
    close: session.close,
  };
}

async function openFirefox(extension: string): Promise<HarnessBrowser> {
  const session = await launchFirefox({ extension });
  const newPage = () => session.browser.newPage();
  return {
    reader: {
      ...installed('firefox'),
      newPage: async () => (await newPage()) as unknown as BrowserPage,
      close: session.close,
    },
    isOpen: () => session.browser.connected,
    async newTab({ colorScheme = 'light', viewport = VIEWPORT, forcedColors = false }) {
      await runPrivileged(
        session,
        `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${colorScheme === 'dark' ? 0 : 1});
         Services.prefs.setIntPref('browser.display.document_color_use', ${forcedColors ? 2 : 0});
         'set'`,
      );
      const page = await newPage();
      await page.setViewport(viewport);
      return page as unknown as BrowserPage;
    },
    disable: () => disableInFirefox(session),
    close: session.close,
  };
}
