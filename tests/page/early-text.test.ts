import { parseHTML } from 'linkedom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { earlyTexts } from '../../lib/page/early-text.ts';

const LONG =
  'Alpha said on Friday that its sales rose by about 5 % in the quarter, and that it had sold twelve firms.';

function textsOf(body: string, readyState: 'loading' | 'interactive' = 'interactive'): string[] {
  const { document } = parseHTML(`<html><body>${body}</body></html>`);
  Object.defineProperty(document, 'readyState', { value: readyState });
  vi.stubGlobal('document', document);
  return earlyTexts();
}
afterEach(() => vi.unstubAllGlobals());

describe('the beginning of a text, from the markup', () => {
  it.each([
    ['headings and paragraphs in their order', '<h1>A</h1><ul><li>x</li></ul><p>B</p>', ['A', 'B']],
    ['white space as it is shown', '<p>\n  A <b>b\n</b>\tc </p>', ['A b c']],
    ['the article, not what stands before it', '<p>Menu</p><main><p>A</p></main><p>Foot</p>', ['A']],
    ['nothing where there is no paragraph', '<div>A</div>', []],
    ['nothing of an empty paragraph', '<p> </p><p>A</p>', ['A']],
  ])('%s', (_what, html, texts) => expect(textsOf(html)).toEqual(texts));

  it('ends after some hundred characters', () => {
    const many = textsOf(`<p>${LONG}</p>`.repeat(50));
    expect(many.length).toBeGreaterThan(3);
    expect(many.length).toBeLessThan(10);
  });
});

describe('while the page is still parsed', () => {
  it('the last paragraph, which may be cut short, is left out', () => {
    expect(textsOf(`<p>${LONG}</p><p>It paid $3`, 'loading')).toEqual([LONG]);
  });
  it('few words are not worth a question yet', () => {
    expect(textsOf('<p>Alpha</p><p>Beta</p>', 'loading')).toEqual([]);
  });
});
