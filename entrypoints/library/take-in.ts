/** An import as the page tells it: running, done, or why nothing was taken. */
import type { Transfer } from '../../components/library/data-part.tsx';
import { sendToBackground } from '../../lib/platform/messaging.ts';
import { importFiles } from './import-files.ts';
import type { LibraryCorpus } from './open-library.ts';
import { reportFailure } from './report-failure.ts';

export async function takeIn(
  corpus: LibraryCorpus,
  files: readonly File[],
  show: (next: Transfer) => void,
  signal: AbortSignal,
): Promise<void> {
  show({ state: 'running', documents: 0, share: 0 });
  try {
    const progress = (p: { documents: number; share: number }) => show({ state: 'running', ...p });
    const { added, present } = await importFiles(corpus, files, progress, signal, new Date());
    show({ state: 'done', added, present });
    await sendToBackground('corpus-written', {});
  } catch (error) {
    show(signal.aborted ? { state: 'idle' } : { state: 'failed', error: reportFailure(error) });
  }
}
