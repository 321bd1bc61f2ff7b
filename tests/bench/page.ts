/**
 * Processor time of the page's main thread, on real pages in real Chromium, cold: each number comes from a page of its own that has just loaded. The floor
 * is a bare TreeWalker pass over the same page's text nodes, in the same run. mark.js beside it once, where it is installed.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium } from 'playwright';
import { build } from 'vite';
import { findBrowser } from '../../scripts/browsers/find.ts';
import { eagerFunctions } from '../../scripts/eager-functions.ts';
import { type StaticSite, serve } from '../../scripts/serve.ts';
import { frameCosts } from './page-frames.ts';
import { hiddenRows } from './page-hidden.ts';
import { liveRows } from './page-live.ts';

const PAGES = fileURLToPath(new URL('../../../shared/eval/pages/', import.meta.url));
const MARK_JS = fileURLToPath(new URL('./node_modules/mark.js/dist/mark.min.js', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
const PROBE = fileURLToPath(new URL('./page-probe.ts', import.meta.url));
const ROUNDS = 5;
/** Passes before a page counts as warm, when the browser has compiled what it will; and passes of one measurement of five. */
const WARM_UP = 100;
const WARM = 40;
/** After loading, for the first frame. */
const SETTLE_MS = 60;
const OURS = ['floor', 'walk', 'paint'] as const;
/** Resolves when the next frame is over. */
const FRAME = 'new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))';
/** Within it what comes near is watched for. */
const WATCH_MS = 150;

/** The page's own scripts stay out. */
const HEADERS = { 'content-security-policy': "script-src 'none'; frame-src 'none'" };

export interface PageRow {
  name: string;
  ratio: number;
  note?: string;
}

type Timed = 'floor' | 'walk' | 'paint' | 'peer';
type Times = Record<Timed | 'warmFloor' | 'warmWalk' | 'load' | 'all' | 'framed' | 'watch', number>;

/** One row per cost; none, and said so, without pages or Chromium. */
export async function benchPage(): Promise<PageRow[]> {
  const executablePath = findBrowser('chromium')?.path;
  if (!executablePath || !existsSync(PAGES)) {
    console.log('page: no Chromium, or no pages in ../shared/eval/pages');
    return [];
  }
  const names = readdirSync(PAGES).filter(name => name.endsWith('.html'));
  const site = await serve(path =>
    names.includes(path.slice(1))
      ? { body: readFileSync(PAGES + path), type: 'text/html; charset=utf-8', headers: HEADERS }
      : path === '/blank'
        ? { body: '<!doctype html><body>', type: 'text/html; charset=utf-8', headers: HEADERS }
        : undefined,
  );
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  try {
    const probe = await bundleProbe();
    const times: Times[] = [];
    for (const name of names) times.push(await measure(browser, site, name, probe));
    return [
      ...walkRows(times),
      ...(await frameCosts(browser, `${site.origin}blank`, probe)),
      ...(await liveRows()),
      ...(await hiddenRows()),
    ];
  } finally {
    await browser.close();
    await site.close();
  }
}

async function bundleProbe(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [eagerFunctions(ROOT)],
    build: { write: false, minify: true, lib: { entry: PROBE, name: 'probe', formats: ['iife'] } },
  });
  const output = Array.isArray(built) && built[0]?.output[0];
  if (!output) throw new Error('the probe was not built');
  return output.code;
}

async function measure(browser: Browser, site: StaticSite, name: string, probe: string): Promise<Times> {
  const context = await browser.newContext();
  await context.route(
    url => !url.href.startsWith(site.origin),
    route => route.abort(),
  );
  const found: Record<keyof Times, number[]> = {
    floor: [],
    walk: [],
    paint: [],
    peer: [],
    warmFloor: [],
    warmWalk: [],
    load: [],
    all: [],
    framed: [],
    watch: [],
  };
  for (let round = 0; round < ROUNDS; round++) {
    for (const what of round === 0 && existsSync(MARK_JS) ? ([...OURS, 'peer'] as const) : OURS) {
      const { load, cold, warm, framed, watch } = await timeOnce(context, site.origin + name, probe, what);
      found[what].push(cold);
      if (what === 'paint') {
        found.load.push(load);
        found.all.push(load + cold);
        found.framed.push(framed);
        found.watch.push(watch);
      }
      if (what === 'floor') found.warmFloor.push(warm);
      if (what === 'walk') found.warmWalk.push(warm);
    }
  }
  await context.close();
  return Object.fromEntries(
    Object.entries(found).map(([what, values]) => [what, quantile(values, 0.5)]),
  ) as Times;
}

