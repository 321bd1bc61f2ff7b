/** What the library page reads: the package's documents and the reader's, searched and read on this page, not by message. */
import { CLAIM_CODEC } from '../../lib/engine/corpus/claim-codec.ts';
import { createFullText, type FullText } from '../../lib/engine/corpus/full-text.ts';
import { isNearCopy, shingle } from '../../lib/engine/corpus/shingles.ts';
import { withOwnNames } from '../../lib/engine/mentions/own-names.ts';
import { openReaderEngine, type ReaderEngine } from '../../lib/engine/reader-engine.ts';
import { openStartData } from '../../lib/engine/start-data.ts';
import type { LibraryEntry, ShownClaim } from '../../lib/model/library.ts';
import type { Entity } from '../../lib/model/mention.ts';
import { openReaderCorpus, type ReaderCorpus } from '../../lib/platform/corpus/reader-corpus.ts';
import { readNames } from '../../lib/platform/own-names.ts';
import { fetchEntities, fetchStartData } from '../../lib/platform/packaged-data.ts';

export interface LibraryCorpus extends ReaderEngine {
  /** With the reader's own. */
  entities: Entity[];
  /** Ids of everything a figure can measure. */
  measures: string[];
  own: ReaderCorpus;
}

export async function openLibrary(): Promise<LibraryCorpus> {
  const [bytes, entities, own, names] = await Promise.all([
    fetchStartData(),
    fetchEntities(),
    openReaderCorpus(CLAIM_CODEC),
    readNames(),
  ]);
  const decoder = new TextDecoder();
  const start = openStartData(bytes, part => decoder.decode(part));
  return {
    ...openReaderEngine(start, own, names),
    entities: withOwnNames(entities, names),
    measures: start.knowledge.measures.map(({ id }) => id),
    own,
  };
}

/** Everything that is not deleted, newest first. */
export async function readEntries({ bundled, own }: LibraryCorpus): Promise<LibraryEntry[]> {
  const saved: LibraryEntry[] = [];
  for await (const one of own.all()) saved.push({ document: one.document, saved: one });
  const unseen = new Set([...own.hidden(), ...saved.map(({ document }) => document.id)]);
  const packaged = bundled.allDocuments().filter(({ id }) => !unseen.has(id));
  const entries = [...packaged.map((document): LibraryEntry => ({ document, saved: null })), ...saved];
  return entries.sort((a, b) => (b.document.published ?? '').localeCompare(a.document.published ?? ''));
}

export interface Searched {
  entries: LibraryEntry[];
  terms: string[];
}

const MOST_FOUND = 1000;

export function search(index: FullText, entries: readonly LibraryEntry[], query: string): Searched {
  if (!query.trim()) return { entries: [...entries], terms: [] };
  const byId = new Map(entries.map(entry => [entry.document.id, entry]));
  const found = index.search(query, MOST_FOUND);
  return {
    entries: found.flatMap(({ id }) => byId.get(id) ?? []),
    terms: [...new Set(found.flatMap(({ terms }) => terms))],
  };
}

export const indexEntries = (entries: readonly LibraryEntry[]): FullText =>
  createFullText(entries.map(({ document }) => document));

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

/** Other documents that say nearly the same. */
export function duplicatesOf(
  entries: readonly LibraryEntry[],
  { document }: LibraryEntry,
): { id: string; title: string }[] {
  const own = shingle(document.text);
  return entries
    .map(entry => entry.document)
    .filter(other => other.id !== document.id && isNearCopy(own, shingle(other.text)))
    .map(({ id, title }) => ({ id, title }));
}
