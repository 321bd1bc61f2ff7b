import type { LibraryEntry } from '../../lib/model/library.ts';
import type { Words } from '../../locales/words.ts';
import { excerptAround, Highlighted } from './highlighted.tsx';

const SHOWN = 100;

export interface DocumentListProps {
  words: Words;
  entries: readonly LibraryEntry[];
  /** Searched words as they stand in the texts. */
  terms: readonly string[];
  openId: string | null;
  onOpen(id: string): void;
}

export function DocumentList({ words, entries, terms, openId, onOpen }: DocumentListProps) {
  if (!entries.length) return <p class="part quiet">{words('library.nothingFound')}</p>;
  return (
    <>
      <ul class="documents">
        {entries.slice(0, SHOWN).map(({ document, saved }) => (
          <li key={document.id}>
            <button
              type="button"
              class="document"
              aria-current={document.id === openId}
              onClick={() => onOpen(document.id)}
            >
              <span class="title" lang={document.language}>
                <Highlighted text={document.title} terms={terms} />
              </span>
              <span class="sub">
                {document.publisher || words('card.unknownPublisher')}
                {document.published && ` · ${words.date(document.published)}`}
                {saved && ` · ${words(`library.kind.${saved.kind}`)}`}
                {saved?.sighting === 'gone' && ` · ${words('clip.sighting.gone')}`}
              </span>
              <span class="excerpt" lang={document.language}>
                <Highlighted text={excerptAround(document.text, terms)} terms={terms} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {entries.length > SHOWN && (
        <p class="part quiet small">{words('library.firstOf', { shown: SHOWN, count: entries.length })}</p>
      )}
    </>
  );
}
