import type { StoredClaim } from '../../../lib/model/claim.ts';
import type { CorpusDocument } from '../../../lib/model/document.ts';
import { dollars, makeClaim } from '../stance/make-claim.ts';

export function makeDocument(parts: Partial<CorpusDocument> = {}): CorpusDocument {
  return {
    id: 'document',
    title: 'A title',
    publisher: 'A publisher',
    published: '2026-05-08',
    language: 'en',
    via: [],
    text: 'A text.',
    ...parts,
  };
}

export const storedClaim = (documentId: string, index: number): StoredClaim => ({
  claim: makeClaim({ measure: 'stake', quantity: dollars(1e9 + index), scope: ['part'] }),
  documentId,
  index,
  published: '2026-05-08',
  figures: 1,
});
