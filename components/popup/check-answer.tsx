import type { Words } from '../../locales/words.ts';
import { entitySubline } from '../card/entity-body.tsx';
import { EvidenceList } from '../card/evidence-list.tsx';
import { ClaimAnswer } from '../shared/claim-answer.tsx';
import { NameAnswer, type NameAnswerProps } from '../shared/name-answer.tsx';
import { separated } from '../shared/separated.ts';
import { FoundDocuments } from './found-documents.tsx';
import type { Answer } from './quick-check.tsx';

export interface CheckAnswerProps {
  words: Words;
  text: string;
  answer: Answer;
  onSearch(text: string): void;
  onDocument(id: string, text: string): void;
  names: Pick<NameAnswerProps, 'onOpenName' | 'onEdit'>;
}

/** Claims with coverage; else what is reported of who is named, and documents with these words; else an honest nothing and a next step. */
export function CheckAnswer({ words, text, answer, onSearch, onDocument, names }: CheckAnswerProps) {
  const { cards, entities, figures, documents, found } = answer;
  const covered = cards.filter(card => card.evidence.length > 0);
  if (covered.length) return covered.map((card, i) => <ClaimAnswer key={i} card={card} words={words} />);
  const isBrief = entities.length > 1 || figures.length > 0;
  return (
    <>
      {cards.length > 0 && figures.length === 0 && <p class="part quiet">{words('popup.nothingFigure')}</p>}
      {figures.length > 0 && (
        <article class="answer">
          <h2>{words('popup.figures', { names: separated(entities.map(({ label }) => label)) })}</h2>
          <EvidenceList evidence={figures} words={words} />
        </article>
      )}
      {entities.map(entity => (
        <article class="answer" key={entity.entityId}>
          <h2>{entity.label}</h2>
          <p class="sub">{entitySubline(entity, words)}</p>
          <NameAnswer words={words} card={entity} isBrief={isBrief} {...names} />
        </article>
      ))}
      {documents === null && (
        <p class="part">
          <button type="button" class="link" onClick={() => onSearch(text)}>
            {words('popup.searchLibrary')}
          </button>
        </p>
      )}
      {documents !== null && documents.length > 0 && (
        <FoundDocuments
          words={words}
          documents={documents}
          found={found}
          onDocument={id => onDocument(id, text)}
          onSearch={() => onSearch(text)}
        />
      )}
      {entities.length === 0 && (
        <div class="part quiet">
          {documents?.length === 0 && cards.length === 0 && <p>{words('popup.nothing')}</p>}
          <p>{words('popup.nextStep')}</p>
        </div>
      )}
    </>
  );
}
