/**
 * A day of use in real Chromium: 2,000 navigations and 200 saves, the background stopped as often as a browser would in 24 hours (every 30
 * simulated seconds). SOAK_NAVIGATIONS makes it shorter; saves and stops shrink with it.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { grantAllSites, killWorker, launchChromium } from '../../scripts/browsers/chromium.ts';
import { type BrowserPage, waitForMarks } from '../../scripts/browsers/reader.ts';
import { workerHeap } from '../../scripts/browsers/worker-heap.ts';
import { BUILT } from '../../scripts/build.ts';
import { serve } from '../../scripts/serve.ts';

const NAVIGATIONS = Number(process.env.SOAK_NAVIGATIONS ?? 2000);
const NAVIGATIONS_PER_SAVE = 10;
/** 2,880 stops in 2,000 navigations: one before each, a second one on the page in four of nine. */
const isStoppedAgain = (n: number) => n % 9 < 4;
const ARTICLE = readFileSync(new URL('../../data/sample/article.html', import.meta.url), 'utf8');

interface Asker {
  chrome: {
    runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; value?: { documents?: number } }> };
    tabs: { query(what: object): Promise<{ id?: number; url?: string }[]> };
  };
}

it('a day of use loses nothing, throws nothing and grows nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'soak-'));
  cpSync(BUILT.chromium, folder, { recursive: true });
  const site = await serve(path => ({
    body: ARTICLE.replace('</h1>', ` ${path.slice(1)}</h1>`).replace(
      '</p>',
      ` Edition ${path.slice(1)} of the day.</p>`,
    ),
    type: 'text/html; charset=utf-8',
  }));
  const session = await launchChromium({ extension: folder });
  const errors: string[] = [];
  const heaps: number[] = [];
  let saves = 0;
  try {
    await grantAllSites(session);
    session.context.on('weberror', error => errors.push(String(error.error())));
    const own = await session.context.newPage();
    await own.goto(`chrome-extension://${session.extensionId}/options.html`);
    const documents = async () =>
      (
        await own.evaluate(async () =>
          (globalThis as unknown as Asker).chrome.runtime.sendMessage({ type: 'status', ask: {} }),
        )
      ).value?.documents ?? Number.NaN;
    const before = await documents();
    const page = await session.context.newPage();
    for (let n = 0; n < NAVIGATIONS; n++) {
      await killWorker(session, own);
      await page.goto(`${site.origin}${n}`);
      expect(
        (await waitForMarks(page as unknown as BrowserPage)).length,
        `marks of page ${n}`,
      ).toBeGreaterThan(5);
      if (isStoppedAgain(n)) await killWorker(session, own);
      if (n % NAVIGATIONS_PER_SAVE === 0) {
        const saved = await own.evaluate(async url => {
          const { chrome } = globalThis as unknown as Asker;
          const tab = (await chrome.tabs.query({})).find(one => one.url === url);
          return chrome.runtime.sendMessage({ type: 'save-page', ask: { tabId: tab?.id, kind: 'article' } });
        }, page.url());
        expect(saved, `save of page ${n}`).toMatchObject({ ok: true });
        saves++;
        heaps.push((await workerHeap(own, session.extensionId)) ?? Number.NaN);
      }
    }
    expect(await documents()).toBe(before + saves);
    expect(errors).toEqual([]);
    const [early = 0, late = 0] = [
      heaps.slice(0, Math.ceil(heaps.length / 4)),
      heaps.slice(-Math.ceil(heaps.length / 4)),
    ].map(part => part.reduce((sum, heap) => sum + heap, 0) / part.length);
    console.log(
      `heap of the background: ${(early / 2 ** 20).toFixed(1)} MB early, ${(late / 2 ** 20).toFixed(1)} MB late`,
    );
    expect(late).toBeLessThan(early * 1.5);
  } finally {
    await session.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
