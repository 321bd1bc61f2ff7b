import { afterEach, describe, expect, it, vi } from 'vitest';
import { browser } from '../../lib/platform/browser.ts';
import { askEarly, greetEarly, takeEarlyAnswer, takeGreeting } from '../../lib/platform/early-greeting.ts';

vi.mock('../../lib/platform/browser.ts', () => ({ browser: { runtime: {} } }));

const URL_HERE = 'https://news.example/a';
const answered = { ok: true, value: { enabled: true } };

const greet = (sendMessage: (message: unknown) => Promise<unknown>) => {
  vi.stubGlobal('location', { href: URL_HERE });
  Object.assign(browser.runtime, { sendMessage });
  greetEarly();
};
afterEach(async () => {
  await takeGreeting(URL_HERE);
  vi.unstubAllGlobals();
});

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

describe('the beginning of a page asked about early', () => {
  const metadata = { url: URL_HERE, title: '' };
  const see = (visibilityState: string) => vi.stubGlobal('document', { visibilityState });

  it('is one question, and its answer is found once with the texts', async () => {
    const sendMessage = vi.fn().mockResolvedValue(answered);
    greet(sendMessage);
    see('visible');
    askEarly(['One.', 'Two.'], metadata);
    expect(sendMessage.mock.calls[1]?.[0]).toMatchObject({
      type: 'annotate',
      ask: { text: 'One.\nTwo.', metadata, context: null, last: false },
    });
    const early = takeEarlyAnswer(URL_HERE);
    expect(early?.texts).toEqual(['One.', 'Two.']);
    expect(await early?.answer).toEqual(answered);
    expect(takeEarlyAnswer(URL_HERE)).toBeNull();
  });
  it.each([
    ['behind another tab', 'hidden', ['One.']],
    ['without text', 'visible', []],
  ])('is not asked about %s', (_where, visibilityState, texts) => {
    const sendMessage = vi.fn().mockResolvedValue(answered);
    greet(sendMessage);
    see(visibilityState);
    askEarly(texts, metadata);
    expect(sendMessage).toHaveBeenCalledTimes(1);
    expect(takeEarlyAnswer(URL_HERE)).toBeNull();
  });
  it('is asked about on a page with an element named like the extension API', () => {
    const sendMessage = vi.fn().mockResolvedValue(answered);
    greet(sendMessage);
    vi.stubGlobal('browser', { runtime: {} });
    see('visible');
    askEarly(['One.'], metadata);
    expect(takeEarlyAnswer(URL_HERE)?.texts).toEqual(['One.']);
  });
  it('has no answer for a page that is at another address by then', () => {
    greet(async () => answered);
    see('visible');
    askEarly(['One.'], metadata);
    expect(takeEarlyAnswer('https://news.example/b')).toBeNull();
  });
});

it('a frame that has said nothing finds nothing', async () => {
  expect(await takeGreeting(URL_HERE)).toBeNull();
});
