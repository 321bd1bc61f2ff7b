/** How near related coverage is to the matter of a claim: what keeps the two from being compared, added up. */
import type { Claim } from '../../model/claim.ts';
import type { Comparison, Reason, ReasonCode } from '../../model/evidence.ts';
import { partiesOf } from '../corpus/claim-keys.ts';
import { matchSubjects } from './match-subjects.ts';

/** Codes that stand for no obstacle are absent; of another subject only what is alike is shown at all. */
const OBSTACLES: Partial<Record<ReasonCode, number>> = {
  'subject-undecided': 0.5,
  'page-states-both': 1,
  'near-measure': 1,
  'other-actor': 1,
  'other-stage': 1,
  'partner-left-out': 1,
  'period-unstated': 2,
  'other-modality': 2,
  'neither-confirms': 2,
  'no-date': 2,
  'days-apart': 3,
  'other-period': 3,
  'other-scope': 3,
  'other-subject': 1,
  'other-unit': 4,
  'other-measure': 5,
};

/** 0: the figures were held together; the more, the further off. Of figures equally barred the one of the same part and size is nearer. */
export function distanceOf(page: Claim, coverage: Claim, { reasons }: Pick<Comparison, 'reasons'>): number {
  const codes = new Set(reasons.map(({ code }) => code));
  const barred = [...codes].reduce((sum, code) => sum + (OBSTACLES[code] ?? 0), 0);
  const otherPart = codes.has('other-scope') || page.scope.join() === coverage.scope.join() ? 0 : OTHER_PART;
  return barred + otherPart + sizesApart(page, coverage);
}
const OTHER_PART = 2;

/** Up to 1: the one ten times the other, or not comparable. */
function sizesApart({ quantity: p }: Claim, { quantity: c }: Claim): number {
  if (!p || !c) return 0;
  if (typeof p.value !== 'number' || typeof c.value !== 'number' || p.unit !== c.unit) return 1;
  return p.value > 0 && c.value > 0 ? Math.min(1, Math.abs(Math.log10(p.value / c.value))) : 1;
}

const FAR_DAYS = 31;
const OTHER_TIME = new Set<ReasonCode>(['other-period', 'period-unstated', 'days-apart']);
const OF_A_DAY = new Set(['share-move', 'share-price', 'rate-change']);

/**
 * A month later some things tell nothing of each other: other parts at other times, figures that do not convert, moves of single days, and what a party has done
 * with others altogether. `apart`: days between the publications.
 */
export function isWorthReading(
  page: Claim,
  coverage: Claim,
  { reasons }: Pick<Comparison, 'reasons'>,
  apart: number,
): boolean {
  if (apart <= FAR_DAYS) return true;
  const isOtherPart = page.scope.join() !== coverage.scope.join();
  if (isOtherPart && OTHER_TIME.has(reasons.find(isAboutFigure)?.code ?? 'close')) return false;
  if (OF_A_DAY.has(page.measure ?? '') || reasons.some(({ code }) => code === 'other-unit')) return false;
  return (
    !page.event ||
    !reasons.some(({ code }) => code === 'partner-left-out') ||
    partiesShared(page, coverage) > 1
  );
}

const isAboutFigure = ({ code }: Reason) => code !== 'subject-undecided';

const partiesShared = (a: Claim, b: Claim): number =>
  partiesOf(a).filter(ref => matchSubjects([ref], partiesOf(b)).kind !== 'other').length;
