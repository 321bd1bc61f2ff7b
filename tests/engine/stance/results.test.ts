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
