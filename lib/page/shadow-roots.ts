/** Finds the shadow roots under a node, nested ones too: one pass over elements, apart from the walk over text. Yields undefined for every element without, so that the caller can pause. */
export function* findShadowRoots(
  root: Element | ShadowRoot,
  shadowOf: (element: Element) => ShadowRoot | null,
): Generator<ShadowRoot | undefined> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    const shadow = node instanceof Element ? shadowOf(node) : null;
    if (shadow) {
      yield shadow;
      yield* findShadowRoots(shadow, shadowOf);
    } else yield undefined;
  }
}
