/**
 * The side panel with 2,000 claims in real Chromium: the time until they are listed, until a filter is back, and the longest frame
 * while scrolling from end to end, each as times the same with 20.
 */
import type { Page } from 'playwright';
import { type ChromiumSession, launchChromium } from '../../scripts/browsers/chromium.ts';
import { BUILT } from '../../scripts/build.ts';
import { median } from './wake.ts';

const FEW = 20;
const MANY = 2000;
const PASSES = 5;

interface Api {
  chrome: {
    runtime: { sendMessage(message: object): Promise<unknown> };
    tabs: { getCurrent(): Promise<{ id: number }> };
  };
}

interface ListenApi {
  chrome: { runtime: { onMessage: { addListener(listener: () => void): void } } };
}
interface DrawnApi {
  /** When the frame after the last change of the list began. */
  drawnAt: number;
}

/** A page of ours plays the frame that reports its marks. */
const report = (frame: Page, count: number) =>
  frame.evaluate(async claims => {
    const claim = {
      ...{
        start: 0,
        end: 3,
        sentence: { start: 0, end: 60 },
        subjects: [{ id: 'nvidia', text: 'Nvidia', candidates: [] }],
      },
      ...{
        measure: 'revenue',
        event: null,
        quantity: null,
        roles: {},
        scope: [],
        polarity: 'positive',
        period: null,
      },
      ...{ modality: 'actual', stage: null, attribution: [], rule: '' },
    };
    const kinds = ['differ', 'changed', 'agree'];
    const items = Array.from({ length: claims }, (_, i) => ({
      ...{
        id: String(i),
        kind: kinds[i % 3],
        printed: `$${i} billion`,
        subject: { type: 'claim', claim },
        passage: '',
      },
      support: { agree: i % 5, differ: i % 3, changed: 0, reports: 3, origins: 2 },
    }));
    const metadata = { url: 'https://news.example/', title: 'A long page' };
    const { chrome } = globalThis as unknown as Api;
    const ask = { metadata, density: 'claims', items, ownDocuments: [], unlisted: [] };
    await chrome.runtime.sendMessage({ type: 'overview', ask });
  }, count);

/** Milliseconds, seen from the panel. */
async function measure(frame: Page, panel: Page, count: number) {
  await panel.evaluate(() => {
    const { chrome } = globalThis as unknown as ListenApi;
    chrome.runtime.onMessage.addListener(() => {
      performance.mark('heard');
    });
    const drawn = () => {
      requestAnimationFrame(() => {
        (globalThis as unknown as DrawnApi).drawnAt = performance.now();
      });
    };
    new MutationObserver(drawn).observe(document.body, { childList: true, subtree: true });
  });
  await report(frame, count);
  await panel.waitForFunction(least => document.querySelectorAll('.rows > li').length >= least, FEW);
  await panel.waitForTimeout(100);
  const draw = await panel.evaluate(() => {
    const heard = performance.getEntriesByName('heard').at(-1);
    return (globalThis as unknown as DrawnApi).drawnAt - (heard?.startTime ?? Number.NaN);
  });
  const filter = await panel.evaluate(async () => {
    const press = (value: string) => document.querySelector<HTMLElement>(`input[value=${value}]`)?.click();
    const frame = () => new Promise(requestAnimationFrame);
    press('names');
    await frame();
    await frame();
    const began = performance.now();
    press('claims');
    await frame();
    await frame();
    return performance.now() - began;
  });
  const scroll = await panel.evaluate(async () => {
    let longest = 0;
    let before = await new Promise<number>(requestAnimationFrame);
    for (let step = 0; step <= 60; step++) {
      window.scrollTo(0, (document.documentElement.scrollHeight * step) / 60);
      const now = await new Promise<number>(requestAnimationFrame);
      if (step > 1) longest = Math.max(longest, now - before);
      before = now;
    }
    window.scrollTo(0, 0);
    return longest;
  });
  return { draw, filter, scroll };
}

async function openBoth(session: ChromiumSession): Promise<{ frame: Page; panel: Page }> {
  const open = async (path: string) => {
    const page = await session.context.newPage();
    await page.setViewportSize({ width: 380, height: 800 });
    await page.goto(`chrome-extension://${session.extensionId}/${path}`);
    return page;
  };
  const frame = await open('options.html');
  const id = await frame.evaluate(
    async () => (await (globalThis as unknown as Api).chrome.tabs.getCurrent()).id,
  );
  const panel = await open(`sidepanel.html?tab=${id}`);
  await panel.waitForSelector('[role=status]:not([hidden])');
  await panel.waitForTimeout(1000);
  return { frame, panel };
}

export async function benchPanel(): Promise<{ name: string; ratio: number; note?: string }[]> {
  const session = await launchChromium({ extension: BUILT.chromium });
  try {
    const taken: Record<number, Awaited<ReturnType<typeof measure>>[]> = { [FEW]: [], [MANY]: [] };
    for (let pass = 0; pass <= PASSES; pass++) {
      for (const count of [FEW, MANY]) {
        const { frame, panel } = await openBoth(session);
        const took = await measure(frame, panel, count);
        if (pass > 0) taken[count]?.push(took);
        await frame.close();
        await panel.close();
      }
    }
    const of = (count: number, key: 'draw' | 'filter' | 'scroll') =>
      median((taken[count] ?? []).map(t => t[key]));
    const row = (name: string, key: 'draw' | 'filter' | 'scroll') => ({
      name: `${MANY.toLocaleString('en')} claims, times ${FEW}: ${name}`,
      ratio: of(MANY, key) / of(FEW, key),
      note: `${of(MANY, key).toFixed(0)} ms, ${of(FEW, key).toFixed(0)} ms`,
    });
    return [
      row('from the report of the page to the list', 'draw'),
      row('back from another filter', 'filter'),
      row('longest frame while scrolling from end to end', 'scroll'),
    ];
  } finally {
    await session.close();
  }
}
