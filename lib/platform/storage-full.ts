/** Writes that fail, most of all for want of space. */
import type { ErrorReport } from '../model/protocol.ts';

/**
 * Whether a write failed for want of space. IndexedDB says so by name; `storage.local`, and a disk that is really full, in words of
 * their own: "Resource::kQuotaBytes quota exceeded", "QuotaExceeded: ...", "IO error: ... No space left on device".
 */
export function isStorageFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'QuotaExceededError' || /quota.?exceeded|no space left/i.test(error.message);
}

/** Why a change was not stored, in words of locales `error.*`. */
export function reportUnstored(error: unknown): ErrorReport {
  if (isStorageFull(error)) return { code: 'storage-full' };
  console.error('Second Source: not stored', error);
  return { code: 'unexpected' };
}
