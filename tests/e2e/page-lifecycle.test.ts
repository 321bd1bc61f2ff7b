/** The script's own life in an open page: injected twice, its extension gone. In both browsers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paintedMarks, waitForMarks } from '../../scripts/browsers/reader.ts';
import { html, type OpenHarness, openHarness } from './page-harness/open-harness.ts';

const ARTICLE = html('<p>Alpha shares ended down about 5 %.</p>');

describe.each(['chromium', 'firefox'] as const)('life of the page script in %s', name => {
  let page: OpenHarness;
  beforeAll(async () => {
    page = await openHarness(name, path => (path === '/article' ? ARTICLE : undefined));
  });
  afterAll(() => page?.close());

  it('a second injection changes nothing', async () => {
    await page.goTo('article');
    const before = await waitForMarks(page.tab);
    await page.command('inject-again');
    await page.command('inject-again');
    expect(await paintedMarks(page.tab)).toEqual(before);
    await page.command('next-mark');
    expect(await page.tab.evaluate(() => document.documentElement.children.length, null)).toBe(3);
    expect(page.errors).toEqual([]);
  });

  /** Firefox ends the script without a word and takes our style sheets away itself: what is registered has no looks any more. */
  it('the extension gone, no trace is left', async () => {
    await page.goTo('article');
    await waitForMarks(page.tab);
    await page.command('next-mark');
    const looks = () =>
      page.tab.evaluate(() => {
        const paragraph = document.querySelector('p');
        return paragraph && getComputedStyle(paragraph, '::highlight(ss-3)').textDecorationLine;
      }, null);
    expect(await looks()).toBe('underline');
    // Firefox would run the new version in the open tab at once.
    await page.command(name === 'firefox' ? 'remove' : 'update');
    const traces = () =>
      page.tab.evaluate(
        () => document.documentElement.children.length - 2 + [...CSS.highlights.keys()].length,
        null,
      );
    const isGone = async () =>
      name === 'firefox' ? (await looks()) !== 'underline' : (await traces()) === 0;
    for (let waited = 0; waited < 9000 && !(await isGone()); waited += 500)
      await new Promise(resolve => setTimeout(resolve, 500));
    expect(await isGone()).toBe(true);
  });
});
