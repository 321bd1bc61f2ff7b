import type { PageCommands, PageRequests, PanelRequests, Result } from '../model/protocol.ts';
import { browser } from './browser.ts';

export type Requests = PageRequests & PanelRequests;

/** What travels between contexts: the name of a message and its question. */
export interface Envelope {
  type: string;
  ask: unknown;
}

/**
 * Asks the background. Never rejects: an extension that was updated or switched off answers
 * `{ok: false, error: {code: 'disconnected'}}`, a type nobody answers `no-answer`. A background that was stopped before it
 * answered is asked once more: every question can be put twice.
 */
export async function sendToBackground<T extends keyof Requests>(
  type: T,
  ask: Requests[T]['ask'],
): Promise<Result<Requests[T]['answer']>> {
  for (let isLast = false; ; isLast = true) {
    try {
      const answer: unknown = await browser.runtime.sendMessage({ type, ask } satisfies Envelope);
      return isResult<Requests[T]['answer']>(answer) ? answer : { ok: false, error: { code: 'no-answer' } };
    } catch {
      if (isLast || !browser.runtime?.id) return { ok: false, error: { code: 'disconnected' } };
    }
  }
}

export type CommandHandlers = { [T in keyof PageCommands]?: (ask: PageCommands[T]['ask']) => void };

/** Page script: obeys commands from the background until the signal aborts. Types without a handler are left to others. */
export function onCommand(handlers: CommandHandlers, signal: AbortSignal): void {
  const listener = (message: unknown, sender: { id?: string }): undefined => {
    if (sender.id !== browser.runtime.id || !isEnvelope(message)) return;
    const handler = handlers[message.type as keyof PageCommands] as ((ask: unknown) => void) | undefined;
    handler?.(message.ask);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}

/** Background: sends a command to every frame of a tab, or to one. A tab without our script is not an error. */
export async function sendToPage<T extends keyof PageCommands>(
  tabId: number,
  type: T,
  ask: PageCommands[T]['ask'],
  frameId?: number,
): Promise<void> {
  const options = frameId === undefined ? {} : { frameId };
  await browser.tabs.sendMessage(tabId, { type, ask } satisfies Envelope, options).catch(() => undefined);
}

export function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === 'object' && message !== null && 'type' in message && typeof message.type === 'string'
  );
}

/** Whether what came back is an answer of the background. */
export function isResult<T>(answer: unknown): answer is Result<T> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';
}
