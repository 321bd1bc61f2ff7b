import type { PageCommands } from '../model/protocol.ts';
import { browser } from './browser.ts';
import { type Envelope, sendToPage } from './messaging.ts';

/** Sends a command to the page scripts of all tabs and to the extension's own pages. */
export async function tellEveryPage<T extends keyof PageCommands>(
  type: T,
  ask: PageCommands[T]['ask'],
): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(async ({ id }) => id !== undefined && sendToPage(id, type, ask)));
  await browser.runtime.sendMessage({ type, ask } satisfies Envelope).catch(() => undefined);
}
