import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  equivalentInterval,
  figureInterval,
  trailingStep,
} from '../../../lib/engine/stance/figure-interval.ts';
import type { Quantity } from '../../../lib/model/quantity.ts';
import { companies, day, dollars, makeQuantity, percent } from './make-claim.ts';

const ends = (quantity: Quantity, signed = false) => {
  const interval = figureInterval(quantity, signed);
  return interval && [interval.min, interval.max];
};

describe('figureInterval', () => {
  it.each([
    [
      'a plain figure reaches half a unit of its last digit',
      dollars(30e9, { precision: 1e9 }),
      [29.5e9, 30.5e9],
    ],
    ['more digits, narrower', percent(3.2, { precision: 0.1 }), [3.15, 3.25]],
    ['a small count is exact', companies(8), [8, 8]],
    ['about', companies(100, { hedge: 'about' }), [90, 110]],
    ['about never narrows what the last digit leaves open', percent(1, { hedge: 'about' }), [0.5, 1.5]],
    ['nearly stays below', percent(50, { hedge: 'nearly' }), [45, 50]],
    ['just over stays above', percent(50, { hedge: 'just-over' }), [50, 55]],
    ['over', dollars(30e9, { hedge: 'over' }), [30e9, Infinity]],
    ['over a whole count starts at the next', companies(30, { hedge: 'over' }), [31, Infinity]],
    ['under a whole count ends at the one before', companies(30, { hedge: 'under' }), [-Infinity, 29]],
    ['at least', companies(30, { hedge: 'at-least' }), [30, Infinity]],
    ['up to', dollars(25e9, { hedge: 'up-to' }), [-Infinity, 25e9]],
    ['a range is what is printed', percent(0, { value: { min: 5, max: 7 } }), [5, 7]],
    ['an open range', companies(0, { value: { min: 40, max: null } }), [40, Infinity]],
  ])('%s', (_, quantity, expected) => {
    const found = ends(quantity) ?? [];
    expect(found).toHaveLength(2);
    for (const [i, end] of found.entries()) expect(end).toBeCloseTo(expected[i] ?? Number.NaN, 6);
  });

  it('puts falls below zero only where both sides state a direction', () => {
    const fall = percent(5, { hedge: 'about', direction: 'down' });
    expect(ends(fall, true)).toEqual([-5.5, -4.5]);
    expect(ends(fall, false)).toEqual([4.5, 5.5]);
  });

  it('has nothing to say about dates', () => {
    expect(ends(day('2030'))).toBeNull();
  });

  it('always holds the value printed, whatever the hedge but a strict bound', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e12, noNaN: true }),
        fc.constantFrom('exact', 'about', 'nearly', 'just-over', 'at-least', 'up-to', null),
        (value, hedge) => {
          const found = figureInterval(makeQuantity({ value, hedge, precision: 1 }), false);
          expect(found && found.min <= value && value <= found.max).toBe(true);
        },
      ),
    );
  });
});

describe('equivalentInterval', () => {
  it('takes hedge from the figure and precision from the digits of the equivalent', () => {
    const quantity = makeQuantity({
      value: 1e12,
      unit: 'JPY',
      equivalent: { start: 0, end: 1, value: 6.7e9, unit: 'USD' },
    });
    expect(equivalentInterval(quantity, false)).toMatchObject({ min: 6.65e9, max: 6.75e9 });
    expect(equivalentInterval({ ...quantity, equivalent: null }, false)).toBeNull();
  });
  it.each([
    [6.7e9, 1e8],
    [30e9, 1e10],
    [524e9, 1e9],
    [0.25, 0.01],
    [0, 0],
  ])('%d is printed in steps of %d', (value, step) => {
    expect(trailingStep(value)).toBeCloseTo(step, 9);
  });
});
