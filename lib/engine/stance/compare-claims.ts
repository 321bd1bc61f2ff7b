/**
 * Holds one coverage claim against one page claim: are they comparable, and if so, what does one say to the other?
 * Every doubt (another scope, no date, a missing partner) may lower a conflict to `related`, never raise anything.
 */
import type { Claim, DatedClaim, SubjectRef } from '../../model/claim.ts';
import type { Comparison, Reason, ReasonCode } from '../../model/evidence.ts';
import type { Knowledge, Measure } from '../../model/knowledge.ts';
import { ALONGSIDE } from '../claims/roles.ts';
import { once } from '../text/once.ts';
import { alignFigures } from './align-figures.ts';
import { createEventComparer } from './compare-events.ts';
import { compareDeadlines, compareFigures, type FigureComparison } from './compare-figures.ts';
import { compareModalities } from './compare-modalities.ts';
import { compareScopes } from './compare-scopes.ts';
import { relateTimes, type TimeRelation } from './compare-times.ts';
import { matchSubjects } from './match-subjects.ts';
import { compareKin, compareNearMeasures } from './near-measures.ts';
import { laterOrEarlier, publishedApart, related, unrelated } from './outcomes.ts';
import { createRelativesTest, decidedIds, possibleIds } from './relatives.ts';
import { readUnitScale, type UnitScale } from './unit-scale.ts';

export type Comparer = (page: DatedClaim, coverage: DatedClaim) => Comparison;
export type ComparerKnowledge = Pick<Knowledge, 'measures' | 'events' | 'units' | 'entities'>;

/** Compiles the comparison tables and returns the function that holds one coverage claim against one page claim. */
export function createComparer(knowledge: ComparerKnowledge): Comparer {
  const measures = new Map(knowledge.measures.map(measure => [measure.id, measure]));
  const labels = once(() => new Map(knowledge.entities.map(entity => [entity.id, entity.label])));
  const scale = readUnitScale(knowledge.units);
  const compareEvents = createEventComparer(knowledge.events);
  const areRelatives = createRelativesTest(knowledge.entities);

  return (page, coverage) => {
    const result = compareTwo(page, coverage);
    return result.stance === 'unrelated' && haveTies(page.claim, coverage.claim) ? OF_RELATIVES : result;
  };

  /** The parties of one take part in the other in another role, or are its group or its unit. */
  function haveTies(p: Claim, c: Claim): boolean {
    const [a, b] = [decidedIds(everyoneIn(p)), decidedIds(everyoneIn(c))];
    return a.some(id => b.includes(id)) || areRelatives(a, b);
  }

  /** The figure of a unit and that of its owner. */
  function compareOwners(page: DatedClaim, coverage: DatedClaim): Comparison | null {
    const [p, c] = [page.claim, coverage.claim];
    const measure = p.measure === c.measure && p.measure ? measures.get(p.measure) : undefined;
    const [a, b] = [possibleIds(p.subjects), possibleIds(c.subjects)];
    return measure && areRelatives(a, b) ? compareKin(page, coverage, measure, scale) : null;
  }

  function compareTwo(page: DatedClaim, coverage: DatedClaim): Comparison {
    const [p, c] = [page.claim, coverage.claim];
    if (p.event || c.event) {
      const result = compareEvents(page, coverage);
      return { ...result, reasons: [...undecidedSubject(p.subjects, c.subjects, labels), ...result.reasons] };
    }
    const subject = matchSubjects(p.subjects, c.subjects);
    if (subject.kind === 'other') return compareOwners(page, coverage) ?? unrelated('other-subject');
    const first = undecidedSubject(p.subjects, c.subjects, labels);
    const measure = p.measure === c.measure && p.measure ? measures.get(p.measure) : undefined;
    if (!measure) {
      const near = compareNearMeasures(page, coverage, measures, scale);
      if (near) return { ...near, reasons: [...first, ...near.reasons, SAME_SUBJECT] };
      return related(first, { code: 'other-measure', values: measureValues(p, c) }, SAME_SUBJECT);
    }
    const result = compareMeasured(page, coverage, measure, scale, subject.whole);
    return { ...result, reasons: [...first, ...result.reasons] };
  }
}

