/**
 * Reads the prose of a page, block by block, without changing it.
 *
 * One pass in document order over `firstChild`/`nextSibling`; names decide what is a block, style is asked only where text
 * is found (is it visible?) and where two words would be glued together. The pass can stop anywhere and go on later.
 */
import { BLOCK, BREAK, DROP, EDITORS, type ElementKind, INLINE, kindOfName, SKIP } from './element-kinds.ts';

/** Text of one block. Spans are offsets into the slice's text; node indexes into its `nodes`. */
export interface TextBlock {
  element: Element;
  start: number;
  end: number;
  firstNode: number;
  endNode: number;
}

/**
 * Some blocks of a page. `text` joins them by line breaks; other white space is a space per character, so offsets into a node
 * and into the text differ by a constant: node `i` begins at `starts[i]`.
 */
export interface Slice {
  text: string;
  nodes: Text[];
  starts: number[];
  blocks: TextBlock[];
}

export interface ReadOptions {
  /** Stops at the first block that ends at or after this many characters. */
  limit?: number;
  /** Asked every few hundred nodes; true pauses the pass. */
  shouldPause?: () => boolean;
  /** Shadow root of an element, closed ones too where the platform allows. */
  shadowOf?: (element: Element) => ShadowRoot | null;
}

export interface TextReader {
  /** Goes on until `limit` characters are read, `shouldPause` says so, or the end. Null while a slice is unfinished, and at the end. */
  next(): Slice | null;
  readonly done: boolean;
  /** Elements with text nobody sees now. */
  readonly hidden: Element[];
  /** Shadow roots met, to be observed. */
  readonly shadowRoots: ShadowRoot[];
}

const RECORD = '\u001e';
const NODES_BETWEEN_QUESTIONS = 256;
const WORD = /[\p{L}\p{N}]/u;
const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

export function createTextReader(root: Element | ShadowRoot, options: ReadOptions = {}): TextReader {
  const { limit = Number.POSITIVE_INFINITY, shouldPause, shadowOf = element => element.shadowRoot } = options;
  const editors = editorsIn(root);
  const hidden: Element[] = [];
  const shadowRoots: ShadowRoot[] = [];

  let node: Node | null = root.firstChild;
  let ended = !node || (isElement(root) && isSkipped(root));

  let raw = '';
  let nodes: Text[] = [];
  let starts: number[] = [];
  let blocks: TextBlock[] = [];
  let blockStart = 0;
  let blockNode = 0;
  /** Element whose text was last found visible or not, and the answer. */
  let asked: Node | null = null;
  let seen = false;
  /** Inline elements entered or left since the last text. */
  const crossed: Element[] = [];

  function endBlock(): void {
    crossed.length = 0;
    if (raw.length === blockStart) return;
    const parent = nodes[blockNode]?.parentNode;
    const element = parent instanceof ShadowRoot ? parent.host : (parent as Element | null | undefined);
    if (element)
      blocks.push({
        element,
        start: blockStart,
        end: raw.length,
        firstNode: blockNode,
        endNode: nodes.length,
      });
    raw += RECORD;
    blockStart = raw.length;
    blockNode = nodes.length;
  }

  function readTextNode(text: Text, parent: Node): void {
    const data = text.data;
    const blank = data.charCodeAt(0) <= 32 && !/\S/.test(data);
    if (blank) {
      if (raw.length === blockStart || data.length === 0) return;
      if (parent === asked && !seen) return;
    } else {
      if (parent !== asked) {
        asked = parent;
        seen = isVisible(parent);
        if (!seen && isElement(parent)) hidden.push(parent);
      }
      if (!seen) return;
      if (crossed.length && wouldGlue(raw, data) && crossed.some(isBlockStyled)) endBlock();
    }
    crossed.length = 0;
    nodes.push(text);
    starts.push(raw.length);
    raw += data;
  }

  /** The node to go on with: into the element, or past it. */
  function enter(element: Element): Node | null {
    const kind = kindOf(element);
    if (kind === BREAK) endBlock();
    else if (kind === SKIP) addGap();
    if (kind === BREAK || kind === SKIP || kind === DROP) return past(element);
    if (editors.size && editors.has(element)) {
      endBlock();
      return past(element);
    }
    if (kind === BLOCK) endBlock();
    else crossed.push(element);
    const shadow = shadowOf(element);
    if (shadow) readShadow(shadow);
    return element.firstChild ?? leave(element);
  }

  function readShadow(shadow: ShadowRoot): void {
    endBlock();
    shadowRoots.push(shadow);
    const inner = createTextReader(shadow, { shadowOf });
    const slice = inner.next();
    hidden.push(...inner.hidden);
    shadowRoots.push(...inner.shadowRoots);
    if (!slice) return;
    const nodeShift = nodes.length;
    const shift = raw.length;
    for (const start of slice.starts) starts.push(start + shift);
    for (const text of slice.nodes) nodes.push(text);
    for (const block of slice.blocks)
      blocks.push({
        element: block.element,
        start: block.start + shift,
        end: block.end + shift,
        firstNode: block.firstNode + nodeShift,
        endNode: block.endNode + nodeShift,
      });
    raw += slice.text.replaceAll('\n', RECORD) + RECORD;
    blockStart = raw.length;
    blockNode = nodes.length;
  }

  /** Out of the element and on to what follows it. */
  function leave(element: Element): Node | null {
    if (kindOf(element) === INLINE) crossed.push(element);
    else endBlock();
    return past(element);
  }

  function past(from: Node): Node | null {
    let at: Node | null = from;
    while (at && at !== root) {
      if (at.nextSibling) return at.nextSibling;
      at = at.parentNode;
      if (!at || at === root) return null;
      if (kindOf(at as Element) === INLINE) crossed.push(at as Element);
      else endBlock();
    }
    return null;
  }

  function addGap(): void {
    if (raw.length > blockStart && !raw.endsWith(' ')) raw += ' ';
  }

  function takeSlice(): Slice | null {
    if (!blocks.length) return null;
    const end = blocks[blocks.length - 1]?.end ?? 0;
    const slice = { text: clean(raw.slice(0, end)), nodes, starts, blocks };
    raw = '';
    nodes = [];
    starts = [];
    blocks = [];
    blockStart = 0;
    blockNode = 0;
    return slice;
  }

  function next(): Slice | null {
    if (node && !node.isConnected) ended = true;
    let left = NODES_BETWEEN_QUESTIONS;
    while (node && !ended) {
      if (node.nodeType === TEXT_NODE) {
        readTextNode(node as Text, node.parentNode ?? root);
        node = node.nextSibling ?? past(node);
      } else if (node.nodeType === ELEMENT_NODE) node = enter(node as Element);
      else node = past(node);
      if (raw.length >= limit && raw.length === blockStart) return takeSlice();
      if (--left === 0) {
        if (shouldPause?.()) return null;
        left = NODES_BETWEEN_QUESTIONS;
      }
    }
    ended = true;
    endBlock();
    return takeSlice();
  }

  return {
    next,
    get done() {
      return ended;
    },
    hidden,
    shadowRoots,
  };
}

