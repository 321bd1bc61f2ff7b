import { useState } from 'preact/hooks';
import type { CorpusDocument } from '../../lib/model/document.ts';
import type { Words } from '../../locales/words.ts';
import { REPORT_ADDRESS } from './report-address.ts';

export interface ReportDigestProps {
  words: Words;
  document: CorpusDocument;
  /** Where reports go; null: they are copied only. */
  address?: string | null;
}

/** A report about a bundled digest, written out for the reader to complete. Nothing is sent. */
export function ReportDigest({ words, document, address = REPORT_ADDRESS }: ReportDigestProps) {
  const [text, setText] = useState(() => reportOn(document, words));
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <details class="part report">
      <summary>{words('report.title')}</summary>
      <label class="quiet small" for="report-text">
        {words('report.hint')}
      </label>
      <textarea
        id="report-text"
        class="field"
        rows={8}
        dir="auto"
        value={text}
        onInput={event => setText(event.currentTarget.value)}
      />
      <p class="actions">
        <button type="button" class="outlined" onClick={() => void copy()}>
          {words('report.copy')}
        </button>
        {address && (
          <a
            class="button outlined"
            href={address + encodeURIComponent(text)}
            target="_blank"
            rel="noopener noreferrer"
          >
            {words('report.send')}
          </a>
        )}
        <span role="status">{copied !== null && words(copied ? 'report.copied' : 'report.notCopied')}</span>
      </p>
    </details>
  );
}

function reportOn({ id, title, publisher, published, url }: CorpusDocument, words: Words): string {
  const about = [title, [publisher, published].filter(Boolean).join(', '), url, id].filter(Boolean);
  return `${words('report.about')}\n${about.join('\n')}\n\n${words('report.wrong')}\n`;
}
