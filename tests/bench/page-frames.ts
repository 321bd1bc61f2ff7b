/** What marks cost while a page of a megabyte animates: 30,000 marks known, those near the viewport painted. */
import type { Browser } from 'playwright';
import type { PageRow } from './page.ts';
import type { PageProbe } from './page-probe.ts';

const FRAMES = 120;
const ROUNDS = 3;

/** Main thread per frame with marks over the same page's without, one animated layout per frame. */
export async function frameCosts(browser: Browser, blank: string, probe: string): Promise<PageRow[]> {
  const without: number[] = [];
  const marked: number[] = [];
  let marks = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const [times, paints] of [
      [without, false],
      [marked, true],
    ] as const) {
      const page = await browser.newPage();
      await page.goto(blank);
      await page.evaluate(fillWithText);
      await page.evaluate(probe);
      if (paints) {
        marks = await page.evaluate(() => {
          const { pageProbe } = globalThis as unknown as { pageProbe: PageProbe };
          pageProbe.walk();
          const found = pageProbe.find(2);
          pageProbe.show();
          return found;
        });
      }
      await page.waitForTimeout(500);
      times.push(await page.evaluate(animate, FRAMES));
      await page.close();
    }
  }
  const middle = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
  const [plain, painted] = [middle(without), middle(marked)];
  return [
    {
      name: `frame of an animated page of 1 MB, ${marks} marks known`,
      ratio: painted / plain,
      note: `times the same frame without marks; ${painted.toFixed(2)} ms against ${plain.toFixed(2)} ms`,
    },
  ];
}

function fillWithText(): void {
  const words = 'Quiet rain went over Yonder hills while Nobody spoke about Garden paths or Winter light. ';
  for (let i = 0; i < 2300; i++) {
    const paragraph = document.createElement('p');
    paragraph.textContent = `Paragraph Number ${words.repeat(5)}`;
    document.body.append(paragraph);
  }
}

/** Milliseconds of style, layout and paint preparation per frame while an element above the text changes size. */
async function animate(frames: number): Promise<number> {
  const box = document.createElement('div');
  document.body.prepend(box);
  let spent = 0;
  for (let i = 0; i < frames; i++) {
    await new Promise(requestAnimationFrame);
    box.style.width = `${100 + (i % 7)}px`;
    box.style.height = `${10 + (i % 5)}px`;
    const began = performance.now();
    await new Promise<void>(resolve => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(0);
    });
    spent += performance.now() - began;
  }
  return spent / frames;
}
