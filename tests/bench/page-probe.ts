/** What is measured inside a page: bundled and evaluated there. Times in milliseconds. */
import type { Mark } from '../../lib/model/protocol.ts';
import { anchorBlock, marksByBlock } from '../../lib/page/anchor.ts';
import { createHighlighter } from '../../lib/page/highlighter.ts';
import { createMarkedBlocks } from '../../lib/page/marked-blocks.ts';
import { createTextReader } from '../../lib/page/read-text.ts';

export interface PageProbe {
  /** A bare TreeWalker pass that joins the text of all text nodes. */
  floor(): number;
  walk(): number;
  /** Walk, then anchor and paint a mark on one in `every` capitalised words: five is a dense page. */
  paint(every?: number): number;
  /** mark.js on the same words as `paint`, all of them. */
  peer(): number;
  stats(): { nodes: number; characters: number; blocks: number; marks: number };
}

interface Peer {
  Mark: new (root: Element) => { markRegExp(expression: RegExp): void };
}

const WORD = /\b[A-Z][a-z]{4,}/g;

function timed(run: () => void): number {
  const began = performance.now();
  run();
  return performance.now() - began;
}

let joined = '';

function bareWalk(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  joined = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) joined += (node as Text).data;
}

const readBody = () => createTextReader(document.body).next();

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

let marks: Mark[] = [];

const probe: PageProbe = {
  floor: () => timed(bareWalk),
  walk: () => timed(() => void readBody()),
  paint(every = 5) {
    const blocks = createMarkedBlocks(createHighlighter(CSS.highlights), new AbortController().signal);
    blocks.setDensity('everything');
    const walked = timed(() => {
      slice = readBody();
    });
    marks = slice ? marksIn(slice.text, every) : [];
    return (
      walked +
      timed(() => {
        if (!slice) return;
        const own = marksByBlock(slice.blocks, marks);
        const read = slice;
        blocks.add(read.blocks.flatMap((block, i) => (own[i] ? [anchorBlock(read, block, own[i])] : [])));
      })
    );
  },
  peer: () => timed(() => new (globalThis as unknown as Peer).Mark(document.body).markRegExp(WORD)),
  stats: () => ({
    nodes: slice?.nodes.length ?? 0,
    characters: joined.length,
    blocks: slice?.blocks.length ?? 0,
    marks: marks.length,
  }),
};
let slice = null as ReturnType<typeof readBody>;

Object.assign(globalThis, { pageProbe: probe });
