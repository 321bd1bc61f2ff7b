/**
 * What a growing corpus costs, in the built extension in real Chromium: wake, first page, a batch of 50 claims, memory, at the
 * bundled corpus alone and with 1,000, 10,000 and 100,000 generated documents of ten claims (GROWTH_TO stops earlier or goes on).
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { lookupKeys } from '../../lib/engine/corpus/claim-keys.ts';
import { createPipeline } from '../../lib/engine/engine.ts';
import type { ClaimLookup } from '../../lib/model/corpus-store.ts';
import { type ChromiumSession, launchChromium } from '../../scripts/browsers/chromium.ts';
import { workerHeap } from '../../scripts/browsers/worker-heap.ts';
import { readKnowledge } from '../../scripts/knowledge.ts';
import { readSeeds } from '../../scripts/read-seeds.ts';
import { bundleForPage } from './corpus/bundle.ts';
import type { BatchTimes } from './corpus/fill-page.ts';
import { generatePage } from './corpus/generate.ts';
import { measureWakes, median, openPages, preparePair, timeToAnswer } from './wake.ts';

const SIZES = [0, 1000, 10_000, 100_000, 1_000_000];
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

async function medianAnswer(page: Page, message: unknown): Promise<number> {
  const times: number[] = [];
  for (let pass = 0; pass <= PASSES; pass++) times.push(await timeToAnswer(page, message));
  return median(times.slice(1));
}

async function measureSize(session: ChromiumSession, pages: { own: Page; empty: Page }) {
  const wakes = await measureWakes(
    session.context,
    {
      empty: { page: pages.empty, message: {} },
      wake: { page: pages.own, message: question('SoftBank Group shares fell 5% on Friday.') },
    },
    PASSES,
  );
  return {
    empty: wakes.empty ?? Number.NaN,
    wake: wakes.wake ?? Number.NaN,
    plain: await medianAnswer(pages.own, question(PLAIN)),
    hot: await medianAnswer(pages.own, question(HOT)),
    article: await medianAnswer(pages.own, question(ARTICLE)),
    memory: ((await workerHeap(pages.own, new URL(pages.own.url()).host)) ?? Number.NaN) / 2 ** 20,
  };
}

const thousands = (n: number) => n.toLocaleString('en');
const ms = (value: number) => `${value.toFixed(1)} ms`;

type Measured = Awaited<ReturnType<typeof measureSize>>;

function rowsOf(size: number, now: Measured, alone: Measured, batches: Record<string, BatchTimes>): Row[] {
  const at = `${thousands(size)} documents`;
  const bundled = 'times with the bundled corpus only';
  return [
    {
      name: `${at}: wake to an annotated sentence, times an empty worker's`,
      ratio: now.wake / now.empty,
      note: ms(now.wake),
    },
    { name: `${at}: the same, ${bundled}`, ratio: now.wake / now.empty / (alone.wake / alone.empty) },
    {
      name: `${at}: first page, an article about the hot subject, ${bundled}`,
      ratio: now.article / alone.article,
      note: ms(now.article),
    },
    {
      name: `${at}: page of ${PAGE_CLAIMS} claims that all have coverage, ${bundled}`,
      ratio: now.plain / alone.plain,
      note: ms(now.plain),
    },
    {
      name: `${at}: the same with the hot subject, ${bundled}`,
      ratio: now.hot / alone.hot,
      note: ms(now.hot),
    },
    ...Object.entries(batches)
      .filter(([, { rows }]) => rows > 0)
      .map(([name, { raw, answered, rows, claims }]) => ({
        name: `${at}: look-up of ${PAGE_CLAIMS} claims${name}, times a raw read of the same rows`,
        ratio: answered / raw,
        note: `${thousands(claims)} claims in ${rows} rows, ${ms(answered)}`,
      })),
    {
      name: `${at}: heap of the background, ${bundled}`,
      ratio: now.memory / alone.memory,
      note: `${now.memory.toFixed(1)} MB`,
    },
  ];
}

export async function benchGrowth(): Promise<Row[]> {
  const pair = preparePair();
  const session = await launchChromium({ extension: pair.extensions });
  const rows: Row[] = [];
  try {
    const pages = await openPages(session.context);
    await pages.own.evaluate(await bundleForPage('fill-page.ts'));
    let filled = 0;
    let alone: Measured | undefined;
    for (const size of SIZES.filter(documents => documents <= MOST)) {
      await fill(pages.own, filled, size);
      filled = size;
      const now = await measureSize(session, pages);
      alone ??= now;
      const batches = {
        '': await timeBatch(pages.own, lookupsOf(PLAIN)),
        ' with the hot subject': await timeBatch(pages.own, lookupsOf(HOT)),
      };
      rows.push(...rowsOf(size, now, alone, batches));
    }
    return rows;
  } finally {
    await session.close();
    pair.remove();
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
