/** The pieces of text nodes that a slice is made of: of white space in a row only the first is kept, as a space. */
import type { Slice } from './slice.ts';
import { asOneLine } from './white-space.ts';

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

/** The same for a slice whose pieces have been added as they are. */
export function collapseRuns(slice: Slice): void {
  const { text, nodes, starts, offsets } = slice;
  Object.assign(slice, { text: '', nodes: [], starts: [], offsets: [] });
  for (const block of slice.blocks) {
    const { firstPiece, endPiece, end } = block;
    block.start = slice.text.length;
    block.firstPiece = slice.nodes.length;
    for (let i = firstPiece; i < endPiece; i++) {
      const node = nodes[i];
      const line = asOneLine(text.slice(starts[i], i + 1 < endPiece ? starts[i + 1] : end));
      if (node) addLine(slice, node, line, offsets[i] ?? 0);
    }
    block.end = slice.text.length;
    block.endPiece = slice.nodes.length;
    slice.text += '\n';
  }
}
