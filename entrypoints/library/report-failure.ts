import { ImportError } from '../../lib/formats/import-error.ts';
import type { ErrorReport } from '../../lib/model/protocol.ts';
import { reportUnstored } from '../../lib/platform/storage-full.ts';

/** Why an import or export failed, in words of locales `error.*`. */
export function reportFailure(error: unknown): ErrorReport {
  if (error instanceof ImportError)
    return { code: `import.${error.code}`, values: { at: error.at, unit: error.unit, detail: error.detail } };
  return reportUnstored(error);
}
