/** What the elements around the texts of a page say of them: which block a text belongs to, whether it is prose, whether it is shown. */
import { BLOCK, INLINE, KINDS } from './element-kinds.ts';
import { isCodeOrEditor, isElement, kindOf, outermostHidden, showsOwnText } from './element-queries.ts';
import { isClobbered, isNameOfForm, parentOf } from './forms.ts';

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

/** Good as long as the page does not change and is asked about in reading order: remembered is only what is around the last text. */
export function createTextPlaces(root: Element | ShadowRoot): TextPlaces {
  const rootElement = isElement(root) ? root : root.host;
  /** The elements around the last text from the root inwards, and their places. Further in stand some that the walk has left for good. */
  const way: Node[] = [root];
  const rootPlace: TextPlace = {
    block: rootElement,
    element: rootElement,
    outer: null,
    shown: showsOwnText(rootElement),
    past: null,
    isProse: true,
  };
  const places = [rootPlace];
  const unknown: Element[] = [];
  const names: string[] = [];

  function of(parent: Node): TextPlace {
    let count = 0;
    let at = parent;
    let depth = way.indexOf(at);
    while (depth < 0) {
      const element = at as Element;
      const { localName } = element;
      unknown[count] = element;
      names[count++] = localName;
      at = (isNameOfForm(localName) ? parentOf(at) : at.parentNode) ?? root;
      depth = way.indexOf(at);
    }
    let place = places[depth] ?? rootPlace;
    while (count > 0) {
      const element = unknown[--count];
      if (!element) break;
      if (place.isProse) place = placeIn(element, names[count] ?? '', place);
      way[++depth] = element;
      places[depth] = place;
    }
    return place;
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

/** The name is asked for once: that is a good part of what an element costs. */
function placeIn(element: Element, name: string, outer: TextPlace): TextPlace {
  if (isNameOfForm(name) && isClobbered(element))
    return { ...outer, shown: false, past: element, isProse: false };
  const kind = KINDS.get(name) ?? kindOf(element);
  if (kind === INLINE && !element.hasAttributes()) return outer;
  const isBlock = kind === BLOCK;
  const isProse = (isBlock || kind === INLINE) && !isCodeOrEditor(element);
  return {
    block: isBlock ? element : outer.block,
    element,
    outer,
    shown: isProse ? (name === 'details' ? showsOwnText(element) : undefined) : false,
    past: isProse ? null : element,
    isProse,
  };
}
