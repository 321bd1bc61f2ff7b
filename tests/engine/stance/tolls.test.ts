import { describe, expect, it } from 'vitest';
import { relateTimes } from '../../../lib/engine/stance/compare-times.ts';
import type { DatedClaim } from '../../../lib/model/claim.ts';
import { makeClaim } from './make-claim.ts';

const toll = (published: string, ...scope: string[]): DatedClaim => ({
  claim: makeClaim({ measure: 'deaths', scope }),
  published,
});
const relate = (page: DatedClaim, coverage: DatedClaim) => {
  const { comparable, changed } = relateTimes(page, coverage, 'stock', false);
  return comparable ? (changed ? 'changed' : 'same time') : 'other event';
};

describe('people killed, injured or arrested', () => {
  it.each([
    ['within a week', toll('2026-05-01'), toll('2026-05-06'), 'same time'],
    ['weeks apart, of one cause', toll('2026-05-01', 'flood'), toll('2026-05-20', 'flood'), 'changed'],
    ['weeks apart, of another cause', toll('2026-05-01', 'flood'), toll('2026-05-20', 'fire'), 'other event'],
    ['weeks apart, of no cause told', toll('2026-05-01'), toll('2026-05-20'), 'other event'],
    ['months apart', toll('2026-01-01', 'flood'), toll('2026-05-20', 'flood'), 'other event'],
  ])('%s', (_, page, coverage, expected) => expect(relate(page, coverage)).toBe(expected));
});
