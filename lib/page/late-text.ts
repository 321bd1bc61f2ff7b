/**
 * Text that no mutation announces: a hidden element that is shown by a change of style, a custom element whose script comes late. Neither costs
 * anything while nothing happens.
 */
export interface LateText {
  /** Calls back when one of these becomes visible near the viewport. */
  awaitShown(elements: readonly Element[]): void;
  /** Calls back when one of the elements not defined yet has got a shadow root. */
  awaitDefined(root: Element | ShadowRoot): void;
  clear(): void;
}

/** A page that hides more than this is not watched further. */
const MOST_HIDDEN = 1000;
/** Milliseconds after which undefined elements are looked at again. */
const LOOKS = [500, 1500, 4000, 10_000];

export function watchLateText(
  onText: (root: Element) => void,
  shadowOf: (element: Element) => ShadowRoot | null,
  signal: AbortSignal,
): LateText {
  let watched = 0;
  /** Shown once already: what is found hidden all the same has its own way to appear, and is not asked about for ever. */
  let shown = new WeakSet<Element>();
  let awaited = new WeakSet<Element>();
  let timers: ReturnType<typeof setTimeout>[] = [];
  const observer = new IntersectionObserver(
    entries => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        awaited.delete(target);
        shown.add(target);
        onText(target);
      }
    },
    { rootMargin: '100%' },
  );

  function look(elements: readonly Element[]): void {
    for (const element of elements) if (shadowOf(element)) onText(element);
  }

  document.addEventListener(
    'toggle',
    ({ target }) => {
      if (target instanceof HTMLDetailsElement && target.open) onText(target);
    },
    { signal, capture: true },
  );

  return {
    awaitShown(elements) {
      for (const element of elements) {
        if (shown.has(element) || awaited.has(element) || watched++ >= MOST_HIDDEN) continue;
        awaited.add(element);
        observer.observe(element);
      }
    },
    awaitDefined(root) {
      const undefinedYet = [...root.querySelectorAll(':not(:defined)')];
      if (undefinedYet.length) timers.push(...LOOKS.map(wait => setTimeout(look, wait, undefinedYet)));
    },
    clear() {
      observer.disconnect();
      shown = new WeakSet();
      awaited = new WeakSet();
      watched = 0;
      for (const timer of timers) clearTimeout(timer);
      timers = [];
    },
  };
}
