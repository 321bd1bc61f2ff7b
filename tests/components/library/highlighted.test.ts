import { describe, expect, it } from 'vitest';
import { excerptAround } from '../../../components/library/highlighted.tsx';

const LONG = `${'Opening words that nobody looked for. '.repeat(20)}A quokka smiled at last. ${'More. '.repeat(60)}`;

describe('the excerpt of a document', () => {
  it('begins at the beginning without a search', () =>
    expect(excerptAround('Short text.', [])).toBe('Short text.'));
  it('shows the first searched word, on whole words', () => {
    const excerpt = excerptAround(LONG, ['quokka']);
    expect(excerpt).toContain('A quokka smiled');
    expect(excerpt).toMatch(/^… [A-Za-z]+ /);
    expect(excerpt.length).toBeLessThan(200);
  });
  it.each(['(', '[a', 'a+b', '\\', '.*'])('takes %s for text', term => {
    expect(excerptAround(`before ${term} after`, [term])).toBe(`before ${term} after`);
  });
  it('works without spaces', () => {
    const text = `${'あ'.repeat(300)}国産サーバー${'い'.repeat(300)}`;
    expect(excerptAround(text, ['国産'])).toContain('国産サーバー');
  });
});
