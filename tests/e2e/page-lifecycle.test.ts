/** The script's own life in an open page: injected twice, its extension gone. In both browsers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitForCard } from '../../scripts/browsers/card-text.ts';
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

  /**
   * Chromium leaves the old script running until it notices. Firefox ends it without a word and takes our style sheets away, and without them
   * neither marks nor card are to be seen.
   */
  it('the extension gone while a card is open, no trace is left', async () => {
    await page.goTo('article?open');
    const [mark] = await waitForMarks(page.tab);
    await page.tab.mouse.click(mark?.x ?? 0, mark?.y ?? 0);
    await waitForCard(page.reader, page.tab, text => text.includes('Alpha Precision'));
    const seen = () =>
      page.tab.evaluate(() => {
        const paragraph = document.querySelector('p');
        const card = document.querySelector('html > div')?.shadowRoot?.querySelector('.surface');
        return {
          line: paragraph && getComputedStyle(paragraph, '::highlight(ss-3)').textDecorationLine,
          card: card?.checkVisibility() ?? false,
          traces: document.documentElement.children.length - 2 + [...CSS.highlights.keys()].length,
        };
      }, null);
    expect(await seen()).toMatchObject({ line: 'underline', card: true });
    // Firefox would run the new version in the open tab at once.
    await page.command(name === 'firefox' ? 'remove' : 'update');
    const isGone = async () => {
      const { line, card, traces } = await seen();
      return !card && (name === 'firefox' ? line !== 'underline' : traces === 0);
    };
    for (let waited = 0; waited < 9000 && !(await isGone()); waited += 500)
      await new Promise(resolve => setTimeout(resolve, 500));
    expect(await isGone(), JSON.stringify(await seen())).toBe(true);
  });
});
