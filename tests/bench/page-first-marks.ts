/**
 * From first contentful paint to the first frame with marks, as times a round trip between the page script and the background: one that is
 * refused at once, one with what the page first asks and is told, and one of another script while the page loads. The built extension in real Chromium, background awake and asleep;
 * beside it the least that any extension needs, and what the extension costs the first contentful paint itself.
 *
 * The end is the beginning of the first frame in which a mark is registered and its style is there. First contentful paint is taken twice: at
 * the time the browser tells for it, when it was on the screen, and at the beginning of the frame that painted it, which is earlier and so the
 * harder measure. Marks that come with the first content are 0 late. If the page script starts later, its start counts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright';
import { grantSites, launchChromium } from '../../scripts/browsers/chromium.ts';
import { closeResident, waitForResident } from '../../scripts/browsers/resident.ts';
import { serve } from '../../scripts/serve.ts';
import { addFloorScripts, FLOOR_PATHS } from './first-marks-floor.ts';
import { SLOW, servePage } from './first-marks-pages.ts';
import type { PageRow } from './page.ts';
import { median, openPages, preparePair, stopWorkers, timeToAnswer } from './wake.ts';

const PASSES = 15;
const ROUND_TRIPS = 15;
/** Milliseconds until the engine that stays has practised. */
export const PRACTISED = 15_000;
/** Milliseconds for which a mouse button is pressed in a click, and until a page script does nothing more. */
const PRESS = 80;
const RESTING = 700;

/**
 * What is opened in each pass, and on which host: ours runs on `localhost` alone. Where the background is asleep the tab has been there before,
 * but for `new tab`: its opening wakes the background, and the browser's driver takes some time until it goes to the address, as a reader does.
 */
const OPENED = [
  { name: 'asleep', path: 'article' },
  { name: 'asleep, new tab', path: 'article' },
  { name: 'asleep, link', path: 'article' },
  { name: 'asleep, sheet', path: 'sheet-article' },
  { name: 'awake, sheet', path: 'sheet-article' },
  { name: 'asleep, parts', path: 'article-in-parts' },
  { name: 'awake, parts', path: 'article-in-parts' },
  { name: 'at once', path: FLOOR_PATHS.atOnce, bare: true },
  { name: 'asks', path: FLOOR_PATHS.asks, bare: true },
  { name: 'awake', path: 'article' },
  { name: 'without', path: 'article', bare: true },
] as const;

/** The same where the engine that stays is gone too: the first page of a day. */
const NOTHING_KEPT = [
  { name: 'asleep, nothing kept', path: 'article' },
  { name: 'asleep, nothing kept, new tab', path: 'article' },
  { name: 'asleep, nothing kept, link', path: 'article' },
] as const;

type Opened = (typeof OPENED | typeof NOTHING_KEPT)[number];
type Name = Opened['name'];
/** What is opened first, for an engine to stay. */
const ARTICLE: Opened = { name: 'awake', path: 'article' };

/** Stands before the page script of the measured copy: its start goes to the timeline of the page, its questions are kept. */
export const PROBE = `performance.mark('script');
globalThis.asked = [];
{
  const send = chrome.runtime.sendMessage.bind(chrome.runtime);
  chrome.runtime.sendMessage = (message, ...rest) => {
    asked.push(message);
    return send(message, ...rest);
  };
}
`;

