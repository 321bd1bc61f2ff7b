import type { DocumentHead } from '../../lib/model/library.ts';
import type { Words } from '../../locales/words.ts';
import { publisherInWords } from '../card/publisher.ts';
import { separated } from '../shared/separated.ts';
import { excerptAround, Highlighted } from './highlighted.tsx';

export interface ListedDocument {
  head: DocumentHead;
  /** Null until it has been read. */
  text: string | null;
}

export interface DocumentListProps {
  words: Words;
  /** One page of them. */
  documents: readonly ListedDocument[];
  /** How many come before the first of the page, and how many there are altogether. */
  before: number;
  count: number;
  /** Searched words as they stand in the texts. */
  terms: readonly string[];
  openId: string | null;
  /** Documents are still being read. */
  reading: boolean;
  /** Something is chosen in a facet. */
  hasChosen: boolean;
  onClear(): void;
  onOpen(id: string): void;
  /** `step`: pages forward or back. */
  onTurn(step: 1 | -1): void;
}

export function DocumentList(props: DocumentListProps) {
  const { words, documents, before, count, terms, openId, onOpen, onTurn } = props;
  if (!documents.length && props.reading) return null;
  if (!documents.length)
    return (
      <div class="part quiet">
        <p>{words('library.nothingFound')}</p>
        {props.hasChosen ? (
          <p>
            <button type="button" class="link" onClick={props.onClear}>
              {words('library.clearFilters')}
            </button>
          </p>
        ) : (
          <p>{words('library.otherWords')}</p>
        )}
      </div>
    );
  const end = before + documents.length;
  return (
    <>
      <ul class="documents">
        {documents.map(({ head, text }) => (
          <li key={head.id}>
            <button
              type="button"
              class="document"
              data-id={head.id}
              aria-current={head.id === openId}
              onClick={() => onOpen(head.id)}
            >
              <span class="title" lang={head.language} dir="auto">
                <Highlighted text={head.title} terms={terms} />
              </span>
              <span class="sub">
                {separated([
                  publisherInWords(head.publisher, words),
                  head.published && words.date(head.published),
                  head.kind === 'bundled' ? '' : words(`library.kind.${head.kind}`),
                  head.sighting === 'gone' ? words('clip.sighting.gone') : '',
                ])}
              </span>
              <span class="excerpt" lang={head.language} dir="auto">
                <Highlighted text={excerptAround(text ?? '', terms)} terms={terms} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {count > documents.length && (
        <p class="pager">
          <button type="button" class="outlined" disabled={before === 0} onClick={() => onTurn(-1)}>
            {words('library.previous')}
          </button>
          <span class="quiet small">{words('library.range', { from: before + 1, to: end, count })}</span>
          <button type="button" class="outlined" disabled={end >= count} onClick={() => onTurn(1)}>
            {words('library.next')}
          </button>
        </p>
      )}
    </>
  );
}
