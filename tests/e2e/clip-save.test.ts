/** A clip's life in real browsers: saved, there after a restart, marked on its page, evidence for others, found, deleted. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserPage, waitForMarks } from '../../scripts/browsers/reader.ts';
import { type StaticSite, serve } from '../../scripts/serve.ts';
import {
  ask,
  type ClipBrowser,
  markedClips,
  openClipBrowser,
  selectText,
  tabShowing,
} from './clip-browser.ts';

const PASSAGE = 'Kioxia owns 37% of Sakura Internet, the two companies said in a quokka-themed filing.';
const PAGES: Record<string, string> = {
  '/report': `<title>Kioxia and Sakura</title><meta property="og:site_name" content="Harbour Wire">
    <meta property="article:published_time" content="2026-03-03"><article><h1>Kioxia and Sakura</h1>
    <p>Two old suppliers moved closer on Tuesday, people who follow both of them said.</p>
    <p id="passage">Kioxia <b>owns 37%</b> of Sakura Internet, the two companies said in a quokka-themed filing.</p>
    <p>Neither would say more about their plans for the years to come.</p></article>`,
  '/rival': `<title>Another view</title><meta property="article:published_time" content="2026-03-03">
    <article><h1>Another view</h1><p>Kioxia owns 12% of Sakura Internet, according to a register.</p></article>`,
};

interface Answer<T> {
  ok: boolean;
  value: T;
  error?: { code: string };
}
interface Saved {
  state: string;
  id: string;
}

describe.each(['chromium', 'firefox'] as const)('a clip in %s', name => {
  let site: StaticSite;
  let browser: ClipBrowser;
  let own: BrowserPage;
  const profile = mkdtempSync(join(tmpdir(), 'second-source-'));

  const open = async () => {
    browser = await openClipBrowser(name, { profile });
    own = await browser.ownPage('popup.html');
  };
  beforeAll(async () => {
    site = await serve(path => {
      const body = PAGES[path];
      return body
        ? { body: `<!doctype html><html lang="en">${body}`, type: 'text/html; charset=utf-8' }
        : undefined;
    });
    await open();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    rmSync(profile, { recursive: true, force: true });
  });

  const visit = async (path: string) => {
    const page = await browser.newPage();
    await page.goto(site.origin + path);
    return page;
  };
  const save = async (path: string, kind: 'selection' | 'article') => {
    const tabId = await tabShowing(own, site.origin + path);
    return ask<Answer<Saved>>(own, 'save-page', { tabId, kind });
  };

  it('says so where nothing is selected', async () => {
    const page = await visit('report');
    expect(await save('report', 'selection')).toMatchObject({
      ok: false,
      error: { code: 'nothing-selected' },
    });
    await page.close();
  });

  it('is saved once, and marked at once', async () => {
    const page = await visit('report');
    await selectText(page, '#passage');
    expect(await save('report', 'selection')).toMatchObject({ ok: true, value: { state: 'saved' } });
    expect(await save('report', 'selection')).toMatchObject({ ok: true, value: { state: 'already-saved' } });
    expect(await markedClips(page)).toEqual([PASSAGE]);
    await page.close();
  });

  it('is there after a restart, marked on its page, evidence for another, and found by search', async () => {
    await browser.close();
    await open();
    const page = await visit('report');
    expect(await markedClips(page)).toEqual([PASSAGE]);
    await page.close();
    const rival = await visit('rival');
    const marks = await waitForMarks(rival);
    expect(marks.filter(({ kind }) => kind === 'differ').map(({ text }) => text)).toEqual(['12%']);
    await rival.close();
    const found = await ask<Answer<{ documents: { title: string }[] }>>(own, 'check', { text: 'quokka' });
    expect(found.value.documents.map(({ title }) => title)).toEqual(['Kioxia and Sakura']);
  });

  it('is marked again when the page draws its text anew, and when it comes late; not where marks are off', async () => {
    const page = await visit('report');
    expect(await markedClips(page)).toEqual([PASSAGE]);
    const redraw = (wait: number) =>
      page.evaluate(async pause => {
        const passage = document.querySelector('#passage');
        const article = passage?.parentElement;
        const copy = passage?.cloneNode(true);
        passage?.remove();
        await new Promise(resolve => setTimeout(resolve, pause));
        if (copy) article?.append(copy);
      }, wait);
    for (const wait of [0, 1500]) {
      await redraw(wait);
      const isThere = () =>
        page.evaluate(
          () => [...(CSS.highlights.get('ss-6') ?? [])].every(range => range.startContainer.isConnected),
          null,
        );
      const isBack = async () => (await markedClips(page)).join() === PASSAGE && (await isThere());
      for (let tries = 0; tries < 20 && !(await isBack()); tries++)
        await new Promise(resolve => setTimeout(resolve, 200));
      expect(await isBack()).toBe(true);
    }
    const tabId = await tabShowing(own, `${site.origin}report`);
    const turn = (density: string) =>
      ask(own, 'set-density', { url: `${site.origin}report`, density, tabId });
    await turn('off');
    const registered = () =>
      page.evaluate(() => [...CSS.highlights.values()].reduce((n, h) => n + h.size, 0), null);
    expect(await registered()).toBe(0);
    await turn('claims');
    expect(await markedClips(page)).toEqual([PASSAGE]);
    await page.close();
  });

  it('is deleted, restored, and deleted again by undoing its save', async () => {
    const clips = async () => {
      const answer = await ask<Answer<{ clips: Saved[] }>>(own, 'page-clips', {
        url: `${site.origin}report`,
      });
      return answer.value.clips.map(({ id }) => id);
    };
    const [id = ''] = await clips();
    const page = await visit('report');
    expect(await markedClips(page)).toEqual([PASSAGE]);
    await ask(own, 'delete-document', { id });
    expect(await clips()).toEqual([]);
    await new Promise(resolve => setTimeout(resolve, 600));
    expect(await page.evaluate(() => CSS.highlights.has('ss-6'), null)).toBe(false);
    await page.close();
    await ask(own, 'restore-document', { id });
    expect(await clips()).toEqual([id]);
    await ask(own, 'undo-save', { id });
    expect(await clips()).toEqual([]);
  });

  it('of a whole article is offered as update when the page has changed', async () => {
    const page = await visit('report');
    expect(await save('report', 'article')).toMatchObject({ ok: true, value: { state: 'saved' } });
    expect(await save('report', 'article')).toMatchObject({ value: { state: 'already-saved' } });
    await page.evaluate(
      () => document.querySelector('article')?.append('A correction was added later.'),
      null,
    );
    expect(await save('report', 'article')).toMatchObject({ value: { state: 'changed' } });
    const tabId = await tabShowing(own, `${site.origin}report`);
    const updated = await ask<Answer<Saved>>(own, 'save-page', { tabId, kind: 'article', update: true });
    expect(updated.value.state).toBe('updated');
    await page.close();
  });

  it('is to be seen no more once the extension is switched off', async () => {
    const page = await visit('report');
    await selectText(page, '#passage');
    await save('report', 'selection');
    expect(await markedClips(page)).toEqual([PASSAGE]);
    // What Firefox leaves registered has no looks: its style sheets go with the extension.
    const isSeen = () =>
      page.evaluate(() => {
        const passage = document.querySelector('#passage');
        if (!passage || !CSS.highlights.has('ss-6')) return false;
        return getComputedStyle(passage, '::highlight(ss-6)').backgroundColor !== 'rgba(0, 0, 0, 0)';
      }, null);
    expect(await isSeen()).toBe(true);
    await browser.disable();
    for (let waited = 0; waited < 9000 && (await isSeen()); waited += 300)
      await new Promise(resolve => setTimeout(resolve, 300));
    expect(await isSeen()).toBe(false);
    await page.close();
  });
});
