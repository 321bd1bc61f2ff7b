/** What is read as one block, and where a block ends, by phenomenon. In real Chromium: names, styles and visibility all count. */
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browsers/find.ts';

const ENTRY = fileURLToPath(new URL('./page-harness/read-body.ts', import.meta.url));

const CASES: [name: string, html: string, text: string[]][] = [
  ['blocks by name', '<h1>One</h1><p>Two</p><ul><li>Three<li>Four</ul>', ['One', 'Two', 'Three', 'Four']],
  ['tags within a line', '<p>A <b>b</b><i>c</i> <a href="#">d</a>.</p>', ['A bc d.']],
  ['text around a block', '<div>Before<p>inside</p>after</div>', ['Before', 'inside', 'after']],
  ['an empty block between', '<div>Before<div></div>after</div>', ['Before', 'after']],
  ['line breaks', '<p>One<br>two<b><br>three</b><hr>four</p>', ['One', 'two', 'three', 'four']],
  ['cells', '<table><tr><th>Year<td>2026<tr><td>A<td>B</table>', ['Year', '2026', 'A', 'B']],
  [
    'white space of the source',
    '<p>\n  paid   $5\n\tbillion <b> for</b>\n it </p>',
    ['paid $5 billion for it '],
  ],
  [
    'white space between tags counts once',
    '<p><b>One</b>\n   <i>two</i> <u> three</u></p>',
    ['One two three'],
  ],
  ['a no-break space stays', '<p>5&nbsp;% of it</p>', ['5\u00a0% of it']],
  [
    'double spaces and tabs within a line',
    '<p>paid  $5\tbillion <b>for  \t it</b> now</p>\n<p>one</p>\n<p>two\t\tof&#13;them</p>',
    ['paid $5 billion for it now', 'one', 'two of them'],
  ],
  [
    'spans styled as blocks',
    '<p><span style="display:block">spring</span><span style="display:block">board</span></p>',
    ['spring', 'board'],
  ],
  ['spans that are one word', '<p><span>spring</span><span>board</span></p>', ['springboard']],
  [
    'an element HTML does not know',
    '<p>A <x-mark>known</x-mark> name</p><x-card style="display:block">Card</x-card>',
    ['A known name', 'Card'],
  ],
  ['an image separates words', '<p>Left<img alt="x">right</p>', ['Left right']],
  ['a place to break does not', '<p>super<wbr>computer</p>', ['supercomputer']],
  [
    'ruby without its readings',
    '<p><ruby>東<rp>(</rp><rt>とう</rt><rp>)</rp>京<rt>きょう</rt></ruby>で</p>',
    ['東京で'],
  ],
  ['code within a line', '<p>Run <code>npm</code> now</p><pre><code>x = 1</code></pre>', ['Run now']],
  [
    'hidden in every way',
    '<p hidden>a</p><p style="display:none">b</p><div style="display:none"><p>c</p></div><details><summary>shown</summary>d</details>',
    ['shown'],
  ],
  ['hidden within a line', '<p>Seen <span style="display:none">not</span> again</p>', ['Seen again']],
  ['no box, but seen', '<p style="display:contents">Seen</p>', ['Seen']],
  [
    'controls',
    '<button>a<span>b</span></button><select><option>c</select><textarea>d</textarea><label>Shown</label>',
    ['Shown'],
  ],
  [
    'editors',
    '<div contenteditable><p>a</p></div><p contenteditable="true">b</p><div role="textbox"><p>c</p></div><p>Shown</p>',
    ['Shown'],
  ],
  ['not editable', '<p contenteditable="false">Shown</p>', ['Shown']],
  [
    'never prose',
    '<script>a</script><style>b</style><template><p>c</p></template><svg><text>d</text></svg><p>Shown</p>',
    ['Shown'],
  ],
  ['nothing', '<div> <span>\n</span> </div>', []],
];

describe('text of a page', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const executablePath = findBrowser('chromium')?.path;
    if (!executablePath) throw new Error('no Chromium installed');
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
    page = await browser.newPage();
    const built = await build({
      configFile: false,
      logLevel: 'error',
      build: { write: false, lib: { entry: ENTRY, name: 'read', formats: ['iife'] } },
    });
    const output = Array.isArray(built) && built[0]?.output[0];
    if (!output) throw new Error('not built');
    await page.evaluate(output.code);
  });
  afterAll(() => browser?.close());

  it.each(CASES)('%s', async (_name, html, expected) => {
    const read = await page.evaluate(source => {
      document.body.innerHTML = source;
      return (globalThis as unknown as { readBody(): { blocks: string[]; wrong: string[] } }).readBody();
    }, html);
    expect(read.blocks).toEqual(expected);
    expect(read.wrong, 'characters that are not at their place in the page').toEqual([]);
  });

  it('a slice ends with the block in which it reaches its limit', async () => {
    const slices = await page.evaluate(() => {
      document.body.innerHTML =
        '<p>One two</p><p>three <b>four</b> five</p><div>six<p>seven</p></div><p>eight</p>';
      return (globalThis as unknown as { readSlices(limit: number): string[] }).readSlices(10);
    });
    expect(slices).toEqual(['One two\nthree four five\n', 'six\nseven\n', 'eight\n']);
  });

  it('a text too long for one block is cut at a space', async () => {
    const { lengths, wrong } = await page.evaluate(() =>
      (
        globalThis as unknown as { readLongText(words: number): { lengths: number[]; wrong: string[] } }
      ).readLongText(8000),
    );
    expect(wrong).toEqual([]);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(13 * 8000);
    expect(Math.max(...lengths)).toBeLessThan(33_000);
  });

  it('what the page removes during a pause ends nothing: the rest is read, and what was around it again', async () => {
    const { text, lost } = await page.evaluate(() => {
      document.body.innerHTML = `<div id="outer"><div id="inner">${'<p>in</p>'.repeat(400)}</div><p>beside</p></div><p>after</p>`;
      return (
        globalThis as unknown as { readWhileChanging(selector: string): { text: string; lost: string[] } }
      ).readWhileChanging('#inner');
    });
    expect(lost).toEqual(['outer']);
    expect(text).toMatch(/in\nafter\n$/);
  });
});
