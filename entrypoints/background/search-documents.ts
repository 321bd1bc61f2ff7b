/** Free words over all documents: the library's index, opened for one question, since the background may stop at any moment. */
import { createFullText, FULL_TEXT_CODEC } from '../../lib/engine/corpus/full-text.ts';
import type { CorpusDocument } from '../../lib/model/document.ts';
import { openSearchShards } from '../../lib/platform/corpus/search-shards.ts';
import type { Engine } from './open-engine.ts';

export interface FoundDocuments {
  /** Best first. */
  documents: CorpusDocument[];
  /** How many there are altogether. */
  count: number;
}

export async function searchDocuments(
  { own, bundled, store }: Engine,
  words: string,
  most: number,
): Promise<FoundDocuments> {
  const others = bundled.allDocuments();
  const give = async (found: readonly { id: string }[]): Promise<FoundDocuments> => ({
    documents: await store.readDocuments(found.slice(0, most).map(({ id }) => id)),
    count: found.length,
  });
  if (!own) return give(createFullText(others).search(words, others.length));
  const shards = await openSearchShards(own, FULL_TEXT_CODEC, { others, resident: 0 });
  try {
    await shards.update(new AbortController().signal);
    const hidden = own.hidden();
    const found = (await shards.search(words)).filter(({ id }) => !hidden.has(id));
    return await give(found);
  } finally {
    shards.close();
  }
}
