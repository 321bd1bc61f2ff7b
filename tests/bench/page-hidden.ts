/** What the page script does behind another tab, in a browser that hides tabs: calls of its functions, its messages, processor time of the page. */
import type { Browser, CDPSession } from 'puppeteer-core';
import { countCalls } from '../../scripts/browsers/calls-of.ts';
import { launchChromiumTabs } from '../../scripts/browsers/chromium-tabs.ts';
import { serve } from '../../scripts/serve.ts';
import { buildHarness } from '../e2e/page-harness/build.ts';
import type { PageRow } from './page.ts';

const SENTENCE = 'The garden was quiet when Alpha said it sold $3 billion of rain to about 4 % of all. ';
const PAGE = `<!doctype html><meta charset="utf-8"><title>Page</title><body>${`<p>${SENTENCE.repeat(10)}</p>`.repeat(120)}`;
const CHANGES = 400;
const ROUNDS = 3;
/** After loading, until nothing is left to do; after the changes, for whatever would wait for a rest. */
const SETTLE_MS = 3000;
const AFTER_MS = 1500;

export async function hiddenRows(): Promise<PageRow[]> {
  const harness = await buildHarness('chromium');
  const site = await serve(() => ({ body: PAGE, type: 'text/html; charset=utf-8' }));
  const { browser, extensionId } = await launchChromiumTabs(harness.folder);
  const plain: number[] = [];
  const ours: number[] = [];
  let calls = 0;
  let messages = 0;
  try {
    const heard = await countMessages(browser, extensionId);
    for (let round = 0; round < ROUNDS; round++) {
      plain.push((await changeWhileHidden(browser, `${site.origin}?off`)).spent);
      const found = await changeWhileHidden(browser, site.origin, heard);
      ours.push(found.spent);
      calls += found.calls;
      messages += found.messages;
    }
  } finally {
    await browser.close();
    await site.close();
    harness.remove();
  }
  const [without, withUs] = [middle(plain), middle(ours)];
  return [
    {
      name: `${CHANGES * ROUNDS} changes while the tab is hidden: calls of functions of ours`,
      ratio: calls,
      note: `${messages} messages to the background`,
    },
    {
      name: 'processor time of a page that changes while the tab is hidden, times the same without us',
      ratio: withUs / without,
      note: `${((withUs * 1000) / CHANGES).toFixed(1)} µs against ${((without * 1000) / CHANGES).toFixed(1)} µs per change`,
    },
  ];
}

async function changeWhileHidden(
  browser: Browser,
  url: string,
  heard: () => Promise<number> = async () => 0,
) {
  const page = await browser.newPage();
  await page.goto(url);
  await pause(SETTLE_MS);
  const client = await page.createCDPSession();
  const called = await countCalls(client, '/page.js');
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const front = await browser.newPage();
  await page.waitForFunction(() => document.visibilityState === 'hidden', { polling: 100 });
  await pause(AFTER_MS);
  await called();
  const [began, before] = [await spentBy(client), await heard()];
  await page.evaluate(appendText, SENTENCE, CHANGES);
  await pause(AFTER_MS);
  const spent = ((await spentBy(client)) - began) * 1000;
  const found = { spent, calls: await called(), messages: (await heard()) - before };
  await front.close();
  await page.close();
  return found;
}

/** Each is a change of its own to whoever observes the page. */
async function appendText(text: string, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    document.body.append(paragraph);
    await new Promise<void>(queueMicrotask);
  }
}

/** Seconds of the page's main thread. */
const spentBy = async (client: CDPSession): Promise<number> =>
  (await client.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ??
  Number.NaN;

async function countMessages(browser: Browser, extensionId: string): Promise<() => Promise<number>> {
  const target = await browser.waitForTarget(
    found => found.type() === 'service_worker' && found.url().includes(extensionId),
  );
  const worker = await target.worker();
  if (!worker) throw new Error('the background does not run');
  await worker.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: MessageApi };
    Object.assign(globalThis, { heard: 0 });
    chrome.runtime.onMessage.addListener(() => {
      (globalThis as unknown as { heard: number }).heard++;
    });
  });
  return () => worker.evaluate(() => (globalThis as unknown as { heard: number }).heard);
}

interface MessageApi {
  runtime: { onMessage: { addListener(listener: () => void): void } };
}

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

const middle = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
