/**
 * What an extension of its own could reach at best, as content scripts of the empty extension beside ours: one marks a known word as soon as
 * the page has been parsed, one asks its empty background first and marks when that has answered.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where each of them runs; ours is granted another host. */
export const FLOOR_PATHS = { atOnce: 'article/at-once', asks: 'article/asks' } as const;

const MARK = `function mark() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.data.indexOf('SoftBank');
    if (at < 0) continue;
    const range = new StaticRange({ startContainer: node, startOffset: at, endContainer: node, endOffset: at + 8 });
    CSS.highlights.set('ss-1', new Highlight(range));
    return;
  }
}
`;
/** How long the answer takes while the page loads goes to the timeline of the page. */
const ASK = `const start = performance.now();
  chrome.runtime.sendMessage({ text: document.body.innerText.slice(0, 1000) }).then(() => {
    performance.measure('trip', { start });
    mark();
  });`;

/** Adds the content scripts to the empty extension in a folder. */
export function addFloorScripts(folder: string): void {
  const script = (path: string, js: string) => ({
    matches: [`http://127.0.0.1/${path}`],
    js: [js],
    css: ['marks.css'],
    run_at: 'document_start',
  });
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  manifest.content_scripts = [script(FLOOR_PATHS.atOnce, 'at-once.js'), script(FLOOR_PATHS.asks, 'asks.js')];
  const files = {
    'manifest.json': JSON.stringify(manifest),
    'at-once.js': `${MARK}addEventListener('DOMContentLoaded', mark);`,
    'asks.js': `${MARK}addEventListener('DOMContentLoaded', () => {
${ASK}
});`,
    'marks.css': '::highlight(ss-1) { text-decoration: underline dotted }',
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
}
