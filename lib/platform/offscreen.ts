/**
 * Chromium's offscreen document: the one page of an extension that nobody sees and that stays when the worker is stopped. Of the extension API it
 * has only messages.
 */
import type { ResidentHandlers, ResidentRequests } from '../model/resident.ts';
import { browser, type Runtime } from './browser.ts';
import { type Envelope, isEnvelope, isResult } from './messaging.ts';

interface OffscreenApi {
  offscreen: {
    createDocument(document: { url: string; reasons: string[]; justification: string }): Promise<void>;
    closeDocument(): Promise<void>;
  };
  runtime: { getContexts(filter: { contextTypes: string[] }): Promise<unknown[]> };
}
const api = browser as unknown as OffscreenApi;

export const isOffscreenOpen = async (): Promise<boolean> =>
  (await api.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length > 0;

/** Resolves when its scripts have run; rejects if there is one. */
export const openOffscreen = (url: string, justification: string): Promise<void> =>
  api.offscreen.createDocument({ url, reasons: ['WORKERS'], justification });

export const closeOffscreen = (): Promise<void> => api.offscreen.closeDocument();

/** Worker: asks it. Null if it is not there, or cannot answer. */
export async function askOffscreen<T extends keyof ResidentRequests>(
  type: T,
  ask: ResidentRequests[T]['ask'],
): Promise<ResidentRequests[T]['answer'] | null> {
  const sent = browser.runtime.sendMessage({ type, ask } satisfies Envelope);
  const result: unknown = await sent.catch(() => null);
  return isResult<ResidentRequests[T]['answer']>(result) && result.ok ? result.value : null;
}

/** Offscreen document: answers the worker, and nobody else: what pages ask has been checked by the worker. */
export function answerWorker(handlers: ResidentHandlers): void {
  const listener = (message: unknown, sender: Runtime.MessageSender, send: (result: unknown) => void) => {
    if (sender.id !== browser.runtime.id || sender.tab || !isEnvelope(message)) return undefined;
    if (!Object.hasOwn(handlers, message.type)) return undefined;
    const handler = handlers[message.type as keyof ResidentHandlers] as (ask: unknown) => Promise<unknown>;
    handler(message.ask).then(
      value => send({ ok: true, value }),
      () => send({ ok: false, error: { code: 'unexpected' } }),
    );
    return true;
  };
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListenerCallback);
}

const LEAVING = 'offscreen-leaves';

/** Offscreen document: closes itself, and tells the worker before, which wakes for it. */
export async function leave(): Promise<void> {
  await browser.runtime.sendMessage({ type: LEAVING, ask: {} } satisfies Envelope).catch(() => undefined);
  close();
}

/** Worker: is told when the document leaves by itself. Call synchronously when the background starts. */
export function onLeaving(then: () => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender): undefined => {
    if (sender.id !== browser.runtime.id || sender.tab || !isEnvelope(message)) return;
    if (message.type === LEAVING) then();
  });
}
