import type { CardCorrection } from '../../lib/model/corrections.ts';
import type { ClaimCard } from '../../lib/model/protocol.ts';
import type { Words } from '../../locales/words.ts';
import { EvidenceList } from './evidence-list.tsx';
import { LineSample } from './line-sample.tsx';
import { StripPlot } from './strip-plot.tsx';

/** "Revenue: about $5 billion"; an event is its own words. */
export function claimHeading({ said }: ClaimCard, words: Words): string {
  const measure = measureInWords(said.measure, words);
  return capitalised(measure ? words('card.said', { measure, figure: said.figure }) : said.figure);
}

export const measureInWords = (measure: string | null, words: Words): string =>
  measure === null ? '' : (words.maybe(`measure.${measure}`) ?? measure.replaceAll('-', ' '));

const capitalised = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

export interface ClaimBodyProps {
  card: ClaimCard;
  words: Words;
  /** The claim was typed, not read on a page. */
  isTyped?: boolean;
  onCorrect?: (correction: CardCorrection) => void;
}

export function ClaimBody({ card, words, isTyped = false, onCorrect }: ClaimBodyProps) {
  const { counts, reports, origins } = card;
  const silent = counts.agree + counts.differ + counts.changed === 0;
  return (
    <>
      {silent ? (
        <p class="notice">{words(card.evidence.length ? 'card.onlyRelated' : 'card.nothing')}</p>
      ) : (
        <ul class="sum">
          {counts.differ > 0 && (
            <li>
              <LineSample kind="differ" />
              <b>{words('card.differ', { count: counts.differ })}</b>
            </li>
          )}
          {counts.changed > 0 && (
            <li>
              <LineSample kind="changed" />
              <b>{words('card.changed', { count: counts.changed })}</b>
            </li>
          )}
          {counts.agree > 0 && (
            <li>
              <LineSample kind="agree" />
              <b>{words('card.agree', { count: counts.agree })}</b>
            </li>
          )}
          <li>{words('card.origins', { reports, origins })}</li>
        </ul>
      )}
      {card.plot && <StripPlot plot={card.plot} words={words} isTyped={isTyped} />}
      <EvidenceList evidence={card.evidence} words={words} onCorrect={onCorrect} />
    </>
  );
}
