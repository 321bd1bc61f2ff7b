import { useState } from 'preact/hooks';
import type { CardCorrection } from '../../lib/model/corrections.ts';
import type { EvidenceView } from '../../lib/model/protocol.ts';
import type { Words } from '../../locales/words.ts';
import { publisherInWords } from './publisher.ts';

/** Origins a report can be joined to at a press; more are not offered. */
const MOST_JOINS = 3;

export interface CorrectEvidenceProps {
  item: EvidenceView;
  /** All that the card shows. */
  evidence: readonly EvidenceView[];
  words: Words;
  onCorrect(correction: CardCorrection): void;
}

const counts = ({ stance }: EvidenceView) => stance === 'corroborates' || stance === 'conflicts';

/** What the reader can put right about one report: it is about something else, or its origin is counted wrongly. */
export function CorrectEvidence({ item, evidence, words, onCorrect }: CorrectEvidenceProps) {
  const [open, setOpen] = useState(false);
  const { documentId, originId, span } = item;
  const others = counts(item) ? evidence.filter(e => counts(e) && e.documentId !== documentId) : [];
  const joinable = others
    .filter((e, i) => e.originId !== originId && others.findIndex(o => o.originId === e.originId) === i)
    .slice(0, MOST_JOINS)
    .map(e => ({ ...e, publisher: publisherInWords(e.publisher, words) }));
  return (
    <>
      <button type="button" class="inline" aria-expanded={open} onClick={() => setOpen(shown => !shown)}>
        {words('card.correct')}
      </button>
      {open && (
        <span class="corrections">
          <button
            type="button"
            class="action"
            onClick={() => onCorrect({ kind: 'not-same', documentId, ...span })}
          >
            {words('card.notSame')}
          </button>
          {others.some(e => e.originId === originId) && (
            <button
              type="button"
              class="action"
              onClick={() => onCorrect({ kind: 'split-origin', documentId })}
            >
              {words('card.splitOrigin')}
            </button>
          )}
          {joinable.map(({ originId, documentId: other, publisher }) => (
            <button
              key={originId}
              type="button"
              class="action"
              onClick={() => onCorrect({ kind: 'joined-origins', documentIds: [documentId, other] })}
            >
              {words('card.joinOrigin', { publisher })}
            </button>
          ))}
        </span>
      )}
    </>
  );
}
