/** From what the reader selected to the page's text, and back. */
import type { TextSelector } from '../model/saved-document.ts';
import { offsetIn, pieceAt } from './anchor.ts';
import type { Slice } from './slice.ts';

/** Characters kept on either side of a passage. */
const BESIDE = 64;

/** Selector of a range over the text that was read; null if the range holds none of it. */
export function selectorFor(slice: Slice, range: Range): TextSelector | null {
  let start = -1;
  let end = -1;
  slice.nodes.forEach((node, i) => {
    if (!range.intersectsNode(node)) return;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    if (to <= from) return;
    const at = slice.starts[i] ?? 0;
    const first = slice.offsets[i] ?? 0;
    const length = (slice.starts[i + 1] ?? slice.text.length) - at;
    if (to <= first || from >= first + length) return;
    if (start < 0) start = at + Math.max(0, from - first);
    end = at + Math.min(length, to - first);
  });
  if (start < 0) return null;
  end = Math.min(end, slice.text.length);
  const exact = slice.text.slice(start, end);
  start += exact.length - exact.trimStart().length;
  end -= exact.length - exact.trimEnd().length;
  return end > start ? selectorAt(slice.text, start, end) : null;
}

export function selectorAt(text: string, start: number, end: number): TextSelector {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - BESIDE), start),
    suffix: text.slice(end, end + BESIDE),
    start,
    end,
  };
}

/** A range over part of the text that was read, for painting. */
export function rangeAt(slice: Slice, start: number, end: number): StaticRange | null {
  const first = pieceAt(slice, start);
  const last = pieceAt(slice, end - 1);
  const [startContainer, endContainer] = [slice.nodes[first], slice.nodes[last]];
  if (!startContainer || !endContainer) return null;
  const startOffset = offsetIn(slice, first, start);
  const endOffset = offsetIn(slice, last, end);
  if (startOffset > startContainer.length || endOffset > endContainer.length) return null;
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
}
