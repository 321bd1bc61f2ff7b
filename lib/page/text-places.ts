/** What the elements around the texts of a page say of them: which block a text belongs to, whether it is prose, whether it is shown. */
import { BLOCK, INLINE, KINDS } from './element-kinds.ts';
import { isCodeOrEditor, isElement, kindOf, outermostHidden, showsOwnText } from './element-queries.ts';

export interface TextPlace {
  /** Nearest element that is a block. */
  block: Element;
  /** The element that is asked whether its text is shown: the block, or one within a line that carries what could hide it. */
  element: Element;
  outer: TextPlace | null;
  /** Undefined until asked. */
  shown: boolean | undefined;
  /** Of text that is not to be read: what to go on after, if more than this text. */
  past: Node | null;
  isProse: boolean;
}

export interface TextPlaces {
  /** The place of text directly in an element of the tree. */
  of(parent: Node): TextPlace;
  /** Asks a place not asked before. */
  isShown(place: TextPlace): boolean;
}

/**
 * Good as long as the page does not change. `hasEditors`: some element below could be an editor or code. Remembered are the elements with elements in
 * them, and the last one: most texts are all there is in the element around them.
 */
export function createTextPlaces(root: Element | ShadowRoot, hasEditors: boolean): TextPlaces {
  const rootElement = isElement(root) ? root : root.host;
  const places = new Map<Node, TextPlace>();
  let last: Node = root;
  let lastPlace: TextPlace = {
    block: rootElement,
    element: rootElement,
    outer: null,
    shown: showsOwnText(rootElement),
    past: null,
    isProse: true,
  };
  places.set(root, lastPlace);
  const unknown: Element[] = [];

  function of(parent: Node): TextPlace {
    let outer = places.get(parent);
    let count = 0;
    for (let at = parent; !outer; outer = places.get(at)) {
      if (at === last) {
        outer = lastPlace;
        if (at !== parent) places.set(at, outer);
        break;
      }
      unknown[count++] = at as Element;
      at = at.parentNode ?? root;
    }
    while (count > 0) {
      const element = unknown[--count];
      if (!element) break;
      if (outer.isProse) {
        const name = element.localName;
        const kind = KINDS.get(name) ?? kindOf(element);
        const isBlock = kind === BLOCK;
        const isProse = (isBlock || kind === INLINE) && !(hasEditors && isCodeOrEditor(element));
        if (!isProse || isBlock || element.hasAttributes())
          outer = {
            block: isBlock ? element : outer.block,
            element,
            outer,
            shown: isProse ? (name === 'details' ? showsOwnText(element) : undefined) : false,
            past: isProse ? null : element,
            isProse,
          };
      }
      if (element !== parent) places.set(element, outer);
    }
    last = parent;
    lastPlace = outer;
    return outer;
  }

  /** `visibility: hidden` costs twice as much to ask for and is left to the few places that get a mark (anchor.ts). */
  function isShown(place: TextPlace): boolean {
    const { block, element, outer } = place;
    const hides = element.checkVisibility() ? null : outermostHidden(element);
    place.shown = !hides;
    if (hides?.contains(block)) place.past = root.contains(hides) ? hides : root;
    else if (!hides && element !== block && outer) outer.shown ??= true;
    return !hides;
  }

  return { of, isShown };
}
