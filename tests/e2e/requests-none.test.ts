/**
 * Not one request leaves the browser for our sake: a journey through a page and all of the extension's pages, with every request of
 * the browser going through a proxy that writes it down, against the same journey without the extension.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { grantAllSites, launchChromium } from '../../scripts/browsers/chromium.ts';
import {
  firefoxPage,
  grantAllSites as grantAllSitesInFirefox,
  launchFirefox,
} from '../../scripts/browsers/firefox.ts';
import { type BrowserPage, pointAt, waitForMarks } from '../../scripts/browsers/reader.ts';
import { BUILT } from '../../scripts/build.ts';
import { startRecordingProxy } from './recording-proxy.ts';

const ARTICLE = readFileSync(new URL('../../data/sample/article.html', import.meta.url), 'utf8');
const SITES = { 'news.example': ARTICLE, 'other.example': ARTICLE };
const OWN_PAGES = [
  'popup.html',
  'library.html',
  'options.html',
  'sidepanel.html',
  'welcome.html',
  'sample.html',
];

const pause = (time: number) => new Promise(resolve => setTimeout(resolve, time));

interface Browser {
  newPage(): Promise<BrowserPage>;
  /** Opens one of the extension's own pages. */
  openOwn(path: string): Promise<void>;
  /** What the browser itself logged as sent to the network. */
  logged: string[];
  close(): Promise<void>;
}

const isNetwork = (url: string) => /^(?:https?|wss?):/.test(url);

async function openChromium(port: number, extension: string, ours: boolean): Promise<Browser> {
  const session = await launchChromium({
    extension,
    args: [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
  });
  const logged: string[] = [];
  session.context.on('request', request => isNetwork(request.url()) && logged.push(request.url()));
  if (ours) await grantAllSites(session);
  return {
    logged,
    newPage: async () => (await session.context.newPage()) as unknown as BrowserPage,
    async openOwn(path) {
      const page = await session.context.newPage();
      await page.goto(`chrome-extension://${session.extensionId}/${path}`);
      await pause(500);
      await page.close();
    },
    close: session.close,
  };
}

async function openFirefox(port: number, extension: string, ours: boolean): Promise<Browser> {
  const proxied = Object.fromEntries(
    ['http', 'ssl'].flatMap(kind => [
      [`network.proxy.${kind}`, '127.0.0.1'],
      [`network.proxy.${kind}_port`, port],
    ]),
  );
  const session = await launchFirefox({
    extension,
    prefs: {
      ...proxied,
      'network.proxy.type': 1,
      'network.proxy.allow_hijacking_localhost': true,
      'network.proxy.no_proxies_on': '',
    },
  });
  if (ours) await grantAllSitesInFirefox(session);
  const logged: string[] = [];
  return {
    logged,
    async newPage() {
      const page = await session.browser.newPage();
      page.on('request', request => isNetwork(request.url()) && logged.push(request.url()));
      return page as unknown as BrowserPage;
    },
    async openOwn(path) {
      const page = await session.browser.newPage();
      page.on('request', request => isNetwork(request.url()) && logged.push(request.url()));
      await page.goto(firefoxPage(path), { waitUntil: [] });
      await page.waitForFunction(() => document.readyState === 'complete');
      await pause(500);
      await page.close();
    },
    close: session.close,
  };
}

/** An extension that does nothing, for the journey without ours. */
function writeIdleExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'idle-extension-'));
  const manifest = {
    manifest_version: 3,
    name: 'Idle',
    version: '1',
    background: { service_worker: 'worker.js', scripts: ['worker.js'] },
    browser_specific_settings: { gecko: { id: 'idle@idle.invalid' } },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'worker.js'), '');
  return folder;
}

async function journey(name: 'chromium' | 'firefox', extension: string, ours: boolean) {
  const proxy = await startRecordingProxy(SITES);
  const open = name === 'chromium' ? openChromium : openFirefox;
  const browser = await open(proxy.port, extension, ours);
  let marks = 0;
  try {
    for (const host of Object.keys(SITES)) {
      const page = await browser.newPage();
      await page.goto(`http://${host}/`);
      if (ours) {
        marks += (await waitForMarks(page)).length;
        await pointAt(page, mark => mark.kind === 'differ');
      }
      await pause(1500);
    }
    if (ours) for (const path of OWN_PAGES) await browser.openOwn(path);
    return { marks, proxied: [...proxy.requests], logged: [...browser.logged] };
  } finally {
    await browser.close();
    await proxy.close();
  }
}

/** Those the browser makes of itself, from either journey, are of the same kind whatever the address. */
const extra = (made: readonly string[], baseline: readonly string[]) =>
  made.filter(request => !baseline.includes(request));

describe.each(['chromium', 'firefox'] as const)('requests in %s', name => {
  it('are the same with the extension as without', async () => {
    const idle = writeIdleExtension();
    const [without, together] = await Promise.all([
      journey(name, idle, false),
      journey(name, BUILT[name], true),
    ]);
    rmSync(idle, { recursive: true, force: true });
    expect(without.proxied).toContain('GET news.example/');
    expect(together.marks).toBeGreaterThan(5);
    expect(extra(together.proxied, without.proxied)).toEqual([]);
    expect(extra(together.logged, without.logged)).toEqual([]);
  });
});