const OF_RELATIVES = related([{ code: 'other-subject', values: {} }]);

/** Subjects and whoever fills a role; a place takes no part. */
const everyoneIn = ({ subjects, roles }: Claim): SubjectRef[] => [
  ...subjects,
  ...Object.entries(roles).flatMap(([role, refs]) => (role === 'place' || role === ALONGSIDE ? [] : refs)),
];

/** Same subject, same measure: the figures, as far as unit, scope, modality and time allow. */
function compareMeasured(
  page: DatedClaim,
  coverage: DatedClaim,
  measure: Measure,
  scale: UnitScale,
  sameParties: boolean,
): Comparison {
  const [p, c] = [page.claim, coverage.claim];
  if (!p.quantity || !c.quantity) return compareOpen(page, coverage, measure, sameParties);
  const sameMeasure: Reason = { code: 'same-measure', values: { measure: measure.id } };
  const contrary = compareContrary(p, c);
  const figures = contrary ?? compareQuantities(p, c, measure, scale);
  if ('code' in figures) return related([figures]);
  const scopes = compareScopes(
    contrary ? { ...p, scope: [] } : p,
    contrary ? { ...c, scope: [] } : c,
    sameParties,
  );
  if (!scopes.comparable) return related(scopes.reasons, sameMeasure);
  const modality = compareModalities(page, coverage, measure.class);
  if (!modality.comparable) return modality.outcome(figures, scopes.reasons);
  const time = relateTimes(page, coverage, measure.class, modality.planned);
  if (!time.comparable) return related(time.reasons, sameMeasure);
  const changed = (time.changed || modality.changed) && !isPast(measure);
  const doubts = [...scopes.reasons, ...(time.conflictBarred ? time.reasons : [])];
  return conclude(page, coverage, figures, { ...time, changed }, doubts, sameMeasure);
}

/** Longer after an amount was said to be open, one that is told is that of another matter. */
const MOST_OPEN_DAYS = 366;

/** An amount that one side says is open and the other states, or that both say is open. */
function compareOpen(
  page: DatedClaim,
  coverage: DatedClaim,
  measure: Measure,
  sameParties: boolean,
): Comparison {
  const [p, c] = [page.claim, coverage.claim];
  const apart = publishedApart(page, coverage);
  const elsewhere = related([{ code: 'other-measure', values: measureValues(p, c) }]);
  if (apart === null || apart > MOST_OPEN_DAYS || !compareScopes(p, c, sameParties).comparable)
    return elsewhere;
  if (!p.quantity && !c.quantity) return elsewhere;
  const reason: Reason = {
    code: 'amount-open',
    values: { open: p.quantity ? 'coverage' : 'page', measure: measure.id },
  };
  return related([reason, ...laterOrEarlier(page, coverage)]);
}

function conclude(
  page: DatedClaim,
  coverage: DatedClaim,
  figures: FigureComparison,
  time: TimeRelation,
  doubts: Reason[],
  sameMeasure: Reason,
): Comparison {
  const { bound, ...result } = figures;
  if (isDeadline(figures) && doubts.some(doubt => doubt.code !== 'partner-left-out'))
    return related(doubts, ...figures.reasons);
  if (bound === 'far')
    return related([{ code: 'only-a-bound', values: figures.reasons[0]?.values ?? {} }], sameMeasure);
  if (bound && (doubts.length || time.changed))
    return related([...doubts, ...time.reasons], ...figures.reasons);
  if (figures.stance !== 'conflicts') return { ...result, reasons: [...figures.reasons, sameMeasure] };
  if (doubts.length) return related([...doubts, ...figures.reasons], sameMeasure);
  if (!time.changed) return { ...figures, reasons: [...figures.reasons, sameMeasure] };
  return {
    stance: 'conflicts',
    changedOverTime: true,
    reasons: [...laterOrEarlier(page, coverage), ...figures.reasons, sameMeasure],
  };
}

/** A day that is past stays the day it was: a later report that names another contradicts. */
const isPast = ({ id }: Measure) => id === 'announcement-date';

