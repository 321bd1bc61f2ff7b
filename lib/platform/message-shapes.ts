/**
 * Shapes of the questions the background accepts, and from whom. The page's own messages come from our pages too: the
 * welcome page runs the page script over its sample article. Sizes are bounded: a page's process may be hostile.
 *
 * Each shape is a function that makes it: all of them together cost a tenth of the background's wake, and a question needs one.
 */
import * as z from 'zod/mini';
import { DensitySchema } from '../model/settings.ts';
import type { Requests } from './messaging.ts';

/** A content script, or one of the extension's own pages. */
export type Asker = 'page' | 'panel';

const MEGABYTE = 2 ** 20;
const text = (length: number) => z.string().check(z.maxLength(length));
const offset = () => z.number().check(z.minimum(0));
const url = () => text(8192);
const id = () => text(200);
const ids = () => z.array(id());
const nothing = () => z.object({});

const metadata = () =>
  z.object({
    url: url(),
    canonicalUrl: z.optional(url()),
    title: text(4000),
    date: z.optional(text(40)),
    lang: z.optional(text(40)),
    publisher: z.optional(text(500)),
  });

const subjectRef = () => z.object({ id: z.optional(id()), text: text(500), candidates: ids() });

/** What judging reads of a claim that comes back from a page; the rest was ours and is passed through. */
const claim = () =>
  z.looseObject({
    start: offset(),
    end: offset(),
    sentence: z.object({ start: offset(), end: offset() }),
    subjects: z.array(subjectRef()),
    measure: z.nullable(id()),
    event: z.nullable(id()),
    quantity: z.nullable(z.looseObject({ kind: id(), unit: z.nullable(id()) })),
    roles: z.record(z.string(), z.array(subjectRef())),
    scope: ids(),
    polarity: z.enum(['positive', 'negative']),
    period: z.nullable(id()),
    modality: id(),
    stage: z.nullable(id()),
    attribution: ids(),
  });

const subject = () =>
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('entity'), entityId: id(), rivals: z.optional(ids()) }),
    z.object({
      type: z.literal('claim'),
      claim: claim(),
      alsoStated: z.optional(z.array(z.object({ documentId: id(), claimIndex: offset() }))),
    }),
  ]);

const context = () =>
  z.object({
    entities: ids(),
    language: z.enum(['en', 'ja', 'zh', 'other']),
    ownDocuments: ids(),
    date: z.nullable(text(40)),
  });

const wish = () => {
  const said = text(2000);
  const place = { documentId: id(), start: offset(), end: offset() };
  return z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('not-same'), said, claim: claim(), ...place }),
    z.object({ kind: z.literal('wrong-entity'), said, entityId: id(), form: id(), address: url() }),
    z.object({ kind: z.literal('split-origin'), said, documentId: id() }),
    z.object({ kind: z.literal('joined-origins'), said, documentIds: z.tuple([id(), id()]) }),
  ]);
};

const counts = () => {
  const count = z.number().check(z.minimum(0));
  return z.object({ agree: count, differ: count, changed: count, entities: count });
};

interface Shape {
  from: readonly Asker[];
  ask: () => z.core.$ZodType;
}

export const MESSAGE_SHAPES: { [T in keyof Requests]: Shape } = {
  hello: { from: ['page', 'panel'], ask: () => z.object({ url: url() }) },
  annotate: {
    from: ['page', 'panel'],
    ask: () =>
      z.object({
        documentKey: id(),
        metadata: metadata(),
        text: text(2 * MEGABYTE),
        context: z.nullable(context()),
        last: z.boolean(),
      }),
  },
  'load-page': { from: ['page'], ask: nothing },
  'expect-page': { from: ['page'], ask: nothing },
  'load-card': { from: ['page', 'panel'], ask: nothing },
  'open-panel': { from: ['page'], ask: nothing },
  'open-name': { from: ['page'], ask: () => z.object({ entityId: id() }) },
  card: {
    from: ['page', 'panel'],
    ask: () =>
      z.object({
        subject: subject(),
        passage: text(MEGABYTE),
        metadata: metadata(),
        ownDocuments: ids(),
      }),
  },
  'marks-changed': { from: ['page', 'panel'], ask: counts },
  overview: { from: ['page', 'panel'], ask: () => z.looseObject({}) },
  'set-density': {
    from: ['page', 'panel'],
    ask: () => z.object({ url: url(), density: DensitySchema, tabId: z.optional(z.number()) }),
  },
  check: {
    from: ['panel'],
    ask: () => z.object({ text: text(20_000), date: z.optional(text(40)) }),
  },
  'annotate-tab': { from: ['panel'], ask: () => z.object({ tabId: z.number() }) },
  status: { from: ['panel'], ask: nothing },
  'save-quote': { from: ['page'], ask: () => z.object({ quote: text(100_000) }) },
  'add-name': { from: ['page', 'panel'], ask: () => z.object({ name: text(200) }) },
  correct: { from: ['page', 'panel'], ask: wish },
  'undo-correction': { from: ['page', 'panel'], ask: () => z.object({ id: id() }) },
  'edit-name': { from: ['page', 'panel'], ask: () => z.object({ id: z.optional(id()) }) },
  'clips-sighted': {
    from: ['page'],
    ask: () =>
      z.object({
        sightings: z
          .array(z.object({ id: id(), sighting: z.enum(['exact', 'edited', 'gone']) }))
          .check(z.maxLength(1000)),
      }),
  },
  'mark-clips': { from: ['page'], ask: () => z.object({ url: url(), marked: z.boolean() }) },
  'undo-save': { from: ['page', 'panel'], ask: () => z.object({ id: id() }) },
  'save-page': {
    from: ['panel'],
    ask: () =>
      z.object({
        tabId: z.number(),
        frameId: z.optional(z.number()),
        kind: z.enum(['selection', 'article']),
        update: z.optional(z.boolean()),
      }),
  },
  'page-clips': { from: ['panel'], ask: () => z.object({ url: url(), tabId: z.optional(z.number()) }) },
  'delete-document': { from: ['panel'], ask: () => z.object({ id: id() }) },
  'restore-document': { from: ['panel'], ask: () => z.object({ id: id() }) },
  'edit-document': {
    from: ['panel'],
    ask: () => z.object({ id: id(), tags: ids().check(z.maxLength(200)), note: text(100_000) }),
  },
  wipe: { from: ['panel'], ask: nothing },
  'corpus-written': { from: ['panel'], ask: nothing },
};
