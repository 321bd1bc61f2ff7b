/**
 * `npm start [-- URL|FILE] [--browser chromium|firefox] [--headless]`: builds, opens a real page in a real browser with the
 * extension loaded and the site granted. Without a display it runs headless, prints what it found and writes screenshots.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import {
  type BrowserName,
  howToInstall,
  type InstalledBrowser,
  installBrowsers,
  installedBrowsers,
} from './browsers/find.ts';
import { type BrowserPage, openReader, paintedMarks, pointAt, waitForMarks } from './browsers/reader.ts';
import { BUILT, build } from './build.ts';
import { readSeeds } from './read-seeds.ts';
import { reportLines } from './report.ts';
import { type StaticSite, serve } from './serve.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const SAMPLE = join(root, 'data', 'sample', 'article.html');
const SCREENSHOTS = join(root, '.output', 'screenshots');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { browser: { type: 'string' }, headless: { type: 'boolean', default: false } },
});

function chooseBrowser(): InstalledBrowser {
  const wanted = values.browser as BrowserName | undefined;
  const fits = (browser: InstalledBrowser) => !wanted || browser.name === wanted;
  let found = installedBrowsers().find(fits);
  if (!found) {
    installBrowsers([wanted ?? 'chromium']);
    found = installedBrowsers().find(fits);
  }
  if (!found) {
    console.error(howToInstall([wanted ?? 'chromium']));
    process.exit(1);
  }
  return found;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml',
};

/** A file is served on localhost, because extensions do not run on file:// addresses; plain text becomes a plain page. */
async function addressOf(target: string): Promise<{ url: string; site?: StaticSite }> {
  if (/^https?:\/\//.test(target)) return { url: target };
  if (!existsSync(target)) {
    console.error(`There is no file ${target}. Give an address that begins with http, or a file.`);
    process.exit(1);
  }
  const type = TYPES[extname(target).toLowerCase()];
  const content = readFileSync(target, 'utf8');
  const asText = (text: string) => text.replace(/[&<]/g, c => (c === '&' ? '&amp;' : '&lt;'));
  const body = type
    ? content
    : `<!doctype html><meta charset="utf-8"><title>Text</title>${content
        .split(/\n+/)
        .map(line => `<p>${asText(line)}</p>`)
        .join('\n')}`;
  const site = await serve(path =>
    path === '/' ? { body, type: type ?? 'text/html; charset=utf-8' } : undefined,
  );
  return { url: site.origin, site };
}

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

interface PageText {
  text: string;
  title: string;
  date?: string;
  language?: string;
}

/** The page's text as a person sees it, with what it says of itself. */
function readPage(page: BrowserPage): Promise<PageText> {
  return page.evaluate(() => {
    const date =
      document.querySelector('meta[property="article:published_time"]')?.getAttribute('content') ??
      document.querySelector('time[datetime]')?.getAttribute('datetime');
    return {
      text: ((document.querySelector('article, main') as HTMLElement | null) ?? document.body).innerText,
      title: document.title,
      date: date?.slice(0, 10),
      language: document.documentElement.lang || undefined,
    };
  }, null);
}

async function report(page: BrowserPage): Promise<void> {
  const { createEngine } = await import(pathToFileURL(join(root, '.output', 'engine', 'index.mjs')).href);
  const engine = await createEngine();
  const { text, ...about } = await readPage(page);
  const claims = await engine.check(text, { ...about, url: page.url() });
  const documents = new Map(readSeeds(join(root, 'seeds')).map(document => [document.id, document]));
  console.log(`\n${about.title}\n${page.url()}`);
  for (const line of reportLines(text, claims, documents)) console.log(line);
}

async function photograph(page: BrowserPage, browser: InstalledBrowser): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const shot = (name: string) => join(SCREENSHOTS, `${browser.name}-${name}.png`);
  await page.screenshot({ path: shot('page') });
  const written = [shot('page')];
  for (const kind of ['differ', 'changed', 'agree', 'entity'] as const) {
    if (!(await pointAt(page, mark => mark.kind === kind))) continue;
    await new Promise(resolve => setTimeout(resolve, 1500));
    await page.screenshot({ path: shot(`card-${kind}`) });
    written.push(shot(`card-${kind}`));
    await page.keyboard.press('Escape');
  }
  console.log(`\nScreenshots:\n${written.map(file => `  ${file}`).join('\n')}`);
}

const browser = chooseBrowser();
console.log('Building ...');
await build();
const { url, site } = await addressOf(positionals[0] ?? SAMPLE);
const headless = values.headless || !hasDisplay();
const reader = await openReader(browser, { extension: BUILT[browser.name], headless });
const page = await reader.newPage();
await page.goto(url);
await waitForMarks(page);
if (headless) {
  await report(page);
  const marks = await paintedMarks(page);
  console.log(`\n${browser.label} painted ${marks.length} marks in view.`);
  await photograph(page, browser);
  await reader.close();
} else {
  console.log(`${browser.label} is open at ${url}: point at a marked figure. Close the browser to end.`);
  await reader.closed;
}
await site?.close();
process.exit(0);
