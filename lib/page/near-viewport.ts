/** Which marks of a long block are near the viewport: a page may be one block with thousands of marks. */
import { type AnchoredMark, rangeOf } from './anchor.ts';

/** A block with more marks than this is looked at mark by mark. */
const MANY = 100;
/** How far around the viewport counts as near, in heights and widths of it. */
export const NEAR = 0.6;
/** Milliseconds of rest after which a scroll counts as ended. */
const REST = 120;

export const isLong = (marks: readonly AnchoredMark[]): boolean => marks.length > MANY;

/**
 * Where it is now: any of it in the viewport, all of it below, or beside and above. The viewport is taken as larger on each side, by `margin` times its
 * height and width.
 */
export function placeOf(element: Element, margin: number): 'in' | 'below' | 'off' {
  const box = element.getBoundingClientRect();
  const over = innerHeight * margin;
  if (box.top >= innerHeight + over) return 'below';
  const beside = innerWidth * margin;
  return box.bottom > -over && box.right > -beside && box.left < innerWidth + beside ? 'in' : 'off';
}

export const isOnScreen = (element: Element): boolean => placeOf(element, 0) === 'in';

/** Marks within half a screen of the viewport, found by halving; all of them where the block is short. In vertical text lines are columns. */
export function marksNearViewport(marks: readonly AnchoredMark[]): readonly AnchoredMark[] {
  const first = marks[0];
  if (!first || !isLong(marks)) return marks;
  const vertical = getComputedStyle(first.block.element).writingMode.startsWith('vertical');
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
