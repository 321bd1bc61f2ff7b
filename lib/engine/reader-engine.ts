/** The engine as a reader has it: over the package's corpus and the reader's own, with the reader's names in force. */
import type { CorpusStore } from '../model/corpus-store.ts';
import type { OwnNames } from '../model/own-names.ts';
import { mergeStores } from './corpus/merged-store.ts';
import { overlayNames } from './corpus/named-overlay.ts';
import type { PackedCorpus } from './corpus/packed-corpus.ts';
import { assemblePipeline, type Pipeline, type PipelineParts } from './engine.ts';
import { createAdditions } from './mentions/additions.ts';
import { findsSpelling, updateAdditions } from './mentions/own-names.ts';
import type { StartData } from './start-data.ts';

/** The reader's corpus, with the ids of documents it hides. */
export type OwnCorpus = CorpusStore & { hidden(): ReadonlySet<string> };

export interface ReaderEngine {
  pipeline: Pipeline;
  bundled: PackedCorpus;
  /** Both corpora. */
  store: CorpusStore;
  /** The names in force. */
  names(): OwnNames;
  /** Puts other names into force, at once. */
  takeNames(names: OwnNames): void;
}

/** `own`: null where there is none, and then only the package answers. */
export function openReaderEngine(
  start: StartData,
  own: OwnCorpus | null,
  names: OwnNames,
  dayParser: PipelineParts['dayParser'],
): ReaderEngine {
  const { knowledge, corpus: bundled } = start;
  const additions = createAdditions(names.names, names.muted);
  const pipeline = assemblePipeline(knowledge, { names: start.names, additions, dayParser });
  let current = names;
  const named = overlayNames({
    bundled,
    isOwn: key => additions.factsOf(key.slice(0, key.lastIndexOf('|'))) !== undefined,
    finder: () => findsSpelling(current.names.flatMap(({ forms }) => forms.map(form => form.text))),
    index: pipeline.index,
    version: () => additions.version,
  });
  return {
    pipeline,
    bundled,
    store: own ? mergeStores(named, own, own.hidden) : named,
    names: () => current,
    takeNames(next) {
      updateAdditions(additions, current, next);
      current = next;
    },
  };
}
