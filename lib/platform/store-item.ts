import { browser } from './browser.ts';
import { storageFailure } from './storage-full.ts';

/**
 * Puts one item into `storage.local`. Rejects with the browser's error, the old value in place. What is refused without a reason is
 * tried again: Firefox does that to every second write while there is no space, and to the first one afterwards
 * (docs/browser-bugs.md).
 */
export async function storeItem(key: string, value: unknown): Promise<void> {
  const store = () => browser.storage.local.set({ [key]: value });
  await store().catch((error: unknown) => {
    if (storageFailure(error)) throw error;
    return store();
  });
}
