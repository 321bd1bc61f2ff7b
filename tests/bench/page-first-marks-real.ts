/**
 * The same as page-first-marks.ts on pages nobody here wrote: how long after the first content, or after the page script has started if that is later,
 * the first frame with marks comes. Pages on whose first screen nothing is marked are left out. What they load from elsewhere stays out, so they are
 * plainer than they were, and their first paint comes sooner.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from 'playwright';
import { grantSites, launchChromium } from '../../scripts/browsers/chromium.ts';
import { waitForResident } from '../../scripts/browsers/resident.ts';
import { serve } from '../../scripts/serve.ts';
import type { PageRow } from './page.ts';
import { openWatched, PRACTISED, PROBE, roundTrips, type Seen, worldOf } from './page-first-marks.ts';
import { median, openPages, preparePair, stopWorkers, timeToAnswer } from './wake.ts';

const PAGES = fileURLToPath(new URL('../../../shared/eval/pages/', import.meta.url));
const PASSES = 5;
/** Milliseconds after which nothing on the first screen will be marked. */
const NO_MARKS = 4000;
const HEADERS = {
  'content-security-policy':
    "script-src 'none'; frame-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'none'",
};

interface Timed {
  awake: Seen[];
  asleep: Seen[];
  trips: number[];
}

/** None, and said so, without the pages. */
export async function firstMarksOnRealPages(): Promise<PageRow[]> {
  if (!existsSync(PAGES)) {
    console.log('first marks on real pages: no pages in ../shared/eval/pages');
    return [];
  }
  const names = readdirSync(PAGES).filter(name => name.endsWith('.html'));
  const site = await serve(path =>
    names.includes(path.slice(1))
      ? { body: readFileSync(PAGES + path), type: 'text/html; charset=utf-8', headers: HEADERS }
      : undefined,
  );
  const pair = preparePair();
  const script = join(pair.own, 'page.js');
  writeFileSync(script, PROBE + readFileSync(script, 'utf8'));
  const { context, close } = await launchChromium({ extension: pair.extensions });
  try {
    const { own, empty } = await openPages(context);
    const extensionId = new URL(own.url()).host;
    await grantSites({ context, extensionId }, 'http://localhost/*');
    const asleep = () => stopWorkers(context, own);
    await timePage(context, { url: site.origin + names[0], extensionId, asleep: async () => undefined });
    await waitForResident(own);
    await own.waitForTimeout(PRACTISED);
    const timed: Timed[] = [];
    for (const name of names)
      timed.push(await timePage(context, { url: site.origin + name, extensionId, asleep }));
    const wakes: number[] = [];
    for (let pass = 0; pass < PASSES; pass++) {
      await stopWorkers(context, empty);
      wakes.push(await timeToAnswer(empty, {}));
    }
    return rows(timed, median(wakes));
  } finally {
    await close();
    await site.close();
    pair.remove();
  }
}

interface Watched {
  url: string;
  extensionId: string;
  /** Sends the background to sleep. */
  asleep(): Promise<void>;
}

/** The first time a page is opened does not count; one without marks then is not opened again. */
async function timePage(context: BrowserContext, { url, extensionId, asleep }: Watched): Promise<Timed> {
  const timed: Timed = { awake: [], asleep: [], trips: [] };
  for (let pass = 0; pass <= PASSES; pass++) {
    for (const how of ['awake', 'asleep'] as const) {
      const page = await context.newPage();
      const client = await context.newCDPSession(page);
      if (how === 'asleep') await asleep();
      const seen = await openWatched(page, () => page.goto(url), true, NO_MARKS).catch(() => null);
      if (seen && pass > 0) {
        timed[how].push(seen);
        if (how === 'awake')
          timed.trips.push((await roundTrips(client, await worldOf(client, extensionId))).bare);
      }
      await page.close();
      if (!seen) return timed;
    }
  }
  return timed;
}

function rows(timed: readonly Timed[], wake: number): PageRow[] {
  const marked = timed.filter(({ awake, asleep }) => awake.length && asleep.length);
  const trip = median(marked.flatMap(({ trips }) => trips));
  const row = (how: 'awake' | 'asleep', less: number, what: string): PageRow => {
    const late = marked.map(page => median(page[how].map(seen => seen.late)));
    const middle = median(late);
    return {
      name: `${marked.length} real pages, first frame with marks, background ${what}, times a bare round trip (median)`,
      ratio: Math.max(0, middle - less) / trip,
      note: `${middle.toFixed(1)} ms, ${Math.min(...late).toFixed(1)} to ${Math.max(...late).toFixed(1)}; round trip ${trip.toFixed(2)} ms`,
    };
  };
  return [row('awake', 0, 'awake'), row('asleep', wake, 'asleep, less one empty wake')];
}