/** Runs before the page: notes when each frame begins, up to the first with marks. */
export function watchFrames(): void {
  const frames: number[] = [];
  const isMarked = () =>
    ['ss-1', 'ss-2', 'ss-3', 'ss-4'].some(
      name =>
        (CSS.highlights.get(name)?.size ?? 0) > 0 &&
        getComputedStyle(document.body, `::highlight(${name})`).textDecorationLine !== 'none',
    );
  const look = () => {
    frames.push(performance.now());
    if (CSS.highlights.size && isMarked()) Object.assign(globalThis, { marked: frames });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

export interface Seen {
  /** Milliseconds from the frame with the first content to the first with marks. */
  late: number;
  /** The same from the time at which the browser says the first content was on the screen. */
  lateOnScreen: number;
  /** First contentful paint, since the navigation. */
  paint: number;
  /** A round trip to an empty background while the page loads; only where the floor's script asks. */
  trip: number;
}

/** Opens the page and waits for its marks, if any are to come, for so many milliseconds. */
export async function openWatched(
  page: Page,
  go: () => Promise<unknown>,
  isMarked: boolean,
  timeout = 20_000,
): Promise<Seen> {
  await page.addInitScript(watchFrames);
  await go();
  await page.waitForFunction(
    marks =>
      performance.getEntriesByName('first-contentful-paint').length && (!marks || 'marked' in globalThis),
    isMarked,
    { timeout },
  );
  return page.evaluate(() => {
    const { marked = [] } = globalThis as { marked?: number[] };
    const [entry] = performance.getEntriesByName('first-contentful-paint') as (PerformanceEntry & {
      paintTime?: number;
    })[];
    const paint = entry?.startTime ?? Number.NaN;
    const started = performance.getEntriesByName('script')[0]?.startTime ?? 0;
    const first = marked.findLast(frame => frame <= (entry?.paintTime ?? Number.NaN)) ?? Number.NaN;
    const withMarks = marked.at(-1) ?? Number.NaN;
    return {
      late: Math.max(0, withMarks - Math.max(first, started)),
      lateOnScreen: Math.max(0, withMarks - Math.max(paint, started)),
      paint,
      trip: performance.getEntriesByName('trip')[0]?.duration ?? Number.NaN,
    };
  });
}

/** The world of the page script in a page that is open. Asked for afterwards: a page that is watched loads more slowly. */
export async function worldOf(client: CDPSession, extensionId: string): Promise<number> {
  let world = 0;
  client.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.endsWith(extensionId)) world = context.id;
  });
  await client.send('Runtime.enable');
  return world;
}

/** Milliseconds of a message that the background refuses at once, and of the page's first question about its text, asked again. */
export async function roundTrips(client: CDPSession, world: number): Promise<{ bare: number; real: number }> {
  const { result } = await client.send('Runtime.evaluate', {
    contextId: world,
    awaitPromise: true,
    returnByValue: true,
    expression: `(async () => {
      const timed = async message => {
        const began = performance.now();
        await chrome.runtime.sendMessage(message);
        return performance.now() - began;
      };
      const question = asked.find(({ type }) => type === 'annotate');
      const times = { bare: [], real: [] };
      for (let i = 0; i < ${ROUND_TRIPS}; i++) {
        times.bare.push(await timed({ type: 'hello', ask: {} }));
        times.real.push(await timed(question));
      }
      return times;
    })()`,
  });
  const { bare, real } = result.value as { bare: number[]; real: number[] };
  return { bare: median(bare), real: median(real) };
}

/** Shows a page with a link to the article, whose page script is at rest, and gives what presses it as a reader does. */
async function readyToPress(page: Page, url: string): Promise<() => Promise<unknown>> {
  await page.goto(url);
  const box = await page.locator('a').boundingBox();
  if (!box) throw new Error('no link');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForTimeout(RESTING);
  return async () => {
    const shown = page.waitForURL('**/article');
    await page.mouse.down();
    await page.waitForTimeout(PRESS);
    await page.mouse.up();
    await shown;
  };
}

export async function firstMarksRows(): Promise<PageRow[]> {
  const site = await serve(servePage);
  const pair = preparePair();
  addFloorScripts(pair.empty);
  const script = join(pair.own, 'page.js');
  writeFileSync(script, PROBE + readFileSync(script, 'utf8'));
  const { context, close } = await launchChromium({ extension: pair.extensions });
  const seen = new Map<Name, Seen[]>();
  const [bare, real, wake]: [number[], number[], number[]] = [[], [], []];
  try {
    const { own, empty } = await openPages(context);
    const extensionId = new URL(own.url()).host;
    await grantSites({ context, extensionId }, 'http://localhost/*');
    const openOnce = async ({ name, path, ...on }: Opened, counts: boolean) => {
      const isBare = 'bare' in on;
      const isNew = name.endsWith('new tab');
      if (isNew) await stopWorkers(context, own);
      const page = await context.newPage();
      const client = await context.newCDPSession(page);
      if (!name.startsWith('asleep')) await timeToAnswer(empty, {});
      const host = isBare ? site.origin.replace('localhost', '127.0.0.1') : site.origin;
      let go: () => Promise<unknown> = () => page.goto(host + path);
      if (name.endsWith('link')) go = await readyToPress(page, `${site.origin}links`);
      if (name.startsWith('asleep') && !isNew) await stopWorkers(context, own);
      const found = await openWatched(page, go, name !== 'without');
      if (counts) seen.set(name, [...(seen.get(name) ?? []), found]);
      if (counts && name === 'awake') {
        const trips = await roundTrips(client, await worldOf(client, extensionId));
        bare.push(trips.bare);
        real.push(trips.real);
      }
      await page.close();
    };
    await openOnce(ARTICLE, false);
    await waitForResident(own);
    await own.waitForTimeout(PRACTISED);
    for (let pass = 0; pass <= PASSES; pass++) {
      for (const opened of OPENED) await openOnce(opened, pass > 0);
      await stopWorkers(context, empty);
      if (pass > 0) wake.push(await timeToAnswer(empty, {}));
    }
    for (let pass = 0; pass < PASSES; pass++) {
      for (const opened of NOTHING_KEPT) {
        await closeResident(own);
        await openOnce(opened, true);
      }
    }
    return rows(seen, median(bare), median(real), median(wake));
  } finally {
    await close();
    await site.close();
    pair.remove();
  }
}

