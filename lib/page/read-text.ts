/**
 * Reads the prose of a page, block by block, without changing it.
 *
 * One walk over elements and text nodes that does not enter what is no prose, nor what it has found hidden. What an element is, is told by its
 * name alone; the browser is asked only whether a block that has text is shown, and for a style only where two words would be glued
 * together. The walk can stop anywhere and go on later. Shadow trees are roots of their own (shadow-roots.ts).
 */
import { BLOCK, BREAK, INLINE, KINDS, SKIP } from './element-kinds.ts';
import {
  hasCodeOrEditor,
  isCodeOrEditor,
  isElement,
  isSkipped,
  isVisible,
  kindOf,
  showsOwnText,
} from './element-queries.ts';
import { cutBefore, emptySlice, isGluedByStyle, type Slice } from './slice.ts';
import { asOneLine } from './white-space.ts';

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
  /** Outermost elements found whose text nobody sees now. */
  readonly hidden: Element[];
  /** What the page took apart while the walk paused in it: to be read again. */
  readonly lost: (Element | ShadowRoot)[];
}

/** Of NodeFilter: each interface of the DOM that is touched for the first time costs as much as hundreds of nodes. */
const SHOW_ELEMENT_AND_TEXT = 5;
const NODES_BETWEEN_QUESTIONS = 256;
const NO_BREAK_SPACE = 160;
/** Characters after which a block is cut at a space: work goes block by block, and each must be over soon. */
const MOST_BLOCK = 32 * 1024;

