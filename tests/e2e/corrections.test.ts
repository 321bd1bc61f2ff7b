/** A correction in real browsers: pressed in a card, in force in all tabs, there after a restart, taken back in the options. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitForCard } from '../../scripts/browsers/card-text.ts';
import { type BrowserPage, paintedMarks, type Reader, waitForMarks } from '../../scripts/browsers/reader.ts';
import { type StaticSite, serve } from '../../scripts/serve.ts';
import { axeViolations } from './axe.ts';
import { ask, type ClipBrowser, openClipBrowser } from './clip-browser.ts';

const SAID = 'SoftBank Group shares fell roughly 5% in Tokyo.';
const page = (title: string, text: string) =>
  `<!doctype html><html lang="en"><title>${title}</title>
  <meta property="article:published_time" content="2026-05-08"><article><p>${text}</p></article>`;
const PAGES: Record<string, string> = {
  '/first': page('A first page', SAID),
  '/second': page('A second page', `The market was quiet. ${SAID}`),
  '/name': page('A name', 'Nvidia opened a shop on Friday, and Nvidia closed it.'),
};

describe.each(['chromium', 'firefox'] as const)('corrections in %s', name => {
  let site: StaticSite;
  let browser: ClipBrowser;
  const profile = mkdtempSync(join(tmpdir(), 'second-source-'));

  const open = async () => {
    browser = await openClipBrowser(name, { profile });
  };
  beforeAll(async () => {
    site = await serve(path => {
      const body = PAGES[path];
      return body ? { body, type: 'text/html; charset=utf-8' } : undefined;
    });
    await open();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    rmSync(profile, { recursive: true, force: true });
  });

  const visit = async (path: string) => {
    const tab = await browser.newPage();
    await tab.goto(site.origin + path);
    await waitForMarks(tab);
    return tab;
  };
  const front = (tab: BrowserPage) => (tab as unknown as Page).bringToFront();
  const kindOf = async (tab: BrowserPage, text: RegExp) =>
    (await paintedMarks(tab)).find(mark => text.test(mark.text))?.kind ?? 'none';
  const untilMarked = async (tab: BrowserPage, text: RegExp, kind: string) => {
    await front(tab);
    await expect.poll(() => kindOf(tab, text), { timeout: 10_000 }).toBe(kind);
  };
  const cardOf = (tab: BrowserPage, says: RegExp) => {
    const chromium = name === 'chromium' ? { context: (tab as unknown as Page).context() } : undefined;
    return waitForCard({ chromium } as Reader, tab, text => says.test(text));
  };
  const openCard = async (tab: BrowserPage, text: RegExp, says: RegExp) => {
    await front(tab);
    const mark = (await paintedMarks(tab)).find(painted => text.test(painted.text));
    if (!mark) throw new Error(`no mark ${text}`);
    await tab.mouse.click(mark.x, mark.y);
    expect(await cardOf(tab, says)).toMatch(says);
  };
  /** From the page into the card and on, key by key. */
  const press = async (tab: BrowserPage, ...keys: string[]) => {
    for (const key of keys) await tab.keyboard.press(key);
  };

  it('"not the same": the evidence goes, and the mark changes in all tabs', async () => {
    const [first, second] = [await visit('first'), await visit('second')];
    await untilMarked(second, /5%/, 'differ');
    await untilMarked(first, /5%/, 'differ');
    await openCard(first, /5%/, /rose 3\.2%/);
    await press(first, 'Tab', 'Tab', 'Enter');
    expect(await cardOf(first, /Not the same/)).toMatch(/Not the same/);
    await press(first, 'Tab', 'Enter');
    const after = await cardOf(first, /Corrected/);
    expect(after).toMatch(/Corrected/);
    expect(after).not.toMatch(/3\.2%/);
    await untilMarked(first, /5%/, 'agree');
    await untilMarked(second, /5%/, 'agree');
  });

  it('is there after a restart, and taken back in the options', async () => {
    await browser.close();
    await open();
    const first = await visit('first');
    await untilMarked(first, /5%/, 'agree');
    const options = await browser.ownPage('options.html');
    const item = '#corrections li';
    const count = () => options.evaluate(selector => document.querySelectorAll(selector).length, item);
    await expect.poll(count).toBe(1);
    expect(await options.evaluate(selector => document.querySelector(selector)?.textContent, item)).toMatch(
      /Not the same.*fell roughly 5%.*3\.2%/s,
    );
    expect(await axeViolations(options as unknown as Parameters<typeof axeViolations>[0])).toEqual([]);
    await options.evaluate(
      selector => document.querySelector<HTMLElement>(`${selector} button`)?.click(),
      item,
    );
    await expect.poll(count).toBe(0);
    await untilMarked(first, /5%/, 'differ');
  });

  it('"somebody else here": the name is no longer marked on this page, and is again when that is undone', async () => {
    const tab = await visit('name');
    await openCard(tab, /Nvidia/, /Somebody else here/);
    const own = await browser.ownPage('popup.html');
    const wish = { kind: 'wrong-entity', said: 'Nvidia', entityId: 'nvidia', form: 'Nvidia' };
    const address = `${site.origin}name`;
    const answer = await ask<{ value: { id: string } }>(own, 'correct', { ...wish, address });
    await untilMarked(tab, /Nvidia/, 'none');
    await ask(own, 'undo-correction', answer.value);
    await untilMarked(tab, /Nvidia/, 'entity');
  });
});
