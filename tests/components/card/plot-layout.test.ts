import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutPlot, WIDTH } from '../../../components/card/plot-layout.ts';
import type { PlotPoint } from '../../../lib/model/protocol.ts';

const point = (value: number, stance: PlotPoint['stance'], text = String(value), half = 0): PlotPoint => ({
  ...{ value, text, stance },
  min: value - half,
  max: value + half,
});

describe('strip plot', () => {
  it('nothing is drawn where all values are one', () => {
    expect(layOutPlot([point(5, 'page', '5', 1), point(5, 'corroborates')], ['this page 5'])).toBeNull();
    expect(layOutPlot([], [])).toBeNull();
  });

  it('zero is shown only between values of both signs', () => {
    const both = layOutPlot([point(-5, 'page'), point(3.2, 'conflicts')], ['this page']);
    expect(both?.zero).toBeGreaterThan(both?.page?.x ?? WIDTH);
    expect(layOutPlot([point(8, 'page'), point(30, 'conflicts')], ['this page'])?.zero).toBeNull();
  });

  it('what differs keeps its label where two would touch', () => {
    const layout = layOutPlot(
      [point(0, 'page'), point(100, 'corroborates', 'agrees here'), point(99, 'conflicts', 'differs here')],
      ['this page'],
    );
    const labels = layout?.others.filter(({ labelX }) => labelX !== null).map(({ point: { text } }) => text);
    expect(labels).toEqual(['differs here']);
  });

  it("where the page's label has no room, its value stands alone", () => {
    const points = [point(5, 'page', 'about 5 %', 1), point(7.4, 'conflicts', '7.4 %')];
    const labels = ['this page about 5 %', 'about 5 %'];
    expect(layOutPlot(points, labels)?.pageLabel).toBe(labels[0]);
    expect(layOutPlot(points, labels, 120)?.pageLabel).toBe(labels[1]);
    expect(layOutPlot(points, labels, 30)?.page?.labelX).toBe(15);
  });

  it('everything lies within the drawing, in the order of the values', () => {
    const value = fc.double({ min: -1e13, max: 1e13, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 2, maxLength: 12 }),
        fc.integer({ min: 60, max: 700 }),
        (values, width) => {
          const layout = layOutPlot(
            values.map((v, i) => point(v, i ? 'conflicts' : 'page')),
            ['this page'],
            width,
          );
          if (!layout) return;
          const placed = [...layout.others, ...(layout.page ? [layout.page] : [])];
          for (const { x, labelX } of placed) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(width);
            if (labelX !== null) expect(labelX).toBeGreaterThan(0);
          }
          placed.sort((a, b) => a.point.value - b.point.value);
          for (const [i, { x }] of placed.entries())
            if (i) expect(x).toBeGreaterThanOrEqual((placed[i - 1]?.x ?? 0) - 1e-6);
        },
      ),
    );
  });
});
