import { expect, it } from 'vitest';
import { partScreen } from '../../lib/page/screen-blocks.ts';
import type { TextBlock } from '../../lib/page/slice.ts';

const blocks = (...lengths: number[]) => lengths.map(length => ({ start: 0, end: length }) as TextBlock);

it.each([
  ['all in one question', [300, 300], [], 2],
  ['the block that goes beyond is still of the first', [500, 500, 500], [], 2],
  ['what has been asked about counts', [500, 500, 500], [500], 1],
  ['nothing first where enough has been asked about', [500, 500], [900], 0],
  ['one long block is asked about whole', [9000, 10], [], 1],
  ['nothing on the screen', [], [], 0],
])('%s', (_name, lengths, known, inFirst) => {
  const seen = blocks(...lengths);
  const { first, more } = partScreen(seen, blocks(...known));
  expect(first).toHaveLength(inFirst);
  expect([...first, ...more]).toEqual(seen);
});
