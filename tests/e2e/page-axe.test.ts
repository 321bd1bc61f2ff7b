/** What a screen reader is told of the card and the host. axe-core looks into the shadow root, which the harness leaves open for it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paintedMarks, waitForMarks } from '../../scripts/browsers/reader.ts';
import { html, type OpenHarness, openHarness } from './page-harness/open-harness.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ARTICLE = html(
  '<main><h1>Alpha weighs it</h1><p>Down about 5 %, with 8 firms, $99 billion and $0 billion.</p><p lang="ja">約5％下落</p></main>',
);

interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

describe.each(['light', 'dark'] as const)('axe on the %s card', colorScheme => {
  let page: OpenHarness;
  beforeAll(async () => {
    page = await openHarness('chromium', path => (path === '/article' ? ARTICLE : undefined), {
      colorScheme,
    });
  });
  afterAll(() => page?.close());

  it.each(['about 5 %', '8 firms', '$99 billion', '$0 billion', '約5％', 'Alpha'])('%s', async text => {
    await page.goTo('article?open');
    await waitForMarks(page.tab);
    const mark = (await paintedMarks(page.tab)).find(found => found.text === text);
    await page.tab.mouse.click(mark?.x ?? 0, mark?.y ?? 0);
    await new Promise(resolve => setTimeout(resolve, 800));
    await page.tab.evaluate(source => void new Function(source)(), AXE);
    const found = await page.tab.evaluate(async () => {
      const axe = (
        globalThis as unknown as { axe: { run(root: Element): Promise<{ violations: Violation[] }> } }
      ).axe;
      const host = document.querySelector('html > div');
      if (!host?.shadowRoot?.querySelector('[role="dialog"] h2')) throw new Error('no card');
      const { violations } = await axe.run(document.documentElement);
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(node => node.html + node.failureSummary).join(' ')}`,
      );
    }, null);
    expect(found).toEqual([]);
  });
});
