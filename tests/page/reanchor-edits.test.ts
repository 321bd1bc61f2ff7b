/**
 * Pages edited at random, against an oracle that knows every word by the number it was written with: whatever place is found, it is
 * made of the passage's own words and of what was put between them. Not finding is allowed, a wrong place never is. Passages of one
 * word and more.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPassage } from '../../lib/page/reanchor.ts';
import { selectorAt } from '../../lib/page/selectors.ts';
import { randomFrom } from '../bench/corpus/generate.ts';

interface Token {
  /** Place in the first text; null for what was put in later. */
  number: number | null;
  text: string;
}
type Edit =
  | { kind: 'insert' | 'replace'; at: number; text: string }
  | { kind: 'delete'; at: number; count: number }
  | { kind: 'move'; at: number; count: number; to: number };

interface Script {
  name: string;
  /** Words that a page is written with; few of them recur, as on pages of results. */
  words: string[];
  gap: string;
}
const LATIN = Array.from(
  { length: 900 },
  (_, i) => `${'bcdfglmnprst'[i % 12]}${'aeiou'[i % 5]}${'klmnrstv'[i % 8]}${i}`,
);
const SCRIPTS: Script[] = [
  { name: 'many words', words: LATIN, gap: ' ' },
  {
    name: 'few words, which recur',
    words:
      'the plant it would build sold chips in north 5% 6% fell rose to of quarter profit and sales on from new after its with by year said at for'.split(
        ' ',
      ),
    gap: ' ',
  },
  {
    name: 'Japanese',
    words:
      '同社 は 国内 で 半導体 を 生産 する 計画 の 協議 続け 工場 約 5割 発表 利益 売上高 前年 から 増え 減り 投資 と 北部 建設 月曜 会合'.split(
        ' ',
      ),
    gap: '',
  },
  {
    name: 'Arabic',
    words:
      'أعلنت الشركة أنها ستبني أربعة مصانع في الشمال قبل نهاية العقد الحالي من على إلى هذا العام الأرباح المبيعات ارتفعت انخفضت'.split(
        ' ',
      ),
    gap: ' ',
  },
];

/** A page of `length` words, no word twice in a row. */
function write(words: readonly string[], seed: number, length: number): Token[] {
  const random = randomFrom(seed);
  const tokens: Token[] = [];
  while (tokens.length < length) {
    const text = words[Math.floor(random() * words.length)] ?? '';
    if (text !== tokens.at(-1)?.text) tokens.push({ number: tokens.length, text });
  }
  return tokens;
}

const place = fc.nat(200);
const edits = (words: readonly string[]): fc.Arbitrary<Edit[]> =>
  fc.array(
    fc.oneof(
      fc.record({
        kind: fc.constantFrom('insert' as const, 'replace' as const),
        at: place,
        text: fc.constantFrom(...words),
      }),
      fc.record({ kind: fc.constant('delete' as const), at: place, count: fc.integer({ min: 1, max: 25 }) }),
      fc.record({
        kind: fc.constant('move' as const),
        at: place,
        count: fc.integer({ min: 1, max: 40 }),
        to: place,
      }),
    ),
    { maxLength: 6 },
  );

function apply(tokens: Token[], edit: Edit): Token[] {
  const at = edit.at % (tokens.length + 1);
  switch (edit.kind) {
    case 'insert':
      return tokens.toSpliced(at, 0, { number: null, text: edit.text });
    case 'replace':
      return tokens[at]?.text === edit.text
        ? tokens
        : tokens.toSpliced(at, 1, { number: null, text: edit.text });
    case 'delete':
      return tokens.toSpliced(at, edit.count);
    case 'move': {
      const moved = tokens.slice(at, at + edit.count);
      const rest = tokens.toSpliced(at, edit.count);
      return rest.toSpliced(edit.to % (rest.length + 1), 0, ...moved);
    }
  }
}

function layOut(tokens: readonly Token[], gap: string) {
  const spans: { start: number; end: number; number: number | null }[] = [];
  let text = '';
  for (const token of tokens) {
    if (text) text += gap;
    spans.push({ start: text.length, end: text.length + token.text.length, number: token.number });
    text += token.text;
  }
  return { text, spans };
}

const BESIDE = 12;

const isBeside = (
  { prefix, suffix }: { prefix: string; suffix: string },
  text: string,
  { start, end }: { start: number; end: number },
): boolean =>
  text.slice(0, start).endsWith(prefix.slice(-BESIDE)) && text.slice(end).startsWith(suffix.slice(0, BESIDE));

describe.each(SCRIPTS)('a page of $name, edited at random', ({ words, gap }) => {
  it('never shows a passage in a wrong place', () => {
    let found = 0;
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 40, max: 120 }),
        fc.nat(100),
        fc.integer({ min: 1, max: 16 }),
        edits(words),
        (seed, length, at, count, changes) => {
          const first = write(words, seed, length);
          const from = at % (first.length - count);
          const before = layOut(first, gap);
          const [start, end] = [before.spans[from]?.start ?? 0, before.spans[from + count - 1]?.end ?? 0];
          const after = layOut(changes.reduce(apply, first), gap);
          const selector = selectorAt(before.text, start, end);
          const shown = findPassage(after.text, selector);
          if (!shown) return;
          found++;
          const inside = after.spans.filter(span => span.start < shown.end && span.end > shown.start);
          const isOwn = ({ number }: { number: number | null }) =>
            number !== null && number >= from && number < from + count;
          const own = inside.filter(isOwn).length;
          const foreign = inside.filter(span => span.number !== null && !isOwn(span)).length;
          // The same words beside the same words cannot be told from the passage, whoever wrote them first.
          const says = after.text.slice(shown.start, shown.end);
          if (says === before.text.slice(start, end) && isBeside(selector, after.text, shown)) return;
          expect({
            says,
            own,
            foreign,
            selector,
            at: after.text.slice(shown.start - 70, shown.end + 70),
          }).toSatisfy(() => own > 0 && own * 2 >= foreign);
        },
      ),
      { numRuns: Number(process.env.REANCHOR_RUNS ?? 300) },
    );
    expect(found).toBeGreaterThan(50);
  });
});
