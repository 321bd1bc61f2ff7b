import { describe, expect, it } from 'vitest';
import { read } from './reader.ts';

/** The first amount of a sentence and what it is said to be in another currency; null where the second is another amount. */
const TABLE: [text: string, equivalent: string | null][] = [
  ['It made NT$57.67 billion, approximately $1.9 billion, in the quarter.', '$1.9 billion'],
  ['It made €109 billion, around $112 billion.', '$112 billion'],
  ['It earned 500 billion yen, which Reuters converted to $3.2 billion.', '$3.2 billion'],
  ['Revenue was T$2.13 trillion, given as $66.6 billion.', '$66.6 billion'],
  ['It paid 5 billion won, or $3.6 million.', '$3.6 million'],
  ['It paid 5 billion won ($3.6 million).', '$3.6 million'],
  ['它投资346亿美元，约合5万亿日元。', '5万亿日元'],
  ['346億ドル（約5兆円）を投じた。', '5兆円'],
  ['It raised €5 billion, about $3 billion of it in cash.', null],
  ['It raised €5 billion, about $3 billion more than planned.', null],
  ['It raised €5 billion, $3 billion in Asia.', null],
  ['It raised €5 billion in May, and around $3 billion in June.', null],
  ['它投资346亿美元，日本投资5万亿日元。', null],
];

describe('the same amount in another currency', () => {
  it.each(TABLE)('%s', (text, equivalent) => {
    const language = /[ぁ-ん]/u.test(text) ? 'ja' : /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
    const found = read(text, language).find(q => q.kind === 'money')?.equivalent;
    expect(found ? text.slice(found.start, found.end) : null).toBe(equivalent);
  });
});
