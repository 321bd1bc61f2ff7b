/** Walks through a page by the Tab key and tells what a reader without a mouse would miss. */
import type { Page } from 'puppeteer-core';

interface Stop {
  name: string;
  /** Place among the page's controls; -1 for something else, as a pane that scrolls. */
  index: number;
  top: number;
  bottom: number;
  left: number;
  right: number;
  /** Lies over the page, out of its order. */
  isFloating: boolean;
  /** Over several lines. */
  isBroken: boolean;
  isOutlined: boolean;
  isInView: boolean;
}

/** What is wrong, one line each: controls never reached, out of visual order, without a visible focus, out of view; empty is good. */
export async function tabProblems(page: Page): Promise<string[]> {
  await page.bringToFront();
  const names = await page.evaluate(() => {
    const kinds = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    const isOperable = (element: HTMLElement) =>
      !element.matches(':disabled, [type=radio]:not(:checked)') && element.checkVisibility();
    const controls = [...document.querySelectorAll<HTMLElement>(kinds)].filter(isOperable);
    Object.assign(globalThis, { controls });
    // From the top of the page, wherever the focus was.
    const start = document.createElement('a');
    start.tabIndex = -1;
    document.body.prepend(start);
    start.focus({ preventScroll: true });
    start.remove();
    scrollTo(0, 0);
    return controls.map(({ tagName, textContent, id }) => `${tagName} ${id || textContent.trim()}`);
  });
  const stops: Stop[] = [];
  for (let presses = 0; presses < names.length + 8; presses++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(stopHere);
    if (!stop || (stop.index >= 0 && stops.some(({ index }) => index === stop.index))) break;
    stops.push(stop);
    // The next press would lead out of the page.
    if (new Set(stops.filter(({ index }) => index >= 0)).size === names.length) break;
  }
  const reached = new Set(stops.map(({ index }) => index));
  const missed = names.filter((_, i) => !reached.has(i)).map(name => `never reached: ${name}`);
  return [...missed, ...stops.flatMap((stop, i) => problemsOf(stop, stops[i - 1]))];
}

function problemsOf(stop: Stop, before: Stop | undefined): string[] {
  const problems: string[] = [];
  if (!stop.isOutlined) problems.push(`focus not visible: ${stop.name}`);
  if (!stop.isInView) problems.push(`focus out of view: ${stop.name}`);
  const isComparable = before && before.isFloating === stop.isFloating && !before.isBroken;
  if (isComparable && stop.index >= 0 && before.index >= 0) {
    const isAbove = stop.bottom <= before.top && stop.left < before.right;
    const shared = Math.min(stop.bottom, before.bottom) - Math.max(stop.top, before.top);
    const isLeft = shared > (stop.bottom - stop.top) / 2 && stop.right <= before.left;
    if (isAbove || isLeft) problems.push(`before what it follows: ${stop.name}, after ${before.name}`);
  }
  return problems;
}

/** Runs in the page: it can refer to nothing outside itself. Places are those of the unscrolled page. */
function stopHere(): Stop | null {
  const { controls } = globalThis as unknown as { controls: HTMLElement[] };
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) return null;
  // A pill shows its radio button by its label.
  const shown = focused.closest<HTMLElement>('.pills label') ?? focused;
  const boxes = shown.getClientRects();
  const { top, bottom, left, right } = boxes[0] ?? shown.getBoundingClientRect();
  // How far everything around it is scrolled.
  let scrolled = 0;
  for (let around: Element | null = shown; around; around = around.parentElement)
    scrolled += around.scrollTop;
  const { outlineStyle, outlineWidth } = getComputedStyle(shown);
  const [x, y] = [(left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
  const there = document.elementFromPoint(x, y);
  return {
    name: `${focused.tagName} ${focused.id || focused.textContent.trim().slice(0, 40)}`,
    index: controls.indexOf(focused),
    top: top + scrolled,
    bottom: bottom + scrolled,
    isFloating: shown.closest('.sheet, .toast') !== null,
    isBroken: boxes.length > 1,
    left,
    right,
    isOutlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0,
    isInView: there !== null && (shown.contains(there) || there.contains(shown)),
  };
}
