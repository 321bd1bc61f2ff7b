/** Do two claims speak of the same time? The class table of "When are two claims comparable?". */
import type { DatedClaim } from '../../model/claim.ts';
import type { Reason } from '../../model/evidence.ts';
import type { MeasureClass } from '../../model/knowledge.ts';
import { publishedApart, SAME_STATE_DAYS } from './outcomes.ts';
import { type Days, dayNumber, daysBetween, periodDays, samePeriod } from './time-interval.ts';

const SAME_TRADING_DAYS = 1;

export interface TimeRelation {
  /** False: the figures belong to different times, or it cannot be told: never more than related. */
  comparable: boolean;
  /** Different values are a change over time, not a contradiction. */
  changed: boolean;
  /** Agreement may be shown, a conflict not. */
  conflictBarred: boolean;
  reasons: Reason[];
}

const comparable = (changed = false, reasons: Reason[] = []): TimeRelation => ({
  comparable: true,
  changed,
  conflictBarred: false,
  reasons,
});
const barred = (...reasons: Reason[]): TimeRelation => ({
  comparable: true,
  changed: false,
  conflictBarred: true,
  reasons,
});
const incomparable = (...reasons: Reason[]): TimeRelation => ({
  comparable: false,
  changed: false,
  conflictBarred: true,
  reasons,
});

/**
 * Amounts of single deals and acts. Weeks later another amount is another deal as likely as a change, so that only a
 * plan and what became of it differ over time.
 */
const DEALS = new Set(
  'investment funding-round ipo-proceeds purchase-price sale-proceeds shares-sold loan bond buyback subsidy order fine jobs layoffs recalls turnout vote-share'.split(
    ' ',
  ),
);
/** People something happened to: they are counted on for days, and weeks later others are counted. */
const TOLLS = new Set('deaths injured missing evacuated arrests attendance'.split(' '));
export const isDeal = (measure: string | null): boolean => measure !== null && DEALS.has(measure);

/** An order given or won on its own, not the orders of a period. */
const isContract = ({ claim: { measure, period, roles } }: DatedClaim): boolean =>
  measure === 'order' && !period && Object.keys(roles).length > 0;

/** `planned`: both sides speak of what is to come, so stated periods are targets, not days of observation. */
export function relateTimes(
  page: DatedClaim,
  coverage: DatedClaim,
  kind: MeasureClass,
  planned: boolean,
): TimeRelation {
  if (isAhead(page) || isAhead(coverage))
    return incomparable(periodUnstated(page.claim.period, coverage.claim.period));
  switch (kind) {
    case 'move':
      return relateMoves(page, coverage);
    case 'result':
      return isContract(page) && isContract(coverage)
        ? relateStocks(page, coverage)
        : relateResults(page, coverage, planned);
    case 'stock':
      return planned ? relatePlans(page, coverage) : relateStocks(page, coverage);
    case 'plan':
      return relatePlans(page, coverage);
  }
}

/** What is told as a fact has not happened after the day of the report: its period was misread. */
function isAhead({ claim, published }: DatedClaim): boolean {
  const period = claim.modality === 'actual' && claim.period ? periodDays(claim.period) : null;
  const day = dayNumber(published);
  return period !== null && day !== null && period.min > day;
}

/** A price move belongs to one trading day. */
function relateMoves(page: DatedClaim, coverage: DatedClaim): TimeRelation {
  const [a, b] = [page.claim.period, coverage.claim.period];
  if (a && b) return samePeriod(a, b) ? comparable() : incomparable(otherPeriod(a, b));
  const longer = [a, b].find(period => period && !isDay(period));
  if (longer) return incomparable(otherPeriod(a, b));
  const apart = daysApart(dayOf(page), dayOf(coverage));
  if (apart === null) return barred(NO_DATE);
  return apart <= SAME_TRADING_DAYS ? comparable() : incomparable(daysApartReason(apart));
}

/** The result of a period is comparable only with that of the same period. */
function relateResults(page: DatedClaim, coverage: DatedClaim, planned: boolean): TimeRelation {
  const [a, b] = [page.claim.period, coverage.claim.period];
  if (planned && !a && !b) return relatePlans(page, coverage);
  if (!a || !b) return incomparable(periodUnstated(a, b));
  if (!samePeriod(a, b) && !isSameReport(page, coverage)) {
    return isQuarterInMonths(page, coverage) ? barred(otherPeriod(a, b)) : incomparable(otherPeriod(a, b));
  }
  return planned ? comparable(...change(publishedApart(page, coverage))) : comparable();
}

/** Reports on one quarter come within these days of each other. */
const REPORTING_DAYS = 30;
const QUARTER = /^(FY)?\d{4}-(Q[1-4])$/;
const MONTHS = /^\d{4}-\d\d\/\d{4}-\d\d$/;
const LONGEST_QUARTER = 92;

