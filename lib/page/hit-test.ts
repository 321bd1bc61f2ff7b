import { type AnchoredMark, rangeOf } from './anchor.ts';
import type { Highlighter } from './highlighter.ts';

const WEIGHT = { differ: 0, changed: 1, agree: 2, entity: 3 } as const;

type Highlights = HighlightRegistry & {
  highlightsFromPoint?(
    x: number,
    y: number,
    options?: { shadowRoots?: ShadowRoot[] },
  ): { highlight: Highlight; ranges: AbstractRange[] }[];
};

/**
 * The mark under a point of the viewport, or undefined. Of several, the one that says most: claims before names, then the shorter.
 * `near` are the marks to measure where the browser cannot be asked, or where the page lays a link over its text.
 */
export function markAt(
  x: number,
  y: number,
  highlighter: Highlighter,
  near: () => readonly AnchoredMark[],
): AnchoredMark | undefined {
  const registry = CSS.highlights as Highlights;
  const top = document.elementFromPoint(x, y);
  if (!top) return undefined;
  const painted = registry.highlightsFromPoint?.(x, y) ?? [];
  const found = painted.flatMap(({ ranges }) =>
    ranges.map(highlighter.markOf).filter(mark => mark !== undefined),
  );
  if (found.length) return found.sort(bySay)[0];
  return near()
    .filter(mark => isBelow(mark.block.element, top) && covers(mark, x, y))
    .sort(bySay)[0];
}

/** Whether the topmost element at the point shows, or is a transparent cover over, this element. */
function isBelow(element: Element, top: Element): boolean {
  return top.contains(element) || element.contains(top) || top.shadowRoot?.contains(element) === true;
}

function covers(mark: AnchoredMark, x: number, y: number): boolean {
  return boxesOf(mark).some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}

/** Boxes of a mark, one per line it runs over, in CSS pixels of the viewport. None while it is not shown. */
export const boxesOf = (mark: AnchoredMark): DOMRect[] =>
  [...(rangeOf(mark)?.getClientRects() ?? [])].filter(({ width, height }) => width > 0 && height > 0);

const bySay = (a: AnchoredMark, b: AnchoredMark) =>
  WEIGHT[a.mark.kind] - WEIGHT[b.mark.kind] || a.mark.end - a.mark.start - (b.mark.end - b.mark.start);
