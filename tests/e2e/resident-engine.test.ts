/**
 * The engine that stays when Chromium stops the background: it answers the next page in its stead, knows what the reader has changed meanwhile, and
 * is not missed where it is gone. The built extension in real Chromium.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type ChromiumSession,
  grantAllSites,
  killWorker,
  launchChromium,
} from '../../scripts/browsers/chromium.ts';
import { type BrowserPage, paintedMarks, waitForMarks } from '../../scripts/browsers/reader.ts';
import { closeResident, waitForResident } from '../../scripts/browsers/resident.ts';
import { BUILT } from '../../scripts/build.ts';
import { type StaticSite, serve } from '../../scripts/serve.ts';
import { ask } from './clip-browser.ts';

const TEXT = 'SoftBank Group shares fell roughly 5% in Tokyo, and Quantrel Foundry said nothing.';
const PAGE = `<!doctype html><html lang="en"><title>A page</title>
<meta property="article:published_time" content="2026-05-08"><article><p>${TEXT}</p></article>`;
/** Milliseconds in which marks would have come. */
const SILENCE = 2000;

let site: StaticSite;
let session: ChromiumSession;
let own: Page;

beforeAll(async () => {
  site = await serve(() => ({ body: PAGE, type: 'text/html; charset=utf-8' }));
  session = await launchChromium({ extension: BUILT.chromium });
  await grantAllSites(session);
  own = await session.context.newPage();
  await own.goto(`chrome-extension://${session.extensionId}/popup.html`);
});
afterAll(async () => {
  await session?.close();
  await site?.close();
});

const open = async (): Promise<Page> => {
  const page = await session.context.newPage();
  await page.goto(site.origin);
  return page;
};
const marksOf = async (page: Page) => {
  const marks = await waitForMarks(page as unknown as BrowserPage);
  await page.close();
  return marks.map(({ kind, text }) => `${kind} ${text}`);
};
/** Whether the worker that runs now has taken in the engine of its own. */
const hasOwnEngine = async () => (await session.worker()).evaluate(() => 'engineCode' in globalThis);
const stop = () => killWorker(session, own);

let undisturbed: string[];

it('stays once a page has been read, and answers the next when the background was stopped', async () => {
  undisturbed = await marksOf(await open());
  expect(undisturbed.length).toBeGreaterThan(1);
  await waitForResident(own);
  await stop();
  expect(await marksOf(await open())).toEqual(undisturbed);
  expect(await hasOwnEngine()).toBe(false);
});

it('answers a card and a quick check too', async () => {
  await stop();
  const entity = { type: 'entity', entityId: 'softbank-group' };
  const metadata = { url: 'https://news.example/', title: '' };
  const card = await ask(own as unknown as BrowserPage, 'card', {
    ...{ subject: entity, passage: '', metadata, ownDocuments: [] },
  });
  expect(JSON.stringify(card)).toContain('SoftBank Group');
  const text = 'words about which nobody reports';
  const found = await ask<{ ok: boolean }>(own as unknown as BrowserPage, 'check', { text });
  expect(found.ok).toBe(true);
  expect(await hasOwnEngine()).toBe(false);
});

it('knows a name that was added while it stayed', async () => {
  const name = await open();
  await ask(own as unknown as BrowserPage, 'add-name', { name: 'Quantrel Foundry' });
  await stop();
  await name.close();
  expect(await marksOf(await open())).toContain('entity Quantrel Foundry');
});

it('knows how much is marked on a site, as soon as that is answered', async () => {
  const url = site.origin;
  await ask(own as unknown as BrowserPage, 'set-density', { url, density: 'differing' });
  await stop();
  const page = await open();
  await page.waitForTimeout(SILENCE);
  const kinds = (await paintedMarks(page as unknown as BrowserPage)).map(({ kind }) => kind);
  expect(kinds).not.toContain('entity');
  await page.close();
  await ask(own as unknown as BrowserPage, 'set-density', { url, density: 'everything' });
});

it('is not missed where it is gone, asleep or awake', async () => {
  await closeResident(own);
  expect(await marksOf(await open())).toEqual(expect.arrayContaining(undisturbed));
  await waitForResident(own);
  await closeResident(own);
  await stop();
  expect(await marksOf(await open())).toEqual(expect.arrayContaining(undisturbed));
  expect(await hasOwnEngine()).toBe(true);
});

it('is of Chromium alone', () => {
  const manifest = JSON.parse(readFileSync(join(BUILT.firefox, 'manifest.json'), 'utf8'));
  expect(manifest.permissions).not.toContain('offscreen');
  expect(existsSync(join(BUILT.firefox, 'offscreen.html'))).toBe(false);
});
