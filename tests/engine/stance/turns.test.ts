/** Words that deny, undo or stop a thing: an even number of them leaves it as it is. */
import { beforeAll, describe, expect, it } from 'vitest';
import { frequencyOf } from '../../../lib/engine/stance/statements/frequencies.ts';
import { turnAlike, undoesOther } from '../../../lib/engine/stance/statements/turns.ts';
import { type StanceOf, stanceOfSentences } from './stance-of.ts';

const BANNED = 'Malta has banned the import of used batteries.';

describe('what has been undone', () => {
  it.each([
    [BANNED, 'Malta has lifted its ban on the import of used batteries.'],
    [BANNED, "Malta's ban on used batteries was overturned."],
    ['Parliament raised the speed limit to 110.', 'A bill to raise the speed limit to 110 was voted down.'],
    ['The museum opened on Friday.', 'The museum has postponed its opening.'],
  ])('%s / %s', (page, coverage) => {
    expect(undoesOther(page, coverage)).toBe(true);
    expect(undoesOther(coverage, page)).toBe(true);
  });

  it.each([
    [BANNED, 'Used batteries may no longer be imported into Malta.'],
    ['The bill was rejected by the senate.', 'Senators have voted down the bill.'],
    ['The lift was ended for repairs.', 'The lift is being repaired.'],
    ['The line will not open before 2032.', 'The line will open in 2032.'],
    ['No more than 40 shops took part.', 'Up to 40 shops took part.'],
    [BANNED, 'Malta has banned the import of used batteries, and lifted its ban on old tyres.'],
  ])('not: %s / %s', (page, coverage) => {
    expect(undoesOther(page, coverage)).toBe(false);
  });
});

describe('what both say is not so', () => {
  it.each([
    ['The yard has stopped building ferries.', 'The yard halted the construction of ferries.', true],
    [BANNED, 'Used batteries may no longer be imported into Malta.', true],
    [BANNED, 'Used batteries are imported into Malta.', false],
    ['The yard builds ferries.', 'Ferries are built at the yard.', false],
  ])('%s / %s: %s', (page, coverage, expected) => {
    expect(turnAlike(page, coverage)).toBe(expected);
  });
});

describe('how often', () => {
  it.each([
    ['The ferry sails three times a week.', 156],
    ['There are two daily flights.', 730],
    ['It flies every day.', 365],
    ['The group meets twice a month.', 24],
    ['It made 3.2 million barrels a day.', null],
    ['The ferry sails on Monday.', null],
  ])('%s', (text, expected) => {
    expect(frequencyOf(text)).toBe(expected);
  });
});

let outcome: StanceOf;
beforeAll(async () => {
  outcome = await stanceOfSentences('2026-05-12');
});

