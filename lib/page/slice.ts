/** The text of a page as it is read: blocks, and the text nodes they are made of. */
import { isBlockStyled } from './element-queries.ts';

/** Text of one block. Spans are offsets into the slice's text; pieces are indexes into its arrays. */
export interface TextBlock {
  /** Nearest element that is a block by name; the host for text directly in a shadow root. */
  element: Element;
  start: number;
  end: number;
  firstPiece: number;
  endPiece: number;
}

/**
 * Some blocks of a page. `text` joins them by line breaks and has white space as the reader sees it: runs are one space. So it is made of
 * pieces of text nodes: piece `i` begins at `starts[i]` of the text and at `offsets[i]` of `nodes[i]`, character for character.
 */
export interface Slice {
  text: string;
  nodes: Text[];
  starts: number[];
  offsets: number[];
  blocks: TextBlock[];
}

export const emptySlice = (): Slice => ({ text: '', nodes: [], starts: [], offsets: [], blocks: [] });

/** Where a text too long for one block is cut: after the last space before an offset, or the last full stop where no spaces are written. */
export function cutBefore(data: string, offset: number): number {
  const part = data.slice(offset - 1000, offset);
  const at = Math.max(part.lastIndexOf(' '), part.lastIndexOf('\n'), part.lastIndexOf('。'));
  return at < 0 ? offset : offset - part.length + at + 1;
}

/** Whether an element between two words is styled as a block, so that they only look like one word in the source. */
export function isGluedByStyle(before: Text, after: Text, block: Element): boolean {
  if (!isWord(before.data.slice(-1)) || !isWord(after.data.slice(0, 1))) return false;
  return [...inlinesAround(before, after, block), ...inlinesAround(after, before, block)].some(isBlockStyled);
}

const isWord = (character: string) =>
  character > '\u02ff'
    ? character > '\u2fff'
    : character.toLowerCase() !== character.toUpperCase() || (character >= '0' && character <= '9');

/** Elements within the line around one text and not the other. */
function inlinesAround(text: Text, other: Text, block: Element): Element[] {
  const inlines: Element[] = [];
  for (let at = text.parentElement; at && at !== block && !at.contains(other); at = at.parentElement)
    inlines.push(at);
  return inlines;
}
