/** Which elements are near the viewport. */
import { NEAR, onScrollEnd } from './near-viewport.ts';

/** An observed element costs something on every changed frame. More than this are looked at once, and again when scrolling has paused. */
const MOST_OBSERVED = 300;

export interface NearWatcher {
  observe(element: Element): void;
  unobserve(element: Element): void;
  clear(): void;
}

/** Calls back with what has come near and what has left. A page is listened to for scrolling only once it has too many elements to observe. */
export function watchNear(
  onChange: (near: readonly Element[], left: readonly Element[]) => void,
  signal: AbortSignal,
): NearWatcher {
  const targets = new Set<Element>();
  /** Observed and not yet answered for. */
  const waiting = new Set<Element>();
  let isListening = false;

  const observer = new IntersectionObserver(
    entries => {
      const near: Element[] = [];
      const left: Element[] = [];
      for (const { target, isIntersecting } of entries) {
        waiting.delete(target);
        (isIntersecting ? near : left).push(target);
      }
      if (targets.size > MOST_OBSERVED) {
        observer.disconnect();
        for (const element of waiting) observer.observe(element);
      }
      onChange(near, left);
    },
    { rootMargin: `${NEAR * 100}%` },
  );

  function ask(element: Element): void {
    waiting.add(element);
    observer.observe(element);
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
    unobserve(element) {
      targets.delete(element);
      waiting.delete(element);
      observer.unobserve(element);
    },
    clear() {
      targets.clear();
      waiting.clear();
      observer.disconnect();
    },
  };
}
