/**
 * Every page of the extension, in three languages, light and dark, down to 320 px: clean for axe-core, never wider than the window,
 * and used by the keyboard alone.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserPage, waitForMarks } from '../../scripts/browsers/reader.ts';
import { type StaticSite, serve } from '../../scripts/serve.ts';
import { type AccessBrowser, openAccessBrowser } from './access-browser.ts';
import { axeViolations } from './axe.ts';
import { sampleOf } from './sample.ts';
import { tabProblems } from './tab-walk.ts';

const ARTICLE = readFileSync(new URL('../../data/sample/article.html', import.meta.url), 'utf8');
const SENTENCE = encodeURIComponent('SoftBank Group owns about 11% of OpenAI.');

interface Screen {
  name: string;
  path: string;
  /** There once the page shows what it is opened for. */
  ready: string;
}
/** A search of the library that has been answered. */
const LISTED = '[data-query=Lordstown][aria-busy=false]';
const SCREENS: Screen[] = [
  { name: 'first run and help', path: 'welcome.html', ready: '.levels' },
  { name: 'options', path: 'options.html', ready: '.site-list' },
  { name: 'names', path: 'entities.html?name=openai', ready: '.names li' },
  { name: 'a name to add', path: 'entities.html?add=Quantrel', ready: '.name-form' },
  { name: 'quick check of a sentence', path: `popup.html?q=${SENTENCE}`, ready: '.evidence' },
  { name: 'quick check of a name', path: 'popup.html?q=Foxconn', ready: '.latest' },
  {
    name: 'quick check of a name and a measure',
    path: 'popup.html?q=OpenAI%20valuation',
    ready: '.evidence',
  },
  { name: 'quick check of nonsense', path: 'popup.html?q=qwzx', ready: '[data-check=answered]' },
  { name: 'panel without a page', path: 'sidepanel.html?tab=999999', ready: '[role=status]:not([hidden])' },
  { name: 'panel', path: 'sidepanel.html?tab=TAB', ready: '.rows > li' },
  { name: 'library', path: 'library.html?q=Lordstown', ready: LISTED },
  {
    name: 'library without results',
    path: 'library.html?q=qwzx',
    ready: '[data-query=qwzx][aria-busy=false]',
  },
  { name: 'library with files', path: 'library.html?q=Lordstown#data', ready: LISTED },
  {
    name: 'a name in the library',
    path: 'library.html?q=Lordstown&name=rapidus',
    ready: `#app:has(${LISTED}) .timeline`,
  },
];
const LOOKS = [
  { locale: 'ja', appearance: 'dark' },
  { locale: 'zh-CN', appearance: 'light' },
  { locale: 'en', appearance: 'light' },
] as const;

/** Settings as the options page would write them. */
async function dress(page: Page, look: (typeof LOOKS)[number]): Promise<void> {
  await page.evaluate(async ({ locale, appearance }) => {
    const api = globalThis as unknown as Record<'browser' | 'chrome', StorageApi | undefined>;
    const settings = {
      version: 1,
      density: 'claims',
      sites: { 'news.example': 'off', 'a-name-without-any-end-whatsoever.newspaper.example': 'off' },
      hoverDelay: 350,
    };
    await (api.browser ?? api.chrome)?.storage.local.set({ settings: { ...settings, locale, appearance } });
  }, look);
  await page.waitForFunction(locale => document.documentElement.lang === locale, {}, look.locale);
}

interface StorageApi {
  storage: { local: { set(items: object): Promise<void> } };
}

