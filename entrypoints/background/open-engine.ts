/** The one engine, opened when it is first asked for, over what the package carries and what the reader has saved. */

import { CLAIM_CODEC } from '../../lib/engine/corpus/claim-codec.ts';
import { correctionsFor } from '../../lib/engine/corrections-for.ts';
import type { PipelineParts } from '../../lib/engine/engine.ts';
import { withOwnNames } from '../../lib/engine/mentions/own-names.ts';
import { openReaderEngine, type ReaderEngine } from '../../lib/engine/reader-engine.ts';
import { openStartData } from '../../lib/engine/start-data.ts';
import type { Correction } from '../../lib/model/corrections.ts';
import type { CorpusDocument } from '../../lib/model/document.ts';
import type { Corrections } from '../../lib/model/evidence.ts';
import type { Entity } from '../../lib/model/mention.ts';
import { createReaderCorpus, type ReaderCorpus } from '../../lib/platform/corpus/reader-corpus.ts';
import { fetchEntities } from '../../lib/platform/packaged-data.ts';
import type { StartParts } from './start-parts.ts';

export interface Engine extends ReaderEngine {
  /** Whole, with the reader's own, for cards of names; fetched when first asked for. */
  entities(): Promise<Entity[]>;
  /** Every measure and event a claim can be about. */
  abouts: readonly string[];
  /** The reader's own documents; null where the browser refuses a database, and then only the package answers. */
  own: ReaderCorpus | null;
  /** What the reader has corrected, as it bears on the page with that address. */
  corrections(url?: string): Corrections;
  /** Puts other corrections into force, at once. */
  takeCorrections(made: readonly Correction[]): void;
  /** All that is not deleted. */
  documents(): Promise<CorpusDocument[]>;
}

/** `dayParser`: see `assemblePipeline`. */
export async function openEngine(parts: StartParts, dayParser: PipelineParts['dayParser']): Promise<Engine> {
  const [bytes, database, names, corrected] = await parts;
  const own = database && createReaderCorpus(database, CLAIM_CODEC);
  let made: readonly Correction[] = corrected.made;
  const decoder = new TextDecoder();
  const start = openStartData(bytes, part => decoder.decode(part));
  const { knowledge, corpus: bundled } = start;
  const engine = openReaderEngine(start, own, names, dayParser);
  let entities: Promise<Entity[]> | undefined;
  return {
    ...engine,
    async entities() {
      entities ??= fetchEntities();
      return withOwnNames(await entities, engine.names());
    },
    abouts: [...knowledge.measures, ...knowledge.events].map(({ id }) => id),
    own,
    corrections: url => correctionsFor(made, url),
    takeCorrections(next) {
      made = next;
    },
    async documents() {
      const saved: CorpusDocument[] = [];
      if (own) for await (const { document } of own.all()) saved.push(document);
      const unseen = new Set([...(own?.hidden() ?? []), ...saved.map(({ id }) => id)]);
      return [...bundled.allDocuments().filter(({ id }) => !unseen.has(id)), ...saved];
    },
  };
}
