/** The card: by mouse, by keyboard alone, over dialogs and in fullscreen, and gone without a trace. In both browsers. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cardText, waitForCard } from '../../scripts/browsers/card-text.ts';
import { paintedMarks, waitForMarks } from '../../scripts/browsers/reader.ts';
import { html, type OpenHarness, openHarness } from './page-harness/open-harness.ts';
import { untilMarks } from './page-harness/page-state.ts';
import { pressInCard } from './page-harness/press-in-card.ts';
import { tap } from './page-harness/tap.ts';

const PLAYGROUND = fileURLToPath(new URL('../fixtures/playground/', import.meta.url));
const ARTICLE = html(
  '<h1>Alpha weighs it</h1><p>Shares ended down about 5 % and <a href="#link">Alpha in a link</a> fell.</p><p>By then 8 firms had joined.</p><p><button id="own">The page’s own</button></p>',
);

describe.each(['chromium', 'firefox'] as const)('card in %s', name => {
  let page: OpenHarness;
  const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));
  const card = () => cardText(page.reader, page.tab);
  const untilCard = (words: string) => waitForCard(page.reader, page.tab, text => text.includes(words));
  const untilNoCard = () => waitForCard(page.reader, page.tab, text => !text.includes('Market brief'));

  async function pointTo(text: string): Promise<void> {
    const mark = (await paintedMarks(page.tab)).find(found => found.text === text);
    if (!mark) throw new Error(`no mark on ${text}`);
    await page.tab.mouse.move(mark.x - 15, mark.y + 2);
    await page.tab.mouse.move(mark.x, mark.y);
  }

  beforeAll(async () => {
    page = await openHarness(name, path => {
      if (path === '/article') return ARTICLE;
      if (!path.endsWith('.html')) return undefined;
      return { body: readFileSync(PLAYGROUND + path), type: 'text/html; charset=utf-8' };
    });
  });
  afterAll(() => page?.close());
  afterEach(() => expect(page.errors).toEqual([]));

  it('opens when the mouse rests on a mark, stays while it is in the card, and leaves with it', async () => {
    await page.goTo('article');
    await waitForMarks(page.tab);
    await pointTo('about 5 %');
    const text = await untilCard('Market brief');
    expect(text).toContain('1 differs');
    expect(text).toContain('2 reports · 2 origins');
    expect(text).toContain('Alpha Group gained 3.2% in Tokyo after the report.');
    const mark = (await paintedMarks(page.tab)).find(found => found.text === 'about 5 %');
    await page.tab.mouse.move((mark?.x ?? 0) + 20, (mark?.y ?? 0) + 60);
    await pause(800);
    expect(await card()).toContain('Market brief');
    await page.tab.mouse.move(5, 5);
    expect(await untilNoCard()).not.toContain('Market brief');
  });

  it('closes on Escape, once, and the page sees no key of it', async () => {
    await page.goTo('dialogs.html');
    await waitForMarks(page.tab);
    await pointTo('about 41 %');
    await untilCard('Market brief');
    await page.tab.keyboard.press('Escape');
    expect(await untilNoCard()).not.toContain('Market brief');
    await page.tab.keyboard.press('a');
    expect(await page.tab.evaluate(() => (window as unknown as { seen: string[] }).seen, null)).toEqual([
      'keydown body',
    ]);
  });

  it('a click opens it to stay, a click elsewhere closes it, a click on a link stays the page’s', async () => {
    await page.goTo('article');
    await waitForMarks(page.tab);
    const at = async (text: string) => (await paintedMarks(page.tab)).find(found => found.text === text);
    const mark = await at('8 firms');
    await page.tab.mouse.click(mark?.x ?? 0, mark?.y ?? 0);
    expect(await untilCard('thirty firms')).toContain('1 changed');
    await page.tab.mouse.move(5, 5);
    await pause(700);
    expect(await card()).toContain('thirty firms');
    await page.tab.mouse.click(5, 500);
    expect(await untilNoCard()).not.toContain('thirty firms');
  });

  it('the whole journey by keyboard, and back to where the focus was', async () => {
    await page.goTo('article');
    await waitForMarks(page.tab);
    await page.tab.evaluate(() => document.getElementById('own')?.focus(), null);
    await page.command('next-mark');
    expect(await waitForCard(page.reader, page.tab, text => text === 'entity: Alpha')).toBe('entity: Alpha');
    await page.command('next-mark');
    expect(await untilCard('differ: about 5 %')).toContain('differ: about 5 %');
    await page.command('previous-mark');
    await page.command('open-card');
    expect(await untilCard('Alpha Precision')).toContain('Latest in your corpus');
    expect(await page.tab.evaluate(() => document.activeElement?.parentElement?.localName, null)).toBe(
      'html',
    );
    await page.tab.keyboard.press('Tab');
    await page.tab.keyboard.press('Enter');
    await waitForCard(page.reader, page.tab, text => !text.includes('Alpha Precision'));
    expect(await card()).not.toContain('Alpha Precision');
    expect(await page.tab.evaluate(() => document.activeElement?.id, null)).toBe('own');
  });

  it('pinned, it stays when the reader clicks elsewhere, until Escape', async () => {
    await page.goTo('article?open');
    await waitForMarks(page.tab);
    const mark = (await paintedMarks(page.tab)).find(found => found.text === '8 firms');
    await page.tab.mouse.click(mark?.x ?? 0, mark?.y ?? 0);
    await untilCard('thirty firms');
    await pressInCard(page.tab, 'Pin');
    await page.tab.mouse.click(5, 500);
    await pause(700);
    expect(await card()).toContain('thirty firms');
    await page.tab.keyboard.press('Escape');
    await waitForCard(page.reader, page.tab, text => !text.includes('thirty firms'));
    expect(await card()).not.toContain('thirty firms');
  });

  it('with a key to be held: not without it, and when the key comes after the mouse has come to rest', async () => {
    await page.goTo('article?key=alt');
    await waitForMarks(page.tab);
    await pointTo('about 5 %');
    await pause(700);
    expect(await card()).toBe('');
    await page.tab.keyboard.press('Alt');
    expect(await untilCard('Market brief')).toContain('1 differs');
  });

  it('by a tap, and closed by a tap elsewhere', async () => {
    await page.goTo('article');
    await waitForMarks(page.tab);
    const mark = (await paintedMarks(page.tab)).find(found => found.text === 'about 5 %');
    await tap(page.reader, page.tab, mark?.x ?? 0, mark?.y ?? 0);
    expect(await untilCard('Market brief')).toContain('1 differs');
    await tap(page.reader, page.tab, 5, 500);
    expect(await untilNoCard()).not.toContain('Market brief');
  });

  it('keeps the sentence, says so, and takes it back', async () => {
    await page.goTo('article');
    await waitForMarks(page.tab);
    await page.command('next-mark');
    await page.command('next-mark');
    await page.command('open-card');
    await untilCard('Save clip');
    for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Enter']) await page.tab.keyboard.press(key);
    expect(await untilCard('Saved to your corpus')).toContain('Undo');
  });

  it('in fullscreen, above what is shown there', async () => {
    await page.goTo('dialogs.html');
    await waitForMarks(page.tab);
    await page.tab.evaluate(() => {
      document.addEventListener('click', () => document.getElementById('full')?.requestFullscreen(), {
        once: true,
      });
    }, null);
    await page.tab.mouse.click(600, 400);
    await pause(900);
    expect(await page.tab.evaluate(() => document.fullscreenElement?.id, null)).toBe('full');
    await pointTo('about 43 %');
    expect(await untilCard('Market brief')).toContain('1 differs');
    await page.tab.evaluate(() => document.exitFullscreen(), null);
    await pause(600);
    expect(await card()).toContain('Market brief');
  });

  it('inside a modal dialog of the page, and not under one', async () => {
    await page.goTo('dialogs.html');
    await waitForMarks(page.tab);
    await page.tab.evaluate(() => document.querySelector('dialog')?.showModal(), null);
    await untilMarks(page.tab, 6);
    await pointTo('about 42 %');
    expect(await untilCard('Market brief')).toContain('1 differs');
    await page.tab.keyboard.press('Escape');
    expect(await untilNoCard()).not.toContain('Market brief');
    expect(await page.tab.evaluate(() => document.querySelector('dialog')?.open, null)).toBe(true);
  });

  it('a page’s script can neither open nor close it', async () => {
    await page.goTo('article');
    await waitForMarks(page.tab);
    const mark = (await paintedMarks(page.tab)).find(found => found.text === 'about 5 %');
    await page.tab.evaluate(
      ({ x, y }) => {
        const where = { clientX: x, clientY: y, bubbles: true };
        for (const type of ['pointermove', 'pointerdown', 'click'])
          document.elementFromPoint(x, y)?.dispatchEvent(new PointerEvent(type, where));
      },
      { x: mark?.x ?? 0, y: mark?.y ?? 0 },
    );
    await pause(600);
    expect(await card()).toBe('');
    await pointTo('about 5 %');
    await untilCard('Market brief');
    await page.tab.evaluate(() => {
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      (document.documentElement.lastElementChild as HTMLElement).click();
    }, null);
    await pause(300);
    expect(await card()).toContain('Market brief');
    expect(
      await page.tab.evaluate(() => document.documentElement.lastElementChild?.shadowRoot, null),
    ).toBeNull();
  });
});
