import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answer, Failure, type RequestHandlers } from '../../lib/platform/requests.ts';
import { ORIGIN } from './fake-extension.ts';

vi.mock('../../lib/platform/browser.ts', async () => ({
  browser: (await import('./fake-extension.ts')).createFakeExtension(),
}));

const id = 'second-source';
const page = { id, url: 'https://news.example/a', tab: { id: 7, incognito: false }, frameId: 3 } as never;
const panel = { id, url: `${ORIGIN}popup.html` } as never;
const check = vi.fn(async () => ({ cards: [], entities: [], documents: [] }));
const hello = vi.fn(async () => ({ density: 'off', locale: 'en', hoverDelay: 0, enabled: false }));
const handlers = { check, hello } as unknown as RequestHandlers;

beforeEach(() => vi.clearAllMocks());

describe('questions that are answered', () => {
  it('from our own page', async () => {
    const result = await answer(handlers, { type: 'check', ask: { text: 'SoftBank' } }, panel);
    expect(result).toEqual({ ok: true, value: { cards: [], entities: [], documents: [] } });
  });
  it('from the page script, with the frame it runs in', async () => {
    await answer(handlers, { type: 'hello', ask: { url: 'https://news.example/a' } }, page);
    const sender = { from: 'page', tabId: 7, frameId: 3, url: 'https://news.example/a', incognito: false };
    expect(hello).toHaveBeenCalledWith({ url: 'https://news.example/a' }, sender);
  });
});

describe('messages left to other listeners', () => {
  it.each([
    undefined,
    null,
    'check',
    { type: 'no-such-type', ask: {} },
    { type: 'toString', ask: {} },
    { ask: {} },
  ])('%j', message => expect(answer(handlers, message, panel)).toBeUndefined());
});

describe('senders that are refused', () => {
  it.each([
    ['another extension', { id: 'somebody-else', url: 'chrome-extension://other/x.html' }],
    ['another extension with our address', { id: 'somebody-else', url: `${ORIGIN}popup.html` }],
    ['a page script asking for what only our pages may', page],
    ['neither a page nor a tab', { id, url: 'https://news.example/' }],
    ['a page that looks like ours', { id, url: `https://evil.example/${ORIGIN}`, tab: { id: 1 } }],
  ])('%s', async (_name, sender) => {
    const result = await answer(handlers, { type: 'check', ask: { text: 'x' } }, sender as never);
    expect(result).toEqual({ ok: false, error: { code: 'refused' } });
    expect(check).not.toHaveBeenCalled();
  });
});

describe('questions of a wrong shape', () => {
  it.each([undefined, {}, { text: 5 }, { text: 'x'.repeat(20_001) }])('%#', async ask => {
    const result = await answer(handlers, { type: 'check', ask }, panel);
    expect(result).toEqual({ ok: false, error: { code: 'malformed' } });
    expect(check).not.toHaveBeenCalled();
  });
  it('loses fields nobody asked for', async () => {
    await answer(handlers, { type: 'check', ask: { text: 'x', admin: true } }, panel);
    expect(check).toHaveBeenCalledWith({ text: 'x' }, expect.anything());
  });
});

describe('failures', () => {
  it('with words of their own', async () => {
    check.mockRejectedValueOnce(new Failure('unknown-entity', { name: 'x' }));
    const result = await answer(handlers, { type: 'check', ask: { text: 'x' } }, panel);
    expect(result).toEqual({ ok: false, error: { code: 'unknown-entity', values: { name: 'x' } } });
  });
  it('of any other kind say nothing of the inside', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue(undefined);
    check.mockRejectedValueOnce(new TypeError('secret'));
    const result = await answer(handlers, { type: 'check', ask: { text: 'x' } }, panel);
    expect(result).toEqual({ ok: false, error: { code: 'unexpected' } });
    expect(log).toHaveBeenCalled();
    log.mockRestore();
  });
});

describe('corrections of a wrong shape', () => {
  const claim = { subjects: [], measure: 'revenue' };
  it.each([
    { kind: 'not-same', said: '', documentId: 'd', start: 0, end: 1, claim },
    { kind: 'not-same', said: '', documentId: 'd', start: -1, end: 1 },
    { kind: 'joined-origins', said: '', documentIds: ['d'] },
    { kind: 'wrong-entity', said: '', entityId: 'e', form: 'x'.repeat(201), address: '' },
    { kind: 'other', said: '' },
  ])('%#', async ask => {
    const correct = vi.fn();
    const all = { ...handlers, correct } as unknown as RequestHandlers;
    const result = await answer(all, { type: 'correct', ask }, page);
    expect(result).toEqual({ ok: false, error: { code: 'malformed' } });
    expect(correct).not.toHaveBeenCalled();
  });
});
