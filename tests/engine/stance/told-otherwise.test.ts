/** Bare sentences that look alike and tell two things, or tell one thing in two ways: one table a phenomenon. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type StanceOf, stanceOfSentences } from './stance-of.ts';

type Row = [page: string, coverage: string, stance: 'corroborates' | 'conflicts' | 'related'];

const ROWS: Record<string, Row[]> = {
  'a policy rate is the central bank’s, whoever is named': [
    ['Norway’s policy rate stays at 4.25%.', 'Norges Bank left its key rate at 4.25%.', 'corroborates'],
    ['The Swedish policy rate was cut to 2%.', 'The Riksbank lowered its policy rate to 2%.', 'corroborates'],
    ['Peru’s central bank cut its key rate to 4.5%.', 'Peru’s key rate is now 5.25%.', 'conflicts'],
    ['Norway’s policy rate stays at 4.25%.', 'Denmark’s policy rate stays at 2.1%.', 'related'],
  ],
  'adjectives of countries': [
    ['Danish inflation was 1.9% in April.', 'Inflation in Denmark came to 1.9% in April.', 'corroborates'],
    ['Danish inflation was 1.9% in April.', 'Denmark’s inflation rate was 3.4% in April.', 'conflicts'],
    ['Danish inflation was 1.9% in April.', 'Dutch inflation was 3.4% in April.', 'related'],
    ['Inflation in Ghana was 9.4% in March.', 'Ghana’s inflation rate was 8.1% in February.', 'related'],
  ],
  'half-years': [
    [
      'Half-year profit at Zalando was €210 million.',
      'Zalando earned €210 million in the first half.',
      'corroborates',
    ],
    [
      'Half-year profit at Zalando was €210 million.',
      'Zalando made a profit of €90 million in the second quarter.',
      'related',
    ],
  ],
  'things of one kind': [
    ['Bakers in Liège get a bonus of 700 euros.', 'Butchers in Liège get a bonus of 700 euros.', 'related'],
    ['Thefts of bicycles in Ghent fell 8% in 2025.', 'Shootings in Ghent fell 8% in 2025.', 'related'],
    ['Nickel rose 3% in London on Monday.', 'Tin fell 2% in London on Monday.', 'related'],
    [
      'The museum in Bilbao drew 90,000 visitors in April.',
      'The zoo in Bilbao drew 41,000 visitors in April.',
      'related',
    ],
  ],
  'what is said in passing has its own tense and names': [
    [
      'Ferrero, which cut 300 jobs in Alba last year, will hire 900 people there.',
      'Ferrero will hire 900 people in Alba.',
      'corroborates',
    ],
    ['Tin, unlike nickel, slid 2% in London on Monday.', 'Nickel rose 1% in London on Monday.', 'related'],
    [
      'The tram in Brno carried 140,000 people on Monday, a Prague newspaper reports.',
      'On Monday 140,000 people took the tram in Brno.',
      'corroborates',
    ],
    [
      'Bury’s order book, filled by two airlines, is worth €3.1 billion.',
      'Bury has an order backlog of €3.1 billion.',
      'corroborates',
    ],
  ],
  'multiples and changes in per cent': [
    [
      'Sales of Bordeaux wine in China halved last year.',
      'Sales of Bordeaux wine in China fell 50% last year.',
      'corroborates',
    ],
    [
      'Thefts at the port of Ghent doubled in 2025.',
      'Thefts at the port of Ghent rose 20% in 2025.',
      'conflicts',
    ],
  ],
  'days that are named': [
    [
      'Fire killed four people in Lille on Monday.',
      'Fire killed nine people in Lille on Tuesday.',
      'related',
    ],
    [
      'Some 4,200 runners finished the Bern run on Sunday.',
      'Last year 4,200 runners finished the Bern run.',
      'related',
    ],
  ],
  'what a group does': [
    [
      'Two thirds of pilots at Condor voted for a strike.',
      'Two thirds of pilots at Condor live abroad.',
      'related',
    ],
    [
      'Two thirds of pilots at Condor voted for a strike.',
      'Two thirds of the pilots at Condor voted to strike.',
      'corroborates',
    ],
  ],
  'one name of two': [
    [
      'Valencia, the Spanish port, has 807,000 inhabitants.',
      'Valencia, the third city of Venezuela, has 1.4 million inhabitants.',
      'related',
    ],
    ['Skoda’s plant in Kvasiny employs 8,100 people.', 'Skoda employs 40,000 people.', 'related'],
  ],
  'denied and told': [
    [
      'The Larsen Hotel denied that it would cut 120 jobs.',
      'The Larsen Hotel will cut 120 jobs.',
      'conflicts',
    ],
    [
      'The clinic in Split denied that it would close its ward.',
      'The clinic in Split treated 900 children in its ward.',
      'related',
    ],
  ],
  'parts of what the other tells': [
    ['Car sales in Latvia fell 4% in May.', 'Sales of electric cars in Latvia rose 20% in May.', 'related'],
    [
      'Freight traffic at Liège airport rose 9% in 2025.',
      'Traffic at Liège airport fell 3% in 2025.',
      'related',
    ],
    [
      'Hermès’ sales in Japan rose 7% in the second quarter.',
      'Hermès’ sales in China dropped 5% in the second quarter.',
      'related',
    ],
  ],
  'names that only one has': [
    [
      'Registrations of cars in Latvia fell 4% in May.',
      'Registrations for the Riga marathon fell 4% in May.',
      'related',
    ],
    [
      'The World Health Organization counted 4,100 cases in Chad.',
      'In Chad the WHO counted 4,100 cases.',
      'corroborates',
    ],
  ],
  'exact words for numbers': [
    [
      'Thirty cows were stolen from a farm near Cork.',
      'Two dozen cows were stolen from a farm near Cork.',
      'conflicts',
    ],
    ['The tram will replace 40 buses.', 'Forty buses will be replaced by the tram.', 'corroborates'],
  ],
  'cancelled on both sides': [
    [
      'Almost 500 flights were cancelled in Oslo on Monday.',
      'Snow led to the cancellation of 490 flights in Oslo on Monday.',
      'corroborates',
    ],
    [
      'Almost 500 flights were cancelled in Oslo on Monday.',
      'On Monday 120 flights were cancelled in Oslo.',
      'conflicts',
    ],
  ],
  'one noun with two names before it': [
    [
      'The Lenbach museum in Munich drew 310,000 visitors in 2025.',
      'The Stuck museum in Munich drew 90,000 visitors in 2025.',
      'related',
    ],
    [
      'The Lenbach museum in Munich drew 310,000 visitors in 2025.',
      'Munich’s Lenbach museum had 310,000 visitors in 2025.',
      'corroborates',
    ],
  ],
  'dismissed: a person, a report': [
    [
      'The governor of Nairobi has dismissed his press chief.',
      'Nairobi’s governor sacked his press chief.',
      'corroborates',
    ],
    [
      'The governor of Nairobi has dismissed his press chief.',
      'The press chief of Nairobi’s governor has not been dismissed.',
      'conflicts',
    ],
    [
      'Electrolux dismissed a report that it would close its mill in Arad.',
      'Electrolux will close its mill in Arad.',
      'conflicts',
    ],
  ],
  'from a day, and only in another': [
    [
      'From January, shops in Riga must give receipts.',
      'Shops in Riga must give receipts only from July 2028.',
      'conflicts',
    ],
  ],
  dates: [
    [
      'Entries for the Graz prize must be in by 30 June.',
      'The last day for entries for the Graz prize is 15 October.',
      'conflicts',
    ],
    [
      'The Sava tunnel will be finished by the end of 2028.',
      'Digging of the Sava tunnel began in March 2024.',
      'related',
    ],
    [
      'Volvo has pushed the launch of its small lorry back to October 2027.',
      'Volvo will launch its small lorry in March 2027.',
      'conflicts',
    ],
  ],
};

describe.each(Object.entries(ROWS))('%s', (_, rows) => {
  let judge: StanceOf;
  beforeAll(async () => {
    judge = await stanceOfSentences('2026-05-12', '2026-05-13');
  });
  it.each(rows)('%s / %s', (page, coverage, stance) => {
    expect(judge(page, coverage)).toBe(stance);
  });
});
