import { Fragment } from 'preact';
import type { EntityCard } from '../../lib/model/protocol.ts';
import type { Words } from '../../locales/words.ts';
import { separated } from '../shared/separated.ts';
import { isWebAddress } from './passage-url.ts';
import { publisherInWords } from './publisher.ts';

const OTHER_NAMES = 4;

/** "Company · 鴻海 · TWSE 2317" */
export function entitySubline({ entityType, otherNames, tickers }: EntityCard, words: Words): string {
  const type = words.maybe(`entity-type.${entityType}`) ?? entityType.replaceAll('-', ' ');
  return separated([type, ...otherNames.slice(0, OTHER_NAMES), ...tickers]);
}

export interface EntityBodyProps {
  card: EntityCard;
  words: Words;
  /** Absent where names cannot be opened. */
  onOpenName?: (entityId: string) => void;
}

export function EntityBody({ card, words, onOpenName }: EntityBodyProps) {
  return (
    <>
      {card.mayAlsoBe && (
        <p class="notice">{words('card.mayAlsoBe', { names: card.mayAlsoBe.join(' / ') })}</p>
      )}
      {card.description && <p class="description">{card.description}</p>}
      {card.latest.length ? (
        <section class="latest">
          <h3>{words('card.latest')}</h3>
          <ul>
            {card.latest.map(item => (
              <li key={item.documentId}>
                <p class="title" dir="auto">
                  {isWebAddress(item.url) ? (
                    <a href={item.url} target="_blank" rel="noopener noreferrer">
                      {item.title}
                    </a>
                  ) : (
                    item.title
                  )}
                </p>
                <p class="why">
                  {separated([
                    publisherInWords(item.publisher, words),
                    item.published && words.date(item.published),
                  ])}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ) : (
        <p class="notice">{words(card.mentionsUnread ? 'card.noClaims' : 'card.noLatest')}</p>
      )}
      {card.related.length > 0 && (
        <p class="related-names">
          <span>{words('card.related')}</span>{' '}
          {card.related.map(({ entityId, label }, i) => (
            <Fragment key={entityId}>
              {i > 0 && ' '}
              <span class="joined">
                {i > 0 && '·\u00a0'}
                {onOpenName ? (
                  <button type="button" class="inline" onClick={() => onOpenName(entityId)}>
                    {label}
                  </button>
                ) : (
                  label
                )}
              </span>
            </Fragment>
          ))}
        </p>
      )}
    </>
  );
}
