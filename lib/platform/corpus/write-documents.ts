/** What a single transaction does to the reader's documents. */
import type { SavedDocument } from '../../model/saved-document.ts';
import { addClaims, dropClaims } from './claim-rows.ts';
import type { Batch, ChunkId, ClaimCodec, KeyedClaims, StoreName, Writing } from './rows.ts';

/** Stores these functions touch. */
export const DOCUMENT_STORES: readonly StoreName[] = [
  'documents',
  'claims',
  'sorted',
  'derived',
  'tombstones',
];

/** A document ready to be stored: with its page's address and its claims. */
export interface Indexed {
  saved: SavedDocument;
  address: string;
  claims: KeyedClaims;
  engineVersion: string;
}

/** Stores documents whole, each in place of one of the same id. */
export async function putDocuments(
  transaction: Writing,
  documents: readonly Indexed[],
  batch: Batch,
  codec: ClaimCodec,
): Promise<void> {
  const derived = transaction.objectStore('derived');
  for (const { saved } of documents) {
    const before = await derived.get(saved.document.id);
    if (before) await dropClaims(transaction, before.id, before.chunks, codec);
  }
  const claims = documents.flatMap(document => document.claims);
  const chunks = await addClaims(transaction, batch, claims, codec);
  for (const { saved, address, engineVersion, claims: own } of documents) {
    const { id } = saved.document;
    await derived.put({ id, engineVersion, chunks: chunksOf(chunks, own) });
    await transaction.objectStore('documents').put({ id, batch, address, saved });
    await transaction.objectStore('tombstones').delete(id);
  }
}

/** The chunks, of those of each key, that hold a document's claims. */
export const chunksOf = (chunks: ReadonlyMap<string, ChunkId[]>, claims: KeyedClaims): ChunkId[] =>
  [...new Set(claims.map(({ key }) => key))].flatMap(key => chunks.get(key) ?? []);

/** New claims for a document that stays as it is. */
export async function replaceClaims(
  transaction: Writing,
  id: string,
  claims: KeyedClaims,
  engineVersion: string,
  codec: ClaimCodec,
): Promise<void> {
  const row = await transaction.objectStore('documents').get(id);
  if (!row) return eraseDocument(transaction, id, codec);
  const derived = transaction.objectStore('derived');
  const before = await derived.get(id);
  if (before) await dropClaims(transaction, id, before.chunks, codec);
  const chunks = await addClaims(transaction, row.batch, claims, codec);
  await derived.put({ id, engineVersion, chunks: [...chunks.values()].flat() });
}

/** Removes every byte of a document. */
export async function eraseDocument(transaction: Writing, id: string, codec: ClaimCodec): Promise<void> {
  const before = await transaction.objectStore('derived').get(id);
  if (before) await dropClaims(transaction, id, before.chunks, codec);
  await transaction.objectStore('derived').delete(id);
  await transaction.objectStore('documents').delete(id);
  await transaction.objectStore('tombstones').delete(id);
}
