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
    [
      'a noun for the fact',
      'At least 61 deaths were counted in Tarn.',
      'The heat killed 18 people in Tarn.',
      'conflicts',
    ],
    [
      'ahead and behind',
      'The Reds trail by nine points in the Tarn poll.',
      'The Reds lead by nine points in the Tarn poll.',
      'conflicts',
    ],
    [
      'two laws on one day',
      'Tarn council votes on the rent law next month.',
      'Tarn council votes on the noise law next month.',
      'related',
    ],
    [
      'two ends of one sum',
      'Tarn will spend 750 million crowns on drains.',
      'Tarn will spend 750 million crowns on schools.',
      'related',
    ],
    ['two animals', 'Twenty-one wolves were shot in Tarn.', 'Twenty-one lynx were shot in Tarn.', 'related'],
    [
      'a third is 33 %',
      'A third of the bakers in Tarn are leaving.',
      'In Tarn 33% of the bakers are leaving.',
      'corroborates',
    ],
    [
      'how long',
      'The strike at Tarn mill lasted nine weeks.',
      'The strike at Tarn mill lasted three weeks.',
      'conflicts',
    ],
    [
      'a people and its country',
      'Danish farms slaughtered 3.4 million pigs in January.',
      'In January 1.9 million pigs were slaughtered in Denmark.',
      'conflicts',
    ],
    ['a rumour', 'Rumours say 30 companies back Orrery.', 'Eight companies back Orrery.', 'related'],
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
