/** A reader at a page, in either browser: opens it, finds the marks as the page itself could, points at one. */
import { type ChromiumSession, grantAllSites, launchChromium } from './chromium.ts';
import type { InstalledBrowser } from './find.ts';
import { grantAllSites as grantAllSitesInFirefox, launchFirefox } from './firefox.ts';

/** What Playwright's and Puppeteer's pages have in common. */
export interface BrowserPage {
  goto(url: string): Promise<unknown>;
  url(): string;
  evaluate<A, R>(fn: (argument: A) => R | Promise<R>, argument: A): Promise<R>;
  screenshot(options: { path: string }): Promise<unknown>;
  mouse: { move(x: number, y: number): Promise<void>; click(x: number, y: number): Promise<void> };
  keyboard: { press(key: string): Promise<void> };
  on(event: 'pageerror', listener: (error: unknown) => void): unknown;
  close(): Promise<void>;
}

export interface Reader {
  browser: InstalledBrowser;
  newPage(): Promise<BrowserPage>;
  /** The Chromium session, where there is one. */
  chromium?: ChromiumSession;
  closed: Promise<void>;
  close(): Promise<void>;
}

export interface ReaderOptions {
  extension: string;
  headless: boolean;
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  touch?: boolean;
}

/** Starts the browser with the extension loaded and every site granted. */
export async function openReader(browser: InstalledBrowser, options: ReaderOptions): Promise<Reader> {
  if (browser.name === 'chromium') {
    const session = await launchChromium({ ...options, executablePath: browser.path });
    await grantAllSites(session);
    return {
      browser,
      chromium: session,
      newPage: async () => (await session.context.newPage()) as unknown as BrowserPage,
      closed: new Promise(resolve => session.context.once('close', () => resolve())),
      close: session.close,
    };
  }
  const session = await launchFirefox({ ...options, executablePath: browser.path });
  await grantAllSitesInFirefox(session);
  return {
    browser,
    newPage: async () => (await session.browser.newPage()) as unknown as BrowserPage,
    closed: new Promise(resolve => session.browser.once('disconnected', () => resolve())),
    close: session.close,
  };
}

export type MarkName = 'entity' | 'agree' | 'differ' | 'changed';
/** Highlight names are neutral, because a page can read them. */
const HIGHLIGHTS: Record<MarkName, string> = {
  entity: 'ss-1',
  agree: 'ss-2',
  differ: 'ss-3',
  changed: 'ss-4',
};

export interface PaintedMark {
  kind: MarkName;
  text: string;
  /** Middle of its first line box, in CSS pixels of the viewport. */
  x: number;
  y: number;
}

/** The marks painted at this moment, in reading order. */
export async function paintedMarks(page: BrowserPage): Promise<PaintedMark[]> {
  return page.evaluate(names => {
    const found: { kind: string; text: string; x: number; y: number; range: Range }[] = [];
    for (const [kind, name] of Object.entries(names)) {
      for (const painted of CSS.highlights.get(name) ?? []) {
        const range = document.createRange();
        range.setStart(painted.startContainer, painted.startOffset);
        range.setEnd(painted.endContainer, painted.endOffset);
        const box = range.getClientRects()[0];
        if (box)
          found.push({
            kind,
            text: range.toString(),
            x: box.x + box.width / 2,
            y: box.y + box.height / 2,
            range,
          });
      }
    }
    const rootOf = ({ range }: (typeof found)[number]) => range.startContainer.getRootNode();
    // Positions in different shadow trees have no order of their own.
    found.sort((a, b) =>
      rootOf(a) === rootOf(b)
        ? a.range.compareBoundaryPoints(Range.START_TO_START, b.range)
        : a.y - b.y || a.x - b.x,
    );
    return found.map(({ kind, text, x, y }) => ({ kind, text, x, y })) as PaintedMark[];
  }, HIGHLIGHTS);
}

/**
 * Waits until at least one mark is painted and their number has stood still for half a second, or longer where the machine is busy: what is on the
 * screen is marked before the rest. Gives up after `timeout` ms.
 */
export async function waitForMarks(page: BrowserPage, timeout = 15_000): Promise<PaintedMark[]> {
  const step = 250;
  const began = performance.now();
  let before: PaintedMark[] = [];
  let since = began;
  while (performance.now() - began < timeout) {
    const asked = performance.now();
    const now = await paintedMarks(page);
    const told = performance.now();
    if (!now.length || now.length !== before.length) since = told;
    if (told - since >= Math.max(2 * step, BUSY * (told - asked))) return now;
    before = now;
    await pause(step);
  }
  return before;
}

/** A whole page is answered within so many times the time of looking at its marks. */
const BUSY = 20;

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

/**
 * Looks for a mark from the top of the page to its end (only marks near the viewport are painted), brings it into view and
 * points at it. Undefined if there is none.
 */
export async function pointAt(
  page: BrowserPage,
  matches: (mark: PaintedMark) => boolean,
): Promise<PaintedMark | undefined> {
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }), null);
  for (let atEnd = false; !atEnd; ) {
    await pause(350);
    const mark = (await paintedMarks(page)).find(matches);
    if (mark) {
      await page.evaluate(y => window.scrollBy({ top: y - innerHeight / 3, behavior: 'instant' }), mark.y);
      await pause(350);
      const moved = (await paintedMarks(page)).find(m => matches(m) && m.text === mark.text) ?? mark;
      await page.mouse.move(moved.x - 30, moved.y - 40);
      await page.mouse.move(moved.x, moved.y);
      return moved;
    }
    atEnd = await page.evaluate(() => {
      const before = scrollY;
      window.scrollBy({ top: innerHeight * 0.8, behavior: 'instant' });
      return scrollY === before;
    }, null);
  }
}
