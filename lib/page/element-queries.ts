import { BLOCK, DROP, type ElementKind, INLINE, kindOfName, SKIP } from './element-kinds.ts';
import { isClobbered, parentOf } from './forms.ts';

const ELEMENT_NODE = 1;

export const isElement = (node: Node): node is Element => node.nodeType === ELEMENT_NODE;

/** Elements HTML does not know are asked for their style. */
export const kindOf = (element: Element): ElementKind =>
  kindOfName(element.localName) ?? (isBlockStyled(element) ? BLOCK : INLINE);

export function isBlockStyled(element: Element): boolean {
  const { display } = getComputedStyle(element);
  return !(display.startsWith('inline') || display.startsWith('ruby') || display === 'contents');
}

/** True for an element that is, or lies in, something whose text is not read. */
export function isSkipped(element: Element): boolean {
  for (let at: Node | null = element; at; at = parentOf(at)) {
    if (isClobbered(at)) return true;
    if (!isElement(at)) break;
    const kind = kindOfName(at.localName);
    if (kind === SKIP || kind === DROP || isCodeOrEditor(at)) return true;
  }
  return isEditable(element);
}

/** Editable itself or by an ancestor, or by `designMode`. */
const isEditable = (element: Element): boolean => (element as HTMLElement).isContentEditable === true;

/**
 * Says itself that it is one. Editors that draw their text themselves say so by role. Asked of the properties: the attributes take twice as long to
 * ask for, and to search a page for such elements takes longer than to ask each around a text.
 */
export function isCodeOrEditor(element: Element): boolean {
  const { role } = element;
  if (role !== null && (role === 'textbox' || role === 'searchbox' || role === 'code')) return true;
  const { contentEditable } = element as Partial<HTMLElement>;
  return contentEditable !== 'inherit' && contentEditable !== undefined && isEditable(element);
}

/** The nearest element around a node that begins and ends a block of text. */
export function blockAround(node: Node): Element | ShadowRoot | null {
  for (let at: Node | null = node; at; at = parentOf(at)) {
    if (isElement(at)) {
      if (kindOf(at) !== INLINE) return at;
    } else if (at instanceof ShadowRoot) return at;
  }
  return null;
}

/** Whether text directly in the element is shown: one without a box of its own (`display: contents`) shows it through its parent. */
export const isVisible = (element: Element, options?: CheckVisibilityOptions): boolean =>
  element.checkVisibility(options) ||
  (getComputedStyle(element).display === 'contents' && outermostHidden(element, options) === null);

/**
 * Of an element that says it is not visible, the outermost element around that says so too; null if the text in it is shown all the same,
 * because none of them has a box of its own.
 */
export function outermostHidden(element: Element, options?: CheckVisibilityOptions): Element | null {
  let top = element;
  for (let at = element.parentElement; at && !at.checkVisibility(options); at = at.parentElement) top = at;
  if (getComputedStyle(top).display !== 'contents') return top;
  for (let at: Element | null = element; at && at !== top; at = at.parentElement)
    if (getComputedStyle(at).display !== 'contents') return at;
  return null;
}

/** A closed `details` is shown, but what lies directly in it is not. */
export const showsOwnText = (element: Element): false | undefined =>
  element.localName === 'details' && !element.hasAttribute('open') ? false : undefined;
