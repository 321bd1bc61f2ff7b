/** Real pages, in many languages and scripts: read and marked without an exception, and the same to the byte as without us. In both browsers. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenHarness, openHarness } from './page-harness/open-harness.ts';
import { markup } from './page-harness/page-state.ts';
import { sampleOf } from './sample.ts';

const PAGES = fileURLToPath(new URL('../../../shared/eval/pages/', import.meta.url));
const names = existsSync(PAGES) ? readdirSync(PAGES).filter(name => name.endsWith('.html')) : [];
if (!names.length) console.log('skipped: no pages in ../shared/eval/pages');

/** Their own scripts stay out, so that nothing but us could change them. */
const HEADERS = {
  'content-security-policy':
    "script-src 'none'; frame-src 'none'; img-src 'none'; connect-src 'none'; font-src 'none'; media-src 'none'; style-src 'unsafe-inline'",
};

describe.skipIf(!names.length).each(['chromium', 'firefox'] as const)('real pages in %s', browser => {
  let page: OpenHarness;

  beforeAll(async () => {
    page = await openHarness(browser, path =>
      names.includes(path.slice(1))
        ? { body: readFileSync(PAGES + path), type: 'text/html; charset=utf-8', headers: HEADERS }
        : undefined,
    );
  });
  afterAll(() => page?.close());

  it.each(browser === 'chromium' ? names : sampleOf(names, 5))('%s', async name => {
    await page.goTo(`${name}?off`);
    const without = await markup(page.tab);
    await page.goTo(name);
    await new Promise(resolve => setTimeout(resolve, 600));
    await page.tab.evaluate(() => window.scrollTo(0, 2000), null);
    await new Promise(resolve => setTimeout(resolve, 300));
    expect((await markup(page.tab)) === without, 'the same markup').toBe(true);
    expect(page.errors.splice(0)).toEqual([]);
  });
});
