/** The reader's own names, in both browsers: what is done on their page shows on an open page without a reload. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserPage, paintedMarks, waitForMarks } from '../../scripts/browsers/reader.ts';
import { type StaticSite, serve } from '../../scripts/serve.ts';
import { type AccessBrowser, openAccessBrowser } from './access-browser.ts';
import { axeViolations } from './axe.ts';

const ARTICLE = `<!doctype html><html lang="en"><title>Chips</title><article>
<p>Quantrel Devices will supply Nvidia with boards, said Nvidia in Taipei on Tuesday.</p>
<p>Analysts expect Quantrel Devices to hire, and Foxconn to build a plant beside it.</p>
<p>Both have asked Orvane Robotics for machines, and Orvane Robotics has agreed.</p>
</article></html>`;

describe.each(['chromium', 'firefox'] as const)('names in %s', name => {
  let site: StaticSite;
  let browser: AccessBrowser;
  let article: Page;
  let names: Page;

  const marked = async () => (await paintedMarks(article as unknown as BrowserPage)).map(({ text }) => text);
  /** A page in a hidden tab is not read, so it is looked at. */
  async function untilMarked(holds: (texts: string[]) => boolean): Promise<void> {
    await article.bringToFront();
    await expect.poll(marked, { timeout: 10_000 }).toSatisfy(holds);
    await names.bringToFront();
  }
  const press = (text: string, within = 'body') =>
    names.evaluate(
      (wanted, scope) => {
        const buttons = [...document.querySelectorAll<HTMLElement>(`${scope} button`)];
        const button = buttons.find(({ textContent }) => textContent === wanted);
        if (!button) throw new Error(`no button ${wanted}`);
        button.click();
      },
      text,
      within,
    );
  const search = async (text: string) => {
    await names.$eval('#search-names', input => {
      (input as HTMLInputElement).value = '';
    });
    await names.type('#search-names', text);
  };

  beforeAll(async () => {
    site = await serve(path =>
      path === '/' ? { body: ARTICLE, type: 'text/html; charset=utf-8' } : undefined,
    );
    browser = await openAccessBrowser(name);
    article = await browser.newPage();
    await article.goto(site.origin);
    await browser.pressButton(article);
    await waitForMarks(article as unknown as BrowserPage);
    names = await browser.ownPage('entities.html');
    await names.waitForSelector('.names li');
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it('lists the bundled ones, and finds one by any of its forms', async () => {
    expect(await names.$$eval('.names li', rows => rows.length)).toBe(100);
    await search('鴻海');
    await names.waitForFunction(() => document.querySelectorAll('.names li').length < 5);
    expect(await names.$eval('.names h2', heading => heading.textContent)).toMatch(/Hon Hai/);
    expect(await axeViolations(names)).toEqual([]);
  });

  it('refuses what cannot be a name, says why, and loses nothing that was typed', async () => {
    await press('Add a name');
    await names.waitForSelector('.name-form');
    expect(await axeViolations(names)).toEqual([]);
    await names.type('input[name=label]', '2026');
    await names.keyboard.press('Enter');
    await names.waitForFunction(() =>
      document.querySelector('#name-error')?.textContent.includes('no letters'),
    );
    expect(await names.$eval('input[name=label]', input => (input as HTMLInputElement).value)).toBe('2026');
    expect(await axeViolations(names)).toEqual([]);
    await names.keyboard.press('Escape');
    await names.waitForFunction(() => document.activeElement?.id === 'add-name');
  });

  it('an added name is marked on the open page, and one of its forms', async () => {
    expect(await marked()).not.toContain('Quantrel Devices');
    await names.keyboard.press('Enter');
    await names.waitForSelector('.name-form');
    await names.type('input[name=label]', 'Quantrel');
    await press('Add a form');
    await names.waitForSelector('.form-row input');
    await names.type('.form-row input', 'Quantrel Devices');
    await press('Save');
    await names.waitForFunction(() =>
      document.querySelector('.status')?.textContent.includes('Added: Quantrel'),
    );
    await untilMarked(texts => texts.includes('Quantrel Devices'));
  });

  it('a muted name loses its mark, and has it again when that is undone', async () => {
    expect(await marked()).toContain('Nvidia');
    await search('nvidia');
    await names.waitForFunction(() => /nvidia/i.test(document.querySelector('.names h2')?.textContent ?? ''));
    const label = await names.$eval('.names h2', heading => heading.textContent);
    await press(`Mute ${label}`, '.names');
    await untilMarked(texts => !texts.includes('Nvidia'));
    await press('Undo');
    await untilMarked(texts => texts.includes('Nvidia'));
  });

  it('a watched name is marked wherever it stands', async () => {
    expect((await marked()).filter(text => text === 'Quantrel Devices')).toHaveLength(1);
    await search('Quantrel');
    await names.waitForFunction(() => document.querySelectorAll('.names li').length === 1);
    await press('Watch Quantrel', '.names');
    await untilMarked(texts => texts.filter(text => text === 'Quantrel Devices').length === 2);
  });

  it('a deleted name is no longer marked, and comes back watched', async () => {
    await press('Delete Quantrel', '.names');
    await untilMarked(texts => !texts.includes('Quantrel Devices'));
    await press('Undo');
    await untilMarked(texts => texts.filter(text => text === 'Quantrel Devices').length === 2);
    expect(await axeViolations(names)).toEqual([]);
  });

  it('a name in no list is added from the panel with one press', async () => {
    const panel = await browser.ownPage(`sidepanel.html?tab=${await browser.idOf(article)}`);
    await panel.waitForSelector('.top .counts');
    await panel.evaluate(() => document.querySelector<HTMLElement>('input[value=names]')?.click());
    await panel.waitForSelector('.unlisted li');
    expect(await axeViolations(panel)).toEqual([]);
    await panel.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.unlisted button')]
        .find(button => button.textContent === 'Add Orvane Robotics')
        ?.click(),
    );
    await untilMarked(texts => texts.includes('Orvane Robotics'));
    await panel.close();
  });

  it('a bundled name is edited, and as it came again', async () => {
    await search('foxconn');
    await names.waitForFunction(() =>
      [...document.querySelectorAll('.names li')].every(({ textContent }) => /foxconn/i.test(textContent)),
    );
    const label = await names.$eval('.names h2', heading => heading.textContent);
    await press(`Edit ${label}`, '.names');
    await names.waitForSelector('.name-form');
    await names.$eval('input[name=description]', input => (input as HTMLInputElement).select());
    await names.type('input[name=description]', 'As I call it');
    await press('Save');
    await names.waitForFunction(() =>
      document.querySelector('.names li')?.textContent.includes('Changed by you'),
    );
    await press(`Undo my changes ${label}`, '.names');
    await names.waitForFunction(
      () => !document.querySelector('.names li')?.textContent.includes('As I call it'),
    );
  });
});