const DATES: Partial<Record<ReasonCode, ReasonCode>> = {
  'same-deadline': 'same-date',
  'deadline-differs': 'date-differs',
};
const asDates = (result: FigureComparison): FigureComparison => ({
  ...result,
  reasons: result.reasons.map(reason => ({ ...reason, code: DATES[reason.code] ?? reason.code })),
});

/** Many things are due in one year: the same date is agreement only about the same thing. */
const isDeadline = ({ reasons }: FigureComparison) =>
  reasons.some(({ code }) => code === 'same-deadline' || code === 'same-date');

/** Figures of one measure on one axis, or the reason why they share none. */
function compareQuantities(
  p: Claim,
  c: Claim,
  measure: Measure,
  scale: UnitScale,
): FigureComparison | Reason {
  if (!p.quantity || !c.quantity) return { code: 'other-measure', values: measureValues(p, c) };
  const deadlines = compareDeadlines(p.quantity, c.quantity);
  if (deadlines) return isPast(measure) ? asDates(deadlines) : deadlines;
  const signed = Boolean(p.quantity.direction && c.quantity.direction) && isChange(measure);
  const aligned = alignFigures(p.quantity, c.quantity, scale, {
    signed,
    countsOne: saysWhatIsCounted(measure),
  });
  if (!aligned)
    return { code: 'other-unit', values: { page: p.quantity.unit ?? '', coverage: c.quantity.unit ?? '' } };
  const figures = compareFigures(p.quantity, c.quantity, aligned);
  const opposite = signed && p.quantity.direction !== c.quantity.direction;
  if (!opposite) return figures;
  const [, ...scaled] = figures.reasons;
  const values = { page: p.quantity.direction ?? '', coverage: c.quantity.direction ?? '' };
  return { stance: 'conflicts', reasons: [{ code: 'direction-opposite', values }, ...scaled] };
}

/** Results that are one figure above and below zero. */
const CONTRARY: Record<string, string> = { 'net-profit': 'net-loss', 'operating-profit': 'operating-loss' };
const isContrary = (a: string | undefined, b: string | undefined) =>
  a !== undefined && b !== undefined && (CONTRARY[a] === b || CONTRARY[b] === a);

/** A profit was expected by one side and a loss by the other: the figures lie on the two sides of zero. */
function compareContrary(p: Claim, c: Claim): FigureComparison | null {
  if (!isContrary(p.scope[0], c.scope[0]) || !p.quantity || !c.quantity) return null;
  if (p.quantity.unit !== c.quantity.unit) return null;
  const signed = ({ scope, quantity }: Claim) =>
    typeof quantity?.value === 'number' ? (CONTRARY[scope[0] ?? ''] ? 1 : -1) * quantity.value : '';
  const values = { page: signed(p), coverage: signed(c), unit: p.quantity.unit ?? '' };
  return { stance: 'conflicts', reasons: [{ code: 'value-differs', values }] };
}

/** The measure itself names the unit of its figures: companies by any noun, percentage points by any word for them. */
export const saysWhatIsCounted = (measure: Measure): boolean =>
  measure.dimension === 'count' || measure.id === 'percentage-points' || measure.id === 'rate-change';

/** Figures that say how far something moved, so that up and down exclude each other. */
export const isChange = (measure: Measure) =>
  measure.class === 'move' || measure.id === 'growth' || measure.dimension === 'points';

const SAME_SUBJECT: Reason = { code: 'same-subject', values: {} };

const measureValues = (p: Claim, c: Claim) => ({
  page: p.measure ?? p.event ?? '',
  coverage: c.measure ?? c.event ?? '',
});

/** Named first of all reasons: the name as printed, and whom it may mean. */
function undecidedSubject(
  page: readonly SubjectRef[],
  coverage: readonly SubjectRef[],
  labels: () => ReadonlyMap<string, string>,
): Reason[] {
  const match = matchSubjects(page, coverage);
  if (match.kind !== 'undecided') return [];
  const options = match.of.candidates.map(id => labels().get(id) ?? id).join(' / ');
  return [{ code: 'subject-undecided', values: { name: match.of.text, options } }];
}
