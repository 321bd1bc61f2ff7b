/**
 * A frame says hello before its page is parsed: a background that was asleep wakes while the page loads, and the style of marks is there before
 * the first paint. As soon as there is text its beginning is asked about. The page script finds the answers when its turn comes. Every page parses this
 * before anything of its own, so it takes in little.
 */
import type { PageMetadata } from '../model/protocol.ts';
import { browser } from './browser.ts';

interface Early {
  url: string;
  hello: Promise<unknown> | null;
  question: EarlyAnswer | null;
}

/** What was asked about, block by block, and what the background answered; null if it did not. */
export interface EarlyAnswer {
  texts: readonly string[];
  answer: Promise<unknown>;
}

interface World {
  [KEY]?: Early | undefined;
}

const KEY = Symbol.for('second-source.greeting');
const world = globalThis as World;

/** Null without an answer. */
const send = (type: string, ask: unknown): Promise<unknown> =>
  browser.runtime.sendMessage({ type, ask }).catch(() => null);

export function greetEarly(): void {
  const url = location.href;
  world[KEY] = { url, hello: send('hello', { url }), question: null };
}

/** Asks about the beginning of a page that somebody looks at. */
export function askEarly(texts: readonly string[], metadata: PageMetadata): void {
  const early = world[KEY];
  if (!early || !texts.length || document.visibilityState !== 'visible') return;
  early.question = {
    texts,
    answer: send('annotate', {
      ...{ documentKey: 'early', metadata, text: texts.join('\n') },
      ...{ context: null, last: false },
    }),
  };
}

/** Has the page script come now. */
export const askForPageScript = (): void => void send('load-page', {});

/** What the background answered to hello, once; null if the frame has not said it at this address. */
export async function takeGreeting(url: string): Promise<unknown> {
  const early = world[KEY];
  const hello = early?.hello ?? null;
  if (early) early.hello = null;
  return early?.url === url ? hello : null;
}

/** The question about the beginning of the page, once; null if none was put at this address. */
export function takeEarlyAnswer(url: string): EarlyAnswer | null {
  const early = world[KEY];
  const question = early?.question ?? null;
  if (early) early.question = null;
  return early?.url === url ? question : null;
}
