/** "revenue rose 12 %", "profit tripled", "an increase of 92 percent", 同比增长, 前年同期比: the change of a result, which scope names. */
import type { Claim } from '../../../model/claim.ts';
import type { Direction } from '../../../model/quantity.ts';
import type { Span } from '../../../model/text.ts';
import { type FigureRecogniser, figureClaim, type Reading } from '../build-claim.ts';
import { directionIn, statedDirection } from '../direction.ts';
import { rolesOf } from '../roles.ts';
import { comparisonOf } from '../scope.ts';
import type { Figure, Sentence } from '../sentence.ts';
import { actorOf, type FoundSubject, ownerOf } from '../subjects.ts';
import { placeOrActor } from './place-subject.ts';
import { qualifierOf } from './qualified-noun.ts';

const PART_OF = { en: /^ of\b/iu, ja: /^を占め/u, zh: /^(?:的|是)/u };
/** Measures that grow from period to period. */
const GROWING = new Set(
  'revenue gross-profit operating-profit ordinary-profit pretax-profit net-profit ebitda net-loss capex opex research-and-development order bookings backlog gross-merchandise-value cash-flow units-sold output customers users headcount gdp exports imports population'.split(
    ' ',
  ),
);
/** "The gain is 18.5 %", "That is 35 % more": of the figure before. */
const OF_PREVIOUS = /^(?:The (?:gain|rise|increase|drop|fall|decline)|That (?:is|was)|The figure)\b/u;
const REACH = 130;

interface Base {
  measure: string;
  scope: readonly string[];
  head: Span;
  subject: FoundSubject | null;
  /** Where goods go or come from. */
  roles: Claim['roles'];
}

export const recogniseGrowth: FigureRecogniser = (reading, figure) => {
  const { sentence, vocabulary } = reading;
  const share = partOfItself(sentence, figure);
  const kind = share === null ? figure.quantity.kind : 'multiple';
  const measure = vocabulary.measures.get(kind === 'multiple' ? 'multiple' : 'growth');
  if (!measure || (kind !== 'percent' && kind !== 'multiple')) return null;
  if (PART_OF[sentence.language].test(sentence.text.slice(figure.quantity.end, sentence.end))) return null;
  const base = baseOf(reading, figure);
  const direction = statedDirection(figure.quantity) ?? directionBeside(sentence, figure);
  if (!base?.subject || !direction) return null;
  return figureClaim(sentence, figure, {
    measure,
    subject: base.subject,
    head: base.head,
    rule: 'growth',
    scope: [base.measure, ...base.scope, ...comparisonOf(sentence, figure)],
    quantity: { ...figure.quantity, ...(share === null ? {} : { kind, value: share }), direction },
    roles: base.roles,
  });
};

const BY = /\bby (?:about |almost |nearly |more than |over |around )?$/u;

/** "fell by half", "rose by a third": what was, times so much. Null where no part of itself is told. */
function partOfItself(sentence: Sentence, { quantity }: Figure): number | null {
  const { kind, value, direction } = quantity;
  if (kind !== 'ratio' || typeof value !== 'number' || !direction) return null;
  if (!BY.test(sentence.text.slice(sentence.start, quantity.start))) return null;
  return direction === 'up' ? 1 + value : 1 - value;
}

/** What grew: the last result named before the figure, else the figure of the sentence before. */
function baseOf(reading: Reading, figure: Figure): Base | null {
  const { sentence, topic, vocabulary } = reading;
  const head = sentence.nouns.findLast(
    h => h.end <= figure.start && GROWING.has(h.value.id) && figure.start - h.end < REACH,
  );
  if (head && /^ of (?:\p{Ll}+ )?$/u.test(sentence.text.slice(head.end, figure.quantity.start))) return null;
  if (head) {
    const subject = head.value.ofPlace
      ? placeOrActor(reading, head)
      : (ownerOf(sentence, head, topic) ?? actorOf(sentence, head, topic));
    const roles =
      head.value.ofPlace && subject ? rolesOf(sentence, figure, head.value.roles ?? [], subject.names) : {};
    return {
      measure: head.value.id,
      scope: qualifierOf(sentence, head, vocabulary.demonyms),
      head,
      subject,
      roles,
    };
  }
  const previous = topic.figures().findLast(c => GROWING.has(c.measure ?? ''));
  if (!previous?.measure) return null;
  if (sentence.language !== 'en' || !OF_PREVIOUS.test(sentence.text.slice(sentence.start, figure.start)))
    return null;
  const subject = { refs: previous.subjects, names: [], rule: 'previous' };
  return { measure: previous.measure, scope: previous.scope, head: figure, subject, roles: {} };
}

function directionBeside(sentence: Sentence, figure: Figure): Direction | null {
  const { language, text } = sentence;
  const after = /^ (?:(more|higher)|(less|lower))\b/u.exec(text.slice(figure.quantity.end, sentence.end));
  if (after) return after[1] ? 'up' : 'down';
  const reach = language === 'en' ? 24 : 6;
  const window = text.slice(
    Math.max(sentence.start, figure.start - reach),
    Math.min(sentence.end, figure.end + reach),
  );
  return directionIn(language, window);
}
