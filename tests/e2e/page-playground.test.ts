/**
 * Every nasty page of our own, without us and with us: the page can notice nothing. Its markup is the same to the byte, in shadow trees and
 * frames too; so are styles, boxes, selection, globals; its observers see no mutation and its listeners no event that is not its own; and
 * nothing throws. In both browsers.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitForCard } from '../../scripts/browsers/card-text.ts';
import { pointAt } from '../../scripts/browsers/reader.ts';
import { type ServedFile, type StaticSite, serve } from '../../scripts/serve.ts';
import { type OpenHarness, openHarness } from './page-harness/open-harness.ts';
import { untilMarks } from './page-harness/page-state.ts';
import { framesOf, hear, type Testimony, WITNESS } from './page-harness/page-witness.ts';

const PLAYGROUND = fileURLToPath(new URL('../fixtures/playground/', import.meta.url));
const NAMES = ['dialogs', 'editors', 'frames', 'layouts', 'moving', 'shadow', 'strict'];

function file(path: string): ServedFile | undefined {
  const name = NAMES.find(known => path === `/${known}.html`);
  if (!name) return undefined;
  const body = readFileSync(`${PLAYGROUND}${name}.html`, 'utf8');
  const type = 'text/html; charset=utf-8';
  if (name === 'strict') return { body, type, headers: { 'content-security-policy': "default-src 'none'" } };
  return { body: body.replace('<head>', `<head>${WITNESS}`), type };
}

/** Page, marks painted in its top frame at least, milliseconds until it rests, text that is marked in the end. */
const PAGES: [address: string, marks: number, rests: number, text: string | RegExp][] = [
  ['strict.html?', 3, 0, 'Alpha under a policy'],
  ['layouts.html?', 21, 0, 'Alpha in a cell'],
  ['editors.html?', 4, 0, 'Alpha before the editor, $71 billion.'],
  ['dialogs.html?', 4, 0, 'Alpha outside, about 41 %'],
  ['shadow.html?', 7, 1500, 'Alpha in a late shadow'],
  ['moving.html?feed&stop', 10, 1200, 'Alpha item 9 of $10 billion'],
  ['moving.html?rewrite&stop', 2, 1200, 'Alpha rewritten, $5 billion'],
  ['moving.html?late', 1, 900, 'Alpha came late'],
  ['moving.html?edit', 1, 900, 'Alpha by a change of data'],
  ['moving.html?reveal', 1, 1100, 'Alpha revealed'],
  ['moving.html?details', 1, 1100, 'MoreAlpha in details'],
  ['moving.html?route', 2, 900, 'Two names after: Alpha, Alpha'],
  ['moving.html?many', 20, 0, 'Alpha '],
  ['moving.html?long', 2, 0, /^Alpha said \$0 billion/],
];
/** Painted at once, whatever the page holds. */
const MOST_PAINTED = 300;

describe.each(['chromium', 'firefox'] as const)('the playground in %s', name => {
  let page: OpenHarness;
  let other: StaticSite;
  const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

  beforeAll(async () => {
    other = await serve(file);
    page = await openHarness(name, file);
  });
  afterAll(async () => {
    await page?.close();
    await other?.close();
  });

  /** By frame; frames are told apart by what they hold. */
  async function testify(): Promise<Testimony[]> {
    const heard = await Promise.all(framesOf(page.tab).map(hear));
    return heard.sort((a, b) => a.markup.localeCompare(b.markup));
  }
  const without = (testimony: Testimony[]) =>
    testimony.map(({ markup, ...rest }) => ({ ...rest, markup: markup.replaceAll(/[?&]off\b/g, '') }));

  /** Some of what a reader does, away from any mark. */
  async function use(): Promise<void> {
    await page.tab.mouse.click(3, 3);
    await page.tab.keyboard.press('a');
    await pause(100);
  }

  it.each(PAGES)('%s', async (address, marks, rests, text) => {
    await page.goTo(`${address}&off`);
    await pause(rests + 300);
    await use();
    const alone = without(await testify());
    await page.goTo(address);
    const isThere = (texts: string[]) =>
      texts.some(found => (typeof text === 'string' ? found === text : text.test(found)));
    const texts = await untilMarks(page.tab, marks, isThere);
    expect(texts.length).toBeGreaterThanOrEqual(marks);
    expect(texts.length).toBeLessThanOrEqual(MOST_PAINTED);
    await use();
    await expect.poll(async () => without(await testify()), { timeout: 60_000 }).toEqual(alone);
    expect(page.errors.splice(0)).toEqual([]);
  });

  it('frames in frames, of the same origin, of none and of another', async () => {
    const address = `frames.html?other=${other.origin},${page.site.origin}`;
    await page.goTo(`${address}&off`);
    await pause(1500);
    const alone = without(await testify());
    expect(alone.length).toBeGreaterThanOrEqual(10);
    await page.goTo(address);
    const marked = () =>
      Promise.all(
        framesOf(page.tab).map(frame =>
          frame.evaluate(() => ['ss-1', 'ss-3'].some(mark => CSS.highlights.get(mark)?.size), null),
        ),
      );
    await expect.poll(marked, { timeout: 60_000 }).toEqual(alone.map(() => true));
    expect(without(await testify())).toEqual(alone);
    await page.command('next-mark');
    const current = () =>
      Promise.all(framesOf(page.tab).map(frame => frame.evaluate(() => CSS.highlights.has('ss-5'), null)));
    expect((await current()).filter(Boolean), 'keys belong to one frame').toHaveLength(1);
    expect((await current())[0], 'the top one, which has the focus').toBe(true);
    expect(page.errors.splice(0)).toEqual([]);
  });

  it('a card that was opened and closed leaves the page as it was, and its body never saw it', async () => {
    await page.goTo('layouts.html?');
    await untilMarks(page.tab, 21);
    const [before] = await testify();
    await pointAt(page.tab, mark => mark.text === 'about 22 %');
    await waitForCard(page.reader, page.tab, text => text.includes('Market brief'));
    const [during] = await testify();
    expect(during?.mutations).toEqual([...(before?.mutations ?? []), 'childList HTML  1 0']);
    expect(during?.selected).toBe(before?.selected);
    await page.tab.keyboard.press('Escape');
    await page.tab.evaluate(() => scrollTo(0, 0), null);
    await waitForCard(page.reader, page.tab, text => !text.includes('Market brief'));
    const [after] = await testify();
    expect(after?.markup).toBe(before?.markup);
    expect({ ...after, markup: '', mutations: [], events: [] }).toEqual({
      ...before,
      markup: '',
      mutations: [],
      events: [],
    });
    expect(page.errors.splice(0)).toEqual([]);
  });
});
