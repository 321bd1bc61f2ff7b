/** The reader's settings: one versioned item of `storage.local`. */
import { DEFAULT_SETTINGS, type Settings, SettingsSchema } from '../model/settings.ts';
import { browser } from './browser.ts';
import { migrate } from './migrations/migrate.ts';
import { storeItem } from './store-item.ts';

const KEY = 'settings';

/** Never rejects on odd content: what cannot be read is kept under another key and the defaults hold. */
export async function readSettings(): Promise<Settings> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  if (stored === undefined) return DEFAULT_SETTINGS;
  const current = migrate(stored);
  const parsed = SettingsSchema.safeParse(current);
  if (parsed.success) return parsed.data;
  await storeItem(`${KEY}-unreadable`, stored);
  return DEFAULT_SETTINGS;
}

let writing: Promise<unknown> = Promise.resolve();

/** Reads, changes and writes, one change after another within this context. */
export function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const next = writing.then(async () => {
    const changed = change(await readSettings());
    await storeItem(KEY, changed);
    return changed;
  });
  writing = next.catch(() => undefined);
  return next;
}

/** Erases every item: settings, names, corrections. */
export const eraseStored = (): Promise<void> => browser.storage.local.clear();

export function onSettingsChanged(listener: () => void, signal?: AbortSignal): void {
  const changed = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) listener();
  };
  browser.storage.onChanged.addListener(changed);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed));
}