describe('two sentences of which words turn one', () => {
  it.each([
    [
      'a ban and its end, with one figure',
      'Norway has banned the sale of mopeds more than six years old.',
      'Norway has lifted its ban on the sale of mopeds more than six years old.',
      'conflicts',
    ],
    [
      'a stop told in two ways',
      'Orrery halted the test of its vaccine after a patient fell ill.',
      'An illness has led Orrery to stop testing its vaccine.',
      'not conflicts',
    ],
    [
      'what is so in the stead of what is not',
      'Tarn Motors will move production of its van from Quent to Brill in 2027.',
      'From 2027 the van of Tarn Motors will be built in Brill instead of Quent.',
      'not conflicts',
    ],
    [
      'who is dismissed is no report',
      'Tarn Rovers dismissed their coach Ivo Quent after five defeats in a row.',
      'Ivo Quent has lost his job as coach of Tarn Rovers.',
      'not conflicts',
    ],
    [
      'many countries and one of them',
      'Unemployment in the euro zone dropped to 6.1% in December.',
      'Unemployment in Spain was 9.9% in December.',
      'not conflicts',
    ],
    [
      'twice a week and each day',
      'Orrery Air will fly to Brill twice a week from December.',
      'Orrery Air plans to fly to Brill every day from December.',
      'related',
    ],
    [
      'one of two figures that is the same',
      'An avalanche at Tarn swept away four skiers on Saturday, killing two of them.',
      "Two skiers lost their lives in Saturday's avalanche at Tarn.",
      'not conflicts',
    ],
    [
      'a vote against it',
      "Parliament in Tarn has lifted the mayor's immunity.",
      "Parliament in Tarn voted against lifting the mayor's immunity.",
      'conflicts',
    ],
    [
      'who goes on and who goes',
      'Ivo Quent will remain director of the Tarn museum.',
      'Ivo Quent is to leave his post as director of the Tarn museum.',
      'conflicts',
    ],
    [
      'two who do not do the same',
      'Ivo Quent will remain director of the Tarn museum.',
      'Ada Brill is to leave her post as director of the Tarn museum.',
      'not conflicts',
    ],
    [
      'who goes there and who stays away',
      'Mayor Dov Larn will attend the climate summit in Oslo.',
      'Mayor Dov Larn will skip the climate summit in Oslo.',
      'conflicts',
    ],
    [
      'bought and sold',
      'Orrery bought its shares in Vell Holdings.',
      'Orrery sold its shares in Vell Holdings.',
      'conflicts',
    ],
    [
      'two words for one deed',
      'Orrery bought its shares in Vell Holdings.',
      'Orrery acquired its shares in Vell Holdings.',
      'not conflicts',
    ],
    [
      'made larger and closed',
      'Tarn airport will expand its cargo terminal.',
      'Tarn airport will close its cargo terminal.',
      'conflicts',
    ],
    [
      'lent and borrowed',
      'The Quent museum lent a painting by Ada Brill.',
      'The Quent museum borrowed a painting by Ada Brill.',
      'conflicts',
    ],
    [
      'who does not stay away',
      'Mayor Dov Larn will attend the climate summit in Oslo.',
      'Mayor Dov Larn will not skip the climate summit in Oslo.',
      'not conflicts',
    ],
    [
      'who does not sell need not buy',
      'Orrery did not sell its shares in Vell Holdings.',
      'Orrery bought its shares in Vell Holdings.',
      'related',
    ],
    [
      'who does not go there',
      'Mayor Dov Larn will attend the climate summit in Oslo.',
      'Mayor Dov Larn will not attend the climate summit in Oslo.',
      'conflicts',
    ],
    [
      'opposite deeds to two things',
      'Orrery bought shares in Vell Holdings.',
      'Orrery sold shares in Tarn Rail.',
      'not conflicts',
    ],
    [
      'won one and lost another',
      'The Brill Rovers won the first match of the final against Tarn.',
      'The Brill Rovers lost the second match of the final against Tarn.',
      'not conflicts',
    ],
    [
      'bought by the one from the other',
      'Orrery bought the quarry at Tarn from Vell Holdings.',
      'Vell Holdings sold the quarry at Tarn to Orrery.',
      'not conflicts',
    ],
    [
      'one event on two days',
      'The lift bridge at Tarn will reopen to traffic on 22 June, the engineer said.',
      'Drivers will have to wait until 14 September for the lift bridge at Tarn to reopen.',
      'not corroborates',
    ],
    [
      'shorter and longer',
      'Waiting times in Tarn shortened by 11 minutes in April, ministers were told.',
      'Patients in Tarn waited 11 minutes longer in April, ministers were told.',
      'not corroborates',
    ],
    [
      'the new amount and the old',
      "Orrery's spending this year will be about $85 million, $10 million more than it had planned.",
      'Orrery raised its forecast for spending this year to $85 million from $75 million.',
      'corroborates',
    ],
  ])('%s', (_, page, coverage, expected) => {
    const found = outcome(page, coverage);
    const isNot = expected.startsWith('not ');
    if (isNot) expect(found).not.toBe(expected.slice('not '.length));
    else expect(found).toBe(expected);
  });
});
