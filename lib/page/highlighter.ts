import type { MarkKind } from '../model/protocol.ts';
import type { AnchoredMark } from './anchor.ts';

/** A page can read these names, so they say nothing. Their looks are in public/marks.css. */
export const HIGHLIGHT_NAMES: Record<MarkKind | 'current', string> = {
  entity: 'ss-1',
  agree: 'ss-2',
  differ: 'ss-3',
  changed: 'ss-4',
  current: 'ss-5',
};

/** Of the clips (clip-painter.ts). */
export const CLIP_HIGHLIGHT = 'ss-6';

/** Higher is painted over lower where marks overlap. */
const PRIORITY: Record<MarkKind | 'current', number> = {
  entity: 1,
  agree: 2,
  changed: 3,
  differ: 4,
  current: 5,
};

export interface Highlighter {
  /** False if it was painted already. */
  paint(mark: AnchoredMark): boolean;
  /** False if it was not painted. */
  erase(mark: AnchoredMark): boolean;
  /** The one mark a card or the keyboard is at; null for none. */
  setCurrent(mark: AnchoredMark | null): void;
  /** The mark a painted range belongs to. */
  markOf(range: AbstractRange): AnchoredMark | undefined;
  clear(): void;
}

/**
 * Paints marks through the CSS Custom Highlight API. Static ranges: the browser need not keep them up to date on every change of the page.
 * The registry is shared with the page; only our own names are touched, and only while something is painted. What an earlier version of the
 * extension has left in it (Firefox ends its scripts without a word) goes at once: our style sheet would make it visible again.
 */
export function createHighlighter(registry: HighlightRegistry): Highlighter {
  const highlights = new Map<MarkKind | 'current', Highlight>();
  const ranges = new Map<AnchoredMark, StaticRange>();
  if (registry.size) for (const name of Object.values(HIGHLIGHT_NAMES)) registry.delete(name);

  function highlightOf(kind: MarkKind | 'current'): Highlight {
    let highlight = highlights.get(kind);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = PRIORITY[kind];
      highlights.set(kind, highlight);
    }
    if (!registry.has(HIGHLIGHT_NAMES[kind])) registry.set(HIGHLIGHT_NAMES[kind], highlight);
    return highlight;
  }

  /** After an update the new version may have registered its own under the same name. */
  function unregister(kind: MarkKind | 'current'): void {
    const name = HIGHLIGHT_NAMES[kind];
    if (registry.get(name) === highlights.get(kind)) registry.delete(name);
  }

  function setCurrent(mark: AnchoredMark | null): void {
    highlights.get('current')?.clear();
    if (mark) highlightOf('current').add(staticRange(mark));
    else unregister('current');
  }

  return {
    paint(mark) {
      if (ranges.has(mark)) return false;
      const range = staticRange(mark);
      ranges.set(mark, range);
      highlightOf(mark.mark.kind).add(range);
      return true;
    },
    erase(mark) {
      const range = ranges.get(mark);
      if (!range) return false;
      ranges.delete(mark);
      highlights.get(mark.mark.kind)?.delete(range);
      return true;
    },
    setCurrent,
    markOf(range) {
      for (const [mark, painted] of ranges) if (painted === range) return mark;
      return undefined;
    },
    clear() {
      ranges.clear();
      for (const [kind, highlight] of highlights) {
        highlight.clear();
        unregister(kind);
      }
    },
  };
}

const staticRange = ({ startNode, startOffset, endNode, endOffset }: AnchoredMark) =>
  new StaticRange({
    startContainer: startNode,
    startOffset,
    endContainer: endNode,
    endOffset,
  });
