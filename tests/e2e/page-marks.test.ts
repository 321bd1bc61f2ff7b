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

describe.each(['chromium', 'firefox'] as const)('marks in %s', name => {
  let page: OpenHarness;

  beforeAll(async () => {
    page = await openHarness(name, path =>
      path === '/empty' ? html('') : path.endsWith('.html') ? playground(path) : undefined,
    );
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

  it('no exception on any page', () => expect(page.errors).toEqual([]));
});
