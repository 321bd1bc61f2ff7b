import { ImportError } from '../../lib/formats/import-error.ts';
import type { ErrorReport } from '../../lib/model/protocol.ts';

/** Why an import failed, in words of locales `error.*`. */
export function reportFailure(error: unknown): ErrorReport {
  if (error instanceof ImportError)
    return { code: `import.${error.code}`, values: { at: error.at, unit: error.unit, detail: error.detail } };
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return { code: 'storage-full' };
  console.error('Second Source: import failed', error);
  return { code: 'unexpected' };
}
