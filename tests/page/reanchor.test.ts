import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPassage } from '../../lib/page/reanchor.ts';
import { selectorAt } from '../../lib/page/selectors.ts';
import { CASES } from './reanchor-cases.ts';

/** Text without the brackets, and the span they enclosed. */
function unmark(marked: string): { text: string; start: number; end: number } {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  return { text: marked.replace(/[⟦⟧]/g, ''), start, end };
}

describe.each(Object.entries(CASES))('%s passages', (_kind, cases) => {
  it.each(cases)('$name', ({ before, after, how = 'exact' }) => {
    const old = unmark(before);
    const now = unmark(after);
    const found = findPassage(now.text, selectorAt(old.text, old.start, old.end));
    const shown = found && { ...found, words: now.text.slice(found.start, found.end) };
    const expected =
      now.start < 0
        ? null
        : { start: now.start, end: now.end, how, words: now.text.slice(now.start, now.end) };
    expect(shown).toEqual(expected);
  });
});

describe('any passage', () => {
  const words = fc.array(fc.stringMatching(/^[a-zäé]{2,9}$/), { minLength: 30, maxLength: 60 });
  it('of an unchanged page is found where it was', () => {
    fc.assert(
      fc.property(words, fc.nat(20), fc.integer({ min: 1, max: 9 }), (list, from, count) => {
        const text = list.join(' ');
        const start = list.slice(0, from).join(' ').length + (from ? 1 : 0);
        const end = start + list.slice(from, from + count).join(' ').length;
        expect(findPassage(text, selectorAt(text, start, end))).toEqual({ start, end, how: 'exact' });
      }),
    );
  });
  it('of a page without any of its words is gone', () => {
    fc.assert(
      fc.property(words, fc.nat(20), (list, from) => {
        const text = list.join(' ');
        const start = list.slice(0, from).join(' ').length + (from ? 1 : 0);
        const selector = selectorAt(text, start, start + list.slice(from, from + 8).join(' ').length);
        expect(findPassage(text.replace(/[a-zäé]/g, 'Q'), selector)).toBeNull();
      }),
    );
  });
});
