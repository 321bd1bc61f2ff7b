/**
 * Reads the prose of a page, block by block, without changing it.
 *
 * One walk over the text nodes. Most of them are white space, and of the elements many hold no text: only the elements around a text are
 * touched, each looked at once (text-places.ts), and between two texts of a block what stands there. Nothing is entered that is no prose, or
 * that has been found hidden. The walk can stop anywhere and go on later. Shadow trees are roots of their own (shadow-roots.ts).
 */
import { BLOCK, BREAK, INLINE, KINDS, SKIP } from './element-kinds.ts';
import { isCodeOrEditor, isElement, isSkipped, kindOf } from './element-queries.ts';
import { parentOf } from './forms.ts';
import { addLine, collapseRuns } from './pieces.ts';
import { cutBefore, emptySlice, isGluedByStyle, type Slice } from './slice.ts';
import { createTextPlaces, type TextPlace } from './text-places.ts';
import { asOneLine, hasRuns } from './white-space.ts';

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
const SHOW_TEXT = 4;
const NODES_BETWEEN_QUESTIONS = 256;
const NO_BREAK_SPACE = 160;
/** Characters after which a block is cut at a space: work goes block by block, and each must be over soon. */
const MOST_BLOCK = 32 * 1024;

export function createTextReader(root: Element | ShadowRoot, options: ReadOptions = {}): TextReader {
  const { limit = Number.POSITIVE_INFINITY, shouldPause } = options;
  const blanks = new Set<string>();
  const walker = document.createTreeWalker(root, SHOW_TEXT);
  const hidden: Element[] = [];
  const lost: (Element | ShadowRoot)[] = [];
  let places = createTextPlaces(root);
  /** The node to be read next; of a text, from which offset on. */
  let current = walker.nextNode() as Text | null;
  let readFrom = 0;
  /** During a pause: the node to be read next and all around it, up to the root. */
  let way: Node[] | null = null;

  let slice = emptySlice();
  let block: Element | null = null;
  let blockStart = 0;
  let firstPiece = 0;
  let endsInSpace = true;
  let lastNode: Text | null = null;

  /** Reads to the end of a slice or to a pause. All that is done for every node stands here: at first a call costs more than what it does. */
  function walk(): Slice | null {
    const read = slice;
    const { nodes, starts, offsets } = read;
    let node = current;
    let left = NODES_BETWEEN_QUESTIONS;
    let parent: Node | null = null;
    let place: TextPlace | null = null;
    while (node) {
      let past: Node | null = null;
      const { data } = node;
      const first = data.charCodeAt(0);
      if ((first > 32 && first !== NO_BREAK_SPACE) || !(blanks.has(data) || isBlank(data))) {
        const around = node.parentNode ?? root;
        if (!place || around !== parent) {
          parent = around;
          place = places.of(around);
        }
        if (place.shown === undefined ? places.isShown(place) : place.shown) {
          if (block && (block !== place.block || !lastNode || !isOneLine(lastNode, node, data))) endBlock();
          if (!block) {
            if (read.text.length >= limit) {
              current = node;
              return takeSlice();
            }
            block = place.block;
            blockStart = read.text.length;
          }
          lastNode = node;
          const { length } = data;
          if (
            first > 32 &&
            length <= MOST_BLOCK &&
            data.charCodeAt(length - 1) > 32 &&
            data.indexOf('\n') < 0
          ) {
            nodes.push(node);
            starts.push(read.text.length);
            offsets.push(0);
            read.text += data;
            endsInSpace = false;
          } else if (length <= MOST_BLOCK) addPieces(node, data, 0);
          else if (addPart(node, data)) continue;
        } else {
          past = place.past;
          if (past && place.isProse) hidden.push(isElement(past) ? past : (past as ShadowRoot).host);
        }
      }
      if (past) {
        walker.currentNode = past;
        node = walker.nextSibling() as Text | null;
      } else node = walker.nextNode() as Text | null;
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
    return takeSlice();
  }

  /** The same few strings stand between most elements of a page. */
  function isBlank(data: string): boolean {
    if (data.trim() !== '') return false;
    blanks.add(data);
    return true;
  }

  /** Whether a text runs on from the last one of the block. Adds what stands between them. */
  function isOneLine(before: Text, node: Text, data: string): boolean {
    let between: Text[] | null = null;
    let isSeparated = false;
    let isCrossed = false;
    let at: Node = before;
    let inner: Node | null = null;
    for (;;) {
      let next: Node | null = inner ?? at.nextSibling;
      while (!next) {
        isCrossed = true;
        // A text is no form, so it can be asked itself.
        const parent: Node | null = at === before ? before.parentNode : parentOf(at);
        if (!parent || parent === block) return false;
        at = parent;
        next = at.nextSibling;
      }
      if (next === node) break;
      at = next;
      inner = null;
      const name = (at as Partial<Element>).localName;
      if (name !== undefined) {
        const kind = KINDS.get(name) ?? kindOf(at as Element);
        if (kind === BLOCK || kind === BREAK) return false;
        if (kind === INLINE) {
          isCrossed = true;
          const { firstChild } = at;
          // What is around a text that is read is no editor.
          if (firstChild !== node && isCodeOrEditor(at as Element)) isSeparated = true;
          else inner = firstChild;
        } else if (kind === SKIP) isSeparated = true;
      } else if (at.nodeType === TEXT_NODE && (at as Text).data.trim() === '') {
        between ??= [];
        between.push(at as Text);
      }
    }
    if (between) for (const blank of between) addPieces(blank, blank.data, 0);
    else if (isSeparated) {
      if (!endsInSpace) slice.text += ' ';
      endsInSpace = true;
    } else if (
      isCrossed &&
      !endsInSpace &&
      data.charCodeAt(0) > 32 &&
      block &&
      isGluedByStyle(before, node, block)
    )
      return false;
    return !endsInSpace || slice.text.length - blockStart <= MOST_BLOCK;
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

  /** Leaves out white space that is not shown: at the start of a line, and after other white space. Of a run the first is kept, as a space. */
  function addPieces(node: Text, data: string, offset: number): void {
    let from = 0;
    let to = data.length;
    if (data.charCodeAt(0) <= 32) {
      from = to - data.trimStart().length;
      if (!endsInSpace) from = Math.max(0, from - 1);
    }
    if (data.charCodeAt(to - 1) <= 32) to = Math.min(to, Math.max(from, data.trimEnd().length) + 1);
    if (to <= from) return;
    const line = asOneLine(to - from === data.length ? data : data.slice(from, to));
    addLine(slice, node, line, offset + from);
    endsInSpace = line.charCodeAt(line.length - 1) <= 32;
  }

  function endBlock(): void {
    if (block && slice.text.length > blockStart) {
      slice.blocks.push({
        element: block,
        start: blockStart,
        end: slice.text.length,
        firstPiece,
        endPiece: slice.nodes.length,
      });
      slice.text += '\n';
      firstPiece = slice.nodes.length;
    }
    endsInSpace = true;
    block = null;
  }

  function takeSlice(): Slice | null {
    const taken = slice;
    if (hasRuns(taken.text)) collapseRuns(taken);
    slice = emptySlice();
    firstPiece = 0;
    return taken.blocks.length ? taken : null;
  }

  /** After a pause, in which the page may have moved or removed what the walk stands in. */
  function findBack(way: readonly Node[]): void {
    places = createTextPlaces(root);
    let top = way.length - 1;
    for (let below = way[top - 1]; below && parentOf(below) === way[top]; below = way[top - 1]) top--;
    if (block && (top || !lastNode || !block.contains(lastNode))) endBlock();
    if (!top) return;
    let left = way[top];
    while (left && left !== root && isElement(left) && kindOf(left) === INLINE) left = parentOf(left) ?? root;
    const around = left && left !== root && isElement(left) ? left : root;
    lost.push(around);
    readFrom = 0;
    walker.currentNode = around;
    current = walker.nextSibling() as Text | null;
  }

  return {
    next() {
      if (way) findBack(way);
      const taken = walk();
      way = current && wayTo(current, root);
      return taken;
    },
    get done() {
      return current === null;
    },
    hidden,
    lost,
  };
}

const TEXT_NODE = 3;

function wayTo(node: Node, root: Node): Node[] {
  const way = [node];
  for (let at: Node | null = node; at && at !== root; ) {
    at = parentOf(at);
    if (at) way.push(at);
  }
  return way;
}

/** Reads all of an element at once. Null if nothing in it is prose. */
export const readText = (root: Element): Slice | null =>
  isSkipped(root) ? null : createTextReader(root).next();
