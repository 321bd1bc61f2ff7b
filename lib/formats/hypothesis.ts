/** Annotations exported from Hypothesis: its client's JSON export, or rows of its API. */
import * as z from 'zod/mini';
import { type Draft, draft, hostOf } from './draft.ts';
import { readItems } from './json-items.ts';
import { parseRecord } from './parse-record.ts';
import { instantOf, readSelector } from './web-annotation.ts';

const text = z.string().check(z.maxLength(1_000_000));

const AnnotationSchema = z.object({
  uri: text,
  created: z.optional(text),
  text: z.optional(text),
  tags: z.optional(z.array(text)),
  document: z.optional(z.object({ title: z.optional(z.array(text)) })),
  target: z.optional(
    z.array(
      z.object({
        selector: z.optional(
          z.array(
            z.object({
              type: text,
              exact: z.optional(text),
              prefix: z.optional(text),
              suffix: z.optional(text),
              start: z.optional(z.number()),
              end: z.optional(z.number()),
            }),
          ),
        ),
      }),
    ),
  ),
});

/** Highlights become selections; notes on a whole page keep their words as the note. Throws ImportError. */
export async function* readHypothesis(chunks: AsyncIterable<string>, now: string): AsyncGenerator<Draft> {
  for await (const { number, text: json } of readItems(chunks, ['annotations', 'rows'])) {
    const annotation = parseRecord(AnnotationSchema, json, number);
    const { uri, tags = [], created, document, target } = annotation;
    const selector = readSelector(target?.[0]?.selector ?? []);
    const title = document?.title?.[0] ?? uri;
    yield draft(
      {
        title: title.slice(0, 2000),
        publisher: hostOf(uri),
        published: null,
        ...(/^https?:/i.test(uri) ? { url: uri.slice(0, 4000) } : {}),
        text: selector?.exact ?? title,
      },
      instantOf(created) ?? now,
      {
        kind: selector ? 'selection' : 'imported',
        selector,
        tags: tags.slice(0, 200).map(tag => tag.slice(0, 200)),
        note: (annotation.text ?? '').slice(0, 100_000),
      },
    );
  }
}
