import * as z from 'zod/mini';
import { DocumentSchema } from './document.ts';

const text = (length: number) => z.string().check(z.maxLength(length));
const instant = text(40).check(z.regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/));
const offset = z.number().check(z.int(), z.minimum(0));

/** Where a passage stood in the text of its page: W3C TextQuoteSelector and TextPositionSelector in one. */
export const TextSelectorSchema = z.object({
  exact: text(1_000_000),
  prefix: text(1000),
  suffix: text(1000),
  start: offset,
  end: offset,
});
export type TextSelector = z.infer<typeof TextSelectorSchema>;

/** How a clip was found on its page when the page was last open. */
export const SightingSchema = z.enum(['exact', 'edited', 'gone']);
export type Sighting = z.infer<typeof SightingSchema>;

/**
 * A document of the reader's own: a selection, a whole article, or something imported. The document never changes (its id
 * is a hash of its content): a newer text is a new one that `replaces` it. Tags, note and sighting may change.
 */
export const SavedDocumentSchema = z.object({
  document: DocumentSchema,
  kind: z.enum(['selection', 'article', 'imported']),
  authors: z.array(text(500)).check(z.maxLength(100)),
  /** Of a selection; null for whole articles. */
  selector: z.nullable(TextSelectorSchema),
  savedAt: instant,
  /** Id of the document this is a newer text of. */
  replaces: z.nullable(text(200)),
  tags: z.array(text(200)).check(z.maxLength(200)),
  note: text(100_000),
  /** When tags or note last changed. */
  editedAt: z.nullable(instant),
  sighting: z.nullable(SightingSchema),
});
export type SavedDocument = z.infer<typeof SavedDocumentSchema>;
