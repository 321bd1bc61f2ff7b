/** The resident engine (Chromium) as tests and benches want it: there, or gone. */
import type { Page } from 'playwright';

interface ExtensionApi {
  offscreen: { closeDocument(): Promise<void> };
  runtime: { getContexts(filter: { contextTypes: string[] }): Promise<unknown[]> };
}

const PATIENCE = 20_000;
const ONCE_MORE = 100;
/** Milliseconds from its page being there to its first answer. */
const READY = 1000;

/** `own`: a page of our extension, whose worker was asked about a page in the last half minute. Throws if none comes. */
export async function waitForResident(own: Page): Promise<void> {
  for (let waited = 0; !(await isThere(own)); waited += ONCE_MORE) {
    if (waited > PATIENCE) throw new Error('no resident engine came');
    await own.waitForTimeout(ONCE_MORE);
  }
  await own.waitForTimeout(READY);
}

export const closeResident = (own: Page): Promise<void> =>
  own.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
    await chrome.offscreen.closeDocument().catch(() => undefined);
  });

const isThere = (own: Page): Promise<boolean> =>
  own.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
    return (await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length > 0;
  });
