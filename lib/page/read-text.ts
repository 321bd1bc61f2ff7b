/**
 * Reads the prose of a page, block by block, without changing it.
 *
 * One native walk over text nodes. What surrounds a text is worked out once per parent element from names alone; the browser is asked
 * only whether a parent is visible, and for its style only where two words would be glued together. The walk can stop anywhere and go on
 * later. Shadow trees are roots of their own (shadow-roots.ts).
 */
import { BLOCK, BREAK, DROP, INLINE, SKIP } from './element-kinds.ts';
import { isBlockStyled, isCodeOrEditor, isElement, isSkipped, isVisible, kindOf } from './element-queries.ts';
import { asOneLine, isBlank } from './white-space.ts';

/** Text of one block. Spans are offsets into the slice's text; pieces are indexes into its arrays. */
export interface TextBlock {
  /** Nearest element that is a block by name; the host for text directly in a shadow root. */
  element: Element;
  start: number;
  end: number;
  firstPiece: number;
  endPiece: number;
}

/**
 * Some blocks of a page. `text` joins them by line breaks and has white space as the reader sees it: runs are one space. So it is made of
 * pieces of text nodes: piece `i` begins at `starts[i]` of the text and at `offsets[i]` of `nodes[i]`, character for character.
 */
export interface Slice {
  text: string;
  nodes: Text[];
  starts: number[];
  offsets: number[];
  blocks: TextBlock[];
}

export interface ReadOptions {
  /** Characters after which a slice ends with its block. */
  limit?: number;
  /** Asked every few hundred nodes; true pauses the walk. */
  shouldPause?: () => boolean;
}

export interface TextReader {
  /** Goes on to the end of a slice. Null when paused, and when there is nothing left. */
  next(): Slice | null;
  readonly done: boolean;
  /** Parents of text nobody sees now. */
  readonly hidden: Element[];
}

/** The block a parent's text belongs to, or null if it is not read. */
type Place = Element | null;

/** Of NodeFilter: each interface of the DOM that is touched for the first time costs as much as hundreds of nodes. */
const SHOW_ELEMENT = 1;
const SHOW_TEXT = 4;
const RUN_OF_SPACE = /[ \t\n\r\f]{2,}/g;
const NODES_BETWEEN_QUESTIONS = 256;

