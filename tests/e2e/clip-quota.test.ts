/** A full disk, by the browser's own quota: the reader is told, what was confirmed is whole, and nothing is half there. */
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browsers/find.ts';
import { launchFirefox } from '../../scripts/browsers/firefox.ts';
import { BUILT } from '../../scripts/build.ts';
import { type StaticSite, serve } from '../../scripts/serve.ts';
import type { Filled } from './clip-quota/fill.ts';

const MEGABYTE = 2 ** 20;
const MOST = 60;
type World = typeof globalThis & { fill(size: number, most: number): Promise<Filled> };

let site: StaticSite;

beforeAll(async () => {
  const script = await bundle(fileURLToPath(new URL('clip-quota/fill.ts', import.meta.url)));
  site = await serve(path =>
    path === '/fill.js'
      ? { body: script, type: 'text/javascript' }
      : { body: '<!doctype html><script src="fill.js"></script>', type: 'text/html' },
  );
});
afterAll(() => site?.close());

function check({ confirmed, error, documents, whole, claims }: Filled): void {
  expect(error).toBe('QuotaExceededError');
  expect(confirmed.length).toBeGreaterThan(0);
  expect(documents.toSorted()).toEqual(confirmed.toSorted());
  expect(whole).toBe(true);
  expect(claims).toBe(4 * confirmed.length);
}

describe('a full disk', () => {
  it('in Chromium', async () => {
    const executablePath = findBrowser('chromium')?.path ?? '';
    const args = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-dev-shm-usage'] : [];
    const browser = await chromium.launch({ executablePath, args });
    const page = await browser.newPage();
    await page.goto(site.origin);
    const client = await page.context().newCDPSession(page);
    const origin = site.origin.slice(0, -1);
    await client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 12 * MEGABYTE });
    const filled = await page.evaluate(most => (globalThis as World).fill(2 ** 20, most), MOST);
    await client.send('Storage.overrideQuotaForOrigin', { origin });
    const after = await page.evaluate(() => (globalThis as World).fill(2 ** 20, 2));
    await browser.close();
    check(filled);
    expect(after.error).toBeNull();
  });

  it('in Firefox', async () => {
    const prefs = { 'dom.quotaManager.temporaryStorage.fixedLimit': 20 * 1024 };
    const session = await launchFirefox({ extension: BUILT.firefox, prefs });
    const page = await session.browser.newPage();
    await page.goto(site.origin);
    const filled = await page.evaluate(most => (globalThis as World).fill(2 ** 20, most), MOST);
    await session.close();
    check(filled);
  });
});

async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'fill', fileName: 'fill' } },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const output = first && 'output' in first ? first.output[0] : undefined;
  if (!output || !('code' in output)) throw new Error('nothing was bundled');
  return output.code;
}
