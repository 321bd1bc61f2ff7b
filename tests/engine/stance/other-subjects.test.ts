/** Two dated English sentences about two subjects neither agree nor conflict, however alike their figures. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../../scripts/engine-node.ts';

const rows: [page: string, coverage: string, stance: string][] = [
  [
    "Nissan's partner Renault sold 2.3 million vehicles in 2025.",
    'Nissan sold 3.2 million vehicles in 2025.',
    'related',
  ],
  [
    'The Pope will visit Korea in 2027, the Vatican said.',
    'The theatre will tour Korea in 2027, the Bolshoi said.',
    'related',
  ],
  [
    'Exports of Kobe beef decreased 11% in fiscal 2025.',
    'Prices of Kobe beef decreased 4% in fiscal 2025.',
    'related',
  ],
  [
    'Four people were arrested over the theft of cables in Durban.',
    'Police arrested 4 people in Durban over stolen cables.',
    'corroborates',
  ],
  [
    "Hyundai's shipyard in Ulsan won orders worth 2.3 trillion won.",
    "Hyundai's yard in Ulsan won orders worth 2.3 trillion won.",
    'corroborates',
  ],
  ['Norway’s policy rate stays at 4.25%.', 'Norges Bank left its key rate at 4.25%.', 'corroborates'],
  [
    'Shares of Nokia jumped as much as 9% in early trading on Thursday.',
    'Nokia shares closed 3% higher on Thursday.',
    'related',
  ],
  [
    'New York will ban gas stoves in new houses from January 2028.',
    'From July 2030, gas stoves will be banned in new houses in New York.',
    'conflicts',
  ],
  [
    'In Leeds 14 fishermen were rescued from a burning ship.',
    'Fourteen fishermen were rescued from a burning ship in Leeds.',
    'corroborates',
  ],
];

describe('sentences about two subjects', () => {
  let engine: Awaited<ReturnType<typeof createEngine>>;
  beforeAll(async () => {
    engine = await createEngine({ documents: [] });
  }, 60_000);

  it.each(rows)('%s / %s', (page, coverage, stance) => {
    const date = '2026-10-29';
    expect(engine.compare({ text: page, date }, { text: coverage, date }).stance).toBe(stance);
  });
});
