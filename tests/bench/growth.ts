/**
 * What a growing corpus costs, in the built extension in real Chromium: wake, first page, a batch of 50 claims, memory, with 1,000,
 * 10,000 and 100,000 generated documents of ten claims (GROWTH_TO stops earlier or goes on). The extension with the bundled corpus only and
 * an empty one live in the same browser and take turns with it. GROWTH_KEEP names a folder in which filled profiles stay for another run.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright';
import { lookupKeys } from '../../lib/engine/corpus/claim-keys.ts';
import { createPipeline } from '../../lib/engine/create-pipeline.ts';
import type { ClaimLookup } from '../../lib/model/corpus-store.ts';
import { type ChromiumSession, launchChromium } from '../../scripts/browsers/chromium.ts';
import { workerHeap } from '../../scripts/browsers/worker-heap.ts';
import { BUILT } from '../../scripts/build.ts';
import { readKnowledge } from '../../scripts/knowledge.ts';
import { readSeeds } from '../../scripts/read-seeds.ts';
import { bundleForPage } from './corpus/bundle.ts';
import type { BatchTimes } from './corpus/fill-page.ts';
import { generatePage } from './corpus/generate.ts';
import { measureWakes, median, timeToAnswer, writeEmptyExtension } from './wake.ts';

const SIZES = [1000, 10_000, 100_000, 1_000_000];
const MOST = Number(process.env.GROWTH_TO ?? 100_000);
const PAGE_CLAIMS = 50;
const PASSES = 9;
const PAGE_DAY = '2025-06-01';

interface Row {
  name: string;
  ratio: number;
  note?: string;
}

const question = (text: string) => ({
  type: 'annotate',
  ask: {
    documentKey: 'bench',
    metadata: { url: 'https://news.example/', title: '', date: PAGE_DAY },
    text,
    context: null,
    last: true,
  },
});
const root = fileURLToPath(new URL('../..', import.meta.url));
const ARTICLE =
  readSeeds(join(root, 'seeds'))
    .map(({ text }) => text)
    .filter(text => text.includes('SoftBank'))
    .sort((a, b) => b.length - a.length)[0] ?? '';
const PLAIN = generatePage(PAGE_CLAIMS, false);
const HOT = generatePage(PAGE_CLAIMS, true);

interface FillApi {
  fillCorpus(from: number, to: number, engineVersion: string): Promise<void>;
  timeBatch(lookups: readonly ClaimLookup[], passes: number): Promise<BatchTimes>;
  chrome: { runtime: { getManifest(): { version: string } } };
}

function lookupsOf(text: string): ClaimLookup[] {
  const knowledge = readKnowledge(join(root, 'data'));
  const { claims } = createPipeline(knowledge).annotate(text, { date: PAGE_DAY });
  return claims.flatMap(claim =>
    lookupKeys(claim, new Map()).map(key => ({ key, period: claim.period, day: PAGE_DAY })),
  );
}

type Pages = Record<'own' | 'alone' | 'empty', Page>;
type Names = 'own' | 'alone';

/** Median milliseconds of a question to both extensions, awake, in turns. */
async function medianAnswers(pages: Pages, message: unknown): Promise<Record<Names, number>> {
  const times: Record<Names, number[]> = { own: [], alone: [] };
  for (let pass = 0; pass <= PASSES; pass++)
    for (const name of ['own', 'alone'] as const) {
      const took = await timeToAnswer(pages[name], message);
      if (pass > 0) times[name].push(took);
    }
  return { own: median(times.own), alone: median(times.alone) };
}

const megabytes = async (page: Page) =>
  ((await workerHeap(page, new URL(page.url()).host)) ?? Number.NaN) / 2 ** 20;

async function measureSize({ context }: ChromiumSession, pages: Pages) {
  const sentence = question('SoftBank Group shares fell 5% on Friday.');
  const took = await measureWakes(
    context,
    {
      empty: { page: pages.empty, message: {} },
      own: { page: pages.own, message: sentence },
      alone: { page: pages.alone, message: sentence },
      ownPage: { page: pages.own, message: question(ARTICLE) },
      alonePage: { page: pages.alone, message: question(ARTICLE) },
    },
    PASSES,
  );
  const msOf = (name: string) => took[name] ?? Number.NaN;
  return {
    empty: msOf('empty'),
    wake: { own: msOf('own'), alone: msOf('alone') },
    first: { own: msOf('ownPage'), alone: msOf('alonePage') },
    article: await medianAnswers(pages, question(ARTICLE)),
    plain: await medianAnswers(pages, question(PLAIN)),
    hot: await medianAnswers(pages, question(HOT)),
    memory: { own: await megabytes(pages.own), alone: await megabytes(pages.alone) },
  };
}

const thousands = (n: number) => n.toLocaleString('en');
const ms = (value: number) => `${value.toFixed(1)} ms`;

type Measured = Awaited<ReturnType<typeof measureSize>>;

