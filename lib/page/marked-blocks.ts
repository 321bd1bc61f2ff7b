import type { Density, MarkKind } from '../model/protocol.ts';
import type { AnchoredMark, MarkedBlock } from './anchor.ts';
import type { Highlighter } from './highlighter.ts';
import { isLong, marksNearViewport, NEAR, onScrollEnd, placeOf, viewWith } from './near-viewport.ts';
import { watchNear } from './watch-near.ts';

/** Painted at the same time. Every registered range is checked by the browser on every changed frame. */
const MOST_PAINTED = 200;
/** Of the blocks added at once so many are looked at directly: the observer's answer would come a frame later, and what it adds cost another frame. */
const MOST_LOOKED_AT = 100;
/** So many count those below: blocks come in reading order, and few after them are near. */
const LOOK_BELOW = 20;

export interface MarkedBlocks {
  add(blocks: readonly MarkedBlock[]): void;
  /** Forgets the blocks of this element alone. */
  remove(element: Element): void;
  /** Forgets the blocks of this element and of all below it, in time proportional to the smaller of the tree and what is marked. */
  removeTree(root: Element | ShadowRoot): void;
  setDensity(density: Density): void;
  known(): MarkedBlock[];
  /** Marks of the present density in document order, whether painted or not. */
  inOrder(): AnchoredMark[];
  /** Marks of every density in document order. */
  all(): AnchoredMark[];
  /** All of them, for counting. */
  anyOrder(): AnchoredMark[];
  /** Marks near the viewport. */
  near(): AnchoredMark[];
  clear(): void;
}

const SHOWN: Record<Density, (kind: MarkKind, first: boolean) => boolean> = {
  off: () => false,
  differing: kind => kind === 'differ' || kind === 'changed',
  claims: (kind, first) => kind !== 'entity' || first,
  everything: () => true,
};

export const isShown = ({ mark }: AnchoredMark, density: Density) =>
  SHOWN[density](mark.kind, mark.first) || (mark.watched === true && density !== 'off');

/** Keeps what is marked and paints what is near the viewport. Calls back when marks come or go. */
export function createMarkedBlocks(
  highlighter: Highlighter,
  signal: AbortSignal,
  onChange: () => void = () => {},
): MarkedBlocks {
  const blocksOf = new Map<Element, MarkedBlock[]>();
  const nearby = new Set<Element>();
  let density: Density = 'claims';
  let paintedCount = 0;
  let isFollowing = false;

  const watcher = watchNear((near, left) => {
    let isOther = false;
    for (const element of left)
      if (nearby.delete(element)) {
        eraseAll(element);
        isOther = true;
      }
    for (const element of near)
      if (!nearby.has(element)) {
        nearby.add(element);
        isOther = true;
      }
    if (isOther) repaint();
  }, signal);

  function repaint(): void {
    for (const element of nearby) for (const block of blocksOf.get(element) ?? []) paintBlock(block);
  }

  function paintBlock(block: MarkedBlock): void {
    for (const mark of marksNearViewport(block)) {
      if (!isShown(mark, density) || paintedCount >= MOST_PAINTED) continue;
      if (highlighter.paint(mark)) paintedCount++;
    }
  }

  /** A block longer than the screen is near all the time, its marks are not. */
  function followScroll(): void {
    const long = [...nearby].filter(element => blocksOf.get(element)?.some(isLong));
    for (const element of long) eraseAll(element);
    if (long.length) repaint();
  }

  function eraseAll(element: Element): void {
    for (const { marks } of blocksOf.get(element) ?? [])
      for (const mark of marks()) if (highlighter.erase(mark)) paintedCount--;
  }

  function forget(element: Element): void {
    if (nearby.delete(element)) eraseAll(element);
    watcher.unobserve(element);
    blocksOf.delete(element);
    onChange();
  }

  function remove(element: Element): void {
    if (blocksOf.has(element)) forget(element);
  }

  function removeTree(root: Element | ShadowRoot): void {
    if (!blocksOf.size) return;
    if (root instanceof Element) remove(root);
    const below = root.querySelectorAll('*');
    if (below.length < blocksOf.size) for (const element of below) remove(element);
    else for (const element of blocksOf.keys()) if (root.contains(element)) forget(element);
  }

  /** Blocks come nearly in order and marks within one are; comparing places in the page is slow. */
  const inOrder = () =>
    [...blocksOf.values()]
      .flat()
      .map(({ marks }) => marks())
      .filter(({ length }) => length)
      .sort(byPlace)
      .flat();

  return {
    add(blocks) {
      if (signal.aborted) return;
      let looks = MOST_LOOKED_AT;
      const view = viewWith(NEAR);
      for (const block of blocks) {
        const { element } = block;
        const known = blocksOf.get(element);
        if (known) known.push(block);
        else {
          blocksOf.set(element, [block]);
          watcher.observe(element);
        }
        if (looks > 0 && paintedCount < MOST_PAINTED) {
          const place = placeOf(element, view);
          if (place === 'in') nearby.add(element);
          looks -= place === 'below' ? LOOK_BELOW : 1;
        }
        if (nearby.has(element)) paintBlock(block);
        if (!isFollowing && isLong(block)) {
          isFollowing = true;
          onScrollEnd(followScroll, signal);
        }
      }
      if (blocks.length) onChange();
    },
    remove,
    removeTree,
    setDensity(next) {
      density = next;
      for (const element of nearby) eraseAll(element);
      repaint();
    },
    known: () => [...blocksOf.values()].flat(),
    inOrder: () => inOrder().filter(mark => isShown(mark, density)),
    all: inOrder,
    anyOrder: () => [...blocksOf.values()].flat().flatMap(({ marks }) => marks()),
    near: () =>
      [...nearby].flatMap(element =>
        (blocksOf.get(element) ?? []).flatMap(block => block.marks().filter(mark => isShown(mark, density))),
      ),
    clear() {
      watcher.clear();
      blocksOf.clear();
      nearby.clear();
      paintedCount = 0;
      highlighter.clear();
      onChange();
    },
  };
}

function byPlace([a]: readonly AnchoredMark[], [b]: readonly AnchoredMark[]): number {
  if (!a || !b) return 0;
  if (a.startNode === b.startNode) return a.startOffset - b.startOffset;
  return a.startNode.compareDocumentPosition(b.startNode) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
