import type { ErrorReport } from '../../lib/model/protocol.ts';
import type { Words } from '../../locales/words.ts';

/** Why the last change was not made. */
export function FailureToast({ words, failed }: { words: Words; failed: ErrorReport | null }) {
  if (!failed) return null;
  return (
    <p class="toast" role="alert">
      {words.maybe(`error.${failed.code}`, failed.values) ?? words('error.unexpected')}
    </p>
  );
}
