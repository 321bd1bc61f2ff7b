/** A page cannot make the extension do anything, nor keep it from its work. The built extension in both browsers. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browsers/find.ts';
import { type BrowserPage, openReader, type Reader, waitForMarks } from '../../scripts/browsers/reader.ts';
import { BUILT } from '../../scripts/build.ts';
import { type StaticSite, serve } from '../../scripts/serve.ts';
import { attack, CLOBBERS, SABOTAGE } from './hostile-scripts.ts';

const ARTICLE = readFileSync(new URL('../../data/sample/article.html', import.meta.url), 'utf8');
const SENTENCE = '<p>SoftBank Group shares fell 5% on Friday, and Nvidia said its revenue rose.</p>';
const DEPTH = 200;
/** Ten megabytes of elements in elements. */
const NEST = `${`<div class="${'deep '.repeat(40)}">`.repeat(DEPTH)}x${'</div>'.repeat(DEPTH)}`;
const NESTED = `<!doctype html><title>nested</title>${SENTENCE}${NEST.repeat(Math.ceil(10_000_000 / NEST.length))}`;

const PAGES: Record<string, string> = {
  '/plain': ARTICLE,
  '/sabotaged': ARTICLE.replace('<head>', `<head>${SABOTAGE}`),
  '/clobbered': ARTICLE.replace(/<body[^>]*>/, body => body + CLOBBERS),
  '/nested': NESTED,
};

const pause = (time: number) => new Promise(resolve => setTimeout(resolve, time));

describe.each(['chromium', 'firefox'] as const)('a hostile page in %s', name => {
  let site: StaticSite;
  let reader: Reader;
  let plain: string[];

  async function open(path: string): Promise<BrowserPage> {
    const page = await reader.newPage();
    await page.goto(site.origin.slice(0, -1) + path);
    return page;
  }
  const textsOf = async (page: BrowserPage) =>
    (await waitForMarks(page)).map(mark => `${mark.kind} ${mark.text}`);

  beforeAll(async () => {
    const installed = findBrowser(name);
    if (!installed) throw new Error(`no ${name} installed`);
    site = await serve(path => {
      const body = PAGES[path];
      return body === undefined ? undefined : { body, type: 'text/html; charset=utf-8' };
    });
    reader = await openReader(installed, { extension: BUILT[name], headless: true });
    // Twice: what is compared with is to be whole, and the first answer for the rest of the page waits for the engine to be compiled.
    for (let visit = 0; visit < 2; visit++) {
      const page = await open('/plain');
      plain = await textsOf(page);
      await page.close();
    }
  });
  afterAll(async () => {
    await reader?.close();
    await site?.close();
  });

  it('has marks where it is not hostile', () => expect(plain.length).toBeGreaterThan(5));

  it('cannot disturb the reading with built-ins that throw and polluted prototypes', async () => {
    const page = await open('/sabotaged');
    const painted = () =>
      page.evaluate(() => {
        let count = 0;
        for (const highlight of ['ss-1', 'ss-2', 'ss-3', 'ss-4'])
          count += CSS.highlights.get(highlight)?.size ?? 0;
        return count;
      }, null);
    await expect.poll(painted, { timeout: 15_000, interval: 250 }).toBe(plain.length);
    await page.close();
  });

  it('cannot hide its text behind names of its own', async () => {
    const page = await open('/clobbered');
    // The elements with such names push the text down: fewer marks are near the viewport.
    const marks = await textsOf(page);
    expect(marks.length).toBeGreaterThan(15);
    expect(marks).toEqual(plain.slice(0, marks.length));
    await page.close();
  });

  it('opens no card, saves nothing and hears nothing by forged messages and events', async () => {
    const page = await open('/plain');
    await waitForMarks(page);
    const first = await page.evaluate(attack, undefined as never);
    await pause(1500);
    const second = await page.evaluate(attack, undefined as never);
    expect(first).toEqual({ runtime: false, hosts: 0, heard: 0 });
    expect(second).toEqual(first);
    await page.close();
  });

  it('is survived with ten megabytes of nested markup', async () => {
    const page = await open('/nested');
    const marks = await textsOf(page);
    expect(marks.some(mark => mark.includes('SoftBank'))).toBe(true);
    await page.close();
    const next = await open('/plain');
    await expect.poll(() => textsOf(next), { timeout: 15_000 }).toEqual(plain);
    await next.close();
  });
});