async function timeOnce(context: BrowserContext, url: string, probe: string, what: Timed) {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForTimeout(SETTLE_MS);
  if (what === 'peer') await page.evaluate(readFileSync(MARK_JS, 'utf8'));
  const client = await context.newCDPSession(page);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () =>
    (await client.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')
      ?.value ?? Number.NaN;
  /** Milliseconds of the page's main thread. */
  const run = async (expression: string, awaitPromise = false) => {
    // The page's own layout, if it is not done yet, is no cost of whoever asks first.
    await client.send('Page.getLayoutMetrics');
    const before = await spent();
    await client.send('Runtime.evaluate', { expression, awaitPromise });
    return ((await spent()) - before) * 1000;
  };
  await run('0');
  await run(FRAME, true);
  const emptyFrame = Math.min(await run(FRAME, true), await run(FRAME, true));
  const empty = Math.min(await run('1'), await run('2'), await run('3'));
  const load = (await run(probe)) - empty;
  let cold = (await run(`pageProbe.${what === 'paint' ? 'walk' : what}()`)) - empty;
  let framed = Number.NaN;
  let watch = Number.NaN;
  if (what === 'paint') {
    await client.send('Runtime.evaluate', { expression: 'pageProbe.find()' });
    const before = await spent();
    const show = (await run('pageProbe.show()')) - empty;
    await run(FRAME, true);
    const shown = await spent();
    await page.waitForTimeout(WATCH_MS);
    watch = ((await spent()) - shown) * 1000;
    framed = cold + (shown - before) * 1000 - emptyFrame - empty;
    cold += show;
  }
  const again = (times: number) => run(`for (let i = 0; i < ${times}; i++) pageProbe.${what}()`);
  const warm: number[] = [];
  if (what === 'floor' || what === 'walk') {
    await again(WARM_UP);
    for (let i = 0; i < ROUNDS; i++) warm.push(((await again(WARM)) - empty) / WARM);
  }
  await page.close();
  return { load, cold, warm: quantile(warm, 0.5), framed, watch };
}

function walkRows(times: readonly Times[]): PageRow[] {
  const rows: [string, keyof Times, keyof Times][] = [
    ['walk, cold', 'walk', 'floor'],
    [`walk, warm after ${WARM_UP} passes`, 'warmWalk', 'warmFloor'],
    ['walk, anchor and paint, cold, every second time with the frame', 'paint', 'floor'],
    ['walk, anchor, paint and the frame that shows it, less an empty frame, cold', 'framed', 'floor'],
    ['beginning to watch for what comes near, a moment later, cold', 'watch', 'floor'],
    ['loading the script of these, cold', 'load', 'floor'],
    ['loading, walk, anchor and paint together, cold', 'all', 'floor'],
    ['mark.js, one expression, cold', 'peer', 'floor'],
  ];
  const measured = rows.filter(([, what]) => times.every(time => !Number.isNaN(time[what])));
  return measured.map(([name, what, floor]) => {
    const ratios = times.filter(time => time[floor] > 0).map(time => time[what] / time[floor]);
    const ms = times.map(time => time[what]);
    return {
      name: `${name} (median of ${times.length} pages)`,
      ratio: quantile(ratios, 0.5),
      note: `95th percentile ${quantile(ratios, 0.95).toFixed(1)}; ${quantile(ms, 0.5).toFixed(2)} ms per page, 95th percentile ${quantile(ms, 0.95).toFixed(2)} ms`,
    };
  });
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
