/** The library over what was imported: opened, searched for the first time, searched again, beside one MiniSearch index in memory. */
import type { Page } from 'playwright';
import type { ChromiumSession } from '../../scripts/browsers/chromium.ts';
import { bundleForPage } from './corpus/bundle.ts';
import type { RawSearch } from './corpus/raw-search.ts';
import { median } from './wake.ts';

interface Row {
  name: string;
  ratio: number;
  note?: string;
}
type World = typeof globalThis & { rawSearch: RawSearch };

const WAIT = 3_600_000;
const WORDS = ['Balabran', 'SoftBank revenue', 'Corebran stake', 'employees Dunibran'];

/** Milliseconds from the last key to what is found first, and to all of it. */
async function search(page: Page, words: string): Promise<{ first: number; all: number }> {
  const began = performance.now();
  await page.locator('input[type=search]').fill(words);
  const first = page
    .waitForSelector('.documents mark', { timeout: WAIT })
    .then(() => performance.now() - began);
  await page.waitForFunction(
    wanted => document.querySelector<HTMLElement>('.count [role=status]')?.dataset.query === wanted,
    words,
    { timeout: WAIT, polling: 10 },
  );
  const all = performance.now() - began;
  return { first: Math.min(await first, all), all };
}

/** Once all documents are listed a search is told whole only when the index has them. */
async function untilListed(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    least => {
      const status = document.querySelector('.count [role=status]');
      const listed = Number(status?.textContent?.replace(/\D/g, ''));
      return status?.getAttribute('aria-busy') !== 'true' && listed >= least;
    },
    count,
    { timeout: WAIT, polling: 50 },
  );
}

async function heapOf(page: Page): Promise<number> {
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await client.send('Runtime.getHeapUsage')) as { usedSize: number };
  await client.detach();
  return usedSize / 2 ** 20;
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

/** `imported`: the page that has just imported `count` documents; `own`: another page of the extension. */
export async function measureLibrary(
  session: ChromiumSession,
  { imported, own, count, at }: { imported: Page; own: Page; count: number; at: string },
): Promise<Row[]> {
  const done = performance.now();
  await untilListed(imported, count);
  await search(imported, 'SoftBank');
  const indexed = performance.now() - done;
  await imported.close();

  const page = await session.context.newPage();
  const began = performance.now();
  await page.goto(`chrome-extension://${session.extensionId}/library.html`);
  await page.waitForSelector('.document');
  const listed = performance.now() - began;
  await untilListed(page, count);
  const whole = performance.now() - began;
  const times: { first: number; all: number }[] = [];
  for (const words of WORDS) times.push(await search(page, words));
  const [cold = { first: Number.NaN, all: Number.NaN }, ...warm] = times;
  await page.close();

  const before = await heapOf(own);
  await own.evaluate(await bundleForPage('raw-search.ts'));
  const raw = await own.evaluate(n => (globalThis as World).rawSearch.make(n), count);
  const memory = (await heapOf(own)) - before;
  const rawTimes: number[] = [];
  for (const words of WORDS)
    rawTimes.push(await own.evaluate(w => (globalThis as World).rawSearch.search(w), words));
  const laterAll = median(warm.map(({ all }) => all));
  return [
    {
      name: `${at}: library complete, times its first documents shown`,
      ratio: whole / listed,
      note: `first documents ${listed.toFixed(0)} ms, complete ${whole.toFixed(0)} ms`,
    },
    {
      name: `${at}: search index made after the import, times one MiniSearch index of the same documents`,
      ratio: indexed / raw.build,
      note: `${seconds(indexed)}; one index ${seconds(raw.build)}, ${memory.toFixed(0)} MB in memory`,
    },
    {
      name: `${at}: first search in a library just opened until something is shown, times loading one index`,
      ratio: cold.first / raw.load,
      note: `${cold.first.toFixed(0)} ms, all ${cold.all.toFixed(0)} ms; loading one index ${raw.load.toFixed(0)} ms`,
    },
    {
      name: `${at}: later searches until all is shown, times the search alone in one index`,
      ratio: laterAll / median(rawTimes),
      note: `${laterAll.toFixed(0)} ms, one index ${median(rawTimes).toFixed(0)} ms`,
    },
  ];
}
