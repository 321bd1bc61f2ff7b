/** Documents of the library that say nearly the same as one of them. */
import { isNearCopy, shingle } from '../../lib/engine/corpus/shingles.ts';
import { tokenize } from '../../lib/engine/corpus/tokenize.ts';
import type { SearchShards } from '../../lib/platform/corpus/search-shards.ts';
import type { LibraryEngine } from './open-library-engine.ts';

/** Words of a text that find its near copies, the longest first: long words are rare. */
const TELLING_WORDS = 20;
const MOST_COPIES = 20;

/** Ids of near copies, found by the document's rarest words. */
export async function findCopies(
  { bundled, own }: LibraryEngine,
  search: () => Promise<SearchShards>,
  id: string,
): Promise<string[]> {
  const read = async (ids: readonly string[]) => [
    ...(await bundled.readDocuments(ids)),
    ...(await own.readDocuments(ids)),
  ];
  const [document] = await read([id]);
  if (!document) return [];
  const words = [...new Set(tokenize(document.text))].sort((a, b) => b.length - a.length);
  const found = await (await search()).searchAny(words.slice(0, TELLING_WORDS).join(' '));
  const others = found.map(one => one.id).filter(other => other !== id);
  const shingles = shingle(document.text);
  const candidates = await read(others.slice(0, MOST_COPIES));
  return candidates.filter(({ text }) => isNearCopy(shingles, shingle(text))).map(other => other.id);
}
