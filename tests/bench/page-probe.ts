/** What is measured inside a page: bundled and evaluated there. */
import type { Mark } from '../../lib/model/protocol.ts';
import { anchorBlock, type MarkedBlock, marksByBlock } from '../../lib/page/anchor.ts';
import { createHighlighter } from '../../lib/page/highlighter.ts';
import { createMarkedBlocks } from '../../lib/page/marked-blocks.ts';
import { createTextReader } from '../../lib/page/read-text.ts';
import type { Slice } from '../../lib/page/slice.ts';

export interface PageProbe {
  /** A bare TreeWalker pass that joins the text of all text nodes. */
  floor(): number;
  walk(): void;
  /** Names a mark on one in `every` capitalised words of what was walked: five is a dense page. Gives their number. */
  find(every?: number): number;
  /** Anchors and paints what was found. */
  show(): void;
  /** mark.js on the same words, all of them. */
  peer(): void;
}

interface Peer {
  Mark: new (root: Element) => { markRegExp(expression: RegExp): void };
}

const WORD = /\b[A-Z][a-z]{4,}/g;

/** Gives the length of the text. */
function bareWalk(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let joined = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) joined += (node as Text).data;
  return joined.length;
}

function marksIn(text: string, every: number): Mark[] {
  return [...text.matchAll(WORD)]
    .filter((_, i) => i % every === 0)
    .map(({ 0: word, index }) => ({
      start: index,
      end: index + word.length,
      kind: 'entity',
      subject: { type: 'entity', entityId: word },
      first: true,
      label: word,
    }));
}

const { signal } = new AbortController();
let slice: Slice | null = null;
let marks: Mark[] = [];

const probe: PageProbe = {
  floor: bareWalk,
  walk() {
    slice = createTextReader(document.body).next();
  },
  find(every = 5) {
    marks = slice ? marksIn(slice.text, every) : [];
    return marks.length;
  },
  show() {
    const blocks = createMarkedBlocks(createHighlighter(CSS.highlights), signal);
    blocks.setDensity('everything');
    if (!slice) return;
    const own = marksByBlock(slice.blocks, marks);
    const known: MarkedBlock[] = [];
    for (const [i, block] of slice.blocks.entries())
      if (own[i]) known.push(anchorBlock(slice, block, own[i]));
    blocks.add(known);
  },
  peer: () => new (globalThis as unknown as Peer).Mark(document.body).markRegExp(WORD),
};

Object.assign(globalThis, { pageProbe: probe });