describe.each(['chromium', 'firefox'] as const)('pages in %s', name => {
  let site: StaticSite;
  let browser: AccessBrowser;
  let article: Page;
  let tabId: number;

  beforeAll(async () => {
    site = await serve(path =>
      path === '/' ? { body: ARTICLE, type: 'text/html; charset=utf-8' } : undefined,
    );
    browser = await openAccessBrowser(name);
    article = await browser.newPage();
    await article.goto(site.origin);
    await browser.pressButton(article);
    await waitForMarks(article as unknown as BrowserPage);
    tabId = await browser.idOf(article);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  async function open({ path, ready }: Pick<Screen, 'path' | 'ready'>, width = 320): Promise<Page> {
    const page = await browser.ownPage(path.replace('TAB', String(tabId)));
    await page.setViewport({ width, height: 640 });
    await page.waitForSelector(ready, { timeout: 15_000 });
    return page;
  }

  it.each(SCREENS)('$name', async screen => {
    const page = await open(screen);
    // Japanese and dark first: the look that breaks most easily is the sample of Firefox.
    for (const look of name === 'chromium' ? LOOKS : sampleOf(LOOKS, LOOKS.length)) {
      await dress(page, look);
      await page.waitForFunction(() => !document.querySelector('[data-check=checking]'));
      // Colours are what light and dark can break; languages, the width.
      if (look.locale !== 'zh-CN') expect(await axeViolations(page), JSON.stringify(look)).toEqual([]);
      const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(wide, JSON.stringify(look)).toBeLessThanOrEqual(window ?? 0);
    }
    expect(await tabProblems(page)).toEqual([]);
    if (screen.path.startsWith('library')) {
      await page.setViewport({ width: 1100, height: 640 });
      await page.waitForSelector('.filters[open]');
      expect(await tabProblems(page), '1100 px wide').toEqual([]);
    }
    await page.close();
  });

  const focused = (page: Page) =>
    page.evaluate(() => {
      const { className, id, textContent = '' } = document.activeElement ?? {};
      return `${id || className || ''} ${textContent}`.trim().slice(0, 60);
    });
  const focus = (page: Page, selector: string) =>
    page.$eval(selector, element => (element as HTMLElement).focus());

  it('changes language and appearance at once, from the options', async () => {
    const page = await open({ path: 'options.html', ready: '#data' });
    await (await page.waitForSelector('label:has(input[value=ja])'))?.click();
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === '設定');
    await page.click('label:has(input[value=dark])');
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
    await dress(page, LOOKS[2]);
    await focus(page, 'input[name=density]:checked');
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('input[name=density][value=everything]:checked');
    await page.close();
  });

  it('the panel opens and closes a row, and changes its filter, by keys', async () => {
    const page = await open({ path: 'sidepanel.html?tab=TAB', ready: '.rows > li' });
    await focus(page, '.rows .row');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.row[aria-expanded=true]');
    await page.bringToFront();
    expect(await focused(page)).toMatch(/^row /);
    expect(await tabProblems(page), 'opened').toEqual([]);
    await focus(page, '.rows .row');
    await page.keyboard.press(' ');
    await page.waitForSelector('.row[aria-expanded=false]');
    await focus(page, 'input[name=filter]:checked');
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('.unlisted');
    expect(await focused(page)).toBe('');
    await page.close();
  });

  it('the library is read, and what is deleted comes back, by keys; the focus follows', async () => {
    const page = await open({ path: 'library.html?q=Lordstown', ready: LISTED }, 1100);
    await focus(page, '.facet');
    await page.keyboard.press(' ');
    await page.waitForSelector('.facet[aria-pressed=true]');
    await focus(page, '.document');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.view');
    await expect.poll(() => focused(page)).toMatch(/^detail/);
    expect(await tabProblems(page), 'opened').toEqual([]);
    await focus(page, '.view .actions .outlined');
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toMatch(/^document/);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.view .outlined');
    await focus(page, '.view .actions .outlined');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.toast');
    await expect.poll(() => focused(page)).toMatch(/Undo/);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.view');
    await expect.poll(() => focused(page)).toMatch(/^detail/);
    await focus(page, '.data summary');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.data[open]');
    await focus(page, '.sheet button');
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toMatch(/Export and import/);
    await page.close();
  });

  it('a report on a bundled digest is written out and copied', async () => {
    const page = await open({ path: 'library.html?q=Lordstown', ready: LISTED }, 1100);
    await page.click('.document');
    await page.waitForSelector('.report summary');
    await focus(page, '.report summary');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.report[open] textarea');
    const title = await page.$eval('.view h2', heading => heading.textContent.trim());
    expect(await page.$eval('#report-text', box => (box as HTMLTextAreaElement).value)).toContain(title);
    await focus(page, '#report-text');
    await page.keyboard.type('It says 375. ');
    await focus(page, '.report .outlined');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      /Copied|copy it yourself/.test(document.querySelector('.report')?.textContent ?? ''),
    );
    await page.close();
  });

  it('nothing is deleted before it has been asked twice', async () => {
    const page = await open({ path: 'options.html', ready: '#data' });
    const press = async (text: RegExp) => {
      await expect.poll(() => focused(page)).toMatch(text);
      await page.keyboard.press('Enter');
    };
    await focus(page, '#data .actions button:last-child');
    await press(/Delete everything/);
    await expect.poll(() => focused(page)).toMatch(/Keep everything/);
    expect(await tabProblems(page)).toEqual([]);
    await focus(page, '.sure button');
    await page.keyboard.press('Escape');
    await press(/Delete everything/);
    await expect.poll(() => focused(page)).toMatch(/Keep everything/);
    await page.keyboard.press('Tab');
    await press(/Delete for good/);
    await page.waitForFunction(() => document.body.textContent.includes('has been deleted'));
    // Settings too.
    await page.waitForFunction(() => !document.querySelector('.site-list'));
    await page.close();
  });
});
