/** The background's side of the protocol: who asks, is the question well formed, and every failure answered in words. */
import * as z from 'zod/mini';
import type { ErrorReport, Result } from '../model/protocol.ts';
import { browser, type Runtime } from './browser.ts';
import { type Asker, MESSAGE_SHAPES } from './message-shapes.ts';
import { isEnvelope, type Requests } from './messaging.ts';
import { storageFailure } from './storage-full.ts';

export interface Sender {
  from: Asker;
  tabId: number | null;
  frameId: number;
  /** Address of the asking document. */
  url: string;
  /** A private window. */
  incognito: boolean;
}

/** Messages without a handler are left to another context. */
export type RequestHandlers = {
  [T in keyof Requests]: (ask: Requests[T]['ask'], sender: Sender) => Promise<Requests[T]['answer']>;
};

/** Thrown by a handler to answer with words of its own (`error.<code>` in locales). */
export class Failure extends Error {
  readonly report: ErrorReport;
  constructor(code: string, values?: ErrorReport['values']) {
    super(code);
    this.report = { code, values };
  }
}

/** Registers the one listener. Call synchronously when the background starts. Not every browser takes a promise for an answer. */
export function answerRequests(handlers: Partial<RequestHandlers>): void {
  const listener = (message: unknown, sender: Runtime.MessageSender, send: (result: unknown) => void) => {
    const result = answer(handlers, message, sender);
    void result?.then(send);
    return result && true;
  };
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListenerCallback);
}

/** Undefined for messages that are not ours to answer. */
export function answer(
  handlers: Partial<RequestHandlers>,
  message: unknown,
  from: Runtime.MessageSender,
): Promise<Result<unknown>> | undefined {
  if (!isEnvelope(message) || !isRequest(message.type) || !handlers[message.type]) return undefined;
  const sender = identify(from);
  const shape = MESSAGE_SHAPES[message.type];
  if (!sender || !shape.from.includes(sender.from)) return failed({ code: 'refused' });
  const ask = z.safeParse(schemaOf(message.type), message.ask);
  if (!ask.success) return failed({ code: 'malformed' });
  const handler = handlers[message.type] as (ask: unknown, sender: Sender) => Promise<unknown>;
  return handler(ask.data, sender).then(
    value => ({ ok: true, value }),
    (error: unknown) => {
      if (error instanceof Failure) return { ok: false, error: error.report };
      const unstored = storageFailure(error);
      if (unstored) return { ok: false, error: unstored };
      console.error(`Second Source: ${message.type} failed`, error);
      return { ok: false, error: { code: 'unexpected' } };
    },
  );
}

const schemas = new Map<keyof Requests, z.core.$ZodType>();

function schemaOf(type: keyof Requests): z.core.$ZodType {
  const schema = schemas.get(type) ?? MESSAGE_SHAPES[type].ask();
  schemas.set(type, schema);
  return schema;
}

const failed = (error: ErrorReport) => Promise.resolve<Result<never>>({ ok: false, error });

const isRequest = (type: string): type is keyof Requests => Object.hasOwn(MESSAGE_SHAPES, type);

/** Null for another extension, and for anything that is neither our page script nor our page. */
function identify(sender: Runtime.MessageSender): Sender | null {
  const { url = '', tab, frameId = 0 } = sender;
  if (sender.id !== browser.runtime.id) return null;
  const common = { tabId: tab?.id ?? null, frameId, url, incognito: tab?.incognito ?? false };
  if (url.startsWith(browser.runtime.getURL(''))) return { from: 'panel', ...common };
  return tab?.id === undefined ? null : { from: 'page', ...common };
}
