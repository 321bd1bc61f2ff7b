import { describe, expect, it } from 'vitest';
import { compareDeadlines } from '../../../lib/engine/stance/compare-figures.ts';
import { periodDays, samePeriod, timeInterval } from '../../../lib/engine/stance/time-interval.ts';
import type { Hedge } from '../../../lib/model/quantity.ts';
import { day } from './make-claim.ts';

const toIso = (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10);
const range = (key: string) => {
  const days = periodDays(key);
  return days && `${toIso(days.min)}..${toIso(days.max)}`;
};

describe('periodDays', () => {
  it.each([
    ['2026', '2026-01-01..2026-12-31'],
    ['2024-02', '2024-02-01..2024-02-29'],
    ['2026-05-08', '2026-05-08..2026-05-08'],
    ['2025-Q4', '2025-10-01..2025-12-31'],
    ['2025-H1', '2025-01-01..2025-06-30'],
    ['2025-04/2025-12', '2025-04-01..2025-12-31'],
    ['2026-01-10/2026-01-15', '2026-01-10..2026-01-15'],
    ['2020s', '2020-01-01..2029-12-31'],
    ['FY2025', '2024-02-01..2026-03-31'],
    ['FY2025-Q1', '2024-02-01..2025-06-30'],
  ])('%s is %s', (key, expected) => expect(range(key)).toBe(expected));

  it.each(['P5Y', '--05-08', 'soon', ''])('%j has no place in the calendar', key =>
    expect(periodDays(key)).toBeNull(),
  );
});

describe('samePeriod', () => {
  it.each([
    ['2025-Q4', '2025-10/2025-12', true],
    ['2025', '2025-01/2025-12', true],
    ['FY2025', 'FY2025', true],
    ['FY2025', '2025', false],
    ['FY2025', '2025-04/2026-03', true],
    ['FY2025', '2024-04/2025-03', false],
    ['FY2025-H1', '2025-04/2025-09', true],
    ['FY2025-9M', 'FY2025', false],
    ['2025-Q3', '2025-Q4', false],
    ['2025-04/2025-12', '2025', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(samePeriod(a, b)).toBe(same);
    expect(samePeriod(b, a)).toBe(same);
  });
});

describe('compareDeadlines', () => {
  const stance = (page: [string, Hedge | null], coverage: [string, Hedge | null]) => {
    const [p, c] = [page, coverage].map(([value, hedge]) => day(value, { hedge }));
    return p && c && compareDeadlines(p, c)?.stance;
  };
  it.each<[[string, Hedge | null], [string, Hedge | null], string]>([
    [['2020s', 'by'], ['2030', 'before'], 'corroborates'],
    [['2030', 'before'], ['2020s', 'by'], 'corroborates'],
    [['2020s', 'by'], ['2030', 'by'], 'corroborates'],
    [['2020s', 'by'], ['2032', 'not-before'], 'conflicts'],
    [['2032', 'not-before'], ['2030', 'before'], 'conflicts'],
    [['2030', 'by'], ['2028', null], 'corroborates'],
    [['2028', null], ['2030', 'by'], 'related'],
    [['2027', null], ['2028', null], 'conflicts'],
    [['2027', null], ['2027-H2', null], 'corroborates'],
    [['2027', null], ['FY2027-H2', null], 'related'],
    [['2026-05', 'about'], ['2026-06', null], 'corroborates'],
    [['2026-05-08', null], ['2026-05-09', null], 'conflicts'],
  ])('%j against %j: %s', (page, coverage, expected) => expect(stance(page, coverage)).toBe(expected));

  it('is no answer for figures', () => {
    expect(compareDeadlines(day('2030'), day('P5Y'))).toBeNull();
    expect(timeInterval({ value: 5, hedge: null })).toBeNull();
  });
});
