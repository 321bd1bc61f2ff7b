/** Actual against planned, asserted against denied: which claims may be compared at all. */
import type { Claim, DatedClaim, Modality } from '../../model/claim.ts';
import type { Comparison, Reason } from '../../model/evidence.ts';
import type { MeasureClass } from '../../model/knowledge.ts';
import { isDeal } from './compare-times.ts';
import { contradiction, laterOrEarlier, publishedApart, related, SAME_STATE_DAYS } from './outcomes.ts';

export type ModalityRelation =
  | { comparable: true; planned: boolean; changed: boolean }
  /** What the figures say decides the outcome; `doubts` forbid a conflict. */
  | { comparable: false; outcome: (figures: Comparison, doubts: Reason[]) => Comparison };

const PLANS: ReadonlySet<Modality> = new Set(['planned', 'expected', 'considered']);

/** What a claim says of the world: a denial of it is the opposite of it. */
export const isAsserted = ({ polarity, modality }: Claim): boolean =>
  (polarity === 'positive') === (modality !== 'denied');

export function compareModalities(
  page: DatedClaim,
  coverage: DatedClaim,
  kind: MeasureClass,
): ModalityRelation {
  const [p, c] = [page.claim, coverage.claim];
  const other = { code: 'other-modality', values: { page: p.modality, coverage: c.modality } } as const;
  if (isAsserted(p) !== isAsserted(c))
    return { comparable: false, outcome: (figures, doubts) => contradict(page, coverage, figures, doubts) };
  if ((p.modality === 'unconfirmed') !== (c.modality === 'unconfirmed'))
    return { comparable: false, outcome: () => related([{ code: 'neither-confirms', values: {} }, other]) };
  const plans = [p, c].filter(({ modality }) => PLANS.has(modality)).length;
  if (plans !== 1) return { comparable: true, planned: plans === 2, changed: false };
  const apart = publishedApart(page, coverage);
  if (kind !== 'stock' || apart === null || apart <= SAME_STATE_DAYS)
    return { comparable: false, outcome: figures => related([other], ...figures.reasons) };
  const later = completedLater(page, coverage);
  if (!later && isDeal(p.measure))
    return { comparable: false, outcome: figures => related([other], ...figures.reasons) };
  return later
    ? { comparable: false, outcome: (figures, doubts) => completed(page, coverage, figures, doubts) }
    : { comparable: true, planned: false, changed: true };
}

/** The plan came first and the fact later. */
function completedLater(page: DatedClaim, coverage: DatedClaim): boolean {
  const [plan, fact] = PLANS.has(page.claim.modality) ? [page, coverage] : [coverage, page];
  return (plan.published ?? '') < (fact.published ?? '');
}

/** The same value as planned is no second report of the fact; another value is a change. */
function completed(
  page: DatedClaim,
  coverage: DatedClaim,
  figures: Comparison,
  doubts: Reason[],
): Comparison {
  const order = laterOrEarlier(page, coverage);
  const partial = figures.stance === 'conflicts' ? partOfPlan(page, coverage) : [];
  if (figures.stance === 'conflicts' && (doubts.length || partial.length))
    return related([...doubts, ...partial], ...figures.reasons);
  if (figures.stance === 'conflicts')
    return { stance: 'conflicts', changedOverTime: true, reasons: [...order, ...figures.reasons] };
  return related([{ code: 'since-completed', values: order[0]?.values ?? {} }, ...figures.reasons]);
}

/** What was done within a stated span of time may be a part of a plan that states none: paid from March to December. */
function partOfPlan(page: DatedClaim, coverage: DatedClaim): Reason[] {
  const [p, c] = [page.claim, coverage.claim];
  const [plan, fact] = PLANS.has(p.modality) ? [p, c] : [c, p];
  const isSpan = fact.period?.includes('/') && fact.period !== plan.period;
  return isSpan
    ? [{ code: 'period-unstated', values: { page: p.period ?? '', coverage: c.period ?? '' } }]
    : [];
}

/** One side denies what the other asserts: a conflict only if it is the same value that is denied. */
function contradict(
  page: DatedClaim,
  coverage: DatedClaim,
  figures: Comparison,
  doubts: Reason[],
): Comparison {
  if (figures.stance !== 'corroborates' || doubts.length) return related([...doubts, ...figures.reasons]);
  return contradiction(page, coverage);
}
