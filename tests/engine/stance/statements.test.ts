/** Bare sentences in which no claims of one measure are read, as `compare` judges them. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type StanceOf, stanceOfSentences } from './stance-of.ts';

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
  'of some and of all': [
    [
      'Unemployment in Malta was 4 percent in May.',
      'Youth unemployment in Malta was 11 percent in May.',
      'related',
    ],
    ['Inflation in Peru was 2 percent in May.', 'Energy inflation in Peru was 9 percent in May.', 'related'],
    ['Thirty bears were caught near Sibiu.', 'Nine of the bears near Sibiu were caught.', 'related'],
    [
      'A clinic in Graz treated 900 patients.',
      'At a clinic in Graz 70 patients were in intensive care.',
      'related',
    ],
  ],
  'what is done to what is counted': [
    ['The gaol in Truro holds 800 inmates.', 'Thirty inmates broke out of the gaol in Truro.', 'related'],
    ['Skoda built 90,000 cars in May.', 'Skoda recalled 65,000 cars in May.', 'related'],
    ['Skoda built 90,000 cars in May.', 'In May 65,000 cars were made by Skoda.', 'conflicts'],
  ],
  'of others': [
    ['Avianca cancelled 80 flights on Monday.', 'Copa cancelled 30 flights on Monday.', 'related'],
    [
      'The Flemish government will pay 90 million euros.',
      'The Walloon government will pay 30 million euros.',
      'related',
    ],
  ],
  'events that exclude each other': [
    ['Peru has accepted the ceasefire.', 'Peru has turned down the ceasefire.', 'conflicts'],
    ['The trial of the pill was halted.', 'The trial of the pill is going ahead as planned.', 'conflicts'],
    ['最高裁は規定を合憲と判断した。', '最高裁は規定を違憲と判断した。', 'conflicts'],
  ],
  'planned and done': [
    ['Malmö is to vote on the tram on 12 May.', 'Malmö voted on the tram on 12 May.', 'related'],
    [
      'Chile has earmarked 3 million euros for dams.',
      'Chile will spend 3 million euros on dams.',
      'corroborates',
    ],
  ],
  'opposite directions': [
    ['Rents in Lisbon rose 4% in April.', 'Rents in Lisbon fell 4% in April.', 'conflicts'],
  ],
};

describe('bare statements', () => {
  let judge: StanceOf;
  beforeAll(async () => {
    judge = await stanceOfSentences('2026-05-12', '2026-05-13');
  });

  describe.each(Object.entries(ROWS))('%s', (_, rows) => {
    it.each(rows)('%s | %s', (page, coverage, stance) => {
      expect(judge(page, coverage)).toBe(stance);
    });
  });
});
