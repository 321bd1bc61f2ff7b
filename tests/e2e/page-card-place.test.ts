/** Where the card goes: beside its line, whole where there is room on either side, never over the line. In both browsers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitForCard } from '../../scripts/browsers/card-text.ts';
import { paintedMarks, waitForMarks } from '../../scripts/browsers/reader.ts';
import { html, type OpenHarness, openHarness } from './page-harness/open-harness.ts';

const LINE = '<p style="margin: 0">Shares ended down about 5 % then.</p>';
const at = (top: number) =>
  html(`<div style="height: ${top}px"></div>${LINE}`, '<style>body{margin:0}</style>');

describe.each(['chromium', 'firefox'] as const)('place of the card in %s', name => {
  let page: OpenHarness;

  beforeAll(async () => {
    page = await openHarness(name, path => at(Number(path.slice(1))), {
      viewport: { width: 900, height: 700 },
    });
  });
  afterAll(() => page?.close());

  async function openAt(top: number) {
    await page.goTo(`${top}?open`);
    await waitForMarks(page.tab);
    const mark = (await paintedMarks(page.tab))[0];
    await page.tab.mouse.click(mark?.x ?? 0, mark?.y ?? 0);
    await waitForCard(page.reader, page.tab, text => text.includes('Market brief'));
  }

  const placeOfCard = () =>
    page.tab.evaluate(() => {
      const surface = document.querySelector('html > div')?.shadowRoot?.querySelector('.surface');
      const body = surface?.querySelector('.body');
      const line = document.querySelector('p')?.getBoundingClientRect();
      const card = surface?.getBoundingClientRect();
      if (!body || !line || !card) throw new Error('no card');
      return {
        side: card.top >= line.bottom ? 'below' : card.bottom <= line.top ? 'above' : 'over',
        cut: body.scrollHeight - body.clientHeight,
      };
    }, null);

  it.each([
    ['at the top', 10, 'below'],
    ['just enough room above', 480, 'above'],
    ['a little room below', 560, 'above'],
    ['hardly any below', 660, 'above'],
  ])('%s', async (_, top, side) => {
    await openAt(top);
    await expect.poll(placeOfCard).toEqual({ side, cut: 0 });
  });
});
