import type { CorpusDocument } from '../../model/document.ts';
import { areNearCopies, type Shingles, shingle } from './shingles.ts';

/**
 * Pairs of ids of documents that are near copies of each other. What each shares with those before it is counted while its shingles are looked
 * up, so that the cost grows with the text that recurs and not with the square of the documents.
 */
export function findNearCopies(
  documents: readonly Pick<CorpusDocument, 'id' | 'text'>[],
  shinglesOf: (text: string) => Shingles = shingle,
): [string, string][] {
  const distinct = [...new Map(documents.map(document => [document.id, document])).values()];
  const held = distinct.map(({ text }) => shinglesOf(text));
  const holders = createHolders(held.reduce((total, { length }) => total + length, 0));
  const shared = new Uint32Array(held.length);
  const pairs: [string, string][] = [];
  held.forEach((shingles, n) => {
    const met: number[] = [];
    for (const hash of shingles)
      holders.add(hash, n, other => {
        const count = shared[other] ?? 0;
        if (!count) met.push(other);
        shared[other] = count + 1;
      });
    for (const other of met) {
      const smaller = Math.min(held[other]?.length ?? 0, shingles.length);
      if (areNearCopies(shared[other] ?? 0, smaller))
        pairs.push([distinct[other]?.id ?? '', distinct[n]?.id ?? '']);
      shared[other] = 0;
    }
  });
  return pairs;
}

/** Who holds which hash, in typed arrays: a page with much coverage adds a hundred thousand, and a Map of lists would be swept up for longer. */
function createHolders(most: number) {
  const bits = Math.max(1, Math.ceil(Math.log2(most * 2 + 1)));
  /** By hash: the last row of its list, counted from 1. Each row leads to the one before it. */
  const lists = new Int32Array(2 ** bits);
  const hashes = new Int32Array(most + 1);
  const numbers = new Int32Array(most + 1);
  const before = new Int32Array(most + 1);
  let rows = 0;
  return {
    /** Tells everyone who holds the hash so far, the last first, and adds number `n` to them. */
    add(hash: number, n: number, tell: (other: number) => void): void {
      let at = Math.imul(hash, 0x9e3779b1) >>> (32 - bits);
      while (lists[at] && hashes[lists[at] ?? 0] !== hash) at = (at + 1) & (lists.length - 1);
      for (let row = lists[at] ?? 0; row; row = before[row] ?? 0) tell(numbers[row] ?? 0);
      rows++;
      hashes[rows] = hash;
      numbers[rows] = n;
      before[rows] = lists[at] ?? 0;
      lists[at] = rows;
    },
  };
}
