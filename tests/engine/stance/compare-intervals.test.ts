import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapBetween, relateIntervals } from '../../../lib/engine/stance/compare-intervals.ts';

const end = fc.integer({ min: -20, max: 20 });
const interval = fc.tuple(end, end, fc.constantFrom('both', 'low', 'high')).map(([a, b, open]) => ({
  min: open === 'low' ? -Infinity : Math.min(a, b),
  max: open === 'high' ? Infinity : Math.max(a, b) + 1,
}));

describe('relateIntervals', () => {
  it.each([
    [[3.15, 3.25], [-5.5, -4.5], 'disjoint'],
    [[29.5, 30.5], [30, 30], 'inside'],
    [[29.5, 30.5], [30.5, 31.5], 'disjoint'],
    [[29.5, 30.5], [30.4, 31], 'partial'],
    [[30, Infinity], [34.5, 34.7], 'inside'],
    [[34.5, 34.7], [30, Infinity], 'only-a-bound'],
    [[30, Infinity], [30, Infinity], 'same-bound'],
    [[30, Infinity], [-Infinity, 40], 'partial'],
    [[30, Infinity], [-Infinity, 20], 'disjoint'],
    [[8, 8], [8, 8], 'equal'],
    [[8, 8], [30, 30], 'disjoint'],
  ])('%j and %j: %s', ([a = 0, b = 0], [c = 0, d = 0], expected) =>
    expect(relateIntervals({ min: a, max: b }, { min: c, max: d }, 0)).toBe(expected),
  );

  it('agrees with trying every half-unit point', () => {
    const points = Array.from({ length: 241 }, (_, i) => i / 4 - 30);
    const within = (x: number, i: { min: number; max: number }) => x > i.min && x < i.max;
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const shared = points.some(x => within(x, a) && within(x, b));
        expect(relateIntervals(a, b, 0) === 'disjoint').toBe(!shared);
      }),
    );
  });

  it('is symmetric but for bounds, and a gap means disjoint', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const [there, back] = [relateIntervals(a, b, 0), relateIntervals(b, a, 0)];
        if (there === 'only-a-bound') expect(back).toBe('inside');
        else if (back !== 'only-a-bound') expect(back).toBe(there);
        if (gapBetween(a, b) > 0) expect(there).toBe('disjoint');
      }),
    );
  });
});