export function createTextReader(root: Element | ShadowRoot, options: ReadOptions = {}): TextReader {
  const { limit = Number.POSITIVE_INFINITY, shouldPause } = options;
  const walker = document.createTreeWalker(root, SHOW_ELEMENT_AND_TEXT);
  const rootElement = isElement(root) ? root : root.host;
  const hasEditors = hasCodeOrEditor(root);
  const hidden: Element[] = [];
  const lost: (Element | ShadowRoot)[] = [];
  /** Blocks around the place of the walk, down to `depth`, and whether the text directly in each is shown, once that is known. */
  const around: Element[] = [rootElement];
  const shown: (boolean | undefined)[] = [showsOwnText(rootElement)];
  let depth = 0;
  /** The node to be read next; of a text, from which offset on. */
  let current: Node | null = walker.firstChild();
  let readFrom = 0;
  let isPaused = false;
  let ended = false;

  let slice = emptySlice();
  let text = '';
  let block: Element | null = null;
  let blockStart = 0;
  let firstPiece = 0;
  let endsInSpace = true;
  let lastNode: Text | null = null;
  /** What lies between the last text of the block and the walk: what separates words; elements that begin or end; white space. */
  let isSeparated = false;
  let isCrossed = false;
  let blanks: Text[] = [];

  /** Reads to the end of a slice or to a pause. All that is done for every node stands here: at first a call costs more than what it does. */
  function walk(): Slice | null {
    let node = current;
    let left = NODES_BETWEEN_QUESTIONS;
    while (node) {
      let inner: Node | null = null;
      const name = (node as Partial<Element>).localName;
      if (name === undefined) {
        const { data } = node as Text;
        const first = data.charCodeAt(0);
        if ((first > 32 && first !== NO_BREAK_SPACE) || data.trim() !== '') {
          const place = around[depth] ?? rootElement;
          if ((shown[depth] === true && node.parentNode === place) || isShown(node as Text, place)) {
            if (block && (blanks.length || isSeparated || isCrossed)) goOn(block, node as Text, data);
            if (!block) {
              if (text.length >= limit) {
                current = node;
                return takeSlice();
              }
              block = place;
              blockStart = text.length;
            }
            lastNode = node as Text;
            isSeparated = isCrossed = false;
            if (data.length <= MOST_BLOCK) addPieces(node as Text, data, 0);
            else if (addPart(node as Text, data)) continue;
          }
        } else if (block) blanks.push(node as Text);
      } else {
        const kind = KINDS.get(name) ?? kindOf(node as Element);
        if (kind === BLOCK || kind === INLINE) {
          if (hasEditors && isCodeOrEditor(node as Element)) isSeparated = true;
          else inner = walker.firstChild();
          if (kind === INLINE) isCrossed = true;
          else {
            if (block) endBlock();
            if (inner) {
              around[++depth] = node as Element;
              shown[depth] = name === 'details' ? showsOwnText(node as Element) : undefined;
            }
          }
        } else if (kind === SKIP) isSeparated = true;
        else if (kind === BREAK && block) endBlock();
      }
      node = inner ?? walker.nextSibling() ?? climb();
      if (--left === 0) {
        left = NODES_BETWEEN_QUESTIONS;
        if (node && shouldPause?.()) {
          current = node;
          return null;
        }
      }
    }
    if (block) endBlock();
    current = null;
    ended = true;
    return takeSlice();
  }

  /** What follows the element in which the walk has come to the end. */
  function climb(): Node | null {
    let node: Node | null = null;
    while (!node) {
      const parent = walker.parentNode();
      if (!parent) return null;
      if (parent === around[depth]) {
        if (block) endBlock();
        depth--;
      } else isCrossed = true;
      node = walker.nextSibling();
    }
    return node;
  }

  /**
   * Asked once per block; an element within a line is asked only if it carries what could hide it. `visibility: hidden` costs twice as much
   * to ask for and is left to the few places that get a mark (anchor.ts).
   */
  function isShown(node: Text, place: Element): boolean {
    const parent = node.parentNode;
    const known = shown[depth];
    if (known !== false && parent !== place && parent !== root && (parent as Element).hasAttributes()) {
      const isOwnShown = isVisible(parent as Element);
      if (isOwnShown) shown[depth] = true;
      return isOwnShown;
    }
    if (known !== undefined) return known;
    if (!isVisible(place)) {
      leaveHidden();
      return false;
    }
    shown[depth] = true;
    return true;
  }

  /** The next part of a text too long for one block. True if more of it is left. */
  function addPart(node: Text, data: string): boolean {
    const isRest = data.length - readFrom <= MOST_BLOCK;
    const to = isRest ? data.length : cutBefore(data, readFrom + MOST_BLOCK);
    addPieces(node, data.slice(readFrom, to), readFrom);
    readFrom = isRest ? 0 : to;
    if (!isRest) endBlock();
    return !isRest;
  }

  /** Leaves out white space that is not shown: at the start of a line, and after other white space. */
  function addPieces(node: Text, data: string, offset: number): void {
    let from = 0;
    let to = data.length;
    if (data.charCodeAt(0) <= 32) {
      from = to - data.trimStart().length;
      if (!endsInSpace) from = Math.max(0, from - 1);
    }
    if (data.charCodeAt(to - 1) <= 32) to = Math.min(to, Math.max(from, data.trimEnd().length) + 1);
    if (to <= from) return;
    const inner = to - from === data.length ? data : data.slice(from, to);
    if (inner.indexOf('\n') >= 0 || inner.indexOf('  ') >= 0 || inner.indexOf('\t') >= 0)
      addSpaced(node, inner, offset + from);
    else addPiece(node, inner, offset + from);
    endsInSpace = inner.charCodeAt(inner.length - 1) <= 32;
  }

  /** Of a run of white space the first is kept, as a space. */
  function addSpaced(node: Text, data: string, offset: number): void {
    let at = 0;
    for (let i = 1; i < data.length; i++) {
      if (data.charCodeAt(i) > 32 || data.charCodeAt(i - 1) > 32) continue;
      addPiece(node, asOneLine(data.slice(at, i)), offset + at);
      while (data.charCodeAt(i) <= 32) i++;
      at = i;
    }
    addPiece(node, asOneLine(data.slice(at)), offset + at);
  }

  function addPiece(node: Text, piece: string, offset: number): void {
    if (piece === '') return;
    slice.nodes.push(node);
    slice.starts.push(text.length);
    slice.offsets.push(offset);
    text += piece;
  }

  /** What lay between two texts of a block. */
  function goOn(block: Element, node: Text, data: string): void {
    if (blanks.length) {
      for (const blank of blanks) addPieces(blank, blank.data, 0);
      blanks = [];
    } else if (isSeparated) {
      if (!endsInSpace) text += ' ';
      endsInSpace = true;
    } else if (!endsInSpace && lastNode && data.charCodeAt(0) > 32 && isGluedByStyle(lastNode, node, block))
      endBlock();
    if (endsInSpace && text.length - blockStart > MOST_BLOCK) endBlock();
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

  /** Goes on after the outermost block around that is hidden. */
  function leaveHidden(): void {
    for (; depth > 0; depth--) {
      const outer = around[depth - 1];
      if (!outer || isVisible(outer)) break;
    }
    hidden.push(around[depth] ?? rootElement);
    goOnAfterBlock();
  }

  function goOnAfterBlock(): void {
    if (block) endBlock();
    walker.currentNode = depth ? (around[depth] ?? root) : root;
    if (depth) depth--;
  }

  /** After a pause, in which the page may have moved or removed what the walk stands in. */
  function findBack(): void {
    if (!current) return;
    const inner = [...around.slice(1, depth + 1), current];
    const gone = inner.findIndex((node, i) => !(i ? around[i] : root)?.contains(node));
    if (gone < 0) return;
    depth = gone;
    lost.push(depth ? (around[depth] ?? root) : root);
    readFrom = 0;
    goOnAfterBlock();
    current = walker.nextSibling() ?? climb();
  }

  return {
    next() {
      if (isPaused) findBack();
      isPaused = true;
      return walk();
    },
    get done() {
      return ended;
    },
    hidden,
    lost,
  };
}

/** Reads all of an element at once. Null if nothing in it is prose. */
export const readText = (root: Element): Slice | null =>
  isSkipped(root) ? null : createTextReader(root).next();
