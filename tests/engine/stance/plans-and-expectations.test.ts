import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../../scripts/engine-node.ts';

/** Page, its day, coverage, its day, what is shown with its first reason. */
type Row = [page: string, day: string, coverage: string, day: string, shown: string];

const PLAN = 'Sony Group plans to invest $40 billion in OpenAI.';
const TABLE: Record<string, Row[]> = {
  'a plan, and what was paid later': [
    [
      PLAN,
      '2025-02-13',
      'Sony Group has invested $30 billion in OpenAI.',
      '2026-02-13',
      'changed later-report',
    ],
    [
      PLAN,
      '2025-02-13',
      'Sony Group invested $34.6 billion in OpenAI from March to December 2025.',
      '2026-02-13',
      'related period-unstated',
    ],
    [
      PLAN,
      '2025-02-13',
      'Sony Group has invested $40 billion in OpenAI.',
      '2026-02-13',
      'related since-completed',
    ],
  ],
  'a bound, and what it came to': [
    [
      "OpenAI's funding round could pass $100 billion.",
      '2026-02-20',
      "OpenAI's funding round totals $110 billion.",
      '2026-03-04',
      'related since-completed',
    ],
  ],
  'what analysts had expected': [
    [
      'Sony Group published its results for January-March 2025. Analysts had expected a net profit of 80 billion yen in January-March 2025.',
      '2025-05-13',
      'Sony Group published its results. Analysts had expected a net loss of 30 billion yen in January-March 2025.',
      '2025-05-13',
      'conflicts value-differs',
    ],
    [
      'Sony Group published its results. The consensus was a net profit of 80 billion yen in January-March 2025.',
      '2025-05-13',
      'Sony Group published its results. The consensus was an operating profit of 30 billion yen in January-March 2025.',
      '2025-05-13',
      'related other-scope',
    ],
  ],
};

let engine: Awaited<ReturnType<typeof createEngine>>;
beforeAll(async () => {
  engine = await createEngine({ documents: [] });
});

for (const [phenomenon, rows] of Object.entries(TABLE))
  describe(phenomenon, () => {
    it.each(rows)('%s | %s | %s', (page, day, coverage, coverageDay, shown) => {
      const result = engine.compare({ text: page, date: day }, { text: coverage, date: coverageDay });
      const { stance, changedOverTime, reasons } = result;
      expect(`${changedOverTime ? 'changed' : stance} ${reasons[0]?.code}`).toBe(shown);
    });
  });
