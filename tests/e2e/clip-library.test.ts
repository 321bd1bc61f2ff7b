/** The library page in both browsers: found by search, noted, deleted and back; a backup out and in; files that are refused. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeBackup } from '../../lib/formats/backup.ts';
import type { BrowserPage } from '../../scripts/browsers/reader.ts';
import { collect, stream } from '../formats/make-library.ts';
import { makeSaved } from '../platform/corpus/make-saved.ts';
import { axeViolations } from './axe.ts';
import { ask, type ClipBrowser, openClipBrowser } from './clip-browser.ts';

const NOW = '2026-11-21T00:00:00.000Z';

function record(number: number, text: string) {
  const saved = makeSaved(`clip-${number}`, { tags: ['harbour'] });
  const document = { ...saved.document, title: `Report ${number}`, publisher: 'Harbour Wire', text };
  return { type: 'document' as const, ...saved, document };
}
const backupOf = async (records: ReturnType<typeof record>[]) =>
  (await collect(writeBackup(stream(records), NOW))).join('');

describe.each(['chromium', 'firefox'] as const)('the library in %s', name => {
  let browser: ClipBrowser;
  let page: BrowserPage;
  const profile = mkdtempSync(join(tmpdir(), 'second-source-'));

  beforeAll(async () => {
    browser = await openClipBrowser(name, { profile });
    page = await browser.ownPage('library.html');
    await waitFor(text => /documents/.test(text));
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(profile, { recursive: true, force: true });
  });

  const shown = () => page.evaluate(() => document.body.innerText, null);
  async function waitFor(isThere: (text: string) => boolean, tries = 100): Promise<string> {
    for (let i = 0; i < tries; i++) {
      const text = await shown();
      if (isThere(text)) return text;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    throw new Error(`not shown; the page says: ${(await shown()).slice(0, 500)}`);
  }
  /** Gives a file to the page as the reader's choice in its file field would. */
  const importFile = (content: string, fileName: string) =>
    page.evaluate(
      file => {
        const details = document.querySelector<HTMLDetailsElement>('.data');
        const input = document.querySelector<HTMLInputElement>('input[type=file]');
        if (!details || !input) throw new Error('no field for files');
        details.open = true;
        const transfer = new DataTransfer();
        transfer.items.add(new File([file.content], file.fileName));
        input.files = transfer.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      { content, fileName },
    );
  /** Types a search and waits for its list. */
  async function search(query: string): Promise<void> {
    await page.evaluate(words => {
      const input = document.querySelector<HTMLInputElement>('input[type=search]');
      if (!input) throw new Error('no search field');
      input.value = words;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }, query);
    for (let i = 0; i < 100; i++) {
      const shownFor = await page.evaluate(
        () => document.querySelector<HTMLElement>('.count [role=status]')?.dataset.query,
        null,
      );
      if (shownFor === query) return;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    throw new Error(`no list for ${query}`);
  }
  const click = (selector: string) =>
    page.evaluate(wanted => document.querySelector<HTMLElement>(wanted)?.click(), selector);
  const shows = (selector: string) =>
    page.evaluate(wanted => document.querySelector(wanted) !== null, selector);
  /** Rows of imports that are not finished, read past the extension's own code. */
  const unfinished = () =>
    page.evaluate(async () => {
      const opened = indexedDB.open('second-source');
      await new Promise(resolve => {
        opened.onsuccess = resolve;
      });
      const all = (store: string) =>
        new Promise<{ batch: string; state?: string }[]>(resolve => {
          const request = opened.result.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => resolve(request.result);
        });
      const imports = await all('imports');
      const rows = [...imports, ...(await all('documents')), ...(await all('claims'))];
      opened.result.close();
      const finished = new Set(imports.filter(({ state }) => state !== 'running').map(({ batch }) => batch));
      return rows.filter(({ batch }) => batch && !finished.has(batch)).length;
    }, null);

  it('imports a backup and finds what it brought, as text only', async () => {
    const hostile =
      '<img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script> quokkas';
    await importFile(await backupOf([record(1, hostile), record(2, 'Nothing special.')]), 'backup.jsonl');
    await waitFor(text => text.includes('2 added, 0 already there'));
    await search('quokkas');
    await waitFor(now => now.includes('1 document\n') && now.includes('</script> quokkas'));
    expect(await page.evaluate(() => document.title, null)).not.toBe('owned');
  });

  it('passes over what it has', async () => {
    await importFile(await backupOf([record(1, 'again'), record(3, 'More.')]), 'backup.jsonl');
    await waitFor(text => text.includes('1 added, 1 already there'));
  });

  it.each([
    [
      'cut off',
      async () => (await backupOf([record(7, 'wombats')])).slice(0, -20),
      /ends too early|not JSON/,
    ],
    [
      'wrong in one line',
      async () =>
        (await backupOf([record(7, 'wombats'), record(8, 'x')])).replace(
          '"tags":["harbour"],"note":""',
          '"tags":5,"note":""',
        ),
      /Line 2 is not valid: tags/,
    ],
    [
      'newer',
      async () => (await backupOf([])).replace(/"version":\d+/, '"version":9'),
      /newer version \(9\)/,
    ],
    ['another kind', async () => 'hello', /not a file the library can read/],
  ])('refuses a file that is %s and takes nothing of it', async (_name, make, message) => {
    await importFile(await make(), 'backup.jsonl');
    await waitFor(text => message.test(text));
    await search('wombats');
    await waitFor(text => text.includes('0 documents'));
  });

  it('leaves no trace of an import that is cancelled midway', async () => {
    const report = 'SoftBank Group shares fell 5% on Friday. Kioxia owns 37% of Sakura Internet.';
    const records = Array.from({ length: 3000 }, (_, i) => record(100 + i, `${report} Numbat ${i}.`));
    await importFile(await backupOf(records), 'backup.jsonl');
    const isMidway = () =>
      page.evaluate(() => {
        const { value = 0 } = document.querySelector<HTMLProgressElement>('.data progress') ?? {};
        return value > 0;
      }, null);
    for (let i = 0; i < 400 && !(await isMidway()); i++)
      await new Promise(resolve => setTimeout(resolve, 25));
    expect(await isMidway()).toBe(true);
    await click('.data [role=status] .link');
    for (let i = 0; i < 200 && (await shows('.data [role=status]')); i++)
      await new Promise(resolve => setTimeout(resolve, 50));
    expect(await shows('.data [role=status], .data [role=alert]')).toBe(false);
    await search('numbat');
    await waitFor(text => text.includes('0 documents'));
    for (let i = 0; i < 100 && (await unfinished()); i++)
      await new Promise(resolve => setTimeout(resolve, 50));
    expect(await unfinished()).toBe(0);
  });

  it('has nothing that axe finds wrong, with a document and with a name open', async () => {
    const violations = () => axeViolations(page as unknown as Parameters<typeof axeViolations>[0]);
    await search('SoftBank');
    await waitFor(text => / documents\n/.test(text));
    await click('.document');
    await waitFor(text => text.includes('Delete'));
    expect(await violations()).toEqual([]);
    await click('.claims .link');
    await waitFor(text => !text.includes('Delete'));
    expect(await violations()).toEqual([]);
  });

  it('deletes with a way back', async () => {
    await search('quokkas');
    await waitFor(text => text.includes('1 document\n'));
    await click('.document');
    await waitFor(text => text.includes('Delete'));
    await click('.actions .outlined');
    await waitFor(text => text.includes('Deleted: Report 1') && text.includes('0 documents'));
    await click('.toast .link');
    await waitFor(text => text.includes('1 document\n') && !text.includes('Deleted:'));
  });

  /** Presses an export and reads the file that would be downloaded. */
  const exported = (kind: string, isCancelled: boolean) =>
    page.evaluate(
      ({ label, cancel }) => {
        const press = (text: string) =>
          [...document.querySelectorAll<HTMLElement>('.sheet button')]
            .find(button => button.textContent === text)
            ?.click();
        return new Promise<string>(resolve => {
          URL.createObjectURL = file => {
            void (file as Blob).text().then(resolve);
            return '';
          };
          HTMLAnchorElement.prototype.click = () => undefined;
          press(label);
          if (!document.querySelector('.sheet progress')) resolve('no progress shown');
          if (cancel) press('Cancel');
          setTimeout(() => resolve(''), cancel ? 700 : 20_000);
        });
      },
      { label: kind, cancel: isCancelled },
    );

  it('exports with progress, and writes no file when cancelled', async () => {
    expect(await exported('Full backup', true)).toBe('');
    await waitFor(text => !text.includes('Cancel'));
    const file = await exported('Full backup', false);
    expect(file).toContain('quokkas');
    await waitFor(text => text.includes('3 documents of yours exported.'));
  });

  it('an import that is cancelled leaves nothing', async () => {
    const many = Array.from({ length: 3000 }, (_, i) => record(100 + i, `The bandicoots of ${i}.`));
    await importFile(await backupOf(many), 'backup.jsonl');
    expect(await page.evaluate(() => document.querySelector('.sheet progress') !== null, null)).toBe(true);
    await click('.sheet [role=status] .link');
    await waitFor(text => !text.includes('Cancel'));
    await search('bandicoots');
    await waitFor(text => text.includes('0 documents'));
  });

  it('follows what is deleted and named elsewhere, without a reload', async () => {
    await search('');
    await waitFor(text => text.includes('Report 3'));
    const other = await browser.ownPage('options.html');
    await ask(other, 'delete-document', { id: 'clip-3' });
    await waitFor(text => !text.includes('Report 3') && text.includes('Report 1'));
    await other.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { set(items: object): Promise<void> } } };
      };
      const forms = [{ text: 'SoftBank Group', lang: 'en' }];
      const renamed = { id: 'softbank-group', label: 'As I call SoftBank', type: 'company', forms };
      const lists = { muted: [], watched: [], unread: [] };
      await chrome.storage.local.set({ names: { version: 1, revision: 1, names: [renamed], ...lists } });
    }, null);
    await waitFor(text => text.includes('As I call SoftBank'));
    await other.close();
  });
});
