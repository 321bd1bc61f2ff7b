/** Runs in a plain page, where the browser's quota holds: saves large documents until the disk is full. */

import { openDatabase } from '../../../lib/platform/corpus/database.ts';
import { createReaderCorpus } from '../../../lib/platform/corpus/reader-corpus.ts';
import { CODEC, KEYS, makeIndexed, namesOfClaims } from '../../platform/corpus/make-saved.ts';

export interface Filled {
  confirmed: string[];
  /** Name of the error that ended it; null if it never came. */
  error: string | null;
  /** What is there afterwards. */
  documents: string[];
  whole: boolean;
  claims: number;
}

const CLAIMS = 4;

/** `size`: characters a document; `most`: documents at most. */
async function fill(size: number, most: number): Promise<Filled> {
  const corpus = createReaderCorpus(await openDatabase('quota'), CODEC);
  const confirmed: string[] = [];
  let error: string | null = null;
  for (let i = 0; i < most && !error; i++) {
    const indexed = makeIndexed(`document-${i}`, {}, CLAIMS);
    indexed.saved.document.text = noise(size, i);
    await corpus.save(indexed, i).then(
      () => confirmed.push(`document-${i}`),
      (reason: unknown) => {
        error = reason instanceof DOMException ? reason.name : String(reason);
      },
    );
  }
  const documents: string[] = [];
  let whole = true;
  for await (const { document } of corpus.all()) {
    documents.push(document.id);
    whole &&= document.text.length === size;
  }
  const claims = namesOfClaims(await corpus.readClaims(KEYS)).length;
  corpus.close();
  return { confirmed, error, documents, whole, claims };
}

/** Text that does not compress. */
function noise(size: number, seed: number): string {
  let state = seed + 1;
  let text = '';
  while (text.length < size) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    text += state.toString(36);
  }
  return text.slice(0, size);
}

Object.assign(globalThis, { fill });
