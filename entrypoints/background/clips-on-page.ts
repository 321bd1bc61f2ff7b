import type { ClipOnPage } from '../../lib/model/resident.ts';
import type { ReaderCorpus } from '../../lib/platform/corpus/reader-corpus.ts';

/** What the reader saved from a page; nothing where the browser refuses a database. */
export async function clipsOnPage(own: ReaderCorpus | null, address: string): Promise<ClipOnPage[]> {
  const clips = (await own?.savedFrom(address)) ?? [];
  return clips.map(({ document: { id }, selector, sighting }) => ({ id, selector, sighting }));
}
