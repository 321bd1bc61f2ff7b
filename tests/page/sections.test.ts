import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../lib/model/protocol.ts';
import { createSections } from '../../lib/page/sections.ts';

const name = (first: boolean): Mark => ({
  start: 0,
  end: 5,
  kind: 'entity',
  subject: { type: 'entity', entityId: 'alpha' },
  first,
  label: 'Alpha',
});

/** Whether the mention in each block is the first of its section; `told` is what the whole document says of each. */
function firsts(html: string, told: boolean[], isWhole = true): boolean[] {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const sections = createSections(isWhole);
  return [...document.querySelectorAll('h1,h2,p,li')].map((element, i) => {
    const marks = sections.place(element, [name(told[i] ?? false)]);
    return marks[0]?.first ?? false;
  });
}

describe('the first mention of a section', () => {
  it.each([
    ['one section', '<p>a</p><p>b</p>', [true, false], [true, false]],
    ['a heading begins another', '<p>a</p><h2>b</h2><p>c</p>', [true, false, false], [true, true, false]],
    ['each heading', '<h1>a</h1><h2>b</h2><h2>c</h2>', [true, false, false], [true, true, true]],
    [
      'a heading that is a link does not',
      '<p>a</p><h2><a>b</a></h2><a><h2>c</h2></a>',
      [true],
      [true, false, false],
    ],
  ])('%s', (_, html, told, expected) => expect(firsts(html, told)).toEqual(expected));

  it('of text that came later, before its first heading, is as the document has it', () => {
    expect(firsts('<p>a</p><p>b</p><h2>c</h2><p>d</p>', [false, false, false, false], false)).toEqual([
      ...[false, false],
      ...[true, false],
    ]);
  });

  it('claims stay as they are', () => {
    const claim = { ...name(true), kind: 'agree', subject: { type: 'claim' } } as unknown as Mark;
    const { document } = parseHTML('<p>a</p>');
    expect(createSections(true).place(document.querySelector('p') as unknown as Element, [claim])).toEqual([
      claim,
    ]);
  });
});
