import type { Density } from '../model/protocol.ts';
import type { AnchoredMark } from './anchor.ts';
import { boxesOf } from './hit-test.ts';

const CYCLE: Density[] = ['off', 'differing', 'claims', 'everything'];

export const nextDensity = (density: Density): Density =>
  CYCLE[(CYCLE.indexOf(density) + 1) % CYCLE.length] ?? 'claims';

/**
 * The mark after or before `from`; without one, the first at or below the top of the viewport (or the last above it). Goes round at the ends.
 * Marks that are not shown at the moment are passed over.
 */
export function stepMark(
  marks: readonly AnchoredMark[],
  from: AnchoredMark | null,
  step: 1 | -1,
): AnchoredMark | undefined {
  const count = marks.length;
  const at = from ? marks.indexOf(from) : -1;
  const start = at >= 0 ? at + step : firstInView(marks, step);
  for (let i = 0; i < count; i++) {
    const mark = marks[(((start + i * step) % count) + count) % count];
    if (mark && boxesOf(mark).length) return mark;
  }
  return undefined;
}

function firstInView(marks: readonly AnchoredMark[], step: 1 | -1): number {
  const below = marks.findIndex(mark => (boxesOf(mark)[0]?.top ?? -1) >= 0);
  if (below < 0) return step > 0 ? 0 : marks.length - 1;
  return step > 0 ? below : below - 1;
}

/** Brings a mark into the middle of the view, at once where the reader wants no motion. */
export function showMark(mark: AnchoredMark): void {
  const box = boxesOf(mark)[0];
  if (!box || (box.top > 80 && box.bottom < innerHeight - 80)) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  mark.startNode.parentElement?.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'auto' });
}

const BLINK_MS = 220;

/** Blinks twice, for eyes that come from elsewhere; not where the reader wants no motion. */
export function flash(paint: (on: boolean) => void): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  for (let i = 1; i <= 4; i++) setTimeout(() => paint(i % 2 === 0), i * BLINK_MS);
}

/** One press of Escape closes one thing: if `close` had something to close, the page does not see the key. */
export function onEscape(close: () => boolean, signal: AbortSignal): void {
  window.addEventListener(
    'keydown',
    event => {
      if (!event.isTrusted || event.key !== 'Escape' || !close()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { signal, capture: true },
  );
}
