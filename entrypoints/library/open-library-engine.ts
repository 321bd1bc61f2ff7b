/** The engine over the reader's corpus, for the library page and for its workers, which have no extension API. */
import { CLAIM_CODEC } from '../../lib/engine/corpus/claim-codec.ts';
import { parseDays } from '../../lib/engine/quantities/dates/chrono-days.ts';
import { openReaderEngine, type ReaderEngine } from '../../lib/engine/reader-engine.ts';
import { openStartData } from '../../lib/engine/start-data.ts';
import type { OwnNames } from '../../lib/model/own-names.ts';
import { openReaderCorpus, type ReaderCorpus } from '../../lib/platform/corpus/reader-corpus.ts';
import { fetchStartData } from '../../lib/platform/packaged-data.ts';

export interface LibraryEngine extends ReaderEngine {
  /** Ids of everything a figure can measure. */
  measures: string[];
  own: ReaderCorpus;
}

export async function openLibraryEngine(names: OwnNames): Promise<LibraryEngine> {
  const [bytes, own] = await Promise.all([fetchStartData(), openReaderCorpus(CLAIM_CODEC)]);
  const decoder = new TextDecoder();
  const start = openStartData(bytes, part => decoder.decode(part));
  return {
    ...openReaderEngine(start, own, names, () => parseDays),
    measures: start.knowledge.measures.map(({ id }) => id),
    own,
  };
}
