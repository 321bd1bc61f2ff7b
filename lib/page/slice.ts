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
  if (!isWord(before.data.charCodeAt(before.length - 1)) || !isWord(after.data.charCodeAt(0))) return false;
  return hasBlockAround(before, after, block) || hasBlockAround(after, before, block);
}

/** By code, not by case: the first change of case on a page loads tables. */
function isWord(code: number): boolean {
  if (code < 128) return (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122);
  return code >= 0xc0 && (code < 0x300 || code >= 0x3000);
}

/** Whether an element within the line, around one text and not the other, is styled as a block. */
function hasBlockAround(text: Text, other: Text, block: Element): boolean {
  for (let at = text.parentElement; at && at !== block && !at.contains(other); at = at.parentElement)
    if (isBlockStyled(at)) return true;
  return false;
}
