/** Writes that fail: the quota is used up, or the disk does not take them. */
import type { ErrorReport } from '../model/protocol.ts';

const NO_SPACE = /quota.?exceeded|no.space/i;
/** What Chromium says of a disk that does not take a write, most often a full one; it closes the database then. */
const NOT_WRITTEN = /IO ?error|internal error/i;
/** Of a write that was under way, and of one that came later. */
const CLOSED: ReadonlySet<string> = new Set(['AbortError', 'InvalidStateError']);

/**
 * Why a change was not stored, in words of locales `error.*`; null if the store is not to blame. IndexedDB names a used-up quota;
 * `storage.local` and a disk that is really full have words of their own: "Resource::kQuotaBytes quota exceeded",
 * "IO error: ... FILE_ERROR_NO_SPACE", "Failed to write blobs (IOError)", "Internal error committing transaction".
 */
export function storageFailure(error: unknown): ErrorReport | null {
  if (!(error instanceof Error)) return null;
  const { name, message } = error;
  if (name === 'QuotaExceededError' || NO_SPACE.test(message)) return { code: 'storage-full' };
  if (NOT_WRITTEN.test(message)) return { code: 'storage-failed' };
  return CLOSED.has(name) ? { code: 'storage-failed' } : null;
}

/** The same of a change that failed, whatever the reason. */
export function reportUnstored(error: unknown): ErrorReport {
  const failure = storageFailure(error);
  if (!failure) console.error('Second Source: not stored', error);
  return failure ?? { code: 'unexpected' };
}
