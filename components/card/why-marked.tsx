import type { ClaimCard, EntityCard, MarkKind } from '../../lib/model/protocol.ts';
import type { Words } from '../../locales/words.ts';
import { separated } from '../shared/separated.ts';
import { measureInWords } from './claim-body.tsx';

export interface WhyMarkedProps {
  kind: MarkKind;
  /** The marked words. */
  printed: string;
  card: ClaimCard | EntityCard | null;
  words: Words;
}

/** Why the mark is there: as what the marked words were read, and what of the corpus led to this kind of line. */
export function WhyMarked({ kind, printed, card, words }: WhyMarkedProps) {
  const reading = card?.type === 'claim' ? readingOf(card, words) : '';
  return (
    <div class="notice" role="status">
      {reading && <p>{words('card.why.read', { reading })}</p>}
      <p>
        {card?.type === 'entity'
          ? words('card.why.name', { printed, name: card.label })
          : words(`card.why.${kind}`)}
      </p>
    </div>
  );
}

function readingOf({ said }: ClaimCard, words: Words): string {
  const parts = [said.subjects.join(' / '), measureInWords(said.measure, words), said.figure];
  if (said.date) parts.push(words.date(said.date));
  return separated(parts);
}
