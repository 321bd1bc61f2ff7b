/** Which marks of a long block are near the viewport: a page may be one block with thousands of marks. */
import { type AnchoredMark, type MarkedBlock, rangeOf } from './anchor.ts';

/** A block with more marks than this is looked at mark by mark. */
const MANY = 100;
/** How far around the viewport counts as near, in heights and widths of it. */
export const NEAR = 0.6;
/** Milliseconds of rest after which a scroll counts as ended. */
const REST = 120;

export const isLong = ({ found }: MarkedBlock): boolean => found > MANY;

export interface View {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** The viewport, larger on each side by `margin` times its height and width. To be asked for once: it costs as much as the place of an element. */
export function viewWith(margin: number): View {
  const { innerHeight, innerWidth } = window;
  const over = innerHeight * margin;
  const beside = innerWidth * margin;
  return { top: -over, bottom: innerHeight + over, left: -beside, right: innerWidth + beside };
}

/** An element without a box of its own (`display: contents`) can neither be observed nor seen: what can is the one around it. */
export function boxAround(element: Element): Element {
  let at = element;
  while (!at.checkVisibility() && at.parentElement && getComputedStyle(at).display === 'contents')
    at = at.parentElement;
  return at;
}

/** Where it is now: any of it in the view, all of it below, or beside and above. */
export function placeOf(element: Element, view: View): 'in' | 'below' | 'off' {
  let box = element.getBoundingClientRect();
  if (!box.width && !box.height) box = boxAround(element).getBoundingClientRect();
  if (box.top >= view.bottom) return 'below';
  return box.bottom > view.top && box.right > view.left && box.left < view.right ? 'in' : 'off';
}

/** Marks within half a screen of the viewport, found by halving; all of them where the block is short. In vertical text lines are columns. */
export function marksNearViewport(block: MarkedBlock): readonly AnchoredMark[] {
  const marks = block.marks();
  if (!isLong(block)) return marks;
  const vertical = getComputedStyle(block.element).writingMode.startsWith('vertical');
  const extent = vertical ? innerWidth : innerHeight;
  const place = (mark: AnchoredMark) => {
    const box = rangeOf(mark)?.getBoundingClientRect();
    return box ? (vertical ? innerWidth - box.right : box.top) : 0;
  };
  const from = firstWhere(marks, mark => place(mark) >= -extent / 2);
  const to = firstWhere(marks, mark => place(mark) > extent * 1.5);
  return marks.slice(from, to);
}

function firstWhere(marks: readonly AnchoredMark[], holds: (mark: AnchoredMark) => boolean): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const mark = marks[middle];
    if (mark && holds(mark)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Calls back when scrolling anywhere on the page has paused. */
export function onScrollEnd(run: () => void, signal: AbortSignal): void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    resting ??= setTimeout(() => {
      resting = undefined;
      run();
    }, REST);
  };
  document.addEventListener('scroll', wait, { signal, passive: true, capture: true });
  signal.addEventListener('abort', () => clearTimeout(resting));
}
