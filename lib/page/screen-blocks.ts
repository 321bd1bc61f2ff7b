import { isOnScreen } from './near-viewport.ts';
import type { Slice, TextBlock } from './slice.ts';

/** Characters of the screen that are asked about before all others, and blocks looked at for them. */
const SCREEN_TEXT = 800;
const MOST_LOOKED_AT = 100;

/** The blocks a reader sees, as far as they are worth a question of their own: none where they are half of a text that `isWhole`. */
export function blocksOnScreen({ blocks, text }: Slice, isWhole: boolean): TextBlock[] {
  const seen: TextBlock[] = [];
  let length = 0;
  for (const block of blocks.slice(0, MOST_LOOKED_AT)) {
    if (length > SCREEN_TEXT) break;
    if (!isOnScreen(block.element)) continue;
    seen.push(block);
    length += block.end - block.start;
  }
  return isWhole && length * 2 >= text.length ? [] : seen;
}
