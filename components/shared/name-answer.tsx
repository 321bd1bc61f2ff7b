import type { EntityCard } from '../../lib/model/protocol.ts';
import type { Words } from '../../locales/words.ts';
import { EntityBody } from '../card/entity-body.tsx';

export interface NameAnswerProps {
  words: Words;
  card: EntityCard;
  /** Among other answers: who it is, and no more. */
  isBrief?: boolean;
  /** Opens a name in the library. */
  onOpenName(entityId: string): void;
  /** Opens the page of names, at this one. */
  onEdit(entityId: string): void;
}

/** A name as the card shows it, outside a page. */
export function NameAnswer({ words, card, isBrief = false, onOpenName, onEdit }: NameAnswerProps) {
  return (
    <>
      {isBrief ? (
        card.description && <p class="description">{card.description}</p>
      ) : (
        <EntityBody card={card} words={words} onOpenName={onOpenName} />
      )}
      <p class="part links">
        <button type="button" class="link" onClick={() => onOpenName(card.entityId)}>
          {words('card.openName')}
        </button>
        <button type="button" class="link" onClick={() => onEdit(card.entityId)}>
          {words('panel.editName')}
        </button>
      </p>
    </>
  );
}
