/** Whatever arrives at the background, from whomever: ignored, refused, or handed on in the shape the handlers expect. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { MESSAGE_SHAPES } from '../../lib/platform/message-shapes.ts';
import type { Requests } from '../../lib/platform/messaging.ts';
import { answer, type RequestHandlers, type Sender } from '../../lib/platform/requests.ts';
import { ORIGIN } from '../platform/fake-extension.ts';
import { fuzzTarget } from './target.ts';
import { newsLikeText } from './texts.ts';

const OWN_ID = 'second-source';
const TYPES = Object.keys(MESSAGE_SHAPES) as (keyof Requests)[];

const span = { start: fc.integer(), end: fc.integer() };
const subjectRef = fc.record({ text: newsLikeText, candidates: fc.array(fc.string()) });
const claim = fc.record({
  ...span,
  sentence: fc.record(span),
  subjects: fc.array(subjectRef, { maxLength: 2 }),
  measure: fc.option(fc.constantFrom('revenue', 'stake', '__proto__')),
  event: fc.option(fc.constantFrom('talks', 'constructor')),
  quantity: fc.option(fc.record({ kind: fc.string(), unit: fc.option(fc.string()), value: fc.jsonValue() })),
  roles: fc.dictionary(fc.string(), fc.array(subjectRef, { maxLength: 1 })),
  scope: fc.array(fc.string()),
  polarity: fc.constantFrom('positive', 'negative', ''),
  period: fc.option(fc.string()),
  modality: fc.constantFrom('actual', 'planned', ''),
  stage: fc.option(fc.string()),
  attribution: fc.array(fc.string()),
});
const metadata = fc.record({ url: fc.webUrl(), title: newsLikeText }, { requiredKeys: [] });
/** Every field of every question; most are missing from, or too many for, the type they are sent under. */
const fields = fc.record(
  {
    url: fc.oneof(fc.webUrl(), fc.string()),
    text: newsLikeText,
    quote: newsLikeText,
    documentKey: fc.string(),
    metadata,
    context: fc.oneof(fc.constant(null), fc.object()),
    last: fc.boolean(),
    subject: fc.oneof(
      fc.record({ type: fc.constant('entity'), entityId: fc.string() }),
      fc.record({ type: fc.constant('claim'), claim }),
    ),
    passage: newsLikeText,
    ownDocuments: fc.array(fc.string()),
    density: fc.constantFrom('off', 'everything', 'loud'),
    tabId: fc.oneof(fc.nat(), fc.string()),
    id: fc.string(),
    tags: fc.array(fc.string()),
    note: fc.string(),
    kind: fc.constantFrom('selection', 'article', 'window'),
    agree: fc.integer(),
    differ: fc.integer(),
    changed: fc.integer(),
    entities: fc.integer(),
  },
  { requiredKeys: [] },
);
const message = fc.oneof(
  { weight: 3, arbitrary: fc.record({ type: fc.constantFrom(...TYPES), ask: fields }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constantFrom(...TYPES, '__proto__', 'toString'), ask: fc.jsonValue() }),
  },
  { weight: 1, arbitrary: fc.jsonValue() },
);
const address = fc.oneof(
  fc.webUrl(),
  fc.constantFrom(
    `${ORIGIN}popup.html`,
    `https://a.example/${ORIGIN}`,
    'about:blank',
    '',
    'moz-extension://other/',
  ),
);
const tab = fc.record({ id: fc.nat(), incognito: fc.boolean() }, { requiredKeys: [] });
const sender = fc.record(
  { id: fc.constantFrom(OWN_ID, OWN_ID, 'somebody-else'), url: address, tab, frameId: fc.nat() },
  { requiredKeys: [] },
);

type From = Parameters<typeof answer>[2];

async function checkMessage([what, from]: [unknown, From]): Promise<void> {
  const asked: [keyof Requests, unknown, Sender][] = [];
  const note = (type: keyof Requests) => async (ask: unknown, who: Sender) =>
    void asked.push([type, ask, who]);
  const handlers = Object.fromEntries(TYPES.map(type => [type, note(type)])) as unknown as RequestHandlers;
  const result = await answer(handlers, what, from);
  if (result && !result.ok) expect(['refused', 'malformed']).toContain(result.error.code);
  expect(asked.length).toBe(result?.ok ? 1 : 0);
  for (const [type, ask, who] of asked) {
    expect(from.id).toBe(OWN_ID);
    expect(who.from).toBe(from.url?.startsWith(ORIGIN) ? 'panel' : 'page');
    expect(MESSAGE_SHAPES[type].from).toContain(who.from);
    expect(Object.getPrototypeOf(ask)).toBe(Object.prototype);
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
}

export const messageTargets = [
  fuzzTarget('messages', 0.1, fc.tuple(message, sender as fc.Arbitrary<From>), checkMessage),
];
