/** The reader's corrections: one versioned item of `storage.local`, changed one after another by the background and our pages. */
import {
  type Corrected,
  type Correction,
  MOST_CORRECTIONS,
  NOTHING_CORRECTED,
  type StoredCorrections,
  StoredCorrectionsSchema,
} from '../model/corrections.ts';
import { browser } from './browser.ts';
import { storeItem } from './store-item.ts';

const KEY = 'corrections';

/** What cannot be read is kept under another key, and nothing is corrected. */
export async function readCorrections(): Promise<StoredCorrections> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  if (stored === undefined) return NOTHING_CORRECTED;
  const parsed = StoredCorrectionsSchema.safeParse(stored);
  if (parsed.success) return parsed.data;
  await storeItem(`${KEY}-unreadable`, stored);
  return NOTHING_CORRECTED;
}

/** Resolves when it is stored. */
export function changeCorrections(
  change: (made: readonly Correction[]) => readonly Correction[],
): Promise<StoredCorrections> {
  return navigator.locks.request(`second-source-${KEY}`, async () => {
    const before = await readCorrections();
    const after = { ...before, made: [...change(before.made)] };
    await storeItem(KEY, after);
    return after;
  }) as Promise<StoredCorrections>;
}

export function onCorrectionsChanged(listener: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && KEY in changes) listener();
  });
}

/** Newest last. The same again takes the place of the older; an origin split off is joined to none, one joined is not split off. */
export function withCorrection(made: readonly Correction[], correction: Correction): readonly Correction[] {
  return [...made.filter(({ what }) => !isReplaced(what, correction.what)), correction];
}

export const withoutCorrection = (made: readonly Correction[], id: string): readonly Correction[] =>
  made.filter(correction => correction.id !== id);

/** Adds what a backup holds and is not corrected yet, one way or the other. */
export function withBackup(
  made: readonly Correction[],
  backup: readonly Correction[],
): readonly Correction[] {
  const all = [...made];
  for (const correction of backup)
    if (!all.some(({ id, what }) => id === correction.id || isReplaced(what, correction.what)))
      all.push(correction);
  return all.slice(0, MOST_CORRECTIONS);
}

function isReplaced(old: Corrected, next: Corrected): boolean {
  if (old.kind === 'split-origin' && next.kind === 'joined-origins')
    return next.documentIds.includes(old.documentId);
  if (old.kind === 'joined-origins' && next.kind === 'split-origin')
    return old.documentIds.includes(next.documentId);
  return identity(old) === identity(next);
}

function identity(what: Corrected): string {
  switch (what.kind) {
    case 'not-same':
      return JSON.stringify([what.kind, what.key, what.documentId, what.start, what.end]);
    case 'wrong-entity':
      return JSON.stringify([what.kind, what.entityId, what.form, what.address]);
    case 'split-origin':
      return JSON.stringify([what.kind, what.documentId]);
    case 'joined-origins':
      return JSON.stringify([what.kind, ...what.documentIds.toSorted()]);
  }
}
