/** Do two bare sentences measure the same? By the noun counted, words for the fact, words in common, and against it two words in one place. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../../scripts/engine-node.ts';

const DAY = '2026-03-10';
let compare: Awaited<ReturnType<typeof createEngine>>['compare'];
beforeAll(async () => {
  compare = (await createEngine({ documents: [] })).compare;
});
const outcome = (page: string, coverage: string) =>
  compare({ text: page, date: DAY }, { text: coverage, date: DAY }).stance;

const WARNINGS = 'Umpires in the Dalmar league gave 612 yellow cards.';
const BRIDGE = 'The footbridge at Orrin came in at £41.6 million, auditors found.';
const BENCH = 'Seven of the twelve councillors in Tarn backed the tram.';

describe('what two figures measure', () => {
  it.each([
    ['other verbs of cost', BRIDGE, 'The footbridge at Orrin ended up costing £70 million.', 'conflicts'],
    [
      'the same rounded',
      BRIDGE,
      'The bill for the footbridge at Orrin was about £42 million.',
      'corroborates',
    ],
    ['another fact of one thing', BRIDGE, 'The footbridge at Orrin is 41 metres long.', 'related'],
    [
      'the same thing in one place',
      WARNINGS,
      'In the Dalmar league umpires gave 240 yellow cards.',
      'conflicts',
    ],
    ['two things in one place', WARNINGS, 'In the Dalmar league umpires gave 240 red cards.', 'related'],
    ['a part of a whole', BENCH, 'Three of the twelve councillors in Tarn backed the tram.', 'conflicts'],
    ['the same part', BENCH, 'Of the councillors in Tarn, 7 backed the tram.', 'corroborates'],
    ['two facts', 'Tarn fair sold 3,100 tickets.', 'Tarn fair cost 9,500 crowns.', 'related'],
    [
      'asked for, not given',
      'Tarn council granted the club €3 million in aid.',
      'The club asked Tarn council for €9 million in aid.',
      'related',
    ],
  ])('%s', (_, page, coverage, expected) => {
    expect(outcome(page, coverage)).toBe(expected);
  });
});
