import { offsetIn } from '../../../lib/page/anchor.ts';
import { createTextReader, readText } from '../../../lib/page/read-text.ts';
import { asOneLine } from '../../../lib/page/white-space.ts';

/** The blocks of the body, and every piece whose characters are not those of its node: none, if the map is right. */
function readBody(): { blocks: string[]; wrong: string[] } {
  const slice = readText(document.body);
  if (!slice) return { blocks: [], wrong: [] };
  const wrong = slice.nodes.flatMap((node, i) => {
    const start = slice.starts[i] ?? 0;
    const end = Math.min(slice.starts[i + 1] ?? slice.text.length, start + node.length);
    const read = slice.text.slice(start, end).trimEnd();
    const there = asOneLine(node.data).slice(
      offsetIn(slice, i, start),
      offsetIn(slice, i, start) + read.length,
    );
    return there.replaceAll('\t', ' ') === read.replaceAll('\t', ' ') ? [] : [`${read} | ${there}`];
  });
  return { blocks: slice.blocks.map(({ start, end }) => slice.text.slice(start, end)), wrong };
}

/** Texts of the slices of the body, each ended after so many characters. */
function readSlices(limit: number): string[] {
  const reader = createTextReader(document.body, { limit });
  const texts: string[] = [];
  while (!reader.done) texts.push(reader.next()?.text ?? '');
  return texts;
}

/** Lengths of the blocks of one text node of so many words, and whether the map is right. */
function readLongText(words: number): { lengths: number[]; wrong: string[] } {
  document.body.replaceChildren('twelve words '.repeat(words));
  const { blocks, wrong } = readBody();
  return { lengths: blocks.map(({ length }) => length), wrong };
}

/** Pauses every few hundred nodes, and lets the page remove what the walk stands in; the texts read, and the names of what is to be read again. */
function readWhileChanging(selector: string): { text: string; lost: string[] } {
  let isFirst = true;
  const reader = createTextReader(document.body, { shouldPause: () => true });
  let text = '';
  while (!reader.done) {
    text += reader.next()?.text ?? '';
    if (isFirst) document.querySelector(selector)?.remove();
    isFirst = false;
  }
  return { text, lost: reader.lost.map(part => (part instanceof Element ? part.id : '')) };
}

Object.assign(globalThis, { readBody, readSlices, readLongText, readWhileChanging });
