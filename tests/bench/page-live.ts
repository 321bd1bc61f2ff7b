/**
 * The page script at work in a real extension, with a background that marks by rule: longest task of a huge page, cost of changes. Each beside
 * the same page without the script.
 */
import { launchChromium } from '../../scripts/browsers/chromium.ts';
import { serve } from '../../scripts/serve.ts';
import { buildHarness } from '../e2e/page-harness/build.ts';
import type { PageRow } from './page.ts';

type Session = Awaited<ReturnType<typeof launchChromium>>;

const SENTENCE =
  'The garden behind the house was quiet when Alpha said it sold $3 billion of rain to about 4 % of all. ';
const PARAGRAPH = `<p>${SENTENCE.repeat(10)}</p>`;
const page = (characters: number) =>
  `<!doctype html><meta charset="utf-8"><title>Page</title><body>${PARAGRAPH.repeat(Math.round(characters / PARAGRAPH.length))}`;
const PAGES: Record<string, string> = {
  '/huge': page(5_000_000),
  '/large': page(1_000_000),
  '/small': page(50_000),
};
const CHANGES = 6;
const SETTLE_MS = 1500;
const CHANGE_MS = 400;

/**
 * Runs before the page: tasks over 50 ms as the browser reports them, once the page has been parsed; and the longest time in which a timer
 * of 4 ms could not run, which holds several tasks and whatever else the machine did.
 */
function watchTasks(): void {
  addEventListener('load', () => {
    setTimeout(() => {
      const watch = { gap: 0, tasks: [] as number[] };
      Object.assign(globalThis, { watch });
      let last = performance.now();
      setInterval(() => {
        const now = performance.now();
        watch.gap = Math.max(watch.gap, now - last - 4);
        last = now;
      }, 4);
      new PerformanceObserver(list => {
        watch.tasks.push(...list.getEntries().map(({ duration }) => duration));
      }).observe({ type: 'longtask' });
    }, 0);
  });
}

async function longestTask(session: Session, url: string) {
  const tab = await session.context.newPage();
  await tab.addInitScript(watchTasks);
  await tab.goto(url);
  await tab.waitForTimeout(6000);
  const watch = await tab.evaluate(
    () => (globalThis as unknown as { watch: { gap: number; tasks: number[] } }).watch,
  );
  await tab.close();
  return watch;
}

/** Main thread, in milliseconds per change, of paragraphs that are appended one after the other. */
async function changeCost(session: Session, url: string, paragraphs: number) {
  const tab = await session.context.newPage();
  await tab.goto(url);
  await tab.waitForTimeout(SETTLE_MS);
  const client = await session.context.newCDPSession(tab);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () =>
    (await client.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')
      ?.value ?? Number.NaN;
  const before = await spent();
  for (let i = 0; i < CHANGES; i++) {
    await tab.evaluate(
      ({ text, count }) => {
        for (let j = 0; j < count; j++) {
          const paragraph = document.createElement('p');
          paragraph.textContent = text;
          document.body.append(paragraph);
        }
      },
      { text: SENTENCE.repeat(10), count: paragraphs },
    );
    await tab.waitForTimeout(CHANGE_MS);
  }
  const cost = (await spent()) - before;
  await tab.close();
  return (cost * 1000) / CHANGES;
}

export async function liveRows(): Promise<PageRow[]> {
  const harness = await buildHarness('chromium');
  const site = await serve(path => {
    const body = PAGES[path];
    return body === undefined ? undefined : { body, type: 'text/html; charset=utf-8' };
  });
  const session = await launchChromium({ extension: harness.folder });
  /** What it costs more than without us. */
  const own = async (path: string, paragraphs: number) => {
    const plain = await changeCost(session, `${site.origin}${path}?off`, paragraphs);
    return (await changeCost(session, `${site.origin}${path}`, paragraphs)) - plain;
  };
  try {
    const huge = await longestTask(session, `${site.origin}huge`);
    const without = await longestTask(session, `${site.origin}huge?off`);
    const small = await own('small', 1);
    const large = await own('large', 1);
    const many = await own('large', 60);
    const ms = (value: number) => `${value.toFixed(2)} ms`;
    return [
      {
        name: 'tasks over 50 ms on a page of 5 MB',
        ratio: huge.tasks.length,
        note: `${huge.tasks.length ? `longest ${Math.max(...huge.tasks).toFixed(0)} ms; ` : ''}without us ${without.tasks.length}; longest wait of a timer ${huge.gap.toFixed(0)} ms, without us ${without.gap.toFixed(0)} ms`,
      },
      {
        name: 'a change of 1 KB on a page of 1 MB, times the same on 50 KB',
        ratio: large / small,
        note: `${ms(large)} against ${ms(small)} of ours per change`,
      },
      {
        name: 'a change of 60 KB on a page of 1 MB, times one of 1 KB',
        ratio: many / large,
        note: `proportional: 60; ${ms(many)} of ours per change`,
      },
    ];
  } finally {
    await session.close();
    await site.close();
    harness.remove();
  }
}
