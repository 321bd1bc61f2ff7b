import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CardCorrection } from '../../lib/model/corrections.ts';
import type { Reason } from '../../lib/model/evidence.ts';
import type { EvidenceView, MarkKind } from '../../lib/model/protocol.ts';
import type { Words } from '../../locales/words.ts';
import { separated } from '../shared/separated.ts';
import { CorrectEvidence } from './correct-evidence.tsx';
import { passageUrl } from './passage-url.ts';
import { publisherInWords } from './publisher.ts';

const SHOWN_AT_FIRST = 5;
/** More reasons than this are not read. */
const REASONS = 3;

export interface EvidenceListProps {
  evidence: readonly EvidenceView[];
  words: Words;
  /** Absent where nothing can be corrected. */
  onCorrect?: (correction: CardCorrection) => void;
}

/** What compares is shown at once, differing first as it comes; what is merely related waits behind a button. */
export function EvidenceList({ evidence, words, onCorrect }: EvidenceListProps) {
  const [all, setAll] = useState(false);
  const compared = evidence.filter(item => item.stance === 'corroborates' || item.stance === 'conflicts');
  const first = (compared.length ? compared : evidence).slice(0, SHOWN_AT_FIRST);
  const shown = all ? evidence : first;
  const left = evidence.length - shown.length;
  const list = useRef<HTMLUListElement>(null);
  // The button is gone with the press: the focus goes to the first of what it showed.
  useLayoutEffect(() => {
    const next = all ? list.current?.children[first.length] : null;
    if (next instanceof HTMLElement) next.focus();
  }, [all]);
  return (
    <>
      {shown.length > 0 && (
        <ul class="evidence" ref={list}>
          {shown.map(item => (
            <EvidenceItem
              key={`${item.documentId} ${item.passage.before}${item.passage.figure}`}
              item={item}
              evidence={evidence}
              words={words}
              onCorrect={onCorrect}
            />
          ))}
        </ul>
      )}
      {left > 0 && (
        <button type="button" class="action more" onClick={() => setAll(true)}>
          {words('card.more', { count: left })}
        </button>
      )}
    </>
  );
}

function EvidenceItem({ item, evidence, words, onCorrect }: EvidenceListProps & { item: EvidenceView }) {
  const { before, figure, after } = item.passage;
  const href = passageUrl(item.url, item.passage);
  const reasons = item.reasons
    .map(reason => reasonInWords(reason, words))
    .filter(text => text !== null)
    .slice(0, REASONS);
  const kind = kindOf(item);
  return (
    <li class={kind} tabIndex={-1}>
      <p class="source">
        <span class="only-read">{words(`card.stance.${kind}`)} </span>
        <b dir="auto">{publisherInWords(item.publisher, words)}</b>
        {item.published && <time dateTime={item.published}>{words.date(item.published)}</time>}
        {item.via.length > 0 && <span class="via">{words('card.via', { chain: item.via.join(' ← ') })}</span>}
      </p>
      <blockquote class="passage" dir="auto">
        {before}
        <b>{figure}</b>
        {after}
      </blockquote>
      <p class="why">
        {reasons.length > 0 && <span class="reasons">{separated(reasons)}</span>}{' '}
        {href && (
          <a href={href} target="_blank" rel="noopener noreferrer">
            {words('card.openPassage')}
          </a>
        )}
        {onCorrect && (
          <>
            {' '}
            <CorrectEvidence item={item} evidence={evidence} words={words} onCorrect={onCorrect} />
          </>
        )}
      </p>
    </li>
  );
}

function kindOf({ stance, changedOverTime }: EvidenceView): Exclude<MarkKind, 'entity'> | 'related' {
  if (stance === 'corroborates') return 'agree';
  if (stance === 'conflicts') return changedOverTime ? 'changed' : 'differ';
  return 'related';
}

/** A reason without one of its values is left out rather than the card with it. */
function reasonInWords({ code, values }: Reason, words: Words): string | null {
  try {
    const text = words.maybe(`reason.${code}`, values);
    return text && text.slice(0, 1).toUpperCase() + text.slice(1);
  } catch {
    return null;
  }
}
