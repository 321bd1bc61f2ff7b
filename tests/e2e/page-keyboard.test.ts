/**
 * The whole journey without a mouse: to the next mark, into its card, through the evidence, save, close, back to the text. Every stop has the
 * role and name a screen reader says, as axe-core computes them. In both browsers.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitForMarks } from '../../scripts/browsers/reader.ts';
import { html, type OpenHarness, openHarness } from './page-harness/open-harness.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ARTICLE = html(
  '<main><h1>Alpha weighs it</h1><p>Shares ended down about 5 %.</p><p>By then 8 firms had joined.</p><p><button id="own">The page’s own</button></p></main>',
);

type Keyboard = OpenHarness['tab']['keyboard'] & {
  down(key: string): Promise<void>;
  up(key: string): Promise<void>;
};

interface Axe {
  setup(root: Element): unknown;
  teardown(): void;
  commons: {
    text: { accessibleText(element: Element): string };
    aria: { getRole(element: Element): string };
  };
}

describe.each(['chromium', 'firefox'] as const)('by keyboard alone in %s', name => {
  let page: OpenHarness;

  beforeAll(async () => {
    page = await openHarness(name, path => (path === '/article' ? ARTICLE : undefined));
  });
  afterAll(() => page?.close());

  const press = async (key: string) => {
    const keyboard = page.tab.keyboard as Keyboard;
    const isBack = key === 'Shift+Tab';
    if (isBack) await keyboard.down('Shift');
    await keyboard.press(isBack ? 'Tab' : key);
    if (isBack) await keyboard.up('Shift');
    await twoFrames();
  };
  const twoFrames = () =>
    page.tab.evaluate(
      () => new Promise<void>(done => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
      null,
    );

  /** "role: name" of what has the focus, in the card or on the page. */
  const focused = () =>
    page.tab.evaluate(() => {
      const { axe } = globalThis as unknown as { axe: Axe };
      const host = document.querySelector('html > div');
      const element = host?.shadowRoot?.activeElement ?? document.activeElement ?? document.body;
      axe.setup(document.documentElement);
      const said = `${axe.commons.aria.getRole(element)}: ${axe.commons.text.accessibleText(element)}`;
      axe.teardown();
      return said;
    }, null);
  const spoken = () =>
    page.tab.evaluate(
      () => document.querySelector('html > div')?.shadowRoot?.querySelector('[aria-live]')?.textContent,
      null,
    );
  const statuses = () =>
    page.tab.evaluate(() => {
      const found = document
        .querySelector('html > div')
        ?.shadowRoot?.querySelectorAll('.card [role="status"]');
      return [...(found ?? [])].map(({ textContent }) => textContent?.trim()).filter(Boolean);
    }, null);
  const isLoaded = () =>
    page.tab.evaluate(
      () => Boolean(document.querySelector('html > div')?.shadowRoot?.querySelector('.action.primary')),
      null,
    );
  const isOpen = () =>
    page.tab.evaluate(
      () => Boolean(document.querySelector('html > div')?.shadowRoot?.querySelector('[role="dialog"]')),
      null,
    );

  it('next mark, open, read the evidence, save, close, back to the text', async () => {
    await page.goTo('article?open');
    await waitForMarks(page.tab);
    await page.tab.evaluate(source => void new Function(source)(), AXE);
    await page.tab.evaluate(() => document.getElementById('own')?.focus(), null);
    await page.command('next-mark');
    await expect.poll(spoken).toBe('entity: Alpha');
    await page.command('next-mark');
    await expect.poll(spoken).toBe('differ: about 5 %');
    await page.command('open-card');
    await expect.poll(isLoaded, { timeout: 6000 }).toBe(true);
    await expect.poll(focused).toBe('dialog: Share price move: about 5 %');

    const stops: string[] = [];
    for (let i = 0; i < 9; i++) {
      await press('Tab');
      stops.push(await focused());
    }
    expect(stops).toEqual([
      'button: Close',
      'link: Open the passage',
      'button: Correct this',
      'button: Correct this',
      'button: Save clip',
      'button: Copy',
      'button: Pin',
      'button: Why this?',
      'button: Open panel',
    ]);

    await press('Shift+Tab');
    await press('Enter');
    await expect
      .poll(statuses)
      .toEqual([
        expect.stringMatching(/^Read here as: .*about 5 %.*Coverage in your corpus reports the same thing/s),
      ]);
    for (let i = 0; i < 3; i++) await press('Shift+Tab');
    await expect.poll(focused).toBe('button: Save clip');
    await press('Enter');
    await expect.poll(statuses).toContain('Saved to your corpus. Undo');
    await press('Shift+Tab');
    await expect.poll(focused).toBe('button: Undo');
    await press('Enter');
    await expect.poll(statuses).toContain('The save was undone.');

    await press('Escape');
    await expect.poll(isOpen).toBe(false);
    await expect.poll(focused).toBe('button: The page’s own');
    await page.command('next-mark');
    await expect.poll(spoken).toBe('changed: 8 firms');
    await page.command('previous-mark');
    await expect.poll(spoken).toBe('differ: about 5 %');
  });

  it('copies in three forms, and says so', async () => {
    await page.goTo('article?open');
    await waitForMarks(page.tab);
    await page.tab.evaluate(source => void new Function(source)(), AXE);
    await page.command('next-mark');
    await page.command('next-mark');
    await page.command('open-card');
    await expect.poll(isLoaded, { timeout: 6000 }).toBe(true);
    for (let i = 0; i < 6; i++) await press('Tab');
    await expect.poll(focused).toBe('button: Copy');
    await press('Enter');
    const forms: string[] = [];
    for (let i = 0; i < 3; i++) {
      await press('Tab');
      forms.push(await focused());
    }
    expect(forms).toEqual(['button: Plain text', 'button: Markdown', 'button: Citation']);
    await press('Enter');
    await expect.poll(statuses).toContain('Copied');
    await press('Escape');
    await expect.poll(isOpen).toBe(false);
  });

  it('goes round the density, and says which', async () => {
    await page.goTo('article?open');
    await waitForMarks(page.tab);
    await page.command('cycle-density');
    await expect.poll(spoken).toBe('Marks: off');
    await page.command('next-mark');
    await expect.poll(spoken).toBe('No mark');
  });

  it('no exception', () => expect(page.errors).toEqual([]));
});
