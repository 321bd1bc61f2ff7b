/** What a screen reader is told of the card and the host. axe-core looks into the shadow root, which the harness leaves open for it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitForCard } from '../../scripts/browsers/card-text.ts';
import { paintedMarks, waitForMarks } from '../../scripts/browsers/reader.ts';
import { html, type OpenHarness, openHarness } from './page-harness/open-harness.ts';
import { pressInCard } from './page-harness/press-in-card.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ARTICLE = html(
  '<main><h1>Alpha weighs it</h1><p>Down about 5 %, with 8 firms, $99 billion and $0 billion.</p><p lang="ja">約5％下落</p></main>',
);

interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

const PLAYGROUND = fileURLToPath(new URL('../fixtures/playground/', import.meta.url));
/** Pages whose styles and names reach for everything. */
const NASTY = ['layouts.html', 'dialogs.html', 'editors.html', 'shadow.html', 'frames.html'];

describe.each(['light', 'dark'] as const)('axe on the %s card', colorScheme => {
  let page: OpenHarness;
  beforeAll(async () => {
    page = await openHarness(
      'chromium',
      path => {
        if (path === '/article') return ARTICLE;
        const body = NASTY.includes(path.slice(1)) ? readFileSync(PLAYGROUND + path) : undefined;
        return body && { body, type: 'text/html; charset=utf-8' };
      },
      {
        colorScheme,
      },
    );
  });
  afterAll(() => page?.close());

  /** In the whole page, or in our host alone where the page has faults of its own. */
  async function violations(within: 'page' | 'host'): Promise<string[]> {
    await page.tab.evaluate(source => void new Function(source)(), AXE);
    return page.tab.evaluate(async where => {
      const { axe } = globalThis as unknown as {
        axe: { run(root: Element): Promise<{ violations: Violation[] }> };
      };
      const host = document.querySelector('html > div');
      if (!host?.shadowRoot?.querySelector('[role="dialog"] h2')) throw new Error('no card');
      const { violations } = await axe.run(where === 'page' ? document.documentElement : host);
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(node => node.html + node.failureSummary).join(' ')}`,
      );
    }, within);
  }

  async function openCard(path: string, text?: string): Promise<void> {
    await page.goTo(`${path}?open`);
    await waitForMarks(page.tab);
    const mark = (await paintedMarks(page.tab)).find(found => !text || found.text === text);
    await page.tab.mouse.click(mark?.x ?? 0, mark?.y ?? 0);
    await waitForCard(page.reader, page.tab, card => card.includes('Copy'));
  }

  it.each(['about 5 %', '8 firms', '$99 billion', '$0 billion', '約5％', 'Alpha'])('%s', async text => {
    await openCard('article', text);
    expect(await violations('page')).toEqual([]);
  });

  it('with all that can be opened in it', async () => {
    await openCard('article', '8 firms');
    for (const label of ['Show 1 more', 'Why this?', 'Save clip', 'Pin', 'Copy']) {
      await pressInCard(page.tab, label);
      await new Promise(resolve => setTimeout(resolve, 200));
    }
    expect(await violations('page')).toEqual([]);
  });

  it.each(colorScheme === 'light' ? NASTY : [])('over %s', async path => {
    await openCard(path);
    expect(await violations('host')).toEqual([]);
  });
});
