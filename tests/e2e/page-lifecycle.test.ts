/** The script's own life in an open page: injected twice, its extension gone. In both browsers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitForCard } from '../../scripts/browsers/card-text.ts';
import { paintedMarks, waitForMarks } from '../../scripts/browsers/reader.ts';
import { html, type OpenHarness, openHarness } from './page-harness/open-harness.ts';

const ARTICLE = html('<p>Alpha shares ended down about 5 %.</p>');

const BROWSERS = ['chromium', 'firefox'] as const;

/** What a reader sees of us with a card open over the one mark of the article; and what is there unseen. */
const traces = ({ tab }: OpenHarness) =>
  tab.evaluate(() => {
    const paragraph = document.querySelector('p');
    const card = document.querySelector('html > div')?.shadowRoot?.querySelector('.surface');
    return {
      line: paragraph && getComputedStyle(paragraph, '::highlight(ss-3)').textDecorationLine,
      card: card?.checkVisibility() ?? false,
      unseen: document.documentElement.children.length - 2 + [...CSS.highlights.keys()].length,
    };
  }, null);

async function openCard(page: OpenHarness): Promise<void> {
  await page.goTo('article?open');
  const [mark] = await waitForMarks(page.tab);
  await page.tab.mouse.click(mark?.x ?? 0, mark?.y ?? 0);
  await waitForCard(page.reader, page.tab, text => text.includes('Alpha Precision'));
  expect(await traces(page)).toMatchObject({ line: 'underline', card: true });
}

/**
 * Chromium leaves the old script running until it notices. Firefox ends it without a word and takes our style sheets away, and without them
 * neither marks nor card are to be seen.
 */
async function expectNoTrace(page: OpenHarness, name: (typeof BROWSERS)[number]): Promise<void> {
  const isGone = async () => {
    const { line, card, unseen } = await traces(page);
    return !card && (name === 'firefox' ? line !== 'underline' : unseen === 0);
  };
  for (let waited = 0; waited < 9000 && !(await isGone()); waited += 500)
    await new Promise(resolve => setTimeout(resolve, 500));
  expect(await isGone(), JSON.stringify(await traces(page))).toBe(true);
}

describe.each(BROWSERS)('life of the page script in %s', name => {
  let page: OpenHarness;
  beforeAll(async () => {
    page = await openHarness(name, path => (path === '/article' ? ARTICLE : undefined), { isAlone: true });
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

  it('the extension gone while a card is open, no trace is left', async () => {
    await openCard(page);
    // Firefox would run the new version in the open tab at once.
    await page.command(name === 'firefox' ? 'remove' : 'update');
    await expectNoTrace(page, name);
  });
});

describe.each(BROWSERS)('switched off in %s', name => {
  it('while a card is open, no trace is left', async () => {
    const page = await openHarness(name, path => (path === '/article' ? ARTICLE : undefined), {
      isAlone: true,
    });
    await openCard(page);
    await page.disable();
    await expectNoTrace(page, name);
    await page.close();
  });
});
