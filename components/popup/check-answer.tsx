import type { Words } from '../../locales/words.ts';
import { entitySubline } from '../card/entity-body.tsx';
import { ClaimAnswer } from '../shared/claim-answer.tsx';
import { NameAnswer, type NameAnswerProps } from '../shared/name-answer.tsx';
import type { Answer } from './quick-check.tsx';

export interface CheckAnswerProps {
  words: Words;
  text: string;
  answer: Answer;
  onSearch(text: string): void;
  names: Pick<NameAnswerProps, 'onOpenName' | 'onEdit'>;
}

/** Claims with coverage; else who is named; else documents with these words; else an honest nothing and a next step. */
export function CheckAnswer({ words, text, answer, onSearch, names }: CheckAnswerProps) {
  const { cards, entities, documents } = answer;
  const covered = cards.filter(card => card.evidence.length > 0);
  if (covered.length) return covered.map((card, i) => <ClaimAnswer key={i} card={card} words={words} />);
  const silence = cards.length ? 'popup.nothingFigure' : 'popup.nothing';
  return (
    <>
      {(cards.length > 0 || entities.length === 0) && (
        <div class="part quiet">
          <p>{words(silence)}</p>
          {documents === null ? (
            <p>
              <button type="button" class="link" onClick={() => onSearch(text)}>
                {words('popup.searchLibrary')}
              </button>
            </p>
          ) : documents.length > 0 ? (
            <p>
              {words('popup.documents', { count: documents.length })}{' '}
              <button type="button" class="link" onClick={() => onSearch(text)}>
                {words('popup.search')}
              </button>
            </p>
          ) : (
            <p>{words('popup.nextStep')}</p>
          )}
        </div>
      )}
      {entities.map(entity => (
        <article class="answer" key={entity.entityId}>
          <h2>{entity.label}</h2>
          <p class="sub">{entitySubline(entity, words)}</p>
          <NameAnswer words={words} card={entity} {...names} />
        </article>
      ))}
    </>
  );
}
