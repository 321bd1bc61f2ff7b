import type { EntityCard } from '../../lib/model/protocol.ts';
import type { Words } from '../../locales/words.ts';

const OTHER_NAMES = 4;

/** "Company · 鴻海 · TWSE 2317" */
export function entitySubline({ entityType, otherNames, tickers }: EntityCard, words: Words): string {
  const type = words.maybe(`entity-type.${entityType}`) ?? entityType.replaceAll('-', ' ');
  return [type, ...otherNames.slice(0, OTHER_NAMES), ...tickers].filter(Boolean).join(' · ');
}

export function EntityBody({ card, words }: { card: EntityCard; words: Words }) {
  return (
    <>
      {card.mayAlsoBe && (
        <p class="notice">{words('card.mayAlsoBe', { names: card.mayAlsoBe.join(' / ') })}</p>
      )}
      {card.description && <p class="description">{card.description}</p>}
      {card.latest.length ? (
        <section>
          <h3>{words('card.latest')}</h3>
          <ul class="latest">
            {card.latest.map(item => (
              <li key={item.documentId}>
                <p class="title" dir="auto">
                  {item.title}
                </p>
                <p class="why">
                  {[item.publisher, item.published ? words.date(item.published) : '']
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ) : (
        <p class="notice">{words('card.noLatest')}</p>
      )}
      {card.related.length > 0 && (
        <p class="related-names">
          <span>{words('card.related')}</span> {card.related.map(({ label }) => label).join(', ')}
        </p>
      )}
    </>
  );
}
