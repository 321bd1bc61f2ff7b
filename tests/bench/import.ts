/**
 * Importing a backup of generated documents in the built extension in real Chromium: documents a second against plain puts of
 * the same documents into a database of the same page, memory at 10,000 and 100,000 documents (IMPORT_TO stops earlier), how long
 * the background takes to answer a page meanwhile, and how long the library then takes to open and to search.
 */
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Page } from 'playwright';
import { writeBackup } from '../../lib/formats/backup.ts';
import { type ChromiumSession, launchChromium } from '../../scripts/browsers/chromium.ts';
import { BUILT } from '../../scripts/build.ts';
import { generateDocument } from './corpus/generate.ts';
import { measureLibrary } from './library.ts';
import { median, timeToAnswer } from './wake.ts';

interface Row {
  name: string;
  ratio: number;
  note?: string;
}

const SIZES = [10_000, 100_000];
const MOST = Number(process.env.IMPORT_TO ?? 100_000);
const WAIT = 3_600_000;
const QUESTION = {
  type: 'annotate',
  ask: {
    documentKey: 'bench',
    metadata: { url: 'https://news.example/', title: '', date: '2026-05-08' },
    text: 'SoftBank Group shares fell 5% on Friday after Nvidia said revenue rose to $57 billion.',
    context: null,
    last: true,
  },
};

async function* records(count: number) {
  for (let n = 0; n < count; n++) yield { type: 'document' as const, ...savedOf(n) };
}

const savedOf = (n: number) => ({
  document: { ...generateDocument(n).document, url: `https://news.example/${n}` },
  kind: 'imported' as const,
  authors: [],
  selector: null,
  savedAt: '2026-01-01T00:00:00.000Z',
  replaces: null,
  tags: n % 10 ? [] : [`tag ${n % 70}`],
  note: '',
  editedAt: null,
  sighting: null,
});

/** Seconds of plain puts of the same documents, 500 a transaction, over a tenth of them. */
async function rawSeconds(page: Page, count: number): Promise<number> {
  const sample = Math.min(count, 5000);
  const documents = Array.from({ length: sample }, (_, n) => savedOf(n));
  const took = await page.evaluate(async list => {
    const request = indexedDB.open('bench-raw', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('documents', { keyPath: 'document.id' });
    await new Promise(resolve => {
      request.onsuccess = resolve;
    });
    const began = performance.now();
    for (let at = 0; at < list.length; at += 500) {
      const transaction = request.result.transaction('documents', 'readwrite', { durability: 'relaxed' });
      for (const one of list.slice(at, at + 500)) transaction.objectStore('documents').put(one);
      await new Promise(resolve => {
        transaction.oncomplete = resolve;
      });
    }
    const ended = performance.now();
    request.result.close();
    indexedDB.deleteDatabase('bench-raw');
    return ended - began;
  }, documents);
  return (took / 1000) * (count / sample);
}

/** Resident megabytes of the process that shows the library, its workers with it; NaN where the system does not say. */
async function residentOf(session: ChromiumSession, page: Page): Promise<() => number> {
  const browser = await session.context
    .browser()
    ?.newBrowserCDPSession()
    .catch(() => null);
  const client = browser ?? (await session.context.newCDPSession(page));
  const { processInfo } = (await client
    .send('SystemInfo.getProcessInfo' as never)
    .catch(() => ({ processInfo: [] }) as never)) as unknown as {
    processInfo: { type: string; id: number }[];
  };
  const ids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  return () => {
    const sizes = ids.map(id => {
      try {
        return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1024;
      } catch {
        return 0;
      }
    });
    return sizes.length ? Math.max(...sizes) : Number.NaN;
  };
}

async function measureSize(count: number): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  const file = join(folder, 'backup.jsonl');
  await pipeline(
    Readable.from(writeBackup(records(count), '2026-01-01T00:00:00.000Z')),
    createWriteStream(file),
  );
  const session = await launchChromium({ extension: BUILT.chromium });
  try {
    const page = await session.context.newPage();
    const own = await session.context.newPage();
    await own.goto(`chrome-extension://${session.extensionId}/popup.html`);
    await page.goto(`chrome-extension://${session.extensionId}/library.html`);
    const raw = await rawSeconds(own, count);
    const resident = await residentOf(session, page);
    const alone: number[] = [];
    for (let i = 0; i < 15; i++) alone.push(await timeToAnswer(own, QUESTION));
    const before = resident();
    const began = performance.now();
    await page.locator('input[type=file]').setInputFiles(file);
    await page.waitForSelector('.data progress', { state: 'attached' });
    const finished = page
      .waitForFunction(() => !document.querySelector('.data progress'), null, {
        timeout: WAIT,
        polling: 250,
      })
      .then(() => performance.now());
    let ended = 0;
    void finished.then(at => (ended = at));
    const during: number[] = [];
    let peak = before;
    while (!ended) {
      during.push(await timeToAnswer(own, QUESTION));
      peak = Math.max(peak, resident());
      await new Promise(resolve => setTimeout(resolve, 300));
    }
    const said = await page.locator('.data [role=status], .data [role=alert]').textContent();
    if (!said?.includes(`${count} added`) && !said?.includes(count.toLocaleString('en')))
      throw new Error(`not imported: ${said}`);
    const seconds = (ended - began) / 1000;
    const at = `${count.toLocaleString('en')} documents`;
    const slow = during.toSorted((a, b) => a - b);
    return [
      {
        name: `${at}: import, times plain puts of the same documents`,
        ratio: seconds / raw,
        note: `${Math.round(count / seconds)} documents a second, ${seconds.toFixed(0)} s`,
      },
      {
        name: `${at}: memory of the page and its workers at the most, times before`,
        ratio: peak / before,
        note: `${peak.toFixed(0)} MB, before ${before.toFixed(0)} MB`,
      },
      {
        name: `${at}: answer to a page during the import, times without`,
        ratio: median(during) / median(alone),
        note: `${median(during).toFixed(0)} ms, nine of ten within ${slow[Math.floor(slow.length * 0.9)]?.toFixed(0)} ms, without ${median(alone).toFixed(0)} ms`,
      },
      ...(await measureLibrary(session, { imported: page, own, count, at })),
    ];
  } finally {
    await session.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function benchImport(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of SIZES.filter(count => count <= MOST)) rows.push(...(await measureSize(size)));
  return rows;
}
