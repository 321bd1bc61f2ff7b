/** Every page of the extension, in three languages, light and dark, down to 320 px: clean for axe-core and never wider than the window. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AccessBrowser, openAccessBrowser } from './access-browser.ts';
import { axeViolations } from './axe.ts';

const SENTENCE = encodeURIComponent('SoftBank Group owns about 11% of OpenAI.');
const PATHS = [
  'welcome.html',
  'options.html',
  'entities.html?name=openai',
  `popup.html?q=${SENTENCE}`,
  'popup.html?q=qwzx',
  'sidepanel.html?tab=999999',
];
const LOOKS = [
  { locale: 'en', appearance: 'light' },
  { locale: 'ja', appearance: 'dark' },
  { locale: 'zh-CN', appearance: 'light' },
  { locale: 'en', appearance: 'dark' },
] as const;

/** Settings as the options page would write them. */
async function dress(page: Page, look: (typeof LOOKS)[number]): Promise<void> {
  await page.evaluate(async ({ locale, appearance }) => {
    const api = globalThis as unknown as Record<'browser' | 'chrome', StorageApi | undefined>;
    const settings = {
      version: 1,
      density: 'claims',
      sites: { 'news.example': 'off' },
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
  let browser: AccessBrowser;
  beforeAll(async () => {
    browser = await openAccessBrowser(name);
  });
  afterAll(() => browser?.close());

  it.each(PATHS)('%s', async path => {
    const page = await browser.ownPage(path);
    await page.setViewport({ width: 320, height: 640 });
    await page.waitForSelector('h1');
    for (const look of LOOKS) {
      await dress(page, look);
      await page.waitForFunction(() => !document.querySelector('[data-check=checking]'));
      expect(await axeViolations(page), JSON.stringify(look)).toEqual([]);
      const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(wide, JSON.stringify(look)).toBeLessThanOrEqual(window ?? 0);
    }
    await page.close();
  });

  it('changes language and appearance at once, from the options', async () => {
    const page = await browser.ownPage('options.html');
    await (await page.waitForSelector('label:has(input[value=ja])'))?.click();
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === '設定');
    await page.click('label:has(input[value=dark])');
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
    await page.close();
  });

  it('is used by the keyboard alone', async () => {
    const page = await browser.ownPage('options.html');
    await page.waitForSelector('input[name=density]');
    await page.focus('input[name=density]:checked');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('input[name=density]:checked')?.value === 'everything',
    );
    await page.close();
  });
});
