/** Leaves the extension no space to write, and gives it back. */
import type { BrowserPage } from '../../scripts/browsers/reader.ts';

/** Words that do not compress. */
export function noise(length: number, seed: number): string {
  let state = seed;
  let text = '';
  while (text.length < length) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    text += `${state.toString(36)} `;
  }
  return text.slice(0, length);
}

export interface Extension {
  storage: {
    local: {
      get(key: string): Promise<Record<string, unknown>>;
      set(items: object): Promise<void>;
      remove(keys: string[]): Promise<void>;
    };
  };
}

/** Writes into a database of its own, and into the extension's settings store, until next to nothing more fits. */
export const fillStorage = (library: BrowserPage): Promise<number> =>
  library.evaluate(async () => {
    const { local } = (globalThis as unknown as { chrome: Extension }).chrome.storage;
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const randomText = (size: number) =>
      Array.from({ length: size / 8 }, () => Math.random().toString(36).slice(2, 10).padEnd(8, 'x')).join('');
    // Opened anew each time: Firefox closes a database whose write did not fit.
    const put = async (size: number) => {
      const opening = indexedDB.open('filler', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('texts', { autoIncrement: true });
      const database = await done(opening);
      const writing = database.transaction('texts', 'readwrite', { durability: 'strict' });
      writing.objectStore('texts').add(randomText(size));
      await new Promise((resolve, reject) => {
        writing.oncomplete = resolve;
        writing.onabort = reject;
      }).finally(() => database.close());
    };
    let count = 0;
    const keep = (size: number) => local.set({ [`filler-${count++}`]: randomText(size) });
    for (const [write, least] of [
      [put, 2 ** 10],
      [keep, 8],
    ] as const)
      for (let size = 2 ** 22; size >= least; size /= 2)
        for (let fits = true; fits; )
          fits = await write(size).then(
            () => true,
            () => false,
          );
    return count;
  }, null);

/** Asks the full settings store to take what does not fit. */
export const failWrites = (library: BrowserPage, times: number): Promise<void> =>
  library.evaluate(
    async ([count, text]) => {
      const { local } = (globalThis as unknown as { chrome: Extension }).chrome.storage;
      for (let i = 0; i < count; i++) await local.set({ unfit: text }).catch(() => undefined);
    },
    [times, noise(2 ** 18, 3)] as const,
  );

export const emptyStorage = (library: BrowserPage, fillers: number): Promise<void> =>
  library.evaluate(async count => {
    const { local } = (globalThis as unknown as { chrome: Extension }).chrome.storage;
    const erased = indexedDB.deleteDatabase('filler');
    await new Promise(resolve => {
      erased.onsuccess = resolve;
    });
    await local.remove(Array.from({ length: count }, (_, i) => `filler-${i}`));
  }, fillers);
