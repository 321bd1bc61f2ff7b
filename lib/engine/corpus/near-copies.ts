import type { CorpusDocument } from '../../model/document.ts';
import { isNearCopy, shingle } from './shingles.ts';

/**
 * Pairs of ids of documents that are near copies of each other. Only documents that share a shingle are compared, so that
 * the cost grows with the text and not with the square of the documents.
 */
export function findNearCopies(
  documents: readonly Pick<CorpusDocument, 'id' | 'text'>[],
): [string, string][] {
  const seen = new Map<string, Set<number>>();
  const holders = new Map<number, string>();
  const pairs: [string, string][] = [];
  for (const { id, text } of documents) {
    if (seen.has(id)) continue;
    const shingles = shingle(text);
    const candidates = new Set<string>();
    for (const hash of shingles) {
      const holder = holders.get(hash);
      if (holder === undefined) holders.set(hash, id);
      else candidates.add(holder);
    }
    for (const other of candidates)
      if (isNearCopy(shingles, seen.get(other) ?? new Set())) pairs.push([other, id]);
    seen.set(id, shingles);
  }
  return pairs;
}
