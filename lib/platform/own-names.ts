/** The reader's own names: one versioned item of `storage.local`, changed by any page of ours, one after another. */
import { MOST_NAMES, NO_NAMES, type OwnName, type OwnNames, OwnNamesSchema } from '../model/own-names.ts';
import { browser } from './browser.ts';
import { storeItem } from './store-item.ts';

const KEY = 'names';

/** What cannot be read is kept under another key, and there are no names. */
export async function readNames(): Promise<OwnNames> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  if (stored === undefined) return NO_NAMES;
  const parsed = OwnNamesSchema.safeParse(stored);
  if (parsed.success) return parsed.data;
  await storeItem(`${KEY}-unreadable`, stored);
  return NO_NAMES;
}

/** Reads, changes and writes under a lock that the background and all our pages share. Resolves when it is stored. */
export function changeNames(change: (names: OwnNames) => OwnNames): Promise<OwnNames> {
  return navigator.locks.request(`second-source-${KEY}`, async () => {
    const before = await readNames();
    const after = change(before);
    if (after !== before) await storeItem(KEY, after);
    return after;
  }) as Promise<OwnNames>;
}

/** `isFelt`: other names are found in a text than before. */
export function onNamesChanged(listener: (isFelt: boolean) => void): void {
  const revisionOf = (value: unknown) => (value as OwnNames | undefined)?.revision ?? 0;
  browser.storage.onChanged.addListener((changes, area) => {
    const change = changes[KEY];
    if (area === 'local' && change) listener(revisionOf(change.oldValue) !== revisionOf(change.newValue));
  });
}

const textsOf = (name: OwnName | undefined) => (name?.forms ?? []).map(form => form.text);
const without = <T>(list: readonly T[], item: T) => list.filter(other => other !== item);
const changed = (names: OwnNames, change: Partial<OwnNames>, unread: readonly string[]): OwnNames => ({
  ...names,
  ...change,
  revision: names.revision + 1,
  unread: [...new Set([...names.unread, ...unread])],
});

/** Adds what a backup holds. A name that is there already, by its id or as the same thing under the same label, stays as it is. */
export function withBackup(names: OwnNames, backup: Pick<OwnNames, 'names' | 'muted' | 'watched'>): OwnNames {
  const ids = new Set(names.names.map(({ id }) => id));
  const things = new Set(names.names.map(thing));
  const added = backup.names.filter(name => !ids.has(name.id) && !things.has(thing(name)));
  return changed(
    names,
    {
      names: [...names.names, ...added].slice(0, MOST_NAMES),
      muted: [...new Set([...names.muted, ...backup.muted])],
      watched: [...new Set([...names.watched, ...backup.watched])],
    },
    added.flatMap(textsOf),
  );
}

const thing = ({ type, label }: OwnName) => `${type} ${label}`;

/** Adds a name, or puts it in the place of the one with its id. */
export function withName(names: OwnNames, name: OwnName): OwnNames {
  const before = names.names.find(({ id }) => id === name.id);
  const kept = names.names.filter(({ id }) => id !== name.id);
  return changed(names, { names: [...kept, name] }, [...textsOf(before), ...textsOf(name)]);
}

/** Takes back a name, or the reader's changes to a bundled one. */
export function withoutName(names: OwnNames, id: string): OwnNames {
  const before = names.names.find(name => name.id === id);
  if (!before) return names;
  return changed(names, { names: without(names.names, before) }, textsOf(before));
}

/** `texts`: how the name is written, because documents saved while it was muted have no claims of it. */
export const withMuted = (names: OwnNames, id: string, muted: boolean, texts: readonly string[]): OwnNames =>
  changed(
    names,
    { muted: muted ? [...without(names.muted, id), id] : without(names.muted, id) },
    muted ? [] : texts,
  );

export const withWatched = (names: OwnNames, id: string, watched: boolean): OwnNames =>
  changed(names, { watched: watched ? [...without(names.watched, id), id] : without(names.watched, id) }, []);
