import type { Mark } from '../model/protocol.ts';
import { isVisible } from './element-queries.ts';
import { asOneLine, type Slice, type TextBlock } from './read-text.ts';

const VISIBLE = Object.freeze({ visibilityProperty: true });

/** A mark at its place in the page. Ranges are made of it only while it is near the viewport. */
export interface AnchoredMark {
  /** Its offsets count from the start of its block. */
  mark: Mark;
  startNode: Text;
  startOffset: number;
  endNode: Text;
  endOffset: number;
  block: MarkedBlock;
}

/** A block with marks. */
export interface MarkedBlock {
  element: Element;
  text: string;
  marks: AnchoredMark[];
}

/** Deals out marks over the blocks they lie in, counted from the start of each; one that leaves its block is dropped. Undefined: a block without. */
export function marksByBlock(
  blocks: readonly { start: number; end: number }[],
  marks: readonly Mark[],
): (Mark[] | undefined)[] {
  const sorted = marks.toSorted((a, b) => a.start - b.start);
  let next = 0;
  return blocks.map(({ start, end }) => {
    let own: Mark[] | undefined;
    for (let mark = sorted[next]; mark && mark.start < end; mark = sorted[++next]) {
      if (mark.start < start || mark.end > end || mark.end <= mark.start) continue;
      own ??= [];
      own.push({ ...mark, start: mark.start - start, end: mark.end - start });
    }
    return own;
  });
}

/** Finds the nodes of a block's marks; leaves out those whose text is hidden, or changed by the page meanwhile. */
export function anchorBlock(slice: Slice, block: TextBlock, marks: readonly Mark[]): MarkedBlock {
  const text = slice.text.slice(block.start, block.end);
  const anchored: MarkedBlock = { element: block.element, text, marks: [] };
  for (const mark of marks) {
    const first = nodeAt(slice, block, block.start + mark.start);
    const last = nodeAt(slice, block, block.start + mark.end - 1);
    const startNode = slice.nodes[first];
    const endNode = slice.nodes[last];
    if (!startNode || !endNode || !isUnchanged(slice, block, mark, first, last)) continue;
    if (startNode.parentElement && !isVisible(startNode.parentElement, VISIBLE)) continue;
    const startOffset = block.start + mark.start - (slice.starts[first] ?? 0);
    const endOffset = block.start + mark.end - (slice.starts[last] ?? 0);
    anchored.marks.push({ mark, startNode, startOffset, endNode, endOffset, block: anchored });
  }
  return anchored;
}

/** Index of the last node that begins at or before `offset`. */
function nodeAt({ starts }: Slice, block: TextBlock, offset: number): number {
  let low = block.firstNode;
  let high = block.endNode - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether the nodes under a mark still say what was read. */
function isUnchanged(slice: Slice, block: TextBlock, mark: Mark, first: number, last: number): boolean {
  const end = block.start + mark.end;
  for (let i = first; i <= last; i++) {
    const node = slice.nodes[i];
    const start = slice.starts[i] ?? 0;
    if (!node) return false;
    const from = Math.max(block.start + mark.start, start);
    const to = i === last ? end : Math.min(end, start + node.length);
    const now = node.data.slice(from - start, to - start);
    const read = slice.text.slice(from, to);
    if (now !== read && asOneLine(now) !== read) return false;
  }
  return true;
}

/** A live range over a mark, for measuring. Null if its nodes have changed too much for one. */
export function rangeOf({ startNode, startOffset, endNode, endOffset }: AnchoredMark): Range | null {
  if (startOffset > startNode.length || endOffset > endNode.length || !startNode.isConnected) return null;
  const range = startNode.ownerDocument.createRange();
  range.setStart(startNode, startOffset);
  range.setEnd(endNode, endOffset);
  return range;
}