/** "The third quarter" and "the third quarter of fiscal 2026", both reported in November. */
function isSameReport(page: DatedClaim, coverage: DatedClaim): boolean {
  const [a, b] = [page, coverage].map(({ claim }) => QUARTER.exec(claim.period ?? ''));
  const apart = publishedApart(page, coverage);
  return Boolean(a && b && a[2] === b[2] && a[1] !== b[1]) && apart !== null && apart <= REPORTING_DAYS;
}

/** Days from the end of a quarter within which it is reported. */
const NEWS_DAYS = 75;

/**
 * "The second quarter" of a company whose year starts in April, told in November, and "July to September": the months that had just ended, where
 * the quarter of the calendar had long been reported. Which months a quarter has is then told by the days of publication alone, so only an
 * agreement is shown.
 */
function isQuarterInMonths(page: DatedClaim, coverage: DatedClaim): boolean {
  const apart = publishedApart(page, coverage);
  const periods = [page, coverage].map(({ claim }) => claim.period ?? '');
  const quarter = periods.find(period => QUARTER.test(period));
  const months = periods.find(period => MONTHS.test(period));
  const quarterDays = quarter ? periodDays(quarter) : null;
  const monthDays = months ? periodDays(months) : null;
  if (!quarter || !quarterDays || !monthDays || apart === null || apart > REPORTING_DAYS) return false;
  if (monthDays.max - monthDays.min > LONGEST_QUARTER) return false;
  const since = [page, coverage].map(({ published }) => (dayNumber(published) ?? 0) - monthDays.max);
  const isNews = since.every(days => days > 0 && days <= NEWS_DAYS);
  return quarter.startsWith('FY')
    ? isNews && quarterDays.min <= monthDays.min && monthDays.max <= quarterDays.max
    : isNews && monthDays.min > quarterDays.max;
}

/** A period longer than this is no day of observation: "5 billion in fiscal 2025" is not as of any day. */
const LONGEST_OBSERVATION = 31;

function isLong(period: string | null): boolean {
  const days = period ? periodDays(period) : null;
  return days !== null && days.max - days.min >= LONGEST_OBSERVATION;
}

/** A state of affairs is observed on a day: the stated one, else that of publication. */
function relateStocks(page: DatedClaim, coverage: DatedClaim): TimeRelation {
  const [a, b] = [page.claim.period, coverage.claim.period];
  if (a && b && samePeriod(a, b)) return comparable();
  if (a && b && !isDay(a) && !isDay(b) && !isLong(a) && !isLong(b)) return incomparable(otherPeriod(a, b));
  if (isLong(a) || isLong(b)) return barred(a && b ? otherPeriod(a, b) : periodUnstated(a, b));
  const apart = daysApart(dayOf(page), dayOf(coverage));
  if (apart === null) return barred(NO_DATE);
  if (TOLLS.has(page.claim.measure ?? '')) return relateTolls(page, coverage, apart);
  const [changed, reasons] = change(apart);
  return changed && isDeal(page.claim.measure) ? barred(...reasons) : comparable(changed, reasons);
}

/** One event is counted on for weeks, if both sides say what did it. */
const COUNTED_ON_DAYS = 60;
function relateTolls(page: DatedClaim, coverage: DatedClaim, apart: number): TimeRelation {
  const [changed, reasons] = change(apart);
  if (!changed) return comparable();
  const known = page.claim.scope.length > 0 && page.claim.scope.join() === coverage.claim.scope.join();
  return known && apart <= COUNTED_ON_DAYS ? comparable(true, reasons) : incomparable(...reasons);
}

/** A plan is made on the day of publication; the period it states is its target. */
function relatePlans(page: DatedClaim, coverage: DatedClaim): TimeRelation {
  const [a, b] = [page.claim.period, coverage.claim.period];
  if (a && b && !samePeriod(a, b)) return incomparable(otherPeriod(a, b));
  const apart = publishedApart(page, coverage);
  if (apart === null) return barred(NO_DATE);
  if (Boolean(a) !== Boolean(b)) return barred(periodUnstated(a, b));
  return comparable(...change(apart));
}

function change(apart: number | null): [boolean, Reason[]] {
  return apart !== null && apart > SAME_STATE_DAYS ? [true, [daysApartReason(apart)]] : [false, []];
}

const daysApart = (a: Days | null, b: Days | null) => (a && b ? daysBetween(a, b) : null);
const isDay = (period: string) => dayNumber(period) !== null;

function dayOf({ claim, published }: DatedClaim): Days | null {
  const stated = claim.period ? periodDays(claim.period) : null;
  return stated ?? (published ? periodDays(published) : null);
}

const NO_DATE: Reason = { code: 'no-date', values: {} };
const daysApartReason = (days: number): Reason => ({ code: 'days-apart', values: { days } });
const otherPeriod = (page: string | null, coverage: string | null): Reason => ({
  code: 'other-period',
  values: { page: page ?? '', coverage: coverage ?? '' },
});
const periodUnstated = (page: string | null, coverage: string | null): Reason => ({
  code: 'period-unstated',
  values: { page: page ?? '', coverage: coverage ?? '' },
});
