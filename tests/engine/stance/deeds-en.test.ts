/** English sentences, in places and firms no dictionary has: what is done, by whom, to what, until when; each rule with what it must not reach. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type StanceOf, stanceOfSentences } from './stance-of.ts';

const DAY = '2026-05-12';
let outcome: StanceOf;
beforeAll(async () => {
  outcome = await stanceOfSentences(DAY);
});

describe('two English sentences tell one deed or two', () => {
  it.each([
    [
      'nobody was',
      'Tarn police have arrested a man over the mill fire.',
      'Nobody has been arrested over the mill fire, Tarn police said.',
      'conflicts',
    ],
    [
      'did not take place is cancelled',
      'Orrery cancelled 220 concerts in May.',
      'In May 220 concerts by Orrery did not take place.',
      'corroborates',
    ],
    [
      'a refusal in other words',
      'The Tarn council rejected a tax on kites.',
      'Tarn councillors voted down a tax on kites.',
      'corroborates',
    ],
    [
      'talking is in talks',
      'Orrery is in talks to sell its mills in Tarn.',
      'Orrery confirmed that it is talking to buyers about its Tarn mills.',
      'corroborates',
    ],
    [
      'what it can it will',
      'The Tarn cable will carry 1,500 megawatts.',
      'The Tarn cable has a capacity of 1.5 gigawatts.',
      'corroborates',
    ],
    [
      'what it cost is no capacity',
      'The Tarn cable will carry 1,500 megawatts.',
      'The Tarn cable was cut in March.',
      'related',
    ],
    [
      'two things priced',
      'A ticket for the Tarn fair costs 118 euros.',
      'A night in a hostel during the Tarn fair costs 210 euros.',
      'related',
    ],
    [
      'one thing priced',
      'A ticket for the Tarn fair costs 118 euros.',
      'Tickets for the Tarn fair cost 86 euros.',
      'conflicts',
    ],
    [
      'where the one is, not who does it',
      'Jarrow, the carmaker, will shed 430 jobs in Tarn.',
      'Tarn council will shed 430 jobs.',
      'related',
    ],
    [
      'who does it, there',
      'The zoo in Tarn will shed 430 jobs.',
      'Tarn zoo will shed 430 jobs.',
      'corroborates',
    ],
    [
      'a unit and its owner',
      "Quent's water division employs 3,800 people in Spain.",
      'Quent has 11,000 employees in Spain.',
      'related',
    ],
    [
      'a unit told otherwise',
      "Quent's water division employs 3,800 people in Spain.",
      'In Spain 3,800 people work for the water division of Quent.',
      'corroborates',
    ],
    [
      'two deeds of one group',
      'A third of the pupils in Tarn learn to cycle at school.',
      'A third of Tarn’s pupils walk to school.',
      'related',
    ],
    [
      'one deed, place told elsewhere',
      'Half of the weavers in Tarn leave before their exam.',
      'Only a tenth of the weavers leave before their exam in Tarn.',
      'conflicts',
    ],
    [
      'freight last year is all of it',
      'The port of Tarn handled 27 million tonnes of goods last year.',
      'Tarn’s harbour turned over 19 million tonnes of freight last year.',
      'conflicts',
    ],
    [
      'what runs until then ends then',
      'The Tarn mill will be switched off by the end of 2028.',
      'The Tarn mill will run until 2033.',
      'conflicts',
    ],
    [
      'two things counted',
      'Quent delivered 210 million parcels last year.',
      'Quent delivered 1.6 billion letters last year.',
      'related',
    ],
    [
      'one thing counted',
      'Quent delivered 210 million parcels last year.',
      'Quent delivered 160 million parcels last year.',
      'conflicts',
    ],
    [
      'as many, of another period',
      'Orrery built 220,000 vans in Tarn between January and September.',
      'Orrery built 71,000 vans in Tarn in the third quarter.',
      'related',
    ],
    [
      'an origin both tell',
      'The Scottish mill Glen Tarn was sold to a Korean group for $152 million.',
      'The Korean group bought Glen Tarn for $95 million.',
      'conflicts',
    ],
    [
      'two origins',
      'The Scottish mills employ 300 people.',
      'The Korean mills employ 900 people.',
      'related',
    ],
    [
      'it extends over so much',
      'The Tarn park covers 1,800 hectares.',
      'The Tarn park extends over 7 square kilometres.',
      'conflicts',
    ],
    [
      'over so much is a bound',
      'The Tarn park covers 1,800 hectares.',
      'The Tarn park covers over 7 square kilometres.',
      'related',
    ],
    [
      'by its river, by its town',
      'The Rhine ferry at Tarnwinter carried 412,300 cars last year.',
      'The Tarnwinter ferry transported 350,000 cars last year.',
      'conflicts',
    ],
    [
      'two ferries',
      'The Quent ferry carried 412,300 cars last year.',
      'The Tarnwinter ferry transported 350,000 cars last year.',
      'related',
    ],
    [
      'closed is not to be used',
      'The Tarn canal will be closed until the end of October.',
      'Boats cannot use the Tarn canal until the end of October.',
      'corroborates',
    ],
    [
      'closed is denied',
      'The Tarn canal will be closed until the end of October.',
      'The Tarn canal will not be closed.',
      'conflicts',
    ],
    [
      'how long and by when',
      'The Tarn bridge will take at least five years to build.',
      'The Tarn bridge will be built in two years.',
      'related',
    ],
    [
      'shops opened, drivers hired',
      'Lidl will open 60 shops in Estonia.',
      'Lidl will hire 60 drivers in Estonia.',
      'related',
    ],
    [
      'shops opened',
      'Lidl will open 60 shops in Estonia.',
      'Sixty Lidl shops are to open in Estonia.',
      'corroborates',
    ],
  ])('%s', (_, page, coverage, expected) => {
    expect(outcome(page, coverage)).toBe(expected);
  });
});
