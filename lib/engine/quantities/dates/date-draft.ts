import type { Implied } from '../../../model/quantity.ts';
import type { Draft } from '../source.ts';
import { type Day, isoOf, nearestYear, yearlessIso } from './calendar.ts';

interface DateParts {
  start: number;
  end: number;
  rule: string;
  year?: number;
  month?: number;
  day?: number;
}

function draft(
  kind: 'date' | 'period',
  value: string,
  at: { start: number; end: number; rule: string },
): Draft {
  return {
    start: at.start,
    end: at.end,
    kind,
    value,
    unit: null,
    hedge: null,
    direction: null,
    precision: 0,
    implied: [],
    equivalent: null,
    rule: at.rule,
    numeral: null,
    core: { start: at.start, end: at.end },
    part: false,
    hedgeStart: at.start,
  };
}

/** A date at the precision its parts give; a missing year is the one nearest to the article's day. */
export function dateDraft(parts: DateParts, base: Day | null): Draft {
  const { year, month, day } = parts;
  if (year !== undefined || month === undefined) return draft('date', isoOf(year ?? 0, month, day), parts);
  if (!base) return draft('date', yearlessIso(month, day), parts);
  const made = draft('date', isoOf(nearestYear(base, month, day), month, day), parts);
  made.implied = ['year'];
  return made;
}

/** A period under its canonical key (model/quantity); `implied` names what the text leaves open. */
export function periodDraft(
  key: string,
  at: { start: number; end: number; rule: string },
  implied: Implied[] = [],
): Draft {
  const made = draft('period', key, at);
  made.implied = implied;
  return made;
}
