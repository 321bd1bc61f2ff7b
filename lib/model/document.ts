import * as z from 'zod/mini';

/** Front matter of a digest, a clip or an imported document. `via`: nearest first, origin last. */
export const DocumentSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  title: z.string().check(z.maxLength(2000)),
  publisher: z.string().check(z.maxLength(500)),
  /** ISO date (at least the year), or null where unknown. */
  published: z.nullable(z.string().check(z.regex(/^\d{4}(-\d\d(-\d\d)?)?$/))),
  publishedBasis: z.optional(z.enum(['stated', 'inferred'])),
  /** Of a page, never of something that runs. */
  url: z.optional(z.string().check(z.maxLength(4000), z.regex(/^(?:https?|file):/i))),
  language: z.enum(['en', 'ja', 'zh-Hans', 'zh-Hant', 'zh', 'other']),
  via: z.array(z.string().check(z.maxLength(500))),
  /** Name of the file a digest was made from. */
  source: z.optional(z.string()),
  /** Paragraphs separated by a blank line; plain text. */
  text: z.string(),
});
export type CorpusDocument = z.infer<typeof DocumentSchema>;
