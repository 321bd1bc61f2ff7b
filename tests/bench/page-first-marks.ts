/**
 * From first contentful paint (or the start of the page script, if that is later) to the first frame with marks, as times a round trip between
 * the page script and the background: one that is refused at once, and one with what the page first asks and is told. The built extension
 * in real Chromium, background awake and asleep.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from 'playwright';
import { grantAllSites, launchChromium } from '../../scripts/browsers/chromium.ts';
import { serve } from '../../scripts/serve.ts';
import type { PageRow } from './page.ts';
import { median, openPages, preparePair, stopWorkers, timeToAnswer } from './wake.ts';

const SAMPLE = fileURLToPath(new URL('../../data/sample/article.html', import.meta.url));
const PASSES = 15;
const ROUND_TRIPS = 15;
/** Milliseconds a page's style sheet takes, on the page that is no faster than pages of the web. */
const SHEET = 400;

/** Stands before the page script of the measured copy: its start goes to the timeline of the page, its questions are kept. */
const PROBE = `performance.mark('script');
globalThis.asked = [];
{
  const send = chrome.runtime.sendMessage.bind(chrome.runtime);
  chrome.runtime.sendMessage = (message, ...rest) => {
    asked.push(message);
    return send(message, ...rest);
  };
}
`;

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
  let world = 0;
  client.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.endsWith(extensionId)) world = context.id;
  });
  await client.send('Runtime.enable');
  await page.goto(url);
  await page.waitForFunction(() => 'firstMarks' in globalThis, null, { timeout: 20_000 });
  const took = await page.evaluate(() => {
    const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
    const { firstMarks } = globalThis as unknown as { firstMarks: number };
    // Marks in the first frame that shows anything are 0 late: the paint is timed when that frame is shown, marks when it begins.
    return Math.max(0, firstMarks - Math.max(at('first-contentful-paint'), at('script')));
  });
  return { took, world };
}

/** Milliseconds of a message that the background refuses at once, and of the page's first question about its text, asked again. */
async function roundTrips(client: CDPSession, world: number): Promise<{ bare: number; real: number }> {
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

export async function firstMarksRows(): Promise<PageRow[]> {
  const html = readFileSync(SAMPLE, 'utf8');
  const type = 'text/html; charset=utf-8';
  const sheet = '<link rel="stylesheet" href="sheet.css">';
  const site = await serve(path => {
    if (path === '/article') return { body: html, type };
    if (path === '/slow-article') return { body: html.replace('<head>', `<head>${sheet}`), type };
    return path === '/sheet.css'
      ? { body: 'p { margin: 1em 0 }', type: 'text/css', after: SHEET }
      : undefined;
  });
  const pair = preparePair();
  const script = join(pair.own, 'page.js');
  writeFileSync(script, PROBE + readFileSync(script, 'utf8'));
  const session = await launchChromium({ extension: pair.extensions });
  const { context } = session;
  try {
    const { own, empty } = await openPages(context);
    const extensionId = new URL(own.url()).host;
    await grantAllSites({ ...session, extensionId });
    const times = {
      awake: [] as number[],
      asleep: [] as number[],
      'awake, slow': [] as number[],
      'asleep, slow': [] as number[],
      bare: [] as number[],
      real: [] as number[],
      wake: [] as number[],
    };
    for (let pass = 0; pass <= PASSES; pass++) {
      for (const state of ['asleep', 'awake', 'asleep, slow', 'awake, slow'] as const) {
        if (state.startsWith('asleep')) await stopWorkers(context, own);
        const page = await context.newPage();
        await page.addInitScript(watchFirstMarks);
        const client = await context.newCDPSession(page);
        const { took, world } = await firstMarks(
          page,
          client,
          `${site.origin}${state.endsWith('slow') ? 'slow-' : ''}article`,
          extensionId,
        );
        if (pass > 0) times[state].push(took);
        if (pass > 0 && state === 'awake') {
          const { bare, real } = await roundTrips(client, world);
          times.bare.push(bare);
          times.real.push(real);
        }
        await page.close();
      }
      await stopWorkers(context, empty);
      if (pass > 0) times.wake.push(await timeToAnswer(empty, {}));
    }
    const [awake, asleep] = [median(times.awake), median(times.asleep)];
    const [bare, real, wake] = [median(times.bare), median(times.real), median(times.wake)];
    const [slowAwake, slowAsleep] = [median(times['awake, slow']), median(times['asleep, slow'])];
    const name = 'first frame with marks after first contentful paint';
    return [
      {
        name: `${name}, background awake, times a bare round trip`,
        ratio: awake / bare,
        note: `${awake.toFixed(1)} ms, round trip ${bare.toFixed(2)} ms`,
      },
      {
        name: `${name}, background awake, times a round trip with the page's first question`,
        ratio: awake / real,
        note: `${awake.toFixed(1)} ms, round trip ${real.toFixed(2)} ms`,
      },
      {
        name: `${name}, background asleep, less one empty wake, times a bare round trip`,
        ratio: (asleep - wake) / bare,
        note: `${asleep.toFixed(1)} ms, empty wake ${wake.toFixed(1)} ms`,
      },
      {
        name: `${name}, background asleep, less one empty wake, times a round trip with the page's first question`,
        ratio: (asleep - wake) / real,
      },
      {
        name: `${name}, a page whose style sheet takes ${SHEET} ms, background awake, times a bare round trip`,
        ratio: slowAwake / bare,
        note: `${slowAwake.toFixed(1)} ms`,
      },
      {
        name: `${name}, a page whose style sheet takes ${SHEET} ms, background asleep, times a bare round trip`,
        ratio: slowAsleep / bare,
        note: `${slowAsleep.toFixed(1)} ms; not less an empty wake`,
      },
    ];
  } finally {
    await session.close();
    await site.close();
    pair.remove();
  }
}
