/**
 * What a reader takes for one another. Two measures that a reader takes for one another, with figures that are much alike: a holding carried at $5.99 bn and sold for
 * $5.83 bn. No agreement and no conflict, but worth seeing beside each other.
 */
import type { DatedClaim } from '../../model/claim.ts';
import type { Comparison, Reason } from '../../model/evidence.ts';
import type { Measure } from '../../model/knowledge.ts';
import { alignFigures } from './align-figures.ts';
import { matchSubjects } from './match-subjects.ts';
import { publishedApart, related, SAME_STATE_DAYS } from './outcomes.ts';
import { periodDays, samePeriod } from './time-interval.ts';
import type { UnitScale } from './unit-scale.ts';

/** Figures further apart than this are nothing that a reader would take for one another. */
const MOST_APART = 1.5;

/** Related with `near-measure` where the figures are alike and of one time; null else. The subjects are known to be the same. */
export function compareNearMeasures(
  page: DatedClaim,
  coverage: DatedClaim,
  measures: ReadonlyMap<string, Measure>,
  scale: UnitScale,
): Comparison | null {
  const [p, c] = [page.claim, coverage.claim];
  if (!p.measure || !c.measure || !p.quantity || !c.quantity) return null;
  const near = (a: string, b: string) => measures.get(a)?.near?.includes(b) ?? false;
  if (!near(p.measure, c.measure) && !near(c.measure, p.measure)) return null;
  const aligned = alignFigures(p.quantity, c.quantity, scale, { signed: false, countsOne: false });
  if (!aligned || !areAlike(middle(aligned.page), middle(aligned.coverage))) return null;
  if (!ofOneTime(page, coverage) || !ofOneObject(page, coverage)) return null;
  const reason: Reason = { code: 'near-measure', values: { page: p.measure, coverage: c.measure } };
  return related([reason]);
}

/** Longer after, a venture has grown or shrunk, and its owner's figure is of another time. */
const KIN_DAYS = 183;

/** The same figure, as far as one can tell, told of a unit by one side and of its owner by the other; null where they are not that alike. */
export function compareKin(
  page: DatedClaim,
  coverage: DatedClaim,
  { id, class: kind }: Measure,
  scale: UnitScale,
): Comparison | null {
  const [p, c] = [page.claim, coverage.claim];
  if (kind === 'move' || !p.quantity || !c.quantity || p.scope.join() !== c.scope.join()) return null;
  const aligned = alignFigures(p.quantity, c.quantity, scale, { signed: false, countsOne: true });
  if (!aligned || !areAlike(middle(aligned.page), middle(aligned.coverage))) return null;
  const [a, b] = [p.period, c.period];
  const apart = publishedApart(page, coverage);
  const together = a && b ? samePeriod(a, b) : kind !== 'result' && apart !== null && apart <= KIN_DAYS;
  if (!together || !ofOneObject(page, coverage)) return null;
  return related([{ code: 'other-subject', values: {} }], { code: 'same-measure', values: { measure: id } });
}

const middle = ({ min, max }: { min: number; max: number }) =>
  !Number.isFinite(min) ? max : !Number.isFinite(max) ? min : (min + max) / 2;

const areAlike = (a: number, b: number) => a > 0 && b > 0 && Math.max(a, b) <= MOST_APART * Math.min(a, b);

/** The same stated period, or reports of the same week whose periods do not lie apart by more than a quarter. */
function ofOneTime(page: DatedClaim, coverage: DatedClaim): boolean {
  const [a, b] = [page.claim.period, coverage.claim.period];
  if (a && b && samePeriod(a, b)) return true;
  const apart = publishedApart(page, coverage);
  if (apart === null || apart > SAME_STATE_DAYS) return false;
  const [p, c] = [a && periodDays(a), b && periodDays(b)];
  return !p || !c || Math.max(p.min - c.max, c.min - p.max) <= QUARTER;
}
const QUARTER = 92;

/** A thing that both sides name is the same thing. */
function ofOneObject({ claim: p }: DatedClaim, { claim: c }: DatedClaim): boolean {
  return ['object', 'product', 'place'].every(role => {
    const [a, b] = [p.roles[role] ?? [], c.roles[role] ?? []];
    return !a.length || !b.length || matchSubjects(a, b).kind !== 'other';
  });
}
