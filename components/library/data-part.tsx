import { useRef, useState } from 'preact/hooks';
import type { ErrorReport } from '../../lib/model/protocol.ts';
import type { Words } from '../../locales/words.ts';

export const EXPORTS = ['backup', 'annotations', 'markdown', 'claims', 'csl', 'bibtex'] as const;
export type ExportKind = (typeof EXPORTS)[number];

export type Transfer =
  | { state: 'idle' }
  | { state: 'importing' | 'exporting'; documents: number; share: number }
  /** What an import has written is being erased. */
  | { state: 'cancelling' }
  | { state: 'imported'; added: number; present: number }
  | { state: 'exported'; documents: number }
  | { state: 'failed'; error: ErrorReport };

const RUNNING: ReadonlySet<Transfer['state']> = new Set(['importing', 'exporting', 'cancelling']);

export interface DataPartProps {
  words: Words;
  transfer: Transfer;
  /** Bytes in use; null if the browser does not say. */
  used: number | null;
  onExport(kind: ExportKind): void;
  onImport(files: File[]): void;
  onCancel(): void;
  /** Whether the sheet lies open from the start. */
  initiallyOpen: boolean;
}

/** Everything in and out: the reader's data is the reader's. */
export function DataPart(props: DataPartProps) {
  const { words, transfer, used, onExport, onImport, onCancel } = props;
  const isRunning = RUNNING.has(transfer.state);
  const [open, setOpen] = useState(props.initiallyOpen);
  const files = useRef<HTMLInputElement>(null);
  return (
    <details
      class="data"
      open={open}
      onToggle={event => setOpen(event.currentTarget.open)}
      onKeyDown={event => {
        const details = event.currentTarget;
        if (event.key !== 'Escape' || !details.open) return;
        details.open = false;
        details.querySelector('summary')?.focus();
      }}
    >
      <summary>{words('library.data')}</summary>
      <div class="sheet">
        <h2>{words('library.export')}</h2>
        <ul>
          {EXPORTS.map(kind => (
            <li key={kind}>
              <button type="button" class="outlined" disabled={isRunning} onClick={() => onExport(kind)}>
                {words(`library.export.${kind}`)}
              </button>
            </li>
          ))}
        </ul>
        <h2>{words('library.import')}</h2>
        <p class="sub">{words('library.import.kinds')}</p>
        <p>
          <button type="button" class="outlined" disabled={isRunning} onClick={() => files.current?.click()}>
            {words('library.import.choose')}
          </button>
        </p>
        <input
          ref={files}
          type="file"
          multiple
          hidden
          accept=".jsonl,.json,.jsonld,.md"
          onChange={({ currentTarget }) => {
            onImport([...(currentTarget.files ?? [])]);
            currentTarget.value = '';
          }}
        />
        {used !== null && (
          <p class="sub">{words('library.used', { megabytes: (used / 2 ** 20).toFixed(1) })}</p>
        )}
        <TransferState words={words} transfer={transfer} onCancel={onCancel} />
      </div>
    </details>
  );
}

function TransferState({
  words,
  transfer,
  onCancel,
}: Pick<DataPartProps, 'words' | 'transfer' | 'onCancel'>) {
  switch (transfer.state) {
    case 'idle':
      return null;
    case 'importing':
    case 'exporting':
      return (
        <p role="status">
          <progress value={transfer.share} max={1} aria-label={words(`library.${transfer.state}`)} />{' '}
          {words('library.documentCount', { count: transfer.documents })}{' '}
          <button type="button" class="link" onClick={onCancel}>
            {words('library.cancel')}
          </button>
        </p>
      );
    case 'cancelling':
      return <p role="status">{words('library.cancelling')}</p>;
    case 'imported':
      return (
        <p role="status">{words('library.imported', { added: transfer.added, present: transfer.present })}</p>
      );
    case 'exported':
      return <p role="status">{words('library.exported', { count: transfer.documents })}</p>;
    case 'failed':
      return (
        <p role="alert" class="notice">
          {words.maybe(`error.${transfer.error.code}`, transfer.error.values) ?? words('error.unexpected')}
        </p>
      );
  }
}
