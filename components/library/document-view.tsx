import { useState } from 'preact/hooks';
import type { LibraryEntry, ShownClaim } from '../../lib/model/library.ts';
import type { Words } from '../../locales/words.ts';
import { publisherInWords } from '../card/publisher.ts';
import { ReportDigest } from '../shared/report-digest.tsx';
import { separated } from '../shared/separated.ts';
import { Highlighted } from './highlighted.tsx';

export interface DocumentViewProps {
  words: Words;
  entry: LibraryEntry;
  claims: readonly ShownClaim[];
  terms: readonly string[];
  /** Titles of documents that say nearly the same. */
  duplicates: readonly { id: string; title: string }[];
  onOpen(id: string): void;
  onEntity(entityId: string): void;
  onDelete(id: string): void;
  onEdit(id: string, tags: string[], note: string): void;
}

export function DocumentView(props: DocumentViewProps) {
  const { words, entry, claims, terms, duplicates, onOpen, onDelete, onEdit } = props;
  const { document, saved } = entry;
  const { id, title, publisher, published, url, via, text, language } = document;
  return (
    <article class="view" key={id}>
      <header class="part">
        <h2 lang={language} dir="auto">
          {title}
        </h2>
        <p class="sub">
          {separated([
            publisherInWords(publisher, words),
            ...(saved?.authors ?? []),
            published && words.date(published),
          ])}
        </p>
        {via.length > 0 && <p class="sub">{words('card.via', { chain: via.join(' → ') })}</p>}
        <p class="actions">
          {url && (
            <a class="button primary" href={url} target="_blank" rel="noreferrer">
              {words('library.openPage')}
            </a>
          )}
          <button type="button" class="outlined" onClick={() => onDelete(id)}>
            {words('library.delete')}
          </button>
        </p>
        {duplicates.map(other => (
          <p class="notice" key={other.id}>
            {words('library.duplicate')}{' '}
            <button type="button" class="link" onClick={() => onOpen(other.id)}>
              {other.title}
            </button>
          </p>
        ))}
      </header>
      {saved && <Annotations key={id} words={words} entry={entry} onEdit={onEdit} />}
      <section class="part prose" lang={language}>
        {text.split(/\n{2,}/).map((paragraph, i) => (
          <p key={i} dir="auto">
            <Highlighted text={paragraph} terms={terms} />
          </p>
        ))}
      </section>
      <Claims {...props} claims={claims} />
      {!saved && <ReportDigest key={`report ${id}`} words={words} document={document} />}
    </article>
  );
}

function Annotations({ words, entry, onEdit }: Pick<DocumentViewProps, 'words' | 'entry' | 'onEdit'>) {
  const { document, saved } = entry;
  const [tags, setTags] = useState(saved?.tags.join(', ') ?? '');
  const [note, setNote] = useState(saved?.note ?? '');
  const list = [
    ...new Set(
      tags
        .split(/[,、，]/)
        .map(tag => tag.trim())
        .filter(Boolean),
    ),
  ];
  const keep = () => onEdit(document.id, list, note);
  return (
    <section class="part annotations">
      <label>
        {words('library.tags')}
        <input
          class="field"
          dir="auto"
          value={tags}
          onInput={e => setTags(e.currentTarget.value)}
          onChange={keep}
        />
      </label>
      <label>
        {words('library.note')}
        <textarea
          class="field"
          dir="auto"
          rows={2}
          value={note}
          onInput={e => setNote(e.currentTarget.value)}
          onChange={keep}
        />
      </label>
    </section>
  );
}

function Claims({ words, entry, claims, onEntity }: DocumentViewProps) {
  const { text } = entry.document;
  return (
    <section class="part">
      <h3>{words('library.claims', { count: claims.length })}</h3>
      <ul class="claims">
        {claims.map(({ claim, subjects }) => (
          <li key={`${claim.start}:${claim.measure}`}>
            <span class="subjects">
              {subjects.map(({ entityId, label }) =>
                entityId ? (
                  <button key={entityId} type="button" class="link" onClick={() => onEntity(entityId)}>
                    {label}
                  </button>
                ) : (
                  <span key={label}>{label}</span>
                ),
              )}
            </span>
            <span class="quiet">
              {' '}
              {words.maybe(`measure.${claim.measure ?? claim.event}`) ?? claim.measure ?? claim.event}{' '}
            </span>
            <strong dir="auto">{text.slice(claim.start, claim.end)}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