function rows(seen: ReadonlyMap<Name, Seen[]>, bare: number, real: number, wake: number): PageRow[] {
  const middle = (name: Name, of: keyof Seen) => median((seen.get(name) ?? []).map(one => one[of]));
  const late = (what: string, name: Name, { less = 0, trip = bare, note = '' } = {}): PageRow => ({
    name: `first frame with marks after the frame of the first contentful paint, ${what}`,
    ratio: Math.max(0, middle(name, 'late') - less) / trip,
    note: `${middle(name, 'late').toFixed(1)} ms${note}`,
  });
  /** By the browser's own time of the paint, which is when it was on the screen. */
  const lateOnScreen = (what: string, name: Name, less = 0): PageRow => ({
    name: `first frame with marks after first contentful paint was on the screen, ${what}, times a bare round trip`,
    ratio: Math.max(0, middle(name, 'lateOnScreen') - less) / bare,
    note: `${middle(name, 'lateOnScreen').toFixed(1)} ms`,
  });
  const loading = 'times a round trip to an empty background while the page loads';
  const trip = middle('asks', 'trip');
  const asked = "times a round trip with the page's first question";
  const [wakeNote, bareNote, realNote] = [
    `; empty wake ${wake.toFixed(1)} ms`,
    `; round trip ${bare.toFixed(2)} ms`,
    `; round trip ${real.toFixed(2)} ms`,
  ];
  return [
    lateOnScreen('background awake', 'awake'),
    lateOnScreen('background asleep, less one empty wake', 'asleep', wake),
    late('background awake, times a bare round trip', 'awake', { note: bareNote }),
    late(`background awake, ${asked}`, 'awake', { trip: real, note: realNote }),
    late(`background awake, ${loading}`, 'awake', { trip, note: `; round trip ${trip.toFixed(2)} ms` }),
    late(`background asleep, less one empty wake, ${loading}`, 'asleep', { less: wake, trip }),
    late('background asleep, less one empty wake, times a bare round trip', 'asleep', {
      less: wake,
      note: wakeNote,
    }),
    late(`background asleep, less one empty wake, ${asked}`, 'asleep', { less: wake, trip: real }),
    ...(['asleep, new tab', 'asleep, link'] as const).flatMap(name => [
      late(`background ${name}, less one empty wake`, name, { less: wake }),
      lateOnScreen(`background ${name}, less one empty wake`, name, wake),
    ]),
    ...(
      ['asleep, nothing kept', 'asleep, nothing kept, new tab', 'asleep, nothing kept, link'] as const
    ).flatMap(name => [
      late(`background ${name}, less one empty wake`, name, { less: wake }),
      lateOnScreen(`background ${name}, less one empty wake`, name, wake),
    ]),
    late(`a page whose style sheet takes ${SLOW} ms, background awake`, 'awake, sheet'),
    late(`a page whose style sheet takes ${SLOW} ms, background asleep`, 'asleep, sheet'),
    late(`a page whose second half comes ${SLOW} ms later, background awake`, 'awake, parts'),
    late(`a page whose second half comes ${SLOW} ms later, background asleep`, 'asleep, parts'),
    late('the least: another script marks a word as soon as the page is parsed', 'at once'),
    late('the least: another script asks an empty background first', 'asks'),
    {
      name: 'first contentful paint with the extension, background awake, times without',
      ratio: middle('awake', 'paint') / middle('without', 'paint'),
      note: `${middle('awake', 'paint').toFixed(1)} ms, without ${middle('without', 'paint').toFixed(1)} ms`,
    },
  ];
}
