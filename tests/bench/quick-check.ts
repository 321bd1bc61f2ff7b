/**
 * From the key press in the quick check to the answer on the screen, with the background asleep and 100,000 documents in the corpus
 * (GROWTH_TO: another number; GROWTH_KEEP: as in growth.ts), in the built extension in real Chromium, as times an empty background's wake; all take turns.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { launchChromium } from '../../scripts/browsers/chromium.ts';
import { openFilled, prepareExtensions, prepareProfile } from './growth.ts';
import { median, stopWorkers, timeToAnswer } from './wake.ts';

const DOCUMENTS = Number(process.env.GROWTH_TO ?? 100_000);
const PASSES = 9;

const INPUTS = {
  'a sentence with coverage': 'SoftBank Group owns about 11% of OpenAI.',
  'a name alone': 'Foxconn',
  'a figure nobody reports': 'Foxconn hired 40,000 people in May',
  'words nobody uses': 'qwzx vbnm',
};

/** Milliseconds from Enter in the box until the answer is drawn, measured in the page. */
const timeToCheck = (page: Page, text: string): Promise<number> =>
  page.evaluate(async typed => {
    const box = document.querySelector<HTMLInputElement>('#check');
    const area = document.querySelector<HTMLElement>('[data-check]');
    if (!box?.form || !area) throw new Error('no quick check on this page');
    box.value = typed;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise(requestAnimationFrame);
    const began = performance.now();
    box.form.requestSubmit();
    while (area.dataset.check !== 'checking') await new Promise(requestAnimationFrame);
    while (area.dataset.check === 'checking') await new Promise(requestAnimationFrame);
    if (area.dataset.check !== 'answered') throw new Error(`not answered: ${area.dataset.check}`);
    return performance.now() - began;
  }, text);

export async function benchQuickCheck(): Promise<{ name: string; ratio: number; note?: string }[]> {
  const keep = process.env.GROWTH_KEEP;
  const folder = keep ?? mkdtempSync(join(tmpdir(), 'quick-check-'));
  const extension = prepareExtensions(folder);
  const profile = await prepareProfile(folder, extension, DOCUMENTS);
  const session = await launchChromium({ extension, profile });
  try {
    const { own, empty } = await openFilled(session.context, folder);
    await own.bringToFront();
    const floors: number[] = [];
    const times = new Map(Object.keys(INPUTS).map(name => [name, [] as number[]]));
    for (let pass = 0; pass <= PASSES; pass++) {
      await stopWorkers(session.context, empty);
      const floor = await timeToAnswer(empty, {});
      if (pass > 0) floors.push(floor);
      for (const [name, text] of Object.entries(INPUTS)) {
        await stopWorkers(session.context, own);
        const took = await timeToCheck(own, text);
        if (pass > 0) times.get(name)?.push(took);
      }
    }
    const floor = median(floors);
    return [...times].map(([name, list]) => ({
      name: `${DOCUMENTS.toLocaleString('en')} documents, background asleep: ${name}`,
      ratio: median(list) / floor,
      note: `${median(list).toFixed(0)} ms to the answer on the screen, empty worker ${floor.toFixed(0)} ms`,
    }));
  } finally {
    await session.close();
    if (!keep) rmSync(folder, { recursive: true, force: true });
  }
}
