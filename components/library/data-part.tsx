import type { ErrorReport } from '../../lib/model/protocol.ts';
import type { Words } from '../../locales/words.ts';

export const EXPORTS = ['backup', 'annotations', 'markdown', 'claims', 'csl', 'bibtex'] as const;
export type ExportKind = (typeof EXPORTS)[number];

export type Transfer =
  | { state: 'idle' }
  | { state: 'running'; documents: number; share: number }
  | { state: 'done'; added: number; present: number }
  | { state: 'failed'; error: ErrorReport };

export interface DataPartProps {
  words: Words;
  transfer: Transfer;
  /** Bytes in use; null if the browser does not say. */
  used: number | null;
  onExport(kind: ExportKind): void;
  onImport(files: File[]): void;
  onCancel(): void;
}

/** Everything in and out: the reader's data is the reader's. */
export function DataPart({ words, transfer, used, onExport, onImport, onCancel }: DataPartProps) {
  return (
    <details class="data">
      <summary>{words('library.data')}</summary>
      <div class="sheet">
        <h2>{words('library.export')}</h2>
        <ul>
          {EXPORTS.map(kind => (
            <li key={kind}>
              <button type="button" class="outlined" onClick={() => onExport(kind)}>
                {words(`library.export.${kind}`)}
              </button>
            </li>
          ))}
        </ul>
        <h2>{words('library.import')}</h2>
        <p class="sub">{words('library.import.kinds')}</p>
        <input
          type="file"
          multiple
          aria-label={words('library.import')}
          accept=".jsonl,.json,.jsonld,.md"
          disabled={transfer.state === 'running'}
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
  if (transfer.state === 'idle') return null;
  if (transfer.state === 'running')
    return (
      <p role="status">
        <progress value={transfer.share} max={1} aria-label={words('library.import')} />{' '}
        {words('library.documentCount', { count: transfer.documents })}{' '}
        <button type="button" class="link" onClick={onCancel}>
          {words('library.cancel')}
        </button>
      </p>
    );
  if (transfer.state === 'done')
    return (
      <p role="status">{words('library.imported', { added: transfer.added, present: transfer.present })}</p>
    );
  const { code, values } = transfer.error;
  return (
    <p role="alert" class="notice">
      {words.maybe(`error.${code}`, values) ?? words('error.unexpected')}
    </p>
  );
}
