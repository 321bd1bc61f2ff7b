/** Bare sentences in which no claims of one measure are read, as `compare` judges them. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../../scripts/engine-node.ts';

type Row = [page: string, coverage: string, stance: string];

const ROWS: Record<string, Row[]> = {
  'the same fact with the same figure': [
    [
      'A mudslide near Caracas killed 14 people on Monday.',
      'Fourteen people died in a mudslide near Caracas on Monday.',
      'corroborates',
    ],
    [
      '函館市の朝市には3万2千人の観光客が訪れた。',
      'Some 32,000 tourists visited the morning market in Hakodate.',
      'corroborates',
    ],
    [
      'A mudslide near Caracas killed 14 people on Monday.',
      'A mudslide near Caracas killed 45 people on Monday.',
      'conflicts',
    ],
  ],
  'another fact, time, place or base': [
    [
      'A mudslide near Caracas killed 14 people on Monday.',
      'A mudslide near Caracas injured 45 people on Monday.',
      'related',
    ],
    ['Rents in Lisbon rose 4% in April.', 'Rents in Porto rose 9% in April.', 'related'],
    ['Rents in Lisbon rose 4% in April.', 'Rents in Lisbon rose 9% in March.', 'related'],
    [
      'The median pilot of TAP earns 90,000 euros.',
      'The average pilot of TAP earns 130,000 euros.',
      'related',
    ],
  ],
  'an event told, denied or with another amount': [
    ['Mayor Ortega of Leon has stepped down.', 'Mayor Ortega of Leon resigned.', 'corroborates'],
    ['Mayor Ortega of Leon has stepped down.', 'Mayor Ortega of Leon has not resigned.', 'conflicts'],
    [
      'Airbus is to build a factory in Lyon for $4 billion.',
      'Airbus will build a factory in Lyon for $1.5 billion.',
      'conflicts',
    ],
    ['Honda will not sell its bank.', 'Honda ruled out selling its bank.', 'corroborates'],
  ],
  'not until': [
    [
      'Lilium will deliver its first aircraft in 2026.',
      'Lilium will not deliver its first aircraft until 2029.',
      'conflicts',
    ],
  ],
  'opposite directions': [
    ['Rents in Lisbon rose 4% in April.', 'Rents in Lisbon fell 4% in April.', 'conflicts'],
  ],
};

describe('bare statements', () => {
  let judge: (page: string, coverage: string) => string;
  beforeAll(async () => {
    const engine = await createEngine({ documents: [] });
    judge = (page, coverage) => {
      const { stance } = engine.compare(
        { text: page, date: '2026-05-12' },
        { text: coverage, date: '2026-05-13' },
      );
      return stance === 'unrelated' ? 'related' : stance;
    };
  });

  describe.each(Object.entries(ROWS))('%s', (_, rows) => {
    it.each(rows)('%s | %s', (page, coverage, stance) => {
      expect(judge(page, coverage)).toBe(stance);
    });
  });
});
