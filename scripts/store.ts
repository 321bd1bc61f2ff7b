/**
 * `npm run store`: pictures for the store pages in three languages, 1280 x 800 as Chrome asks and Firefox takes, and the small promotional tile, in
 * .output/store/. Everything on them is the built extension at work on the sample article.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { type ChromiumSession, grantAllSites, launchChromium } from './browsers/chromium.ts';
import { type BrowserPage, pointAt, waitForMarks } from './browsers/reader.ts';
import { BUILT, build } from './build.ts';
import { serve } from './serve.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const OUT = join(root, '.output', 'store');
const SIZE = { width: 1280, height: 800 };
const PANEL = { width: 380, height: 800 };

const LOOKS = {
  en: { sample: 'article.html', check: 'SoftBank Group owns about 11% of OpenAI.' },
  ja: { sample: 'article.ja.html', check: 'ソフトバンクグループはOpenAIの約11%を保有している。' },
  'zh-CN': { sample: 'article.zh.html', check: '软银集团持有OpenAI约11%的股份。' },
} as const;
type Locale = keyof typeof LOOKS;

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));
const picture = (bytes: Buffer) => `data:image/png;base64,${bytes.toString('base64')}`;

async function dress(session: ChromiumSession, locale: Locale): Promise<void> {
  const worker = await session.worker();
  await worker.evaluate(async chosen => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set(items: object): Promise<void> } } };
    };
    const settings = { version: 2, locale: chosen, appearance: 'light', density: 'claims', sites: {} };
    await chrome.storage.local.set({ settings: { ...settings, hoverDelay: 350, ownMarks: true } });
  }, locale);
}

async function ownPage(session: ChromiumSession, path: string, size: typeof SIZE): Promise<Page> {
  const page = await session.context.newPage();
  await page.setViewportSize(size);
  await page.goto(`chrome-extension://${session.extensionId}/${path}`);
  await page.waitForSelector('h1, h2');
  return page;
}

/** Two pictures as a reader has them on the screen: the page, and over it or beside it something of ours. */
async function compose(
  session: ChromiumSession,
  path: string,
  page: Buffer,
  ours: Buffer,
  over: boolean,
): Promise<void> {
  const sheet = await session.context.newPage();
  await sheet.setViewportSize(SIZE);
  const place = over
    ? 'top:14px;right:24px;border-radius:10px;box-shadow:0 2px 6px #0004,0 16px 48px #0005'
    : 'top:0;right:0;height:800px;border-left:1px solid #ccc';
  await sheet.setContent(
    `<style>body{margin:0;background:#fff}img{position:absolute}</style><img src="${picture(page)}"><img style="${place}" src="${picture(ours)}">`,
  );
  await sheet.screenshot({ path });
  await sheet.close();
}

async function photograph(session: ChromiumSession, locale: Locale): Promise<void> {
  const { sample, check } = LOOKS[locale];
  const body = readFileSync(join(root, 'data', 'sample', sample), 'utf8');
  const site = await serve(path => (path === '/' ? { body, type: 'text/html; charset=utf-8' } : undefined));
  const shot = (number: number, name: string) => join(OUT, locale, `${number}-${name}.png`);
  mkdirSync(join(OUT, locale), { recursive: true });
  await dress(session, locale);

  const article = await session.context.newPage();
  await article.setViewportSize(SIZE);
  await article.goto(site.origin);
  const marked = article as unknown as BrowserPage;
  await waitForMarks(marked);
  const plain = await article.screenshot();
  await pointAt(marked, mark => mark.kind === 'differ');
  await pause(1500);
  await article.screenshot({ path: shot(1, 'card') });
  await article.keyboard.press('Escape');

  await article.setViewportSize({ width: SIZE.width - PANEL.width, height: SIZE.height });
  await article.evaluate(() => scrollTo(0, 0));
  await pause(1000);
  const narrow = await article.screenshot();
  const panel = await ownPage(session, `sidepanel.html?tab=${await tabOf(session, site.origin)}`, PANEL);
  await panel.waitForSelector('.rows > li');
  await compose(session, shot(2, 'panel'), narrow, await panel.screenshot(), false);

  const popup = await ownPage(session, `popup.html?q=${encodeURIComponent(check)}`, {
    width: 400,
    height: 640,
  });
  await popup.waitForSelector('[data-check=answered]');
  await compose(session, shot(3, 'quick-check'), plain, await popup.screenshot(), true);

  for (const [number, path] of [
    [4, 'library.html'],
    [5, 'entities.html'],
  ] as const) {
    const page = await ownPage(session, path, SIZE);
    await pause(800);
    await page.screenshot({ path: shot(number, path.replace('.html', '')) });
    await page.close();
  }
  for (const page of [article, panel, popup]) await page.close();
  await site.close();
}

async function tabOf(session: ChromiumSession, origin: string): Promise<number> {
  const worker = await session.worker();
  return worker.evaluate(async url => {
    const { chrome } = globalThis as unknown as {
      chrome: { tabs: { query(filter: object): Promise<{ id: number }[]> } };
    };
    return (await chrome.tabs.query({ url: `${url}*` }))[0]?.id ?? -1;
  }, origin);
}

async function drawTile(session: ChromiumSession): Promise<void> {
  const icon = readFileSync(join(root, 'public', 'icons', 'icon.svg'), 'utf8');
  const page = await session.context.newPage();
  await page.setViewportSize({ width: 440, height: 280 });
  await page.setContent(
    `<style>body{margin:0;height:280px;display:grid;place-content:center;justify-items:center;gap:18px;background:#f6f6f4;color:#1b1d22;font:600 34px system-ui}svg{width:112px}</style>${icon}<span>Second Source</span>`,
  );
  await page.screenshot({ path: join(OUT, 'tile-440x280.png') });
  await page.close();
}

await build();
const session = await launchChromium({ extension: BUILT.chromium, viewport: SIZE });
await grantAllSites(session);
for (const locale of Object.keys(LOOKS) as Locale[]) await photograph(session, locale);
await drawTile(session);
await session.close();
console.log(`Pictures are in ${OUT}`);
