import type { Mark } from '../model/protocol.ts';
import { isVisible } from './element-queries.ts';
import type { Scheduler } from './schedule.ts';
import type { Slice, TextBlock } from './slice.ts';
import { asOneLine } from './white-space.ts';

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

/** A block with marks. They are anchored when somebody asks for them: most blocks lie far from the viewport. */
export interface MarkedBlock {
  element: Element;
  text: string;
  /** How many marks were found; of some the text may be hidden. */
  found: number;
  /** Those whose text is neither hidden nor has been changed by the page. */
  marks(): readonly AnchoredMark[];
}

/** Where each of the texts lies in a question, which joins them by line breaks. */
export function spansOf(texts: readonly string[]): { start: number; end: number }[] {
  let start = 0;
  return texts.map(({ length }) => {
    const span = { start, end: start + length };
    start += length + 1;
    return span;
  });
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

/** A block of a slice with what was found in it. */
export function anchorBlock(slice: Slice, block: TextBlock, found: readonly Mark[]): MarkedBlock {
  let open: { slice: Slice; block: TextBlock; found: readonly Mark[] } | null = { slice, block, found };
  let anchored: readonly AnchoredMark[] = [];
  const marked: MarkedBlock = {
    element: block.element,
    text: slice.text.slice(block.start, block.end),
    found: found.length,
    marks() {
      if (open) anchored = anchorMarks(open.slice, open.block, open.found, marked);
      open = null;
      return anchored;
    },
  };
  return marked;
}

/** In idle time, turn by turn. */
export async function anchorAll(
  blocks: readonly MarkedBlock[],
  { turn, spent }: Scheduler,
  isOver: () => boolean,
): Promise<void> {
  await turn();
  for (const { marks } of blocks) {
    if (spent()) await turn();
    if (isOver()) return;
    marks();
  }
}

/** Finds the nodes of a block's marks. */
function anchorMarks(
  slice: Slice,
  block: TextBlock,
  found: readonly Mark[],
  marked: MarkedBlock,
): AnchoredMark[] {
  const anchored: AnchoredMark[] = [];
  let asked: Element | null = null;
  let isSeen = true;
  for (const mark of found) {
    const start = block.start + mark.start;
    const end = block.start + mark.end;
    const first = pieceAt(slice, start, block);
    const isInOne = end <= (slice.starts[first + 1] ?? end);
    const last = isInOne ? first : pieceAt(slice, end - 1, block);
    const startNode = slice.nodes[first];
    const endNode = slice.nodes[last];
    if (!startNode || !endNode || !isUnchanged(slice, start, end, first, last)) continue;
    const parent = startNode.parentElement;
    if (parent !== asked) isSeen = !parent || isVisible(parent, VISIBLE);
    asked = parent;
    if (!isSeen) continue;
    const startOffset = offsetIn(slice, first, start);
    const endOffset = offsetIn(slice, last, end);
    anchored.push({ mark, startNode, startOffset, endNode, endOffset, block: marked });
  }
  return anchored;
}

/** Index of the last piece that begins at or before an offset of the text; within a block if one is given. */
export function pieceAt(slice: Slice, offset: number, block?: TextBlock): number {
  let low = block?.firstPiece ?? 0;
  let high = (block?.endPiece ?? slice.nodes.length) - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((slice.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Offset in the node of a piece for an offset of the text. */
export const offsetIn = ({ starts, offsets }: Slice, piece: number, offset: number): number =>
  offset - (starts[piece] ?? 0) + (offsets[piece] ?? 0);

/** Whether the nodes under a span of the text still say what was read. */
function isUnchanged(slice: Slice, start: number, end: number, first: number, last: number): boolean {
  const whole = first === last && slice.text.slice(start, end);
  if (whole && slice.nodes[first]?.data.startsWith(whole, offsetIn(slice, first, start))) return true;
  for (let i = first; i <= last; i++) {
    const from = Math.max(start, slice.starts[i] ?? 0);
    const to = i === last ? end : Math.min(end, slice.starts[i + 1] ?? end);
    const data = slice.nodes[i]?.data.slice(offsetIn(slice, i, from), offsetIn(slice, i, to)) ?? '';
    const now = asOneLine(data);
    const read = slice.text.slice(from, to);
    // What is no text but separates words, an image say, was read as a space.
    if (now !== read && (i === last || `${now} ` !== read)) return false;
  }
  return true;
}

/** Whether the page still says what was marked, at the same place; of a mark over several nodes the ends are looked at. */
export const stillSays = ({ text, marks }: MarkedBlock): boolean =>
  marks().every(({ mark, startNode, startOffset, endNode, endOffset }) => {
    if (!startNode.isConnected || !endNode.isConnected) return false;
    const said = text.slice(mark.start, mark.end);
    if (startNode === endNode)
      return asOneLine(startNode.data.slice(startOffset, endOffset)).replace(/ +/g, ' ') === said;
    return (
      said.startsWith(startNode.data.charAt(startOffset)) && said.endsWith(endNode.data.charAt(endOffset - 1))
    );
  });

/** A live range over a mark, for measuring. Null if its nodes have changed too much for one. */
export function rangeOf({ startNode, startOffset, endNode, endOffset }: AnchoredMark): Range | null {
  if (startOffset > startNode.length || endOffset > endNode.length || !startNode.isConnected) return null;
  const range = startNode.ownerDocument.createRange();
  range.setStart(startNode, startOffset);
  range.setEnd(endNode, endOffset);
  return range;
}
