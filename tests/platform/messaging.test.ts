import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '../../lib/platform/browser.ts';
import { onCommand, sendToBackground, sendToPage } from '../../lib/platform/messaging.ts';
import type { FakeExtension } from './fake-extension.ts';

vi.mock('../../lib/platform/browser.ts', async () => ({
  browser: (await import('./fake-extension.ts')).createFakeExtension(),
}));

const { runtime, tabs } = browser as unknown as FakeExtension;

beforeEach(() => vi.clearAllMocks());

describe('asking the background', () => {
  it('sends type and question, and hands on the answer', async () => {
    runtime.sendMessage.mockResolvedValue({ ok: true, value: { injected: true } });
    expect(await sendToBackground('annotate-tab', { tabId: 4 })).toEqual({
      ok: true,
      value: { injected: true },
    });
    expect(runtime.sendMessage).toHaveBeenCalledWith({ type: 'annotate-tab', ask: { tabId: 4 } });
  });
  it.each([undefined, null, 'yes', {}, { ok: 'yes' }])('an answer of %j is none', async answer => {
    runtime.sendMessage.mockResolvedValue(answer);
    expect(await sendToBackground('status', {})).toEqual({ ok: false, error: { code: 'no-answer' } });
  });
  it.each([
    () => Promise.reject(new Error('Extension context invalidated.')),
    () => {
      throw new Error('sendMessage is not a function');
    },
  ])('never rejects where the extension is gone (%#)', async fail => {
    runtime.sendMessage.mockImplementation(fail);
    expect(await sendToBackground('status', {})).toEqual({ ok: false, error: { code: 'disconnected' } });
  });
});

describe('obeying the background', () => {
  const ours = { id: runtime.id };
  const command = { type: 'show-mark', ask: { id: '3' } };

  it('until the signal aborts', () => {
    const stop = new AbortController();
    const show = vi.fn();
    onCommand({ 'show-mark': show }, stop.signal);
    expect(runtime.onMessage.emit(command, ours)).toEqual([undefined]);
    expect(show).toHaveBeenCalledExactlyOnceWith({ id: '3' });
    stop.abort();
    expect(runtime.onMessage.listeners.size).toBe(0);
  });
  it.each([
    ['another extension', command, { id: 'somebody-else' }],
    ['a type nobody handles', { type: 'corpus-changed', ask: {} }, ours],
    ['no message at all', 'show-mark', ours],
  ])('but not %s', (_name, message, sender) => {
    const stop = new AbortController();
    const show = vi.fn();
    onCommand({ 'show-mark': show }, stop.signal);
    runtime.onMessage.emit(message, sender);
    expect(show).not.toHaveBeenCalled();
    stop.abort();
  });
});

describe('commanding a page', () => {
  it('reaches every frame, or one', async () => {
    tabs.sendMessage.mockResolvedValue(undefined);
    await sendToPage(5, 'report-overview', {});
    await sendToPage(5, 'show-mark', { id: '1' }, 2);
    expect(tabs.sendMessage.mock.calls).toEqual([
      [5, { type: 'report-overview', ask: {} }, {}],
      [5, { type: 'show-mark', ask: { id: '1' } }, { frameId: 2 }],
    ]);
  });
  it('is no error where no script of ours runs', async () => {
    tabs.sendMessage.mockRejectedValue(new Error('Could not establish connection.'));
    await expect(sendToPage(5, 'report-overview', {})).resolves.toBeUndefined();
  });
});
