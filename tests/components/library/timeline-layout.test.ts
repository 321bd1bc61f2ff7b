import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HEIGHT, layOut, WIDTH } from '../../../components/library/timeline-layout.ts';
import type { ReportedValue } from '../../../lib/model/library.ts';

const reported = (published: string, min: number, max = min): ReportedValue => ({
  documentId: published,
  title: '',
  publisher: '',
  published,
  value: (min + max) / 2,
  min,
  max,
  text: '',
  period: null,
});

describe('a figure over time', () => {
  it('goes right with time and up with value', () => {
    const points =
      layOut([reported('2025-01-01', 1), reported('2026', 5), reported('2026-06', 3)])?.points ?? [];
    const [first, second, third] = points;
    expect([first?.x, second?.x, third?.x]).toEqual(
      [first?.x, second?.x, third?.x].toSorted((a = 0, b = 0) => a - b),
    );
    expect(second?.y).toBeLessThan(third?.y ?? 0);
    expect(third?.y).toBeLessThan(first?.y ?? 0);
  });
  it.each([
    ['no values', []],
    ['a day that is none', [reported('soon', 1)]],
  ])('%s: no plot', (_name, values) => expect(layOut(values)).toBeNull());
  it.each([
    [15e9, 40e9, [10e9, 20e9, 30e9, 40e9]],
    [-0.8, 2.2, [-1, 0, 1, 2, 3]],
    [5, 5, [5]],
  ])('%d to %d: lines at round values', (low, high, lines) =>
    expect(layOut([reported('2025', low), reported('2026', high)])?.rows.map(({ value }) => value)).toEqual(
      lines,
    ),
  );
  it('keeps every point and range inside the plot', () => {
    const value = fc.record({
      day: fc.integer({ min: 0, max: 9000 }),
      a: fc.double({ noNaN: true, min: -1e15, max: 1e15 }),
      b: fc.double({ noNaN: true, min: 0, max: 1e12 }),
    });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), list => {
        const values = list.map(({ day, a, b }) =>
          reported(new Date(day * 86_400_000).toISOString().slice(0, 10), a, a + b),
        );
        for (const { x, y, top, bottom } of layOut(values)?.points ?? []) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(WIDTH);
          for (const at of [y, top, bottom]) {
            expect(at).toBeGreaterThanOrEqual(0);
            expect(at).toBeLessThanOrEqual(HEIGHT);
          }
        }
      }),
    );
  });
});
