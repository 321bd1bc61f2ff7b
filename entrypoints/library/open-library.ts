/** What the library page reads: the package's documents and the reader's, searched and read on this page, not by message. */
import { withOwnNames } from '../../lib/engine/mentions/own-names.ts';
import type { LibraryEntry, ShownClaim } from '../../lib/model/library.ts';
import type { Entity } from '../../lib/model/mention.ts';
import { readNames } from '../../lib/platform/own-names.ts';
import { fetchEntities } from '../../lib/platform/packaged-data.ts';
import { type LibraryEngine, openLibraryEngine } from './open-library-engine.ts';

export interface LibraryCorpus extends LibraryEngine {
  /** With the reader's own. */
  entities: Entity[];
}

export async function openLibrary(): Promise<LibraryCorpus> {
  const names = await readNames();
  const [engine, bundled] = await Promise.all([openLibraryEngine(names), fetchEntities()]);
  const corpus: LibraryCorpus = {
    ...engine,
    entities: withOwnNames(bundled, names),
    takeNames(next) {
      engine.takeNames(next);
      corpus.entities = withOwnNames(bundled, next);
    },
  };
  return corpus;
}

/** A document whole, and null if it is not there any more. */
export async function readEntry({ store, own }: LibraryCorpus, id: string): Promise<LibraryEntry | null> {
  const [[document], saved] = await Promise.all([store.readDocuments([id]), own.get(id)]);
  return document ? { document, saved } : null;
}

/** Claims of a document, with names to go on to. */
export function claimsOf({ pipeline, entities }: LibraryCorpus, { document }: LibraryEntry): ShownClaim[] {
  const { text, published, title, language } = document;
  const labels = new Map(entities.map(({ id, label }) => [id, label]));
  const { claims } = pipeline.annotate(text, { date: published ?? undefined, title, language });
  return claims.map(claim => ({
    claim,
    subjects: claim.subjects.map(subject => {
      const entityId = subject.id ?? null;
      return { entityId, label: labels.get(entityId ?? '') ?? subject.text };
    }),
  }));
}
