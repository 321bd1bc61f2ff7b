import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../lib/model/protocol.ts';
import { marksByBlock } from '../../lib/page/anchor.ts';

const mark = (start: number, end: number): Mark => ({
  ...{ start, end, kind: 'entity', first: true, label: '' },
  subject: { type: 'entity', entityId: `${start}-${end}` },
});
const spans = (dealt: (Mark[] | undefined)[]) => dealt.map(own => own?.map(({ start, end }) => [start, end]));

describe('marks dealt out over blocks', () => {
  const blocks = [
    { start: 0, end: 10 },
    { start: 11, end: 20 },
    { start: 21, end: 30 },
  ];
  it.each([
    ['none', [], [undefined, undefined, undefined]],
    ['counted from the start of the block', [mark(12, 15)], [undefined, [[1, 4]], undefined]],
    ['in any order', [mark(22, 23), mark(1, 2)], [[[1, 2]], undefined, [[1, 2]]]],
    ['to the very ends', [mark(0, 10), mark(21, 30)], [[[0, 10]], undefined, [[0, 9]]]],
    [
      'overlapping ones are both kept',
      [mark(1, 5), mark(2, 4)],
      [
        [
          [1, 5],
          [2, 4],
        ],
        undefined,
        undefined,
      ],
    ],
    ['one that leaves its block is dropped', [mark(8, 12)], [undefined, undefined, undefined]],
    ['one in the gap is dropped', [mark(10, 11)], [undefined, undefined, undefined]],
    ['an empty one is dropped', [mark(3, 3)], [undefined, undefined, undefined]],
    ['one beyond the text is dropped', [mark(40, 50)], [undefined, undefined, undefined]],
  ])('%s', (_, marks, expected) => expect(spans(marksByBlock(blocks, marks))).toEqual(expected));

  it('agrees with a search of every block for every mark', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 8 });
    const pairs = fc.array(fc.tuple(fc.nat(100), fc.integer({ min: 0, max: 9 })), { maxLength: 12 });
    fc.assert(
      fc.property(lengths, pairs, (sizes, found) => {
        let at = 0;
        const cut = sizes.map(size => {
          const block = { start: at, end: at + size };
          at = block.end + 1;
          return block;
        });
        const marks = found.map(([start, length]) => mark(start, start + length));
        const naive = cut.map(block =>
          marks
            .filter(({ start, end }) => start >= block.start && end <= block.end && end > start)
            .map(({ start, end }) => [start - block.start, end - block.start])
            .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0)),
        );
        const dealt = spans(marksByBlock(cut, marks)).map(own =>
          (own ?? []).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0)),
        );
        expect(dealt).toEqual(naive);
      }),
    );
  });
});
