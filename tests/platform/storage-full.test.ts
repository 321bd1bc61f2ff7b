/** What browsers say of a write that failed, as seen with quotas and with a disk filled to its last byte. */
import { expect, it } from 'vitest';
import { storageFailure } from '../../lib/platform/storage-full.ts';

it.each([
  [
    'quota, both browsers',
    new DOMException('The quota has been exceeded.', 'QuotaExceededError'),
    'storage-full',
  ],
  ['storage.local, Chromium', new Error('Resource::kQuotaBytes quota exceeded'), 'storage-full'],
  [
    'storage.local, Firefox',
    new Error('QuotaExceeded: storage.local API call exceeded its quota limitations.'),
    'storage-full',
  ],
  [
    'full disk, storage.local, Chromium',
    new Error('IO error: .../000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3)'),
    'storage-full',
  ],
  [
    'full disk, large values, Chromium',
    new DOMException('Failed to write blobs (IOError)', 'DataError'),
    'storage-failed',
  ],
  [
    'full disk, database, Chromium',
    new DOMException('Internal error committing transaction.', 'UnknownError'),
    'storage-failed',
  ],
  [
    'a database that was closed',
    new DOMException('The database connection is closing.', 'InvalidStateError'),
    'storage-failed',
  ],
  ['another error', new TypeError('x is not a function'), undefined],
  ['a write cut short by that', new DOMException('AbortError', 'AbortError'), 'storage-failed'],
  ['a value that is no error', 'quota exceeded', undefined],
])('%s', (_name, error, code) => {
  expect(storageFailure(error)?.code).toBe(code);
});
