/** Renders public/icons/icon.svg at the sizes browsers and stores want. Run after changing the drawing; the results are committed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { findBrowser } from './browsers/find.ts';

const folder = fileURLToPath(new URL('../public/icons', import.meta.url));
const SIZES = [16, 32, 48, 96, 128];

const executablePath = findBrowser('chromium')?.path;
if (!executablePath) throw new Error('no Chromium to draw with');
const browser = await chromium.launch({
  executablePath,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
  await page.screenshot({ path: join(folder, `${size}.png`), omitBackground: true });
  await page.close();
}
await browser.close();
