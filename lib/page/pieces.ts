/** The pieces of text nodes that a slice is made of: of white space in a row only the first is kept, as a space. */
import type { Slice, TextBlock } from './slice.ts';
import { asOneLine, hasRuns } from './white-space.ts';

/** Adds what a node says from an offset on; a piece ends where white space is left out. */
export function addLine(slice: Slice, node: Text, line: string, offset: number): void {
  let at = 0;
  for (let run = line.indexOf('  '); run >= 0; run = line.indexOf('  ', at)) {
    addPiece(slice, node, line.slice(at, run + 1), offset + at);
    at = run + 2;
    while (line.charCodeAt(at) === 32) at++;
  }
  addPiece(slice, node, at ? line.slice(at) : line, offset + at);
}

function addPiece(slice: Slice, node: Text, piece: string, offset: number): void {
  if (piece === '') return;
  slice.nodes.push(node);
  slice.starts.push(slice.text.length);
  slice.offsets.push(offset);
  slice.text += piece;
}

/** The same for a slice whose pieces have been added as they are. Few of its blocks need it. */
export function collapseRuns(slice: Slice): void {
  const before = { ...slice };
  Object.assign(slice, { text: '', nodes: [], starts: [], offsets: [] });
  for (const block of slice.blocks) {
    const { start, end } = block;
    const isChanged = hasRuns(before.text.slice(start, end));
    const { length } = slice.text;
    const { length: firstPiece } = slice.nodes;
    if (isChanged) collapseBlock(slice, before, block);
    else copyBlock(slice, before, block);
    Object.assign(block, { start: length, firstPiece, end: slice.text.length, endPiece: slice.nodes.length });
    slice.text += '\n';
  }
}

function collapseBlock(slice: Slice, before: Slice, { firstPiece, endPiece, end }: TextBlock): void {
  const { text, nodes, starts, offsets } = before;
  for (let i = firstPiece; i < endPiece; i++) {
    const node = nodes[i];
    const line = asOneLine(text.slice(starts[i], i + 1 < endPiece ? starts[i + 1] : end));
    if (node) addLine(slice, node, line, offsets[i] ?? 0);
  }
}

function copyBlock(slice: Slice, before: Slice, { firstPiece, endPiece, start, end }: TextBlock): void {
  const shift = slice.text.length - start;
  slice.text += before.text.slice(start, end);
  for (let i = firstPiece; i < endPiece; i++) {
    const node = before.nodes[i];
    if (!node) continue;
    slice.nodes.push(node);
    slice.starts.push((before.starts[i] ?? 0) + shift);
    slice.offsets.push(before.offsets[i] ?? 0);
  }
}
