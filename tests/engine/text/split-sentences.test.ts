import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../lib/engine/text/split-sentences.ts';

const split = (text: string) => splitSentences(text).map(s => text.slice(s.start, s.end));

/** `|` stands where a sentence ends. */
const tables: Record<string, string[]> = {
  'ends at full stops, question and exclamation marks': [
    'Sales rose.| Profit fell.',
    'Will it hold?| Nobody knows!| We wait.',
    'It cost too much…| They left.',
  ],
  'an abbreviation ends no sentence': [
    'Acme Corp. said so.| Others disagreed.',
    'Acme Inc. and Zeta Co. merged.',
    'The U.S. economy grew.| Japan did not.',
    'Mr. Sato met Dr. Ito on Sept. 3 in St. Louis.',
    'Rivals, e.g. Zeta, fell vs. last year.',
    'Zeta Ltd. (No. 4 by sales) fell.',
  ],
  'an abbreviation that the next word shows to be the last': [
    'He works for Acme Corp.| The firm is small.',
    'They moved to the U.S.| In spring they left.',
    'It closed at 4 p.m.| Shares fell later.',
  ],
  'decimals, initials and list numbers': [
    'It rose 3.2 percent to 1,250.75 yen.| Then it fell.',
    'J. R. Smith and A.P. Lund agreed.',
    '1. Not just talk',
    'Version 2.0 is out.',
  ],
  'quotation marks and brackets stay with their sentence': [
    '“It is done.”| He left.',
    'He left (late.)| She stayed.',
    '"Really?" she asked.| He nodded.',
  ],
  'Japanese and Chinese': [
    '売上は増えた。|利益は減った。',
    '「増えた。」と社長は述べた。|株価は下がった。',
    '本当か？|分からない！',
    '销售增长。|利润下降。',
    '他说：“可以。”|会议结束。',
  ],
};

describe.each(Object.entries(tables))('%s', (_phenomenon, list) => {
  it.each(list)('%s', marked => {
    const text = marked.replaceAll('|', '');
    expect(split(text)).toEqual(marked.split('|').map(part => part.trim()));
  });
});

describe('line breaks', () => {
  it.each(['\n', '\r\n', '\n\n', '\u2028'])('%j always ends a sentence', brk => {
    expect(split(`The board of Acme${brk}met in May`)).toEqual(['The board of Acme', 'met in May']);
  });
  it('blank lines are no sentences', () => expect(split('\n \n')).toEqual([]));
});

describe('for any text', () => {
  const texts = fc
    .array(fc.constantFrom('A', 'b', '.', '. ', ' ', '\n', '。', '」', '?', '"', '3', 'Corp.', 'U.S.'), {
      maxLength: 30,
    })
    .map(p => p.join(''));
  it('sentences are trimmed, ordered, apart, without line breaks, and leave out nothing but white space', () => {
    fc.assert(
      fc.property(texts, text => {
        let last = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(text.slice(last, start).trim()).toBe('');
          expect(start).toBeLessThan(end);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(text.slice(start, end)).not.toContain('\n');
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
    );
  });
});
