/** Imports and exports as the page tells them: running with a way to stop, done, or why nothing was taken or written. */
import type { ExportKind, Transfer } from '../../components/library/data-part.tsx';
import { sendToBackground } from '../../lib/platform/messaging.ts';
import { exportLibrary } from './export-files.ts';
import { importFiles } from './import-files.ts';
import type { LibraryCorpus } from './open-library.ts';
import { reportFailure } from './report-failure.ts';

export interface Transfers {
  state: Transfer;
  import(files: readonly File[]): Promise<void>;
  export(kind: ExportKind): Promise<void>;
  cancel(): void;
}

export function createTransfers(corpus: LibraryCorpus, onChange: () => void): Transfers {
  let running = new AbortController();
  const turn = (state: Transfer) => {
    transfers.state = state;
    onChange();
  };
  async function run(
    state: 'importing' | 'exporting',
    work: (onProgress: (documents: number, share: number) => void, signal: AbortSignal) => Promise<Transfer>,
  ): Promise<void> {
    running = new AbortController();
    const { signal } = running;
    const show = (documents: number, share: number) => signal.aborted || turn({ state, documents, share });
    show(0, 0);
    if (state === 'importing')
      signal.addEventListener('abort', () => turn({ state: 'cancelling' }), { once: true });
    try {
      turn(await work(show, signal));
    } catch (error) {
      turn(signal.aborted ? { state: 'idle' } : { state: 'failed', error: reportFailure(error) });
    }
  }
  const transfers: Transfers = {
    state: { state: 'idle' },
    import: files =>
      run('importing', async (onProgress, signal) => {
        const tell = (p: { documents: number; share: number }) => onProgress(p.documents, p.share);
        const { added, present } = await importFiles(corpus, files, tell, signal, new Date());
        await sendToBackground('corpus-written', {});
        return { state: 'imported', added, present };
      }),
    export: kind =>
      run('exporting', async (onProgress, signal) => ({
        state: 'exported',
        documents: await exportLibrary(corpus, kind, new Date(), onProgress, signal),
      })),
    cancel: () => running.abort(),
  };
  return transfers;
}
