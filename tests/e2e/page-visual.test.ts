/** The card as a reader sees it, against pictures that were reviewed. In both browsers, where version and fonts are those of the pictures. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserPage, paintedMarks, waitForMarks } from '../../scripts/browsers/reader.ts';
import { type Baseline, differenceFrom, findBaseline, isUpdating } from './page-harness/baseline.ts';
import { html, type OpenHarness, openHarness } from './page-harness/open-harness.ts';
import { sampleOf } from './sample.ts';

const STYLE =
  '<meta name="color-scheme" content="light dark"><style>body{font:18px/1.5 serif;margin:20px 24px}h1{font-size:24px;margin:0}</style>';
const ARTICLES: Record<string, string> = {
  '/article': `<h1>Alpha weighs it</h1><p>Shares ended down about 5 % on the day, and 8 firms had joined. The plan costs $99 billion; another $0 billion is set aside.</p>`,
  '/japanese': '<h1 lang="ja">アルファ社の株価</h1><p lang="ja">東京市場では約5％下落した。</p>',
  '/middle':
    '<p style="margin-top: 120px">Shares ended down about 5 % on the day, and it went on for more lines of text.</p>',
  '/arabic': '<div dir="rtl" lang="ar"><h1>أسهم</h1><p>قالت ألفا إن الطلب ينمو.</p></div>',
};
const WIDE = { width: 620, height: 640 };
const NARROW = { width: 360, height: 640 };
/** A small window at 200 %, in CSS pixels: there is little room on either side of the line. */
const ZOOMED = { width: 310, height: 320 };

const SESSIONS = [
  {
    session: 'light',
    options: { viewport: WIDE },
    cards: [
      ['claim', 'article', 'about 5 %'],
      ['entity', 'article', 'Alpha'],
      ['changed', 'article', '8 firms'],
      ['nothing', 'article', '$0 billion'],
      ['long', 'article', '$99 billion'],
      ['japanese', 'japanese?ui=ja', '約5％'],
      ['right-to-left', 'arabic', 'ألفا'],
      ['narrow', 'article', 'about 5 %'],
      ['zoomed', 'middle', 'about 5 %'],
    ],
  },
  {
    session: 'dark',
    options: { viewport: WIDE, colorScheme: 'dark' as const },
    cards: [['dark', 'article', 'about 5 %']],
  },
  {
    session: 'forced colours',
    options: { viewport: WIDE, forcedColors: true },
    cards: [['forced-colours', 'article', 'about 5 %']],
  },
];

const SIZES: Record<string, typeof WIDE> = { narrow: NARROW, zoomed: ZOOMED };

/** Playwright's and Puppeteer's names. */
interface Window {
  setViewportSize?(size: typeof WIDE): Promise<void>;
  setViewport?(size: typeof WIDE): Promise<void>;
}

type Camera = { screenshot(): Promise<Uint8Array> };

describe.each(['chromium', 'firefox'] as const)('the card in %s', name => {
  describe.each(SESSIONS)('$session', ({ options, cards }) => {
    let page: OpenHarness;
    let baseline: Baseline;

    beforeAll(async () => {
      page = await openHarness(
        name,
        path => {
          const body = ARTICLES[path];
          return body === undefined ? undefined : html(body, STYLE);
        },
        options,
      );
      await page.goTo('article?off');
      baseline = await findBaseline(page.tab, name);
      if (baseline.unusable) console.log(`skipped: ${baseline.unusable}`);
    });
    afterAll(() => page?.close());

    it.for(name === 'chromium' ? cards : sampleOf(cards, 2))(
      '%s',
      async ([picture = '', path = '', text = ''], { skip }) => {
        skip(baseline.unusable !== null, baseline.unusable ?? '');
        const size = SIZES[picture];
        if (size) await resize(page.tab, size);
        await page.goTo(path);
        await waitForMarks(page.tab);
        const mark = (await paintedMarks(page.tab)).find(found => found.text === text);
        await page.tab.mouse.click(mark?.x ?? 0, mark?.y ?? 0);
        const difference = async () => differenceFrom(baseline, picture, await shoot(page.tab));
        if (isUpdating) await new Promise(resolve => setTimeout(resolve, 1000));
        await expect.poll(difference, { timeout: 5000, interval: 100 }).toBe(0);
      },
    );
  });
});

const resize = (tab: BrowserPage, size: typeof WIDE): Promise<void> => {
  const window = tab as unknown as Window;
  return (window.setViewportSize ?? window.setViewport)?.call(tab, size) ?? Promise.resolve();
};

const shoot = (tab: BrowserPage) => (tab as unknown as Camera).screenshot();
