/** The host and its card on real pages, whose styles and names must not reach into it: axe-core finds nothing there. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitForCard } from '../../scripts/browsers/card-text.ts';
import { pointAt } from '../../scripts/browsers/reader.ts';
import { type OpenHarness, openHarness } from './page-harness/open-harness.ts';

const PAGES = fileURLToPath(new URL('../../../shared/eval/pages/', import.meta.url));
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const NAMES = ['cnet.html', 'nytimes-3.html', 'lwn-1.html'];
const areThere = NAMES.every(name => existsSync(PAGES + name));
if (!areThere) console.log('skipped: no pages in ../shared/eval/pages');

/** Their own scripts stay out; axe comes in by the debugging protocol, which needs `unsafe-eval`. */
const HEADERS = {
  'content-security-policy': "script-src 'unsafe-eval'; frame-src 'none'; img-src 'none'; connect-src 'none'",
};

interface Found {
  id: string;
  nodes: { html: string }[];
}

describe.skipIf(!areThere)('axe on real pages', () => {
  let page: OpenHarness;
  beforeAll(async () => {
    page = await openHarness('chromium', path =>
      NAMES.includes(path.slice(1))
        ? { body: readFileSync(PAGES + path), type: 'text/html; charset=utf-8', headers: HEADERS }
        : undefined,
    );
  });
  afterAll(() => page?.close());

  it.each(NAMES)('%s', async name => {
    await page.goTo(`${name}?open`);
    await pointAt(page.tab, () => true);
    await waitForCard(page.reader, page.tab, text => text.includes('Copy'));
    await page.tab.evaluate(source => void new Function(source)(), AXE);
    const found = await page.tab.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(root: Element): Promise<{ violations: Found[] }> };
      };
      const host = document.querySelector('html > div:last-child');
      if (!host?.shadowRoot?.querySelector('[role="dialog"] h2')) throw new Error('no card');
      const { violations } = await axe.run(host);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`);
    }, null);
    expect(found).toEqual([]);
  });
});
