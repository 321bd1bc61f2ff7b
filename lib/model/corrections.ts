import * as z from 'zod/mini';
import type { Claim } from './claim.ts';
import type { ErrorReport } from './protocol.ts';

const text = (length: number) => z.string().check(z.maxLength(length));
const id = () => text(200).check(z.minLength(1));
const offset = () => z.number().check(z.int(), z.minimum(0));

/** At most this many are kept. */
export const MOST_CORRECTIONS = 5000;

/** What the reader has corrected. */
const CorrectedSchema = z.lazy(() =>
  z.discriminatedUnion('kind', [
    /** What stands there in the document says nothing to claims of pages under this key (subject|measure). */
    z.object({
      kind: z.literal('not-same'),
      key: text(1000),
      documentId: id(),
      start: offset(),
      end: offset(),
    }),
    /** Written so, the name is not that entity on the page with this address. */
    z.object({ kind: z.literal('wrong-entity'), entityId: id(), form: text(200), address: text(8192) }),
    /** The document is an origin of its own. */
    z.object({ kind: z.literal('split-origin'), documentId: id() }),
    /** Both documents come from one origin. */
    z.object({ kind: z.literal('joined-origins'), documentIds: z.tuple([id(), id()]) }),
  ]),
);
export type Corrected = z.infer<typeof CorrectedSchema>;

export const CorrectionSchema = z.lazy(() =>
  z.object({
    id: id(),
    /** ISO instant. */
    madeAt: text(40),
    what: CorrectedSchema,
    /** What the reader saw when it was made, for the list of corrections: on the page, and in the coverage. */
    said: text(500),
    found: text(500),
  }),
);
export type Correction = z.infer<typeof CorrectionSchema>;

/** One item of storage. */
export const StoredCorrectionsSchema = z.lazy(() =>
  z.object({ version: z.literal(1), made: z.array(CorrectionSchema) }),
);
export type StoredCorrections = z.infer<typeof StoredCorrectionsSchema>;

export const NOTHING_CORRECTED: StoredCorrections = { version: 1, made: [] };

/** What a card can correct of its own mark. */
export type CardCorrection =
  | { kind: 'not-same'; documentId: string; start: number; end: number }
  | { kind: 'wrong-entity' }
  | Extract<Corrected, { kind: 'split-origin' | 'joined-origins' }>;

/** The same as the page script sends it, with what the card does not know. `said`: what the page says, in words. */
export type CorrectionWish = { said: string } & (
  | (Extract<CardCorrection, { kind: 'not-same' }> & { claim: Claim })
  | Extract<Corrected, { kind: 'wrong-entity' | 'split-origin' | 'joined-origins' }>
);

/** Page script -> background. */
export interface CorrectionRequests {
  /** Durable when it is answered, and in force from then on. */
  correct: { ask: CorrectionWish; answer: { id: string } };
  'undo-correction': { ask: { id: string }; answer: { undone: true } };
}

/** What became of the reader's last correction in a card. */
export type CorrectionState = { state: 'none' | 'made' | 'undone' } | { state: 'failed'; error: ErrorReport };
