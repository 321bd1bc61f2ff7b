import type { Claim, SubjectRef } from '../../model/claim.ts';
import type { Measure } from '../../model/knowledge.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Span } from '../../model/text.ts';
import { periodOf } from './period.ts';
import { modalityOf, polarityOf } from './qualifiers.ts';
import { rolesOf, withoutSubjects } from './roles.ts';
import { scopeOf } from './scope.ts';
import type { Figure, Sentence } from './sentence.ts';
import { siteOf } from './site.ts';
import { type FoundSubject, UNIT } from './subjects.ts';
import type { Topic } from './topic.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a recogniser may look at. */
export interface Reading {
  sentence: Sentence;
  topic: Topic;
  vocabulary: Vocabulary;
  /** ISO day of publication. */
  date?: string | undefined;
}

/** Reads one phenomenon off one figure; null where it does not apply. */
export type FigureRecogniser = (reading: Reading, figure: Figure) => Claim | null;

export interface FigureClaimParts {
  measure: Measure;
  subject: FoundSubject;
  /** The word that names the measure; qualifiers are read around it and the figure. */
  head: Span;
  rule: string;
  scope?: readonly string[];
  quantity?: Quantity;
  roles?: Record<string, SubjectRef[]>;
  period?: string | null;
}

export function figureClaim(sentence: Sentence, figure: Figure, parts: FigureClaimParts): Claim {
  const { measure, subject, head, rule } = parts;
  const modality = measure.class === 'move' ? 'actual' : modalityOf(sentence, figure);
  return {
    start: figure.start,
    end: figure.end,
    sentence: { start: sentence.start, end: sentence.end },
    subjects: subject.refs,
    measure: measure.id,
    event: null,
    quantity: parts.quantity ?? figure.quantity,
    roles: withoutSubjects(
      parts.roles ?? rolesOf(sentence, figure, measure.roles ?? [], subject.names),
      subject.refs,
    ),
    scope: scopeOf(sentence, figure, measure, [
      ...(parts.scope ?? []),
      ...(subject.rule === UNIT ? [UNIT] : siteOf(sentence, subject, head)),
    ]).filter(part => !subject.refs.some(({ id }) => id === part)),
    polarity: polarityOf(sentence, head),
    period: parts.period === undefined ? periodOf(sentence, figure, measure, modality) : parts.period,
    modality,
    stage: null,
    attribution: [],
    rule: `${rule}/${subject.rule}`,
  };
}
