import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from './find.ts';
import { FIREFOX_RECORD, FIREFOX_RECORDED, keepFirefoxRecord, recordFolder } from './network-record.ts';

/** Must equal browser_specific_settings.gecko.id in wxt.config.ts. */
export const FIREFOX_ADDON_ID = 'second-source@second-source.invalid';
/** Fixed, so that the extension's own pages have an address tests can open. */
export const FIREFOX_UUID = '6f3b8a52-1c9e-4d70-9b41-2f5e7a8c0d13';

export interface FirefoxSession {
  browser: Browser;
  close(): Promise<void>;
}

export interface FirefoxOptions {
  /** Folder of the built extension; null where the profile has it installed. */
  extension: string | null;
  headless?: boolean;
  executablePath?: string;
  profile?: string;
  prefs?: Record<string, unknown>;
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  /** A screen for fingers. */
  touch?: boolean;
}

/** Starts a real Firefox over WebDriver BiDi and installs the extension; optional permissions are granted without a prompt. */
export async function launchFirefox(options: FirefoxOptions): Promise<FirefoxSession> {
  const executablePath = options.executablePath ?? findBrowser('firefox')?.path;
  if (!executablePath) throw new Error('no Firefox installed');
  const thrownAway = options.profile ? undefined : mkdtempSync(join(tmpdir(), 'firefox-profile-'));
  const profile = options.profile ?? thrownAway ?? '';
  fillFromUsed(profile);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: options.headless ?? true,
    userDataDir: profile,
    defaultViewport: options.viewport ?? { width: 1100, height: 800 },
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ADDON_ID]: FIREFOX_UUID }),
      'extensions.webextOptionalPermissionPrompts': false,
      'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1,
      ...(options.touch ? { 'ui.primaryPointerCapabilities': 1, 'dom.w3c_touch_events.enabled': 1 } : {}),
      ...(options.prefs ?? {}),
    },
  });
  const session: FirefoxSession = { browser, close: () => browser.close() };
  const record = recordFolder();
  if (record) await runPrivileged(session, FIREFOX_RECORD);
  const close = browser.close.bind(browser);
  browser.close = async () => {
    if (record) keepFirefoxRecord(record, await runPrivileged(session, FIREFOX_RECORDED));
    await close();
    if (thrownAway) rmSync(thrownAway, { recursive: true, force: true, maxRetries: 5 });
  };
  if (options.extension) await browser.installExtension(options.extension);
  return session;
}

/** Fills a new profile from the one that FIREFOX_USED_PROFILE names, made by `useProfile`: its compiled scripts halve the start. */
function fillFromUsed(profile: string): void {
  const used = process.env.FIREFOX_USED_PROFILE;
  if (!used || (existsSync(profile) && readdirSync(profile).length)) return;
  cpSync(used, profile, { recursive: true, filter: from => !/^\.?(?:parent)?lock$/.test(basename(from)) });
}

/** Starts Firefox with an empty profile and closes it once it has written what it wants to have at its next start. */
export async function useProfile(profile: string): Promise<void> {
  const { browser } = await launchFirefox({ extension: null, profile });
  const page = await browser.newPage();
  await page.goto('data:text/html,used');
  await new Promise(resolve => setTimeout(resolve, 3000));
  await browser.close();
}

/** Address of one of the extension's own pages. Open with `page.goto(address, { waitUntil: [] })`. */
export const firefoxPage = (path: string) => `moz-extension://${FIREFOX_UUID}/${path}`;

interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

/** Runs an expression with the browser's own privileges and returns its value, which must be a string. */
export async function runPrivileged(session: FirefoxSession, expression: string): Promise<string> {
  // Puppeteer's public type does not show the BiDi connection that every Firefox session has.
  const { connection } = session.browser as unknown as { connection: BidiConnection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = tree.result as { contexts: { context: string }[] };
  const answer = await connection.send('script.evaluate', {
    target: { context: contexts[0]?.context },
    awaitPromise: true,
    expression,
  });
  const { type, result, exceptionDetails } = answer.result as {
    type: string;
    result?: { value: string };
    exceptionDetails?: { text: string };
  };
  if (type !== 'success') throw new Error(exceptionDetails?.text ?? 'privileged script failed');
  return result?.value ?? '';
}

/** Stops the background page, as the browser does when it is idle; the next message revives it. */
export async function stopBackground(session: FirefoxSession, id = FIREFOX_ADDON_ID): Promise<void> {
  await runPrivileged(
    session,
    `WebExtensionPolicy.getByID('${id}').extension.terminateBackground({ ignoreDevToolsAttached: true }).then(() => 'stopped')`,
  );
}

/**
 * Grants an extension sites, as the reader's choice in the add-ons manager would, and waits until it has registered its scripts. A grant that
 * falls into its start can go by without its being told: it is taken back then and given again.
 */
export async function grantSites(session: FirefoxSession, id: string, pattern: string): Promise<void> {
  await runPrivileged(
    session,
    `(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const policy = WebExtensionPolicy.getByID('${id}');
      const sites = { permissions: [], origins: ['${pattern}'], data_collection: [] };
      const grant = () => ExtensionPermissions.add('${id}', sites, policy.extension);
      await grant();
      for (let look = 1; look <= 60 && !policy.contentScripts.length; look++) {
        await new Promise(resolve => setTimeout(resolve, 200));
        if (look % 15) continue;
        await ExtensionPermissions.remove('${id}', sites, policy.extension);
        await grant();
      }
      return 'granted';
    })()`,
  );
}

/** Grants ours every site. */
export const grantAllSites = (session: FirefoxSession): Promise<void> =>
  grantSites(session, FIREFOX_ADDON_ID, '*://*/*');

/** Switches the extension off, as the reader does in the add-ons manager. */
export async function disable(session: FirefoxSession): Promise<void> {
  await runPrivileged(
    session,
    `(async () => {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await (await AddonManager.getAddonByID('${FIREFOX_ADDON_ID}')).disable();
      return 'disabled';
    })()`,
  );
}
