/** Marks where they belong, and only there, on every nasty layout of the playground. In both browsers. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paintedMarks } from '../../scripts/browsers/reader.ts';
import { html, type OpenHarness, openHarness } from './page-harness/open-harness.ts';
import { textsAround, untilMarks } from './page-harness/page-state.ts';

const PLAYGROUND = fileURLToPath(new URL('../fixtures/playground/', import.meta.url));
const playground = (path: string) => ({
  body: readFileSync(PLAYGROUND + path),
  type: 'text/html; charset=utf-8',
  headers: {
    'content-security-policy': "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'",
  },
});

/** Every second paragraph has no box of its own. */
const LONG = `<style>div { height: 300px } div:nth-child(even) p { display: contents }</style>${'<div><p>Alpha</p></div>'.repeat(40)}`;
/** What nobody sees has its place all the same. */
const UNSEEN = `${'<div style="height: 300px"><p>Alpha</p></div>'.repeat(40)}<p>Alpha at the end</p><p style="visibility: hidden">Alpha</p>`;

describe.each(['chromium', 'firefox'] as const)('marks in %s', name => {
  let page: OpenHarness;

  beforeAll(async () => {
    page = await openHarness(name, path => {
      if (path === '/long') return html(LONG);
      if (path === '/unseen') return html(UNSEEN);
      return path.endsWith('.html') ? playground(path) : undefined;
    });
  });
  afterAll(() => page?.close());

  it('layouts: all that is prose, nothing that is not', async () => {
    await page.goTo('layouts.html');
    await untilMarks(page.tab, 21);
    const marks = await paintedMarks(page.tab);
    expect(marks.map(mark => mark.text.replace(/\s+/g, ' ')).sort()).toEqual(
      [
        ...Array(11).fill('Alpha'),
        ...[
          '$11 billion',
          '$12 billion',
          '$13 billion',
          '14 firms',
          'about 21 %',
          'about 22 %',
          '約23％',
          '約24％',
        ],
        ...['アル(ある)ファ社', 'ألفا'],
      ].sort(),
    );
    const around = await textsAround(page.tab);
    for (const text of around)
      expect(text).not.toMatch(/hidden|closed|editor|code|drawing|data|button|text area|option/);
  });

  it('shadow trees, open, closed, late, and what is slotted', async () => {
    await page.goTo('shadow.html');
    await untilMarks(page.tab, 7);
    const texts = await textsAround(page.tab);
    expect(texts).toEqual(
      expect.arrayContaining([
        'Alpha in the light',
        'Slotted Alpha',
        'Alpha in an open shadow, about 31 %',
        'Alpha in a closed shadow',
        'Alpha in the shadow of a div',
        'Alpha in a late shadow',
      ]),
    );
  });

  it('off leaves nothing registered, and on brings it back', async () => {
    await page.goTo('layouts.html');
    await untilMarks(page.tab, 21);
    await page.command('cycle-density');
    const registered = () =>
      page.tab.evaluate(() => [...CSS.highlights.values()].reduce((n, h) => n + h.size, 0), null);
    expect(await registered()).toBe(0);
    await page.command('cycle-density');
    const kinds = (await paintedMarks(page.tab)).map(mark => mark.kind);
    expect(new Set(kinds)).toEqual(new Set(['differ', 'changed']));
  });

  it('only marks near the viewport are painted, also of elements without a box', async () => {
    await page.goTo('long');
    /** Numbers of the paragraphs whose mark is registered. */
    const registered = () =>
      page.tab.evaluate(() => {
        const all = [...document.querySelectorAll('p')];
        return [...(CSS.highlights.get('ss-1') ?? [])]
          .map(({ startContainer }) => all.indexOf(startContainer.parentElement as HTMLParagraphElement))
          .sort((a, b) => a - b);
      }, null);
    const isNear = async (from: number, to: number) => {
      const marked = await registered();
      return marked.includes(from) && marked.includes(to) && marked.length < 20;
    };
    await expect.poll(() => isNear(0, 4), { timeout: 8000 }).toBe(true);
    await page.tab.evaluate(() => scrollTo(0, document.body.scrollHeight), null);
    await expect.poll(() => isNear(37, 39), { timeout: 8000 }).toBe(true);
    expect(await registered()).not.toContain(0);

    await page.tab.evaluate(() => {
      const changed = document.querySelectorAll('p')[37]?.firstChild;
      if (changed) changed.nodeValue = 'Nothing here';
    }, null);
    await expect.poll(registered, { timeout: 8000 }).not.toContain(37);
    expect(await registered()).toContain(38);
  });

  it('a step back from the first mark goes to the last one that can be seen', async () => {
    await page.goTo('unseen');
    const current = () =>
      page.tab.evaluate(() => [...(CSS.highlights.get('ss-5') ?? [])][0]?.startContainer.textContent, null);
    await expect
      .poll(
        async () => {
          await page.command('next-mark');
          await page.command('previous-mark');
          return await current();
        },
        { timeout: 8000 },
      )
      .toBe('Alpha at the end');
  });

  it('no exception on any page', () => expect(page.errors).toEqual([]));
});
