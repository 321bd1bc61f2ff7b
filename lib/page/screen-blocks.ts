import { placeOf, viewWith } from './near-viewport.ts';
import type { Slice, TextBlock } from './slice.ts';

/** Characters of the screen that are asked about before all others; and how many more, where those bear no mark. */
const FIRST_TEXT = 800;
const MORE_TEXT = 2400;
const MOST_LOOKED_AT = 200;

const lengthOf = ({ start, end }: TextBlock): number => end - start;

/** The blocks a reader sees, as far as they are worth questions of their own: none where they are half of a text that `isWhole`. */
export function blocksOnScreen({ blocks, text }: Slice, isWhole: boolean): TextBlock[] {
  const seen: TextBlock[] = [];
  const screen = viewWith(0);
  let length = 0;
  for (const block of blocks.slice(0, MOST_LOOKED_AT)) {
    if (length > FIRST_TEXT + MORE_TEXT) break;
    if (placeOf(block.element, screen) !== 'in') continue;
    seen.push(block);
    length += lengthOf(block);
  }
  return isWhole && length * 2 >= text.length ? [] : seen;
}

/** Parts the blocks that are to be asked about into those of the first question and those of the second. `known`: asked about already. */
export function partScreen(
  blocks: readonly TextBlock[],
  known: readonly TextBlock[],
): { first: TextBlock[]; more: TextBlock[] } {
  let length = known.reduce((sum, block) => sum + lengthOf(block), 0);
  const first: TextBlock[] = [];
  for (const block of blocks) {
    if (length > FIRST_TEXT) break;
    first.push(block);
    length += lengthOf(block);
  }
  return { first, more: blocks.slice(first.length) };
}
