/**
 * A frame says hello before its page is parsed: a background that was asleep wakes while the page loads, and the style of marks is there before
 * the first paint. Every page parses this before anything of its own, so it takes in nothing, not even the polyfill.
 */

/** What the page script finds in its world when its turn comes. */
interface Greeting {
  url: string;
  answer: Promise<unknown>;
}
interface World {
  browser?: Api;
  chrome?: Api;
  [KEY]?: Greeting | undefined;
}
interface Api {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
}

const KEY = Symbol.for('second-source.greeting');
const world = globalThis as World;

export function greetEarly(): void {
  const api = world.browser ?? world.chrome;
  const url = location.href;
  const answer = api?.runtime.sendMessage({ type: 'hello', ask: { url } }).catch(() => null);
  if (answer) world[KEY] = { url, answer };
}

/** What the background answered, once; null if the frame has not said hello at this address. */
export async function takeGreeting(url: string): Promise<unknown> {
  const greeting = world[KEY];
  world[KEY] = undefined;
  return greeting?.url === url ? greeting.answer : null;
}
