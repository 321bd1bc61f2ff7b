/**
 * No space left, inside the extension itself, by the browser's own quota: an import is refused in words that say what to do, what was
 * there is whole, nothing is half there. In Firefox: Chromium lifts its quota from an extension with `unlimitedStorage`, so
 * there the same code meets it in a plain page (clip-quota.test.ts), which saves too.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeBackup } from '../../lib/formats/backup.ts';
import { firefoxPage, launchFirefox } from '../../scripts/browsers/firefox.ts';
import type { BrowserPage } from '../../scripts/browsers/reader.ts';
import { BUILT } from '../../scripts/build.ts';
import { collect, stream } from '../formats/make-library.ts';
import { makeSaved } from '../platform/corpus/make-saved.ts';

const NOW = '2026-11-21T00:00:00.000Z';
const FULL = /no space left.*Free some space/i;

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
  (await collect(writeBackup(stream(records), NOW))).join('');

let session: Awaited<ReturnType<typeof launchFirefox>>;
let library: BrowserPage;

async function openOwn(path: string): Promise<BrowserPage> {
  const page = await session.browser.newPage();
  await page.goto(firefoxPage(path), { waitUntil: [] });
  await page.waitForFunction(() => document.readyState === 'complete');
  return page as unknown as BrowserPage;
}

/** What a part of the library says, once it says something that fits. */
async function said(selector: string, fits: RegExp): Promise<string> {
  let text = '';
  for (let i = 0; i < 200; i++) {
    text = await library.evaluate(
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

beforeAll(async () => {
  const prefs = { 'dom.quotaManager.temporaryStorage.fixedLimit': 20 * 1024 };
  session = await launchFirefox({ extension: BUILT.firefox, prefs });
  library = await openOwn('library.html');
  await said('.count', /document/);
  await importFile(await backupOf([record('kept', 'A quokka came first.')]));
  await said('.data', /1 added/);
});
afterAll(async () => {
  await session?.close();
});

it('an import is refused whole', async () => {
  await importFile(
    await backupOf(Array.from({ length: 24 }, (_, i) => record(`big-${i}`, noise(2 ** 20, i + 1)))),
  );
  expect(await said('.data [role=alert]', /\S/)).toMatch(FULL);
  await expectWhole();
});
