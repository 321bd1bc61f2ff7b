/**
 * The same as page-first-marks.ts in real Firefox: from first contentful paint to the first frame with marks, as times a bare round trip to a background
 * that only answers. Beside it what such an empty background takes while the same page loads: in Firefox messages go through the browser's
 * main process, which is busy then.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { findBrowser } from '../../scripts/browsers/find.ts';
import {
  FIREFOX_ADDON_ID,
  type FirefoxSession,
  grantSites,
  launchFirefox,
  stopBackground,
} from '../../scripts/browsers/firefox.ts';
import { BUILT } from '../../scripts/build.ts';
import { serve } from '../../scripts/serve.ts';
import { servePage } from './first-marks-pages.ts';
import type { PageRow } from './page.ts';
import { watchFrames } from './page-first-marks.ts';
import { median } from './wake.ts';

const PASSES = 12;
const ROUND_TRIPS = 15;
/** Milliseconds until a page and its background do nothing more, and until a background that was stopped is quiet. */
const RESTING = 700;
const STOPPED = 300;
const EMPTY_ID = 'empty@second-source.invalid';

/** Milliseconds. `at rest`: a page that has loaded asks; `loading`: one asks in its first script. */
type Timed =
  | 'late, awake'
  | 'late, asleep'
  | 'empty, awake, at rest'
  | 'empty, asleep, at rest'
  | 'empty, awake, loading'
  | 'empty, asleep, loading';

/**
 * An extension whose background only answers. Its script asks when the page starts and at each event `ask`, as often in a row as the root says, and leaves
 * the time of one there: Firefox's clock is too coarse for a single one.
 */
function writeEmptyExtension(folder: string): void {
  mkdirSync(folder);
  const files = {
    'manifest.json': JSON.stringify({
      manifest_version: 3,
      name: 'Empty background',
      version: '1',
      background: { scripts: ['background.js'] },
      host_permissions: ['http://127.0.0.1/*'],
      content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['ask.js'], run_at: 'document_start' }],
      browser_specific_settings: { gecko: { id: EMPTY_ID } },
    }),
    'background.js':
      'browser.runtime.onMessage.addListener((message, sender, answer) => { answer({ ok: true }); return true; });',
    'ask.js': `const ask = async () => {
      const { dataset } = document.documentElement;
      const times = Number(dataset.times ?? 1);
      const began = performance.now();
      for (let i = 0; i < times; i++) await browser.runtime.sendMessage({});
      dataset.took = String((performance.now() - began) / times);
    };
    addEventListener('ask', ask);
    void ask();`,
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
}

/** Milliseconds from the first contentful paint to the first frame with marks. */
async function lateness(page: Page): Promise<number> {
  await page.waitForFunction(
    () => 'marked' in globalThis && performance.getEntriesByName('first-contentful-paint').length,
  );
  return page.evaluate(() => {
    const { marked = [] } = globalThis as { marked?: number[] };
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
    return Math.max(0, (marked.at(-1) ?? Number.NaN) - paint);
  });
}

async function answered(page: Page): Promise<number> {
  const took = await page.waitForFunction(() => document.documentElement.dataset.took);
  return Number(await took.jsonValue());
}

async function answeredAtRest(page: Page, times: number): Promise<number> {
  await page.evaluate(inARow => {
    const { dataset } = document.documentElement;
    delete dataset.took;
    dataset.times = String(inARow);
    dispatchEvent(new Event('ask'));
  }, times);
  return answered(page);
}

/** Ours runs on `localhost`, the empty one on `127.0.0.1`. */
async function measurePass(
  session: FirefoxSession,
  origin: string,
  note: (what: Timed, took: number) => void,
): Promise<void> {
  const emptyOrigin = origin.replace('localhost', '127.0.0.1');
  const open = async (on: string, id: string | null) => {
    const page = await session.browser.newPage();
    await page.goto(`${on}links`);
    await new Promise(resolve => setTimeout(resolve, RESTING));
    if (id) await stopBackground(session, id);
    await new Promise(resolve => setTimeout(resolve, STOPPED));
    return page;
  };
  for (const how of ['asleep', 'awake'] as const) {
    const page = await open(origin, how === 'asleep' ? FIREFOX_ADDON_ID : null);
    await page.evaluateOnNewDocument(watchFrames);
    await page.goto(`${origin}article`);
    note(`late, ${how}`, await lateness(page));
    await page.close();
  }
  for (const how of ['asleep', 'awake'] as const) {
    const page = await open(emptyOrigin, how === 'asleep' ? EMPTY_ID : null);
    note(`empty, ${how}, at rest`, await answeredAtRest(page, how === 'asleep' ? 1 : ROUND_TRIPS));
    if (how === 'asleep') await stopBackground(session, EMPTY_ID);
    await new Promise(resolve => setTimeout(resolve, STOPPED));
    await page.goto(`${emptyOrigin}article`);
    note(`empty, ${how}, loading`, await answered(page));
    await page.close();
  }
}

export async function firstMarksFirefoxRows(): Promise<PageRow[]> {
  if (!findBrowser('firefox')) {
    console.log('page-first-marks-firefox: no Firefox');
    return [];
  }
  const site = await serve(servePage);
  const folder = mkdtempSync(join(tmpdir(), 'first-marks-'));
  const empty = join(folder, 'empty');
  writeEmptyExtension(empty);
  const session = await launchFirefox({ extension: BUILT.firefox });
  const times = new Map<Timed, number[]>();
  try {
    await session.browser.installExtension(empty);
    await grantSites(session, FIREFOX_ADDON_ID, 'http://localhost/*');
    await grantSites(session, EMPTY_ID, 'http://127.0.0.1/*');
    for (let pass = 0; pass <= PASSES; pass++) {
      await measurePass(session, site.origin, (what, took) => {
        if (pass > 0) times.set(what, [...(times.get(what) ?? []), took]);
      });
    }
  } finally {
    await session.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return rows(what => median(times.get(what) ?? []));
}

function rows(middle: (what: Timed) => number): PageRow[] {
  const late = 'first frame with marks after first contentful paint';
  const row = (how: 'awake' | 'asleep', floor: Timed, less: number, what: string): PageRow => ({
    name: `Firefox: ${late}, background ${how}, ${what}`,
    ratio: Math.max(0, middle(`late, ${how}`) - less) / middle(floor),
    note: `${middle(`late, ${how}`).toFixed(0)} ms; empty ${middle(floor).toFixed(1)} ms`,
  });
  const wake = middle('empty, asleep, at rest');
  return [
    row('awake', 'empty, awake, at rest', 0, 'times a bare round trip'),
    row('asleep', 'empty, awake, at rest', wake, 'less one empty wake, times a bare round trip'),
    row('awake', 'empty, awake, loading', 0, 'times one to an empty background while the page loads'),
    row('asleep', 'empty, asleep, loading', 0, 'times an empty wake while the page loads'),
    {
      name: 'Firefox: empty wake while the page loads, times one at rest',
      ratio: middle('empty, asleep, loading') / wake,
      note: `${middle('empty, asleep, loading').toFixed(0)} ms, ${wake.toFixed(0)} ms`,
    },
  ];
}
