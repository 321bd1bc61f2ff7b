import type { ClaimCard } from '../../lib/model/protocol.ts';
import type { Words } from '../../locales/words.ts';
import { ClaimBody, claimHeading } from '../card/claim-body.tsx';

/** A claim the reader typed, as the card shows it. */
export function ClaimAnswer({ card, words }: { card: ClaimCard; words: Words }) {
  const { subjects, date } = card.said;
  const about = [subjects.join(' / '), date ? words.date(date) : ''].filter(Boolean).join(', ');
  return (
    <article class="answer">
      <h2 dir="auto">{claimHeading(card, words)}</h2>
      {about && <p class="sub">{about}</p>}
      <ClaimBody card={card} words={words} isTyped />
    </article>
  );
}
