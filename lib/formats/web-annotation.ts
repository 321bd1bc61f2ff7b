/** W3C Web Annotation (https://www.w3.org/TR/annotation-model/) as JSON-LD: one collection, one page, an annotation per document. */
import * as z from 'zod/mini';
import type { SavedDocument, TextSelector } from '../model/saved-document.ts';
import { type Draft, draft, hostOf } from './draft.ts';
import { readItems } from './json-items.ts';
import { parseRecord } from './parse-record.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const URN = 'urn:second-source:';

/** Pieces of the file, in order. */
export async function* writeAnnotations(saved: AsyncIterable<SavedDocument>): AsyncGenerator<string> {
  const head = {
    '@context': CONTEXT,
    id: `${URN}library`,
    type: 'AnnotationCollection',
    label: 'Second Source',
  };
  yield `${JSON.stringify(head).slice(0, -1)},"first":{"id":"${URN}library:1","type":"AnnotationPage","startIndex":0,"items":[`;
  let separator = '\n';
  for await (const one of saved) {
    yield separator + JSON.stringify(toAnnotation(one));
    separator = ',\n';
  }
  yield '\n]}}\n';
}

export function toAnnotation(saved: SavedDocument) {
  const { document, selector, authors, tags, note, savedAt, editedAt } = saved;
  const { id, title, publisher, published, url, language, text } = document;
  const body = [
    ...(selector ? [] : [textual('describing', text)]),
    ...(note ? [textual('commenting', note)] : []),
    ...tags.map(tag => textual('tagging', tag)),
  ];
  return {
    '@context': CONTEXT,
    id: URN + id,
    type: 'Annotation',
    motivation: selector ? 'highlighting' : 'bookmarking',
    created: savedAt,
    ...(editedAt ? { modified: editedAt } : {}),
    ...(body.length ? { body } : {}),
    target: {
      source: {
        id: url ?? `${URN}document:${id}`,
        type: 'Text',
        ...(language === 'other' ? {} : { language }),
        'dcterms:title': title,
        'dcterms:publisher': publisher,
        ...(published ? { 'dcterms:issued': published } : {}),
        ...(authors.length ? { 'dcterms:creator': authors } : {}),
      },
      ...(selector ? { selector: selectorsOf(selector) } : {}),
    },
  };
}

const textual = (purpose: string, value: string) => ({
  type: 'TextualBody',
  value,
  format: 'text/plain',
  purpose,
});

const selectorsOf = ({ exact, prefix, suffix, start, end }: TextSelector) => [
  { type: 'TextQuoteSelector', exact, prefix, suffix },
  { type: 'TextPositionSelector', start, end },
];

const text = z.string().check(z.maxLength(1_000_000));
const list = <S extends z.ZodMiniType>(item: S) =>
  z.union([
    z.array(item),
    z.pipe(
      item,
      z.transform(one => [one]),
    ),
  ]);

const SelectorSchema = z.object({
  type: text,
  exact: z.optional(text),
  prefix: z.optional(text),
  suffix: z.optional(text),
  start: z.optional(z.number().check(z.int(), z.minimum(0))),
  end: z.optional(z.number().check(z.int(), z.minimum(0))),
});
const SourceSchema = z.object({
  id: text,
  language: z.optional(text),
  'dcterms:title': z.optional(text),
  'dcterms:publisher': z.optional(text),
  'dcterms:issued': z.optional(text),
  'dcterms:creator': z.optional(list(text)),
});
const TargetSchema = z.object({
  source: z.union([text, SourceSchema]),
  selector: z.optional(list(SelectorSchema)),
});
const BodySchema = z.object({ value: z.optional(text), purpose: z.optional(text) });
const AnnotationSchema = z.object({
  type: list(text),
  created: z.optional(text),
  body: z.optional(list(z.union([text, BodySchema]))),
  target: list(z.union([text, TargetSchema])),
});

/** Selector of the model's two kinds, from what an annotation brings; null without a quote. */
export function readSelector(selectors: readonly z.infer<typeof SelectorSchema>[]): TextSelector | null {
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  if (!quote?.exact) return null;
  const { start = 0, end = start + quote.exact.length } = position ?? {};
  const prefix = quote.prefix?.slice(-1000) ?? '';
  return { exact: quote.exact, prefix, suffix: quote.suffix?.slice(0, 1000) ?? '', start, end };
}

/** Reads a collection, a page or a list of annotations. Throws ImportError naming the annotation. */
export async function* readAnnotations(chunks: AsyncIterable<string>, now: string): AsyncGenerator<Draft> {
  for await (const { number, text: json } of readItems(chunks, ['items'])) {
    const { body = [], target, created } = parseRecord(AnnotationSchema, json, number);
    const [first] = target;
    const { source, selector = [] } = typeof first === 'object' ? first : { source: first ?? '' };
    const about = typeof source === 'string' ? { id: source } : source;
    const bodies = body.map(one => (typeof one === 'string' ? { value: one } : one));
    const values = (purpose: string) => bodies.filter(b => b.purpose === purpose).map(b => b.value ?? '');
    const found = readSelector(selector);
    const issued = /^\d{4}(-\d\d(-\d\d)?)?/.exec(about['dcterms:issued'] ?? '');
    yield draft(
      {
        title: about['dcterms:title']?.slice(0, 2000) ?? about.id.slice(0, 2000),
        publisher: about['dcterms:publisher']?.slice(0, 500) ?? hostOf(about.id),
        published: issued?.[0] ?? null,
        ...(/^https?:/i.test(about.id) ? { url: about.id.slice(0, 4000) } : {}),
        language: languageOf(about.language),
        text: values('describing')[0] ?? found?.exact ?? '',
      },
      instantOf(created) ?? now,
      {
        kind: found ? 'selection' : 'imported',
        authors: about['dcterms:creator'] ?? [],
        selector: found,
        tags: values('tagging').map(tag => tag.slice(0, 200)),
        note: [...values('commenting'), ...bodies.flatMap(b => (b.purpose ? [] : (b.value ?? [])))].join(
          '\n\n',
        ),
      },
    );
  }
}

/** An instant in our own form, or undefined. */
export function instantOf(date: string | undefined): string | undefined {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

function languageOf(tag: string | undefined): Draft['document']['language'] {
  const known = ['en', 'ja', 'zh-Hans', 'zh-Hant', 'zh'] as const;
  return known.find(language => language === tag) ?? 'other';
}
