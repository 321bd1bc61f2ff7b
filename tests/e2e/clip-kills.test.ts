/**
 * Saves while the background is killed at random moments, and the whole browser too: what was confirmed is there and
 * whole, and of what was not confirmed there is all or nothing.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type ChromiumSession,
  grantAllSites,
  killWorker,
  launchChromium,
} from '../../scripts/browsers/chromium.ts';
import type { BrowserPage } from '../../scripts/browsers/reader.ts';
import { BUILT } from '../../scripts/build.ts';
import { type StaticSite, serve } from '../../scripts/serve.ts';
import { ask, selectText, tabShowing } from './clip-browser.ts';

/** `npm run soak kills` asks for 200. */
const WORKER_KILLS = Number(process.env.KILLS ?? 25);
const BROWSER_KILLS = WORKER_KILLS >= 200 ? 6 : 2;
/** Milliseconds after which a save without an answer counts as not confirmed. */
const PATIENCE = 3000;
const PAGE = '<!doctype html><html lang="en"><title>Stakes</title><p id="passage">.</p>';

let site: StaticSite;
let session: ChromiumSession;
let own: Page;
let page: Page;
const profile = mkdtempSync(join(tmpdir(), 'second-source-'));
const confirmed: string[] = [];

async function open(): Promise<void> {
  session = await launchChromium({ extension: BUILT.chromium, profile });
  await grantAllSites(session);
  own = await session.context.newPage();
  await own.goto(`chrome-extension://${session.extensionId}/popup.html`);
  page = await session.context.newPage();
  await page.goto(`${site.origin}stakes`);
}

const asPage = (of: Page) => of as unknown as BrowserPage;
const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

/** Saves a passage of its own while `kill` happens; keeps its id if the save is confirmed. */
async function saveWhile(number: number, kill: () => Promise<unknown>): Promise<void> {
  const text = `Kioxia owns ${(number % 90) + 1}% of Sakura Internet, filing number ${number} says.`;
  await page.evaluate(words => {
    const passage = document.querySelector('#passage');
    if (passage) passage.textContent = words;
  }, text);
  await selectText(asPage(page), '#passage');
  const tabId = await tabShowing(asPage(own), `${site.origin}stakes`);
  const saving = ask<{ ok: boolean; value: { id: string; state: string } } | undefined>(
    asPage(own),
    'save-page',
    {
      tabId,
      kind: 'selection',
    },
  ).catch(() => undefined);
  await kill();
  const answer = await Promise.race([saving, pause(PATIENCE).then(() => undefined)]);
  if (answer?.ok && answer.value.state === 'saved') confirmed.push(answer.value.id);
}

interface Stored {
  documents: string[];
  /** Documents without all their claims, claims without their document. */
  halves: string[];
}

/** What lies in the database, read past the extension's own code. */
const stored = (): Promise<Stored> =>
  own.evaluate(async () => {
    const opened = indexedDB.open('second-source');
    await new Promise(resolve => {
      opened.onsuccess = resolve;
    });
    const all = (name: string) =>
      new Promise<Record<string, unknown>[]>(resolve => {
        const request = opened.result.transaction(name).objectStore(name).getAll();
        request.onsuccess = () => resolve(request.result);
      });
    const documents = (await all('documents')).map(({ id }) => String(id));
    const chunks = new Set((await all('claims')).map(row => JSON.stringify([row.key, row.batch, row.chunk])));
    const derived = (await all('derived')) as unknown as { id: string; chunks: unknown[] }[];
    opened.result.close();
    const whole = new Set(
      derived
        .filter(d => d.chunks.length && d.chunks.every(c => chunks.has(JSON.stringify(c))))
        .map(d => d.id),
    );
    const halves = [
      ...documents.filter(id => !whole.has(id)),
      ...derived.map(({ id }) => id).filter(id => !documents.includes(id)),
    ];
    return { documents, halves };
  });

async function checkStored(): Promise<void> {
  const { documents, halves } = await stored();
  expect(halves).toEqual([]);
  expect(documents).toEqual(expect.arrayContaining(confirmed));
}

beforeAll(async () => {
  site = await serve(path =>
    path === '/stakes' ? { body: PAGE, type: 'text/html; charset=utf-8' } : undefined,
  );
  await open();
});
afterAll(async () => {
  await session?.close().catch(() => undefined);
  await site?.close();
  rmSync(profile, { recursive: true, force: true });
});

it(`${WORKER_KILLS} kills of the background lose nothing that was confirmed`, async () => {
  for (let i = 0; i < WORKER_KILLS; i++)
    await saveWhile(i, async () => {
      await pause((i * 37) % 90);
      await killWorker(session, own);
    });
  console.log(`${confirmed.length} of ${WORKER_KILLS} saves were confirmed before the kill`);
  expect(confirmed.length).toBeGreaterThan(0);
  expect(confirmed.length).toBeLessThan(WORKER_KILLS);
  await checkStored();
}, 600_000);

it(`${BROWSER_KILLS} crashes of the whole browser lose nothing that was confirmed`, async () => {
  for (let i = 0; i < BROWSER_KILLS; i++) {
    const closed = new Promise(resolve => session.context.once('close', resolve));
    await saveWhile(1000 + i, async () => {
      await pause(i * 40);
      const client = await session.context.newCDPSession(own);
      void client.send('Browser.crash').catch(() => undefined);
      await Promise.race([closed, pause(PATIENCE)]);
    });
    await open();
    await checkStored();
  }
}, 300_000);
