import type { OverviewItem } from '../../lib/model/protocol.ts';
import type { Words } from '../../locales/words.ts';
import { ClaimBody } from '../card/claim-body.tsx';
import { LineSample } from '../card/line-sample.tsx';
import { NameAnswer } from '../shared/name-answer.tsx';
import { separated } from '../shared/separated.ts';
import type { OpenedCard } from './panel.tsx';

export interface ItemRowProps {
  words: Words;
  item: OverviewItem;
  /** Null while the row is closed. */
  opened: OpenedCard | null;
  onOpen(): void;
  onClose(): void;
  /** Opens the page of names, at one of them. */
  onNames(id: string): void;
  /** Opens a name in the library. */
  onOpenName(entityId: string): void;
}

export function ItemRow({ words, item, opened, onOpen, onClose, onNames, onOpenName }: ItemRowProps) {
  return (
    <li>
      <button type="button" class="row" aria-expanded={opened !== null} onClick={opened ? onClose : onOpen}>
        <LineSample kind={item.kind} />
        <span>
          <span dir="auto">{heading(item, words)}</span>
          <span class="quiet small support">{supportText(item, words)}</span>
        </span>
      </button>
      {opened && <Opened words={words} card={opened} onNames={onNames} onOpenName={onOpenName} />}
    </li>
  );
}

function heading({ subject, printed }: OverviewItem, words: Words): string {
  const measure = subject.type === 'claim' && subject.claim.measure;
  const name = measure ? words.maybe(`measure.${measure}`) : null;
  const text = name ? words('card.said', { measure: name, figure: printed }) : printed;
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function supportText({ support }: OverviewItem, words: Words): string {
  if (!support) return '';
  const { differ, changed, agree, reports, origins } = support;
  const counted = [
    differ ? words('card.differ', { count: differ }) : '',
    changed ? words('card.changed', { count: changed }) : '',
    agree ? words('card.agree', { count: agree }) : '',
  ];
  return separated([...counted, words('card.origins', { reports, origins })]);
}

type OpenedProps = Pick<ItemRowProps, 'words' | 'onNames' | 'onOpenName'> & { card: OpenedCard };

function Opened({ words, card, onNames, onOpenName }: OpenedProps) {
  if (card.state === 'loading')
    return (
      <p class="part quiet" role="status">
        {words('card.loading')}
      </p>
    );
  if (card.state === 'failed')
    return (
      <p class="part quiet" role="status">
        {words.maybe(`error.${card.error.code}`, card.error.values) ?? words('card.failed')}
      </p>
    );
  return (
    <div class="opened">
      {card.card.type === 'claim' ? (
        <ClaimBody card={card.card} words={words} />
      ) : (
        <NameAnswer card={card.card} words={words} onOpenName={onOpenName} onEdit={onNames} />
      )}
    </div>
  );
}
