/**
 * No space left, inside the extension itself, by the browser's own quota: what the reader wanted to keep is refused in words that say
 * what to do, what was there is whole, nothing is half there, and with space again all goes on. Chromium lifts its quota
 * from an extension with `unlimitedStorage`, so there the extension is built without that permission.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeBackup } from '../../lib/formats/backup.ts';
import type { OwnName } from '../../lib/model/own-names.ts';
import type { BrowserPage } from '../../scripts/browsers/reader.ts';
import { BUILT } from '../../scripts/build.ts';
import { type StaticSite, serve } from '../../scripts/serve.ts';
import { collect, stream } from '../formats/make-library.ts';
import { makeSaved } from '../platform/corpus/make-saved.ts';
import { ask, type ClipBrowser, openClipBrowser, selectText, tabShowing } from './clip-browser.ts';
import { type Extension, emptyStorage, failWrites, fillStorage, noise } from './fill-storage.ts';

const NOW = '2026-11-21T00:00:00.000Z';
const FULL = /no space left.*Free some space/i;
const QUOTA = 20 * 2 ** 20;

const record = (id: string, text: string) => {
  const saved = makeSaved(id, { note: 'The first note.' });
  return { type: 'document' as const, ...saved, document: { ...saved.document, text } };
};
const ownName = (id: string, label: string): OwnName => ({
  id,
  label,
  type: 'other',
  forms: [
    {
      text: label,
      lang: 'other',
      shared: false,
      ambiguous: false,
      caseless: false,
      main: true,
      demonym: false,
    },
  ],
  tickers: [],
  related: [],
  cues: [],
  not: [],
});
const backupOf = async (records: ReturnType<typeof record>[]) =>
  (await collect(writeBackup(stream(records), NOW))).join('');

/** The Chromium build less `unlimitedStorage`. */
function buildWithQuota(folder: string): string {
  cpSync(BUILT.chromium, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { permissions: string[] };
  manifest.permissions = manifest.permissions.filter(permission => permission !== 'unlimitedStorage');
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}

describe.each(['chromium', 'firefox'] as const)('with no space left in %s', name => {
  let site: StaticSite;
  let browser: ClipBrowser;
  let library: BrowserPage;
  let fillers = 0;
  const folder = mkdtempSync(join(tmpdir(), 'second-source-'));

  beforeAll(async () => {
    site = await serve(path =>
      path === '/long'
        ? {
            body: `<!doctype html><html lang="en"><title>Long</title><p id="passage">${noise(200_000, 5)}</p>`,
            type: 'text/html; charset=utf-8',
          }
        : undefined,
    );
    browser = await openClipBrowser(name, {
      profile: join(folder, 'profile'),
      ...(name === 'chromium' ? { extension: buildWithQuota(join(folder, 'extension')) } : {}),
      prefs: { 'dom.quotaManager.temporaryStorage.fixedLimit': QUOTA / 1024 },
    });
    library = await browser.ownPage('library.html');
    if (name === 'chromium') {
      const page = library as unknown as Page;
      const client = await page.context().newCDPSession(page);
      const origin = page.url().replace(/\/library\.html$/, '');
      await client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: QUOTA });
    }
    await said(library, '.count', /document/);
    await importFile(await backupOf([record('kept', 'A quokka came first.')]));
    await said(library, '.data', /1 added/);
    fillers = await fillStorage(library);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What a part of a page says, once it says something that fits. */
  async function said(page: BrowserPage, selector: string, fits: RegExp): Promise<string> {
    let text = '';
    for (let i = 0; i < 200; i++) {
      text = await page.evaluate(
        wanted => [...document.querySelectorAll(wanted)].map(one => one.textContent ?? '').join('\n'),
        selector,
      );
      if (fits.test(text)) return text;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    throw new Error(`${selector} says: ${text.slice(0, 300)}`);
  }

  const importFile = (content: string) =>
    library.evaluate(text => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      if (!input) throw new Error('no field for files');
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'backup.jsonl'));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, content);

  /** What lies in the database, read past the extension's own code. */
  const stored = () =>
    library.evaluate(async () => {
      const opened = indexedDB.open('second-source');
      await new Promise(resolve => {
        opened.onsuccess = resolve;
      });
      const all = (store: string) =>
        new Promise<Record<string, unknown>[]>(resolve => {
          const request = opened.result.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => resolve(request.result);
        });
      const [documents, derived, imports] = [
        await all('documents'),
        await all('derived'),
        await all('imports'),
      ];
      opened.result.close();
      return {
        ids: documents.map(({ id }) => id),
        derived: derived.map(({ id }) => id),
        notes: documents.map(row => (row.saved as { note: string }).note),
        running: imports.filter(({ state }) => state === 'running').length,
      };
    }, null);

  const expectWhole = async () =>
    expect(await stored()).toEqual({
      ids: ['kept'],
      derived: ['kept'],
      notes: ['The first note.'],
      running: 0,
    });

  const savePassage = async () => {
    const page = await browser.newPage();
    await page.goto(`${site.origin}long`);
    await selectText(page, '#passage');
    const tabId = await tabShowing(library, `${site.origin}long`);
    const answer = await ask<{ ok: boolean; error?: { code: string } }>(library, 'save-page', {
      tabId,
      kind: 'selection',
    });
    await page.close();
    return answer;
  };

  const writeNote = (note: string) =>
    library.evaluate(async text => {
      document.querySelector<HTMLElement>('.document')?.click();
      for (let i = 0; i < 100 && !document.querySelector('textarea'); i++)
        await new Promise(resolve => setTimeout(resolve, 50));
      const field = document.querySelector('textarea');
      if (!field) throw new Error('no field for a note');
      field.value = text;
      for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
    }, note);

  const storedItem = (key: string) =>
    library.evaluate(
      async wanted =>
        (await (globalThis as unknown as { chrome: Extension }).chrome.storage.local.get(wanted))[wanted],
      key,
    );

  const choose = (options: BrowserPage, value: string) =>
    options.evaluate(
      wanted => document.querySelector<HTMLElement>(`input[name=appearance][value=${wanted}]`)?.click(),
      value,
    );
  const appearance = (options: BrowserPage) =>
    options.evaluate(
      () => document.querySelector<HTMLInputElement>('input[name=appearance]:checked')?.value,
      null,
    );

  it('an import is refused whole', async () => {
    await importFile(await backupOf([record('small', 'A wombat.'), record('big', noise(2 ** 17, 1))]));
    expect(await said(library, '.data [role=alert]', /\S/)).toMatch(FULL);
    await expectWhole();
  });

  it('a clip is refused whole', async () => {
    expect(await savePassage()).toMatchObject({ ok: false, error: { code: 'storage-full' } });
    await expectWhole();
  });

  it('a note is refused, and the one before stays', async () => {
    await library.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('input[type=search]');
      if (!input) throw new Error('no search field');
      input.value = 'quokka';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }, null);
    await said(library, '.count', /^1 document/);
    await writeNote(noise(100_000, 9));
    expect(await said(library, '.toast[role=alert]', /\S/)).toMatch(FULL);
    await expectWhole();
  });

  // Firefox gives no reason for what is refused after a write that did not fit.
  it.each([0, 1])('names of a backup are refused whole, %i failed writes before', async failed => {
    await failWrites(library, failed);
    const names = Array.from({ length: 300 }, (_, i) => ({
      type: 'name' as const,
      name: ownName(`own:${i}`, noise(150, i + 1)),
    }));
    await importFile(
      (await collect(writeBackup(stream([record('small', 'A wombat.'), ...names]), NOW))).join(''),
    );
    expect(await said(library, '.data [role=alert]', /\S/)).toMatch(FULL);
    expect(await storedItem('names')).toBeUndefined();
    await expectWhole();
  });

  it('a setting is kept where it fits, else refused; the page shows the one that holds', async () => {
    const options = await browser.ownPage('options.html');
    await said(options, 'h1', /\S/);
    await choose(options, 'dark');
    const text = await said(options, '.toast[role=alert], html[data-theme=dark] h1', /\S/);
    const holds =
      ((await storedItem('settings')) as { appearance?: string } | undefined)?.appearance ?? 'system';
    expect(await appearance(options)).toBe(holds);
    if (holds === 'system') expect(text).toMatch(FULL);
    await options.close();
  });

  it('with space again all of it is kept', async () => {
    await emptyStorage(library, fillers);
    const note = noise(100_000, 9);
    await writeNote(note);
    expect(await savePassage()).toMatchObject({ ok: true });
    const options = await browser.ownPage('options.html');
    await said(options, 'h1', /\S/);
    await choose(options, 'light');
    await said(options, 'html[data-theme=light] h1', /\S/);
    expect(await storedItem('settings')).toMatchObject({ appearance: 'light' });
    const { ids, notes } = await stored();
    expect(ids).toHaveLength(2);
    expect(notes).toContain(note);
  });
});