/** Reads all of an element at once. Null if nothing in it is prose. */
export function readText(root: Element | ShadowRoot, options: ReadOptions = {}): Slice | null {
  return createTextReader(root, { ...options, limit: Number.POSITIVE_INFINITY }).next();
}

const clean = (raw: string) => raw.replace(/[\t\n\v\f\r]/g, ' ').replaceAll(RECORD, '\n');

const isElement = (node: Node): node is Element => node.nodeType === ELEMENT_NODE;

function editorsIn(root: Element | ShadowRoot): Set<Element> {
  return new Set(root.querySelectorAll(EDITORS));
}

/** True for an element that is, or lies in, something whose text is not read. */
export function isSkipped(element: Element): boolean {
  if (element.ownerDocument.designMode === 'on') return true;
  for (let at: Element | null = element; at; at = at.parentElement) {
    const kind = kindOfName(at.localName);
    if (kind === SKIP || kind === DROP) return true;
  }
  return element.closest(EDITORS) !== null;
}

/** The nearest element around a node that begins and ends a block of text. */
export function blockAround(node: Node): Element | ShadowRoot | null {
  let at: Node | null = node;
  while (at) {
    if (isElement(at) ? kindOf(at) !== INLINE : at instanceof ShadowRoot) return at as Element | ShadowRoot;
    at = at.parentNode;
  }
  return null;
}

/** An element without a box of its own (`display: contents`) shows its text through its parent. */
function isVisible(parent: Node): boolean {
  for (let at: Node | null = parent; at; at = at.parentNode) {
    if (!isElement(at)) return true;
    if (at.checkVisibility({ visibilityProperty: true })) return true;
    if (getComputedStyle(at).display !== 'contents') return false;
  }
  return true;
}

const wouldGlue = (before: string, after: string) =>
  WORD.test(before.slice(-1)) && WORD.test(after.slice(0, 1));

/** Elements HTML does not know are asked for their style. */
const kindOf = (element: Element): ElementKind =>
  kindOfName(element.localName) ?? (isBlockStyled(element) ? BLOCK : INLINE);

const isBlockStyled = (element: Element) =>
  !/^(inline|contents|ruby)/.test(getComputedStyle(element).display);
