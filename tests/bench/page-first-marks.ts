/**
 * From first contentful paint (or the start of the page script, as the debugger reports its world, if that is later) to the first frame with
 * marks, as times a bare round trip between the page script and the background: the built extension in real Chromium, background awake and asleep.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from 'playwright';
import { grantAllSites, launchChromium } from '../../scripts/browsers/chromium.ts';
import { serve } from '../../scripts/serve.ts';
import type { PageRow } from './page.ts';
import { median, openPages, preparePair, stopWorkers, timeToAnswer } from './wake.ts';

const SAMPLE = fileURLToPath(new URL('../../data/sample/article.html', import.meta.url));
const PASSES = 9;
const ROUND_TRIPS = 15;

/** Runs before the page: notes when the first frame with marks begins. */
function watchFirstMarks(): void {
  const look = () => {
    const isMarked = ['ss-1', 'ss-2', 'ss-3', 'ss-4'].some(name => (CSS.highlights.get(name)?.size ?? 0) > 0);
    if (isMarked) Object.assign(globalThis, { firstMarks: performance.now() });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Opens the page; milliseconds to its first frame with marks, and the number of the page script's world. */
async function firstMarks(page: Page, client: CDPSession, url: string, extensionId: string) {
  let world = { id: 0, began: 0 };
  client.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.endsWith(extensionId))
      world = { id: context.id, began: performance.timeOrigin + performance.now() };
  });
  await client.send('Runtime.enable');
  await page.goto(url);
  await page.waitForFunction(() => 'firstMarks' in globalThis, null, { timeout: 20_000 });
  const took = await page.evaluate(began => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    const { firstMarks } = globalThis as unknown as { firstMarks: number };
    return firstMarks - Math.max(paint, began - performance.timeOrigin);
  }, world.began);
  return { took, world: world.id };
}

/** Milliseconds of a message that the background refuses at once, asked from the world of the page script. */
async function roundTrip(client: CDPSession, world: number): Promise<number> {
  const { result } = await client.send('Runtime.evaluate', {
    contextId: world,
    awaitPromise: true,
    returnByValue: true,
    expression: `(async () => {
      const times = [];
      for (let i = 0; i < ${ROUND_TRIPS}; i++) {
        const began = performance.now();
        await chrome.runtime.sendMessage({ type: 'hello', ask: {} });
        times.push(performance.now() - began);
      }
      return times;
    })()`,
  });
  return median(result.value as number[]);
}

export async function firstMarksRows(): Promise<PageRow[]> {
  const html = readFileSync(SAMPLE, 'utf8');
  const site = await serve(path =>
    path === '/article' ? { body: html, type: 'text/html; charset=utf-8' } : undefined,
  );
  const pair = preparePair();
  const session = await launchChromium({ extension: pair.extensions });
  const { context } = session;
  try {
    const { own, empty } = await openPages(context);
    const extensionId = new URL(own.url()).host;
    await grantAllSites({ ...session, extensionId });
    const times = {
      awake: [] as number[],
      asleep: [] as number[],
      trip: [] as number[],
      wake: [] as number[],
    };
    for (let pass = 0; pass <= PASSES; pass++) {
      for (const state of ['asleep', 'awake'] as const) {
        if (state === 'asleep') await stopWorkers(context, own);
        const page = await context.newPage();
        await page.addInitScript(watchFirstMarks);
        const client = await context.newCDPSession(page);
        const { took, world } = await firstMarks(page, client, `${site.origin}article`, extensionId);
        if (pass > 0) times[state].push(took);
        if (state === 'awake') times.trip.push(await roundTrip(client, world));
        await page.close();
      }
      await stopWorkers(context, empty);
      if (pass > 0) times.wake.push(await timeToAnswer(empty, {}));
    }
    const [awake, asleep] = [median(times.awake), median(times.asleep)];
    const [trip, wake] = [median(times.trip), median(times.wake)];
    return [
      {
        name: 'first frame with marks after first contentful paint, background awake, times a round trip',
        ratio: awake / trip,
        note: `${awake.toFixed(1)} ms, round trip ${trip.toFixed(2)} ms`,
      },
      {
        name: 'the same, background asleep, less one empty wake, times a round trip',
        ratio: (asleep - wake) / trip,
        note: `${asleep.toFixed(1)} ms, empty wake ${wake.toFixed(1)} ms`,
      },
    ];
  } finally {
    await session.close();
    await site.close();
    pair.remove();
  }
}