export function createTextReader(root: Element | ShadowRoot, options: ReadOptions = {}): TextReader {
  const { limit = Number.POSITIVE_INFINITY, shouldPause } = options;
  const walker = document.createTreeWalker(root, SHOW_TEXT);
  let between: TreeWalker | null = null;
  const rootElement = isElement(root) ? root : root.host;
  const places = new Map<Node, Place>([[root, isSkipped(rootElement) ? null : rootElement]]);
  /** Whether a block's own text is shown. */
  const shown = new Map<Element, boolean>();
  const hidden: Element[] = [];
  let ended = false;

  let slice = emptySlice();
  let text = '';
  let block: Place = null;
  let blockStart = 0;
  let firstPiece = 0;
  let endsInSpace = true;
  let lastNode: Text | null = null;
  let lastParent: Node | null = null;
  let lastPlace: Place = null;
  /** White space that counts only if its block goes on after it. */
  let blanks: Text[] = [];
  /** The first text of the next slice. */
  let held: Text | null = null;

  function placeOf(parent: Node): Place {
    const known = places.get(parent);
    if (known !== undefined) return known;
    const element = parent as Element;
    const kind = kindOf(element);
    let place: Place = null;
    if ((kind === INLINE || kind === BLOCK) && !isCodeOrEditor(element)) {
      const outer = parent.parentNode ? placeOf(parent.parentNode) : null;
      place = outer && kind === BLOCK ? element : outer;
      if (kind === BLOCK && element.localName === 'details' && !element.hasAttribute('open'))
        shown.set(element, false);
    }
    places.set(parent, place);
    return place;
  }

  /**
   * Asked once per block; an element within a line is asked only if it carries what could hide it. `visibility: hidden` costs twice as much
   * to ask for and is left to the few places that get a mark (anchor.ts).
   */
  function isShown(parent: Node, place: Element): boolean {
    const known = shown.get(place);
    if (known !== false && parent !== place && parent !== root && (parent as Element).hasAttributes()) {
      const isOwnShown = isVisible(parent as Element);
      if (isOwnShown) shown.set(place, true);
      return isOwnShown;
    }
    if (known !== undefined) return known;
    const isPlaceShown = isVisible(place);
    shown.set(place, isPlaceShown);
    if (!isPlaceShown) hidden.push(place);
    return isPlaceShown;
  }

  /** Puts a text that is not blank behind what was read. */
  function add(node: Text, data: string): void {
    if (lastNode) {
      between ??= document.createTreeWalker(root, SHOW_ELEMENT | SHOW_TEXT);
      const found = whatLiesBetween(lastNode, node, between);
      if (
        found === BREAK ||
        (found === INLINE && !blanks.length && lastPlace && isGluedByStyle(lastNode, node, lastPlace))
      )
        endBlock();
      else if (blanks.length) addBlanks();
      else if (found === SKIP && !endsInSpace) {
        text += ' ';
        endsInSpace = true;
      }
    }
    if (!block) {
      block = lastPlace;
      blockStart = text.length;
    }
    lastNode = node;
    addText(node, data);
  }

  function addBlanks(): void {
    for (const blank of blanks) if (placeOf(blank.parentNode ?? root) === block) addText(blank, blank.data);
    blanks = [];
  }

  /** Leaves out white space that is not shown: at the start of a line, and after other white space. */
  function addText(node: Text, data: string): void {
    let from = 0;
    let to = data.length;
    if (data.charCodeAt(0) <= 32) {
      from = to - data.trimStart().length;
      if (!endsInSpace) from = Math.max(0, from - 1);
    }
    if (data.charCodeAt(to - 1) <= 32) to = Math.min(to, Math.max(from, data.trimEnd().length) + 1);
    if (to <= from) return;
    const inner = to - from === data.length ? data : data.slice(from, to);
    if (inner.indexOf('\n') >= 0 || inner.indexOf('  ') >= 0 || inner.indexOf('\t') >= 0) {
      let at = 0;
      RUN_OF_SPACE.lastIndex = 0;
      for (let run = RUN_OF_SPACE.exec(inner); run; run = RUN_OF_SPACE.exec(inner)) {
        addPiece(node, asOneLine(inner.slice(at, run.index + 1)), from + at);
        at = RUN_OF_SPACE.lastIndex;
      }
      addPiece(node, asOneLine(at ? inner.slice(at) : inner), from + at);
    } else addPiece(node, inner, from);
    endsInSpace = inner.charCodeAt(inner.length - 1) <= 32;
  }

  function addPiece(node: Text, piece: string, offset: number): void {
    if (piece === '') return;
    slice.nodes.push(node);
    slice.starts.push(text.length);
    slice.offsets.push(offset);
    text += piece;
  }

  function endBlock(): void {
    if (block && text.length > blockStart) {
      slice.blocks.push({
        element: block,
        start: blockStart,
        end: text.length,
        firstPiece,
        endPiece: slice.nodes.length,
      });
      text += '\n';
      firstPiece = slice.nodes.length;
    }
    endsInSpace = true;
    block = null;
    lastNode = null;
    if (blanks.length) blanks = [];
  }

  function takeSlice(): Slice | null {
    const taken = slice;
    taken.text = text;
    slice = emptySlice();
    text = '';
    firstPiece = 0;
    return taken.blocks.length ? taken : null;
  }

  function next(): Slice | null {
    let left = NODES_BETWEEN_QUESTIONS;
    while (!ended) {
      const node = held ?? (walker.nextNode() as Text | null);
      held = null;
      if (!node) break;
      const { data } = node;
      if (isBlank(data)) {
        if (block) blanks.push(node);
      } else {
        const parent = node.parentNode ?? root;
        if (parent !== lastParent) {
          lastParent = parent;
          const place = placeOf(parent);
          lastPlace = place && isShown(parent, place) ? place : null;
        }
        if (lastPlace) {
          if (lastPlace !== block) endBlock();
          if (!block && text.length >= limit) {
            held = node;
            return takeSlice();
          }
          add(node, data);
        }
      }
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
  };
}

/** Reads all of an element at once. Null if nothing in it is prose. */
export const readText = (root: Element | ShadowRoot): Slice | null => createTextReader(root).next();

const emptySlice = (): Slice => ({ text: '', nodes: [], starts: [], offsets: [], blocks: [] });

/** Between two texts of one block: BREAK for a line break or a block without text, SKIP for something that separates words, else INLINE or DROP. */
function whatLiesBetween(before: Text, after: Text, between: TreeWalker): number {
  between.currentNode = before;
  let node = between.nextNode();
  if (node === after && before.parentNode === after.parentNode) return DROP;
  let found: number = INLINE;
  for (; node && node !== after; node = between.nextNode()) {
    if (!isElement(node)) continue;
    const kind = kindOf(node);
    if (kind === BREAK || kind === BLOCK) return BREAK;
    if (kind === SKIP) found = SKIP;
  }
  return found;
}

/** Whether an element between two words is styled as a block, so that they only look like one word in the source. */
function isGluedByStyle(before: Text, after: Text, block: Element): boolean {
  if (!isWord(before.data.slice(-1)) || !isWord(after.data.slice(0, 1))) return false;
  return [...inlinesAbove(before, block), ...inlinesAbove(after, block)].some(isBlockStyled);
}

const isWord = (character: string) =>
  character > '\u02ff'
    ? character > '\u2fff'
    : character.toLowerCase() !== character.toUpperCase() || (character >= '0' && character <= '9');

function inlinesAbove(text: Text, block: Element): Element[] {
  const inlines: Element[] = [];
  for (let at = text.parentElement; at && at !== block; at = at.parentElement) inlines.push(at);
  return inlines;
}
