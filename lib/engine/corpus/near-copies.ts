import type { CorpusDocument } from '../../model/document.ts';
import { areNearCopies, shingle } from './shingles.ts';

/**
 * Pairs of ids of documents that are near copies of each other. What each shares with those before it is counted while its shingles are looked
 * up, so that the cost grows with the text that recurs and not with the square of the documents.
 */
export function findNearCopies(
  documents: readonly Pick<CorpusDocument, 'id' | 'text'>[],
  shinglesOf: (text: string) => ReadonlySet<number> = shingle,
): [string, string][] {
  const ids: string[] = [];
  const sizes: number[] = [];
  const holders = new Map<number, number[]>();
  const shared = new Uint32Array(documents.length);
  const pairs: [string, string][] = [];
  for (const { id, text } of new Map(documents.map(document => [document.id, document])).values()) {
    const shingles = shinglesOf(text);
    const met: number[] = [];
    for (const hash of shingles) {
      const before = holders.get(hash);
      if (!before) {
        holders.set(hash, [ids.length]);
        continue;
      }
      for (const other of before) {
        const count = shared[other] ?? 0;
        if (!count) met.push(other);
        shared[other] = count + 1;
      }
      before.push(ids.length);
    }
    for (const other of met) {
      const smaller = Math.min(sizes[other] ?? 0, shingles.size);
      if (areNearCopies(shared[other] ?? 0, smaller)) pairs.push([ids[other] ?? '', id]);
      shared[other] = 0;
    }
    ids.push(id);
    sizes.push(shingles.size);
  }
  return pairs;
}
