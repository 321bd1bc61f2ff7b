import { afterEach, describe, expect, it, vi } from 'vitest';
import { greetEarly, takeGreeting } from '../../lib/platform/early-greeting.ts';

const URL_HERE = 'https://news.example/a';
const answered = { ok: true, value: { enabled: true } };

const greet = (sendMessage: (message: unknown) => Promise<unknown>) => {
  vi.stubGlobal('location', { href: URL_HERE });
  vi.stubGlobal('chrome', { runtime: { sendMessage } });
  greetEarly();
};
afterEach(() => vi.unstubAllGlobals());

describe('a frame that said hello before its page was parsed', () => {
  it('has said it with its address, and finds the answer once', async () => {
    const sendMessage = vi.fn().mockResolvedValue(answered);
    greet(sendMessage);
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith({ type: 'hello', ask: { url: URL_HERE } });
    expect(await takeGreeting(URL_HERE)).toEqual(answered);
    expect(await takeGreeting(URL_HERE)).toBeNull();
  });
  it('finds nothing once its address is another', async () => {
    greet(async () => answered);
    expect(await takeGreeting('https://news.example/b')).toBeNull();
  });
  it('finds nothing where nobody answered', async () => {
    greet(() => Promise.reject(new Error('stopped')));
    expect(await takeGreeting(URL_HERE)).toBeNull();
  });
});

it('a frame that has said nothing finds nothing', async () => {
  expect(await takeGreeting(URL_HERE)).toBeNull();
});
