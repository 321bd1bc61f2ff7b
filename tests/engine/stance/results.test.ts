/** When two results are of one period, and when two of a company's figures are of one part of it. */
import { describe, expect, it } from 'vitest';
import { compareScopes } from '../../../lib/engine/stance/compare-scopes.ts';
import { relateTimes } from '../../../lib/engine/stance/compare-times.ts';
import { dated, entity, makeClaim } from './make-claim.ts';

const result = (published: string, period: string | null) => dated(published, { measure: 'revenue', period });
const order = (published: string, period: string | null = null, partner = ['oracle']) =>
  dated(published, {
    measure: 'order',
    period,
    roles: partner.length ? { partner: partner.map(entity) } : {},
  });

describe('the quarter of a report', () => {
  it.each([
    ['with and without "fiscal"', result('2025-11-20', '2025-Q3'), result('2025-11-19', 'FY2026-Q3'), true],
    ['told by two keys', result('2025-11-20', '2025-Q3'), result('2025-11-19', '2025-07/2025-09'), true],
    ['another quarter', result('2025-11-20', '2025-Q3'), result('2025-11-19', 'FY2026-Q2'), false],
    ['a report months later', result('2026-02-26', '2025-Q3'), result('2025-11-19', 'FY2026-Q3'), false],
    ['a year later', result('2025-11-20', '2025-Q3'), result('2025-11-19', '2024-Q3'), false],
    ['two fiscal years', result('2025-11-20', 'FY2025-Q3'), result('2025-11-19', 'FY2026-Q3'), false],
    ['unstated', result('2025-11-20', null), result('2025-11-19', 'FY2026-Q3'), false],
  ])('%s', (_, page, coverage, expected) =>
    expect(relateTimes(page, coverage, 'result', false).comparable).toBe(expected),
  );
});

describe('a quarter and the months of a fiscal year', () => {
  it.each([
    [
      'the second of a year from April',
      result('2025-11-12', '2025-Q2'),
      result('2025-11-11', '2025-07/2025-09'),
      true,
    ],
    ['on either side', result('2025-11-12', '2025-07/2025-09'), result('2025-11-11', '2025-Q2'), true],
    [
      'the third of a year from February',
      result('2025-11-20', 'FY2026-Q3'),
      result('2025-11-19', '2025-08/2025-10'),
      true,
    ],
    [
      'the quarter of the calendar is the news',
      result('2025-08-01', '2025-Q2'),
      result('2025-08-02', '2025-05/2025-07'),
      false,
    ],
    ['looked back on later', result('2026-03-12', '2025-Q2'), result('2026-03-11', '2025-07/2025-09'), false],
    ['told months apart', result('2025-11-12', '2025-Q2'), result('2025-08-05', '2025-07/2025-09'), false],
    ['half a year', result('2025-11-12', '2025-Q2'), result('2025-11-11', '2025-04/2025-09'), false],
    [
      'a quarter still to come',
      result('2025-11-12', '2025-Q4'),
      result('2025-11-11', '2025-07/2025-09'),
      false,
    ],
  ])('%s', (_, page, coverage, expected) => {
    const { comparable, conflictBarred } = relateTimes(page, coverage, 'result', false);
    expect([comparable, conflictBarred]).toEqual([expected, true]);
  });
});

describe('an order of its own is a deal, not the orders of a period', () => {
  it.each([
    ['within a week', order('2025-09-11'), order('2025-09-10'), true],
    ['orders of unstated periods', order('2025-09-11', null, []), order('2025-09-10', null, []), false],
    ['orders of two quarters', order('2025-09-11', '2025-Q2'), order('2025-09-10', '2025-Q1'), false],
  ])('%s', (_, page, coverage, expected) =>
    expect(relateTimes(page, coverage, 'result', false).comparable).toBe(expected),
  );
});

describe('a part and the whole', () => {
  it.each([
    ['revenue', ['data-center'], [], false],
    ['revenue', [], ['data-center'], false],
    ['revenue', ['data-center'], ['data-center'], true],
    ['revenue', ['data-center'], ['gaming'], false],
    ['revenue', ['year-on-year'], [], true],
    ['market-value', ['change'], [], false],
    ['power', ['start'], [], true],
  ])('%s of %j and of %j', (measure, page, coverage, expected) => {
    const [p, c] = [page, coverage].map(scope => makeClaim({ measure, scope }));
    expect(p && c && compareScopes(p, c, true).comparable).toBe(expected);
  });
});
