/** What other pages of ours, and the pages the reader reads, change of the corpus and its names. */
import type { OwnNames } from '../../lib/model/own-names.ts';
import { onCommand } from '../../lib/platform/messaging.ts';
import { onNamesChanged, readNames } from '../../lib/platform/own-names.ts';

/** Milliseconds in which several changes are told as one. */
const TOGETHER = 300;

export function watchChanges(onNames: (names: OwnNames) => void, onChange: () => Promise<void>): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const changed = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void onChange(), TOGETHER);
  };
  onCommand({ 'corpus-changed': changed }, new AbortController().signal);
  onNamesChanged(async () => {
    onNames(await readNames());
    changed();
  });
}
