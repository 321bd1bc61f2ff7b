/** From what the reader selected to the page's text, and back. */
import type { TextSelector } from '../model/saved-document.ts';
import type { Slice } from './read-text.ts';

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
    if (start < 0) start = at + from;
    end = at + to;
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
export function rangeAt({ nodes, starts }: Slice, start: number, end: number): StaticRange | null {
  const startIndex = starts.findLastIndex(at => at <= start);
  const endIndex = starts.findLastIndex(at => at < end);
  const [startContainer, endContainer] = [nodes[startIndex], nodes[endIndex]];
  if (!startContainer || !endContainer) return null;
  const startOffset = start - (starts[startIndex] ?? 0);
  const endOffset = end - (starts[endIndex] ?? 0);
  if (startOffset > startContainer.length || endOffset > endContainer.length) return null;
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
}
