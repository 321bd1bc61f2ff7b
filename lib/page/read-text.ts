/**
 * Reads the prose of a page, block by block, without changing it.
 *
 * One native walk over text nodes. What surrounds a text is worked out once per parent element from names alone; the browser is asked
 * only whether a parent is visible, and for its style only where two words would be glued together. The walk can stop anywhere and go on
 * later. Shadow trees are roots of their own (shadow-roots.ts).
 */
import { BLOCK, BREAK, DROP, INLINE, SKIP } from './element-kinds.ts';
import {
  isBlockStyled,
  isCodeOrEditor,
  isEditable,
  isElement,
  isSkipped,
  isVisible,
  kindOf,
} from './element-queries.ts';

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
const LEADING_SPACE = /^[ \t\n\r\f]+/;
const NODES_BETWEEN_QUESTIONS = 256;

export function createTextReader(root: Element | ShadowRoot, options: ReadOptions = {}): TextReader {
  const { limit = Number.POSITIVE_INFINITY, shouldPause } = options;
  const walker = document.createTreeWalker(root, SHOW_TEXT);
  let between: TreeWalker | null = null;
  const rootElement = isElement(root) ? root : root.host;
  const places = new Map<Node, Place>([[root, isSkipped(rootElement) ? null : rootElement]]);
  const seenBlocks = new Map<Element, boolean>();
  const hidden: Element[] = [];
  let ended = false;

  let slice = emptySlice();
  let line = '';
  let endsInSpace = true;
  let firstPiece = 0;
  let block: Place = null;
  let lastText: Text | null = null;
  let lastParent: Node | null = null;
  let lastPlace: Place = null;
  /** White space that counts only if its block goes on after it. */
  let blanks: Text[] = [];

  function placeOf(parent: Node): Place {
    const known = places.get(parent);
    if (known !== undefined) return known;
    const kind = kindOf(parent as Element);
    let place: Place = null;
    if (kind === INLINE || (kind === BLOCK && !isCodeOrEditor(parent as Element))) {
      const outer = parent.parentNode ? placeOf(parent.parentNode) : null;
      place = outer && kind === BLOCK ? (parent as Element) : outer;
    }
    places.set(parent, place);
    return place;
  }

  /**
   * Asked once per block; an element within a line is asked only if it carries what could hide it. `visibility: hidden` costs twice as much
   * to ask for and is left to the few places that get a mark (anchor.ts).
   */
  function isSeen(parent: Node, place: Element): boolean {
    let seen = seenBlocks.get(place);
    if (seen !== false && parent !== place && parent !== root && mayDiffer(parent as Element)) {
      const ownSeen = isVisible(parent as Element) && !isEditable(parent as Element);
      if (ownSeen) seenBlocks.set(place, true);
      return ownSeen;
    }
    if (seen === undefined) {
      seen = isVisible(place) && !isEditable(place);
      seenBlocks.set(place, seen);
      if (!seen) hidden.push(place);
    }
    return seen;
  }

  function readTextNode(text: Text): void {
    const { data } = text;
    const first = data.charCodeAt(0);
    if ((first <= 32 || first === 160) && data.trim() === '') {
      if (line !== '') blanks.push(text);
      return;
    }
    const parent = text.parentNode ?? root;
    if (parent !== lastParent) {
      lastParent = parent;
      const place = placeOf(parent);
      lastPlace = place && isSeen(parent, place) ? place : null;
    }
    if (!lastPlace) return;
    if (lastPlace !== block) endBlock();
    else if (lastText) {
      between ??= document.createTreeWalker(root, SHOW_ELEMENT | SHOW_TEXT);
      const found = whatLiesBetween(lastText, text, between);
      if (
        found === BREAK ||
        (found === INLINE && !blanks.length && isGluedByStyle(lastText, text, lastPlace))
      )
        endBlock();
      else if (blanks.length) addBlanks();
      else if (found === SKIP && !endsInSpace) {
        line += ' ';
        endsInSpace = true;
      }
    }
    block = lastPlace;
    lastText = text;
    addText(text, data);
  }

  function addBlanks(): void {
    for (const blank of blanks) if (placeOf(blank.parentNode ?? root) === block) addText(blank, blank.data);
    blanks = [];
  }

  /** Leaves out white space that is not shown: at the start of a line, and after other white space. */
  function addText(text: Text, data: string): void {
    if (!endsInSpace && !data.includes('\n') && !data.includes('  ') && !data.includes('\t')) {
      addPiece(text, data, 0, data.length);
      return;
    }
    let from = endsInSpace ? (LEADING_SPACE.exec(data)?.[0].length ?? 0) : 0;
    for (const { 0: run, index } of data.matchAll(RUN_OF_SPACE)) {
      if (index < from) continue;
      addPiece(text, data, from, index + 1);
      from = index + run.length;
    }
    addPiece(text, data, from, data.length);
  }

  function addPiece(text: Text, data: string, from: number, to: number): void {
    if (to <= from) return;
    slice.nodes.push(text);
    slice.starts.push(slice.text.length + line.length);
    slice.offsets.push(from);
    line += to - from === data.length ? data : data.slice(from, to);
    endsInSpace = data.charCodeAt(to - 1) <= 32;
  }

  function endBlock(): void {
    if (line !== '' && block) {
      const start = slice.text.length;
      slice.text += asOneLine(line);
      slice.blocks.push({
        element: block,
        start,
        end: start + line.length,
        firstPiece,
        endPiece: slice.nodes.length,
      });
      slice.text += '\n';
      firstPiece = slice.nodes.length;
      line = '';
    }
    endsInSpace = true;
    block = null;
    lastText = null;
    if (blanks.length) blanks = [];
  }

  function takeSlice(): Slice | null {
    const taken = slice;
    slice = emptySlice();
    firstPiece = 0;
    return taken.blocks.length ? taken : null;
  }

  function next(): Slice | null {
    let left = NODES_BETWEEN_QUESTIONS;
    while (!ended) {
      const text = walker.nextNode() as Text | null;
      if (!text) break;
      readTextNode(text);
      if (line === '' && slice.text.length >= limit) return takeSlice();
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
  if (before.nextSibling === after) return DROP;
  let found: number = INLINE;
  between.currentNode = before;
  for (let node = between.nextNode(); node && node !== after; node = between.nextNode()) {
    if (!isElement(node)) continue;
    const kind = kindOf(node);
    if (kind === BREAK || kind === BLOCK) return BREAK;
    if (kind === SKIP) found = SKIP;
  }
  return found;
}

/** Line breaks in the source of a paragraph are spaces. Plain searches: a regular expression is slow the first times it runs. */
export const asOneLine = (text: string): string => {
  const spaced = text.includes('\n') ? text.replaceAll('\n', ' ') : text;
  return spaced.includes('\r') ? spaced.replaceAll('\r', ' ') : spaced;
};

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

/** Whether an element within a line could be hidden, or an editor, while its block is neither. */
const mayDiffer = (element: Element): boolean =>
  element.hasAttributes() &&
  (element.className !== '' ||
    element.hasAttribute('style') ||
    element.hasAttribute('hidden') ||
    element.id !== '' ||
    element.hasAttribute('contenteditable'));
