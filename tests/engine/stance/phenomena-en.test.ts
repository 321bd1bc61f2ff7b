/** English sentences by phenomenon, in places and firms no dictionary has: what makes two figures one, or two. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../../scripts/engine-node.ts';
import { type StanceOf, stanceOfSentences } from './stance-of.ts';

const DAY = '2026-05-12';
let outcome: StanceOf;
beforeAll(async () => {
  outcome = await stanceOfSentences(DAY);
});

describe('two English sentences', () => {
  it.each([
    [
      'what is granted is decided and still to be paid',
      'Tarn council approved €4 million for the pool.',
      'The pool will get €4 million, which Tarn council approved.',
      'corroborates',
    ],
    [
      'set aside and reserved',
      'Orrery set aside $90 million for the lawsuit.',
      'Orrery has reserved $240 million for the lawsuit.',
      'conflicts',
    ],
    [
      'what was agreed is to come',
      'Orrery has agreed to buy 33 trains from Quent.',
      'Orrery will buy 12 trains from Quent.',
      'conflicts',
    ],
    [
      'a rate is no total',
      'Tarn growers harvested 2.9 tonnes of barley per hectare.',
      'Tarn growers harvested 2.4 million tonnes of barley.',
      'related',
    ],
    [
      'the parent and its unit',
      'Quent Nederland, which runs the mill, will cut 160 jobs.',
      'Quent, the Irish parent, will cut 410 jobs.',
      'related',
    ],
    [
      'a body and a part of it',
      'Tarn University Press has 630 employees.',
      'Tarn University has 1,270 employees.',
      'related',
    ],
    [
      'two bodies of one name',
      'Tarn University has 900 students.',
      'Tarn Weller University has 2,100 students.',
      'related',
    ],
    [
      'its first, a second',
      'Tarn will open a second shelter with 140 beds.',
      'Tarn opened its first shelter with 55 beds.',
      'related',
    ],
    [
      'points and a level',
      'Support for the Tarn party rose by 3 points.',
      'Support for the Tarn party is at 31%.',
      'related',
    ],
    [
      'intraday and close',
      'Orrery shares dropped as much as 7% in early trading on Tuesday.',
      'Orrery shares closed 2.4% lower on Tuesday.',
      'related',
    ],
    [
      'a score is about twenty',
      'A score of residents died in the Tarn fire.',
      'The Tarn fire killed 67 residents.',
      'conflicts',
    ],
    ['a score of a match', 'Tarn won by a score of 3-2.', 'Tarn won 20 matches.', 'related'],
    [
      'money a word counts',
      'The Tarn operator owes its drivers 310 million shillings.',
      'Fares brought the Tarn operator 310 million shillings.',
      'related',
    ],
    [
      'taken in, turned away',
      'Tarn College turned away 900 pupils.',
      'Tarn College admitted 350 pupils.',
      'related',
    ],
    [
      'admitted is taken in',
      'Tarn College plans to admit 900 extra pupils.',
      'Tarn College plans to take in 350 extra pupils.',
      'conflicts',
    ],
    [
      'damaged, destroyed',
      'The storm damaged 4,300 houses in Tarn.',
      'The storm destroyed 620 houses in Tarn.',
      'related',
    ],
    [
      'three quarters of the staff of a firm',
      'Three-quarters of Orrery’s Tarn pilots voted to strike.',
      'Of Orrery’s Tarn pilots, 52% voted to strike.',
      'conflicts',
    ],
    [
      'what a change is held against',
      'Rents in Tarn are 4% higher than a year ago.',
      'Rents in Tarn are up 9% on a year ago.',
      'conflicts',
    ],
    [
      'still under review',
      'Tarn council has approved the wind farm at Quent.',
      'The wind farm at Quent is still under review by Tarn council.',
      'related',
    ],
    [
      'rent and price',
      'Flats in Tarn cost 3,450 euros per square metre.',
      'Tenants in Tarn pay 14 euros per square metre.',
      'related',
    ],
  ])('%s', (_, page, coverage, expected) => {
    expect(outcome(page, coverage)).toBe(expected);
  });

  it('of which only one has a day never conflict', async () => {
    const engine = await createEngine({ documents: [] });
    const page = { text: 'The loft in Tarn opens on 15 August.', date: DAY };
    const { stance } = engine.compare(page, { text: 'The loft in Tarn will not open until 12 December.' });
    expect(stance).not.toBe('conflicts');
  });
});