function rowsOf(size: number, measured: Measured, batches: Record<string, BatchTimes>): Row[] {
  const { empty, wake, first, article, plain, hot, memory } = measured;
  const at = `${thousands(size)} documents`;
  const bundled = 'times with the bundled corpus only';
  const beside = (name: string, { own, alone }: Record<Names, number>): Row => ({
    name: `${at}: ${name}, ${bundled}`,
    ratio: own / alone,
    note: `${ms(own)}, ${ms(alone)}`,
  });
  return [
    {
      name: `${at}: wake to an annotated sentence, times an empty worker's`,
      ratio: wake.own / empty,
      note: `${ms(wake.own)}, empty worker ${ms(empty)}`,
    },
    beside('the same', wake),
    beside('first page after a wake, an article about the hot subject', first),
    beside('the same page, awake', article),
    beside(`page of ${PAGE_CLAIMS} claims that all have coverage`, plain),
    beside('the same with the hot subject', hot),
    ...Object.entries(batches)
      .filter(([, { rows }]) => rows > 0)
      .map(([name, { raw, answered, rows, claims }]) => ({
        name: `${at}: look-up of ${PAGE_CLAIMS} claims${name}, times a raw IndexedDB read of the same rows`,
        ratio: answered / raw,
        note: `${thousands(claims)} claims in ${rows} rows, ${ms(answered)}, raw ${ms(raw)}`,
      })),
    {
      name: `${at}: heap of the background, ${bundled}`,
      ratio: memory.own / memory.alone,
      note: `${memory.own.toFixed(1)} MB, ${memory.alone.toFixed(1)} MB`,
    },
  ];
}

/** The three extensions, always at the same addresses: to the browser an unpacked extension is its folder. */
export function prepareExtensions(folder: string): string {
  const [own, alone, empty] = ['own', 'alone', 'empty'].map(name => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const built of [own, alone]) {
    rmSync(built, { recursive: true, force: true });
    cpSync(BUILT.chromium, built, { recursive: true });
  }
  if (!existsSync(empty)) writeEmptyExtension(empty);
  return [own, alone, empty].join();
}

/** A page of each extension, told apart by who has been given documents. */
export async function openFilled(context: BrowserContext, folder: string): Promise<Pages> {
  while (context.serviceWorkers().length < 3) await context.waitForEvent('serviceworker');
  const open = async (name: keyof Pages, file: string) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${idOfUnpacked(join(folder, name))}/${file}`);
    return page;
  };
  return {
    own: await open('own', 'popup.html'),
    alone: await open('alone', 'popup.html'),
    empty: await open('empty', 'page.html'),
  };
}

/** How Chromium names an unpacked extension: the first half of its path's hash, in letters. */
const idOfUnpacked = (folder: string): string =>
  [...createHash('sha256').update(folder).digest('hex').slice(0, 32)]
    .map(digit => String.fromCharCode(97 + Number.parseInt(digit, 16)))
    .join('');

/** A profile with so many documents in it, filled on from the one before. */
export async function prepareProfile(folder: string, extension: string, size: number, before = 0) {
  const profile = join(folder, `profile-${size}`);
  if (existsSync(join(folder, `filled-${size}`))) {
    // What the browser keeps of the extension's code may be older than the build.
    rmSync(join(profile, 'Default', 'Service Worker'), { recursive: true, force: true });
    return profile;
  }
  rmSync(profile, { recursive: true, force: true });
  if (before) cpSync(join(folder, `profile-${before}`), profile, { recursive: true });
  const session = await launchChromium({ extension, profile });
  const { own } = await openFilled(session.context, folder);
  await own.evaluate(await bundleForPage('fill-page.ts'));
  await fill(own, before, size);
  await session.close();
  writeFileSync(join(folder, `filled-${size}`), '');
  return profile;
}

export async function benchGrowth(): Promise<Row[]> {
  const keep = process.env.GROWTH_KEEP;
  const folder = keep ?? mkdtempSync(join(tmpdir(), 'growth-'));
  const extension = prepareExtensions(folder);
  const rows: Row[] = [];
  let before = 0;
  try {
    for (const size of SIZES.filter(documents => documents <= MOST)) {
      const profile = await prepareProfile(folder, extension, size, before);
      before = size;
      if (process.env.GROWTH_ONLY_FILL) continue;
      const session = await launchChromium({ extension, profile });
      const pages = await openFilled(session.context, folder);
      const measured = await measureSize(session, pages);
      await pages.own.evaluate(await bundleForPage('fill-page.ts'));
      const batches = {
        '': await timeBatch(pages.own, lookupsOf(PLAIN)),
        ' with the hot subject': await timeBatch(pages.own, lookupsOf(HOT)),
      };
      rows.push(...rowsOf(size, measured, batches));
      await session.close();
    }
    return rows;
  } finally {
    if (!keep) rmSync(folder, { recursive: true, force: true });
  }
}

const fill = (page: Page, from: number, to: number) =>
  page.evaluate(
    ([first, last]) => {
      const scope = globalThis as unknown as FillApi;
      return scope.fillCorpus(first, last, scope.chrome.runtime.getManifest().version);
    },
    [from, to] as const,
  );

const timeBatch = (page: Page, lookups: ClaimLookup[]) =>
  page.evaluate(([asked, passes]) => (globalThis as unknown as FillApi).timeBatch(asked, passes), [
    lookups,
    PASSES,
  ] as const);
