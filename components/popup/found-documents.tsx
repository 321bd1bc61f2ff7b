import type { Words } from '../../locales/words.ts';
import { publisherInWords } from '../card/publisher.ts';
import { separated } from '../shared/separated.ts';
import type { Answer } from './quick-check.tsx';

export interface FoundDocumentsProps {
  words: Words;
  documents: NonNullable<Answer['documents']>;
  /** How many there are altogether. */
  found: number;
  onDocument(id: string): void;
  onSearch(): void;
}

/** Documents with the words that were asked, the best of them by title. */
export function FoundDocuments({ words, documents, found, onDocument, onSearch }: FoundDocumentsProps) {
  return (
    <section class="latest">
      <h2>{words('popup.documents', { count: found })}</h2>
      <ul>
        {documents.map(({ documentId, title, publisher, published }) => (
          <li key={documentId}>
            <p class="title">
              <button type="button" class="link" dir="auto" onClick={() => onDocument(documentId)}>
                {title}
              </button>
            </p>
            <p class="why">
              {separated([publisherInWords(publisher, words), published && words.date(published)])}
            </p>
          </li>
        ))}
      </ul>
      <p class="all">
        <button type="button" class="link" onClick={onSearch}>
          {words('popup.search')}
        </button>
      </p>
    </section>
  );
}
