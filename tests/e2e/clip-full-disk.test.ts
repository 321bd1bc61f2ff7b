/**
 * No space left, inside the extension itself, by the browser's own quota for it: saving, importing and noting are refused in words that
 * say what to do, what was there is whole, nothing is half there, and with space again everything works.
 */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeBackup } from '../../lib/formats/backup.ts';
import { type ChromiumSession, grantAllSites, launchChromium } from '../../scripts/browsers/chromium.ts';
import type { BrowserPage } from '../../scripts/browsers/reader.ts';
import { BUILT } from '../../scripts/build.ts';
import { type StaticSite, serve } from '../../scripts/serve.ts';
import { collect, stream } from '../formats/make-library.ts';
import { makeSaved } from '../platform/corpus/make-saved.ts';
import { ask, tabShowing } from './clip-browser.ts';

const MEGABYTE = 2 ** 20;
const NOW = '2026-11-21T00:00:00.000Z';
const FULL = /no space left/i;

/** Words that do not compress. */
function noise(length: number, seed: number): string {
  let state = seed;
  let text = '';
  while (text.length < length) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    text += `${state.toString(36)} `;
  }
  return text.slice(0, length);
}

const record = (id: string, text: string) => {
  const saved = makeSaved(id, { note: 'The first note.' });
  return { type: 'document' as const, ...saved, document: { ...saved.document, text } };
};
const backupOf = async (records: ReturnType<typeof record>[]) =>
  Buffer.from((await collect(writeBackup(stream(records), NOW))).join(''));

interface Answer {
  ok: boolean;
  error?: { code: string };
}

describe('no space left in Chromium', () => {
  let session: ChromiumSession;
  let site: StaticSite;
  let library: Page;
  let own: BrowserPage;

  const limit = async (quotaSize?: number) => {
    const client = await session.context.newCDPSession(library);
    const origin = `chrome-extension://${session.extensionId}`;
    await client.send('Storage.overrideQuotaForOrigin', { origin, ...(quotaSize ? { quotaSize } : {}) });
    await client.detach();
  };
  const used = () => library.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  const importFile = async (buffer: Buffer) => {
    await library
      .locator('input[type=file]')
      .setInputFiles({ name: 'b.jsonl', mimeType: 'text/plain', buffer });
    await library.waitForFunction(
      () =>
        document.querySelector('.data [role=alert]') ??
        /added/.test(document.querySelector('.data')?.textContent ?? ''),
    );
    return library.evaluate(() => {
      const alert = document.querySelector('.data [role=alert]');
      return { alert: alert?.textContent ?? null, said: document.querySelector('.data')?.textContent ?? '' };
    });
  };
  /** What lies in the database, read past the extension's own code. */
  const stored = () =>
    library.evaluate(async () => {
      const opened = indexedDB.open('second-source');
      await new Promise(resolve => {
        opened.onsuccess = resolve;
      });
      const all = (name: string) =>
        new Promise<Record<string, unknown>[]>(resolve => {
          const request = opened.result.transaction(name).objectStore(name).getAll();
          request.onsuccess = () => resolve(request.result);
        });
      const [documents, derived, imports] = [
        await all('documents'),
        await all('derived'),
        await all('imports'),
      ];
      opened.result.close();
      const notes = documents.map(row => (row.saved as { note: string }).note);
      const states = imports.map(({ state }) => state);
      return { ids: documents.map(({ id }) => id), derived: derived.map(({ id }) => id), notes, states };
    });

  beforeAll(async () => {
    const article = `<!doctype html><html lang="en"><title>Long</title><article><h1>Long</h1>${Array.from(
      { length: 60 },
      (_, i) => `<p>${noise(50_000, i + 1)}</p>`,
    ).join('')}</article>`;
    site = await serve(path =>
      path === '/long' ? { body: article, type: 'text/html; charset=utf-8' } : undefined,
    );
    session = await launchChromium({ extension: BUILT.chromium });
    await grantAllSites(session);
    own = (await session.context.newPage()) as unknown as BrowserPage;
    await own.goto(`chrome-extension://${session.extensionId}/popup.html`);
    library = await session.context.newPage();
    await library.goto(`chrome-extension://${session.extensionId}/library.html`);
    await library.waitForSelector('.document');
    expect((await importFile(await backupOf([record('kept', 'A quokka came first.')]))).alert).toBeNull();
    await limit((await used()) + MEGABYTE);
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  const expectWhole = async () =>
    expect(await stored()).toEqual({
      ids: ['kept'],
      derived: ['kept'],
      notes: ['The first note.'],
      states: ['done'],
    });
  const big = () =>
    backupOf(Array.from({ length: 12 }, (_, i) => record(`big-${i}`, noise(MEGABYTE, 100 + i))));

  it('an import is refused whole', async () => {
    const { alert } = await importFile(await big());
    expect(alert).toMatch(FULL);
    await expectWhole();
  });

  it('a save is refused whole', async () => {
    const page = await session.context.newPage();
    await page.goto(`${site.origin}long`);
    const tabId = await tabShowing(own, `${site.origin}long`);
    const answer = await ask<Answer>(own, 'save-page', { tabId, kind: 'article' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'storage-full' } });
    await page.close();
    await expectWhole();
  });

  it('a note is refused, the old one stays, and the library says so', async () => {
    await limit((await used()) + 1000);
    await library.locator('input[type=search]').fill('quokka');
    await library.locator('.document', { hasText: 'kept' }).click();
    await library.locator('textarea').fill(noise(100_000, 7));
    await library.locator('textarea').blur();
    await library.waitForSelector('.toast[role=alert]');
    expect(await library.locator('.toast[role=alert]').textContent()).toMatch(FULL);
    await expectWhole();
  });

  it('with space again all of it works', async () => {
    await limit();
    expect((await importFile(await big())).alert).toBeNull();
    const { ids, states } = await stored();
    expect(ids).toHaveLength(13);
    expect(states).not.toContain('running');
  });
});
