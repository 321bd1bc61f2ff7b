/** From what was taken from a page to a document of the reader's corpus. */
import { canonicalUrl } from '../../lib/engine/corpus/canonical-url.ts';
import type { PageCapture, SaveOutcome } from '../../lib/model/clips.ts';
import type { CorpusDocument } from '../../lib/model/document.ts';
import type { SavedDocument } from '../../lib/model/saved-document.ts';
import { documentId } from '../../lib/platform/corpus/document-id.ts';
import { engineVersion } from '../../lib/platform/corpus/engine-version.ts';
import type { ReaderCorpus } from '../../lib/platform/corpus/reader-corpus.ts';
import type { Engine } from './open-engine.ts';

/** Saves it unless it is there already; durable when it resolves. `update`: in place of an older text of the article. */
export async function saveCapture(
  { pipeline }: Engine,
  own: ReaderCorpus,
  capture: PageCapture,
  update: boolean,
  now: Date,
): Promise<SaveOutcome> {
  const document = await toDocument(capture);
  const { id, title } = document;
  const address = canonicalUrl(document.url) ?? '';
  const before = (await own.savedFrom(address)).filter(saved => isSameWish(saved, capture));
  if (before.some(saved => saved.document.id === id)) return { state: 'already-saved', id, title };
  const [older] = address && !capture.selector ? before : [];
  if (older && !update) return { state: 'changed', id: older.document.id, title };
  const saved: SavedDocument = {
    document,
    kind: capture.selector ? 'selection' : 'article',
    authors: capture.metadata.authors,
    selector: capture.selector,
    savedAt: now.toISOString(),
    replaces: older?.document.id ?? null,
    tags: older?.tags ?? [],
    note: older?.note ?? '',
    editedAt: older?.editedAt ?? null,
    sighting: null,
  };
  const { claims } = pipeline.index(document);
  await own.save({ saved, address, claims, engineVersion: engineVersion() }, now.getTime());
  return { state: older ? 'updated' : 'saved', id, title };
}

const isSameWish = ({ kind }: SavedDocument, { selector }: PageCapture) =>
  kind === (selector ? 'selection' : 'article');

async function toDocument({ metadata, text, language }: PageCapture): Promise<CorpusDocument> {
  const url = metadata.canonicalUrl ?? metadata.url;
  const content = {
    title: metadata.title,
    publisher: metadata.publisher ?? URL.parse(url)?.hostname ?? '',
    published: metadata.date ?? null,
    url,
    language,
    via: [],
    text,
  };
  return { id: await documentId(content), ...content };
}
