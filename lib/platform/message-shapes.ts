/**
 * Shapes of the questions the background accepts, and from whom. The page's own messages come from our pages too: the
 * welcome page runs the page script over its sample article. Sizes are bounded: a page's process may be hostile.
 */
import * as z from 'zod/mini';
import { DensitySchema } from '../model/settings.ts';
import type { Requests } from './messaging.ts';

/** A content script, or one of the extension's own pages. */
export type Asker = 'page' | 'panel';

const MEGABYTE = 2 ** 20;
const text = (length: number) => z.string().check(z.maxLength(length));
const offset = z.number().check(z.minimum(0));
const url = text(8192);
const id = text(200);
const nothing = z.object({});

const metadata = z.object({
  url,
  canonicalUrl: z.optional(url),
  title: text(4000),
  date: z.optional(text(40)),
  lang: z.optional(text(40)),
  publisher: z.optional(text(500)),
});

const subjectRef = z.object({ id: z.optional(id), text: text(500), candidates: z.array(id) });

/** What judging reads of a claim that comes back from a page; the rest was ours and is passed through. */
const claim = z.looseObject({
  start: offset,
  end: offset,
  sentence: z.object({ start: offset, end: offset }),
  subjects: z.array(subjectRef),
  measure: z.nullable(id),
  event: z.nullable(id),
  quantity: z.nullable(z.looseObject({ kind: id, unit: z.nullable(id) })),
  roles: z.record(z.string(), z.array(subjectRef)),
  scope: z.array(id),
  polarity: z.enum(['positive', 'negative']),
  period: z.nullable(id),
  modality: id,
  stage: z.nullable(id),
  attribution: z.array(id),
});

const subject = z.discriminatedUnion('type', [
  z.object({ type: z.literal('entity'), entityId: id, rivals: z.optional(z.array(id)) }),
  z.object({
    type: z.literal('claim'),
    claim,
    alsoStated: z.optional(z.array(z.object({ documentId: id, claimIndex: offset }))),
  }),
]);

const context = z.object({
  entities: z.array(id),
  language: z.enum(['en', 'ja', 'zh', 'other']),
  ownDocuments: z.array(id),
  date: z.nullable(text(40)),
});

const said = text(2000);
const wish = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('not-same'), said, claim, documentId: id, start: offset, end: offset }),
  z.object({ kind: z.literal('wrong-entity'), said, entityId: id, form: id, address: url }),
  z.object({ kind: z.literal('split-origin'), said, documentId: id }),
  z.object({ kind: z.literal('joined-origins'), said, documentIds: z.tuple([id, id]) }),
]);

const count = z.number().check(z.minimum(0));

interface Shape {
  from: readonly Asker[];
  ask: z.core.$ZodType;
}

export const MESSAGE_SHAPES: { [T in keyof Requests]: Shape } = {
  hello: { from: ['page', 'panel'], ask: z.object({ url }) },
  annotate: {
    from: ['page', 'panel'],
    ask: z.object({
      documentKey: id,
      metadata,
      text: text(2 * MEGABYTE),
      context: z.nullable(context),
      last: z.boolean(),
    }),
  },
  'load-card': { from: ['page', 'panel'], ask: nothing },
  'open-panel': { from: ['page'], ask: nothing },
  'open-name': { from: ['page'], ask: z.object({ entityId: id }) },
  card: {
    from: ['page', 'panel'],
    ask: z.object({ subject, passage: text(MEGABYTE), metadata, ownDocuments: z.array(id) }),
  },
  'marks-changed': {
    from: ['page', 'panel'],
    ask: z.object({ agree: count, differ: count, changed: count, entities: count }),
  },
  overview: { from: ['page', 'panel'], ask: z.looseObject({}) },
  'set-density': {
    from: ['page', 'panel'],
    ask: z.object({ url, density: DensitySchema, tabId: z.optional(z.number()) }),
  },
  check: { from: ['panel'], ask: z.object({ text: text(20_000), date: z.optional(text(40)) }) },
  'annotate-tab': { from: ['panel'], ask: z.object({ tabId: z.number() }) },
  status: { from: ['panel'], ask: nothing },
  'save-quote': { from: ['page'], ask: z.object({ quote: text(100_000) }) },
  'add-name': { from: ['page', 'panel'], ask: z.object({ name: text(200) }) },
  correct: { from: ['page', 'panel'], ask: wish },
  'undo-correction': { from: ['page', 'panel'], ask: z.object({ id }) },
  'edit-name': { from: ['page', 'panel'], ask: z.object({ id: z.optional(id) }) },
  'clips-sighted': {
    from: ['page'],
    ask: z.object({
      sightings: z
        .array(z.object({ id, sighting: z.enum(['exact', 'edited', 'gone']) }))
        .check(z.maxLength(1000)),
    }),
  },
  'mark-clips': { from: ['page'], ask: z.object({ url, marked: z.boolean() }) },
  'undo-save': { from: ['page', 'panel'], ask: z.object({ id }) },
  'save-page': {
    from: ['panel'],
    ask: z.object({
      tabId: z.number(),
      frameId: z.optional(z.number()),
      kind: z.enum(['selection', 'article']),
      update: z.optional(z.boolean()),
    }),
  },
  'page-clips': { from: ['panel'], ask: z.object({ url, tabId: z.optional(z.number()) }) },
  'delete-document': { from: ['panel'], ask: z.object({ id }) },
  'restore-document': { from: ['panel'], ask: z.object({ id }) },
  'edit-document': {
    from: ['panel'],
    ask: z.object({ id, tags: z.array(id).check(z.maxLength(200)), note: text(100_000) }),
  },
  wipe: { from: ['panel'], ask: nothing },
  'corpus-written': { from: ['panel'], ask: nothing },
};
