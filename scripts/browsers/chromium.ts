import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright';
import { findBrowser } from './find.ts';
import { chromiumRecordArgs } from './network-record.ts';

export interface ChromiumSession {
  context: BrowserContext;
  extensionId: string;
  /** The extension's background worker; a new one after each kill. */
  worker(): Promise<Worker>;
  close(): Promise<void>;
}

export interface ChromiumOptions {
  /** Folder of the built extension. */
  extension: string;
  headless?: boolean;
  /** Profile folder; empty for a fresh one that is thrown away. */
  profile?: string;
  executablePath?: string;
  args?: string[];
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  deviceScaleFactor?: number;
  locale?: string;
  /** A screen for fingers. */
  touch?: boolean;
}

/** Starts a real Chromium with the extension loaded. */
export async function launchChromium(options: ChromiumOptions): Promise<ChromiumSession> {
  const executablePath = options.executablePath ?? findBrowser('chromium')?.path;
  if (!executablePath) throw new Error('no Chromium installed');
  const context = await chromium.launchPersistentContext(options.profile ?? '', {
    executablePath,
    headless: options.headless ?? true,
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.viewport ?? { width: 1100, height: 800 },
    deviceScaleFactor: options.deviceScaleFactor ?? 1,
    ...(options.locale ? { locale: options.locale } : {}),
    ...(options.touch ? { hasTouch: true, isMobile: true } : {}),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
      ...chromiumRecordArgs(),
      ...(options.args ?? []),
    ],
  });
  const worker = async () =>
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
  const extensionId = new URL((await worker()).url()).host;
  if (existsSync(join(options.extension.split(',')[0] ?? '', 'welcome.html')))
    await closeWelcomePage(context);
  return { context, extensionId, worker, close: () => context.close() };
}

/**
 * A browser started with --load-extension counts that as an installation each time, so the welcome page opens in front: a page
 * opened meanwhile would be hidden, and hidden pages are not read.
 */
async function closeWelcomePage(context: BrowserContext): Promise<void> {
  const isWelcome = (page: Page) => page.url().endsWith('/welcome.html');
  const open = context.pages().find(isWelcome);
  const page =
    open ?? (await context.waitForEvent('page', { predicate: isWelcome, timeout: 4000 }).catch(() => null));
  await page?.close();
}

/** Grants the extension every site. */
export const grantAllSites = (session: ChromiumSession): Promise<void> =>
  grantSites(session, '*://*/*', ['http://*/*', 'https://*/*']);

/**
 * Grants the extension what matches a pattern, as the reader's yes to its request would: the browser's own settings allow it first, so
 * that no prompt appears, which a headless browser could not answer.
 */
export async function grantSites(
  { context, extensionId }: Pick<ChromiumSession, 'context' | 'extensionId'>,
  pattern: string,
  origins = [pattern],
): Promise<void> {
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  const evaluate = async (expression: string) => {
    const { result, exceptionDetails } = await client.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      userGesture: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await page.goto('chrome://extensions/');
  await evaluate(
    `new Promise(done => chrome.developerPrivate.addHostPermission('${extensionId}', '${pattern}', done))`,
  );
  await page.goto(`chrome-extension://${extensionId}/manifest.json`);
  const granted = await evaluate(`chrome.permissions.request({ origins: ${JSON.stringify(origins)} })`);
  if (granted !== true) throw new Error('the browser did not grant the sites');
  await page.close();
}

/** Stops the background worker, as the browser does when it is idle; the next message revives it. */
export async function killWorker(session: ChromiumSession, extensionPage: Page): Promise<void> {
  const client = await session.context.newCDPSession(extensionPage);
  await client.send('ServiceWorker.enable');
  await client.send('ServiceWorker.stopAllWorkers');
  await client.detach();
}

/** Watches the background worker and says at any time whether it runs. */
export async function watchWorker(
  { context, extensionId }: ChromiumSession,
  extensionPage: Page,
): Promise<() => boolean> {
  const client = await context.newCDPSession(extensionPage);
  let isRunning = false;
  client.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    const version = versions.find(({ scriptURL }) => scriptURL.includes(extensionId));
    if (version) isRunning = version.runningStatus === 'running';
  });
  await client.send('ServiceWorker.enable');
  return () => isRunning;
}

/** Switches the extension off, as the reader does on the page of extensions. */
export async function disable({ context, extensionId }: ChromiumSession): Promise<void> {
  const settings = await context.newPage();
  await settings.goto('chrome://extensions/');
  const client = await context.newCDPSession(settings);
  const { exceptionDetails } = await client.send('Runtime.evaluate', {
    expression: `chrome.management.setEnabled('${extensionId}', false)`,
    awaitPromise: true,
    userGesture: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  await settings.close();
}
