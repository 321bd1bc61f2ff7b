import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from './find.ts';

/** Must equal browser_specific_settings.gecko.id in wxt.config.ts. */
export const FIREFOX_ADDON_ID = 'second-source@second-source.invalid';
/** Fixed, so that the extension's own pages have an address tests can open. */
export const FIREFOX_UUID = '6f3b8a52-1c9e-4d70-9b41-2f5e7a8c0d13';

export interface FirefoxSession {
  browser: Browser;
  close(): Promise<void>;
}

export interface FirefoxOptions {
  extension: string;
  headless?: boolean;
  executablePath?: string;
  profile?: string;
  prefs?: Record<string, unknown>;
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
}

/** Starts a real Firefox over WebDriver BiDi and installs the extension; optional permissions are granted without a prompt. */
export async function launchFirefox(options: FirefoxOptions): Promise<FirefoxSession> {
  const executablePath = options.executablePath ?? findBrowser('firefox')?.path;
  if (!executablePath) throw new Error('no Firefox installed');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: options.headless ?? true,
    ...(options.profile ? { userDataDir: options.profile } : {}),
    defaultViewport: options.viewport ?? { width: 1100, height: 800 },
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ADDON_ID]: FIREFOX_UUID }),
      'extensions.webextOptionalPermissionPrompts': false,
      'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1,
      ...(options.prefs ?? {}),
    },
  });
  await browser.installExtension(options.extension);
  return { browser, close: () => browser.close() };
}

/** Address of one of the extension's own pages. Open with `page.goto(address, { waitUntil: [] })`. */
export const firefoxPage = (path: string) => `moz-extension://${FIREFOX_UUID}/${path}`;
