/** Which elements are near the viewport. */
import { boxAround, NEAR, onScrollEnd } from './near-viewport.ts';

/** An observed element costs something on every changed frame. More than this are looked at once, and again when scrolling has paused. */
const MOST_OBSERVED = 300;
/** Milliseconds from being asked to observing: the frame that shows the first marks goes first. */
const AFTER = 50;

export interface NearWatcher {
  observe(element: Element): void;
  unobserve(element: Element): void;
  clear(): void;
}

/**
 * Calls back with what has come near and what has left. Elements are observed a moment after they are named: what is near at first is looked at
 * directly, and a page's first observer costs a good part of what its first marks do. Scrolling is listened to only once there are too many elements to observe.
 */
export function watchNear(
  onChange: (near: readonly Element[], left: readonly Element[]) => void,
  signal: AbortSignal,
): NearWatcher {
  const targets = new Set<Element>();
  /** To be observed, if still targets then. */
  let asked: Element[] = [];
  /** Observed and not yet answered for, each by its box. */
  const waiting = new Set<Element>();
  /** Elements that have no box of their own, by the box around them. */
  const boxless = new Map<Element, Set<Element>>();
  let observer: IntersectionObserver | null = null;
  let isListening = false;

  function ask(element: Element): void {
    if (asked.push(element) === 1) setTimeout(observeAsked, AFTER);
  }

  function observeAsked(): void {
    const elements = asked.filter(element => targets.has(element));
    asked = [];
    if (signal.aborted || !elements.length) return;
    observer ??= new IntersectionObserver(answer, { rootMargin: `${NEAR * 100}%` });
    for (const element of elements) {
      const box = boxAround(element);
      if (box !== element) boxless.set(box, (boxless.get(box) ?? new Set()).add(element));
      waiting.add(box);
      observer.observe(box);
    }
  }

  function answer(entries: readonly IntersectionObserverEntry[], from: IntersectionObserver): void {
    const near: Element[] = [];
    const left: Element[] = [];
    for (const { target, isIntersecting } of entries) {
      waiting.delete(target);
      const side = isIntersecting ? near : left;
      if (targets.has(target)) side.push(target);
      side.push(...(boxless.get(target) ?? []));
    }
    if (targets.size > MOST_OBSERVED) {
      from.disconnect();
      for (const box of waiting) from.observe(box);
    }
    onChange(near, left);
  }

  function forget(element: Element): void {
    targets.delete(element);
    for (const [box, within] of boxless) {
      if (!within.delete(element) || within.size) continue;
      boxless.delete(box);
      if (!targets.has(box)) release(box);
    }
    if (!boxless.has(element)) release(element);
  }

  function release(box: Element): void {
    waiting.delete(box);
    observer?.unobserve(box);
  }

  function lookAgain(): void {
    if (targets.size > MOST_OBSERVED && !waiting.size) for (const element of targets) ask(element);
  }

  function listen(): void {
    isListening = true;
    onScrollEnd(lookAgain, signal);
    window.addEventListener('resize', lookAgain, { signal, passive: true });
  }

  return {
    observe(element) {
      targets.add(element);
      ask(element);
      if (!isListening && targets.size > MOST_OBSERVED) listen();
    },
    unobserve: forget,
    clear() {
      for (const kept of [targets, waiting, boxless]) kept.clear();
      observer?.disconnect();
    },
  };
}
