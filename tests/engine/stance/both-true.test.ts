/** Figures that differ and may both be true, since they are told of a part and the whole or of two things: never a conflict. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type StanceOf, stanceOfSentences } from './stance-of.ts';

type Row = [page: string, coverage: string, stance: 'corroborates' | 'conflicts' | 'related'];

const ROWS: Record<string, Row[]> = {
  'a place or a body that one side names': [
    ['Nokia’s sales fell 3% in May.', 'Nokia’s sales in Peru fell 9% in May.', 'related'],
    ['Nokia’s sales fell 3% in May.', 'In Peru, Nokia’s sales fell 9% in May.', 'related'],
    ['Turnout in the Latvian vote was 52%.', 'Turnout in Riga in the Latvian vote was 61%.', 'related'],
    [
      'Nokia’s sales in Peru fell 9% in May.',
      'Nokia’s sales in Peru fell 2% in May, a bank in Lima said.',
      'conflicts',
    ],
    ['Nokia shares fell 3% on Tuesday.', 'In Helsinki, Nokia shares fell 7% on Tuesday.', 'conflicts'],
    [
      'Nokia bought the Texan software firm Bramlet for $90 million.',
      'Nokia bought Bramlet for $140 million.',
      'conflicts',
    ],
    ['St Anne’s Hospital in Derry has 310 beds.', 'St Anne’s Hospital in Cork has 120 beds.', 'related'],
  ],
  'a kind that one side names': [
    ['Exports of wine from Chile rose 4% in May.', 'Exports from Chile rose 1% in May.', 'related'],
    ['The ferry line has 40 freight trains.', 'The ferry line has 90 regional trains.', 'related'],
    ['Chile’s exports rose 4% in May.', 'Exports from Chile rose 9% in May.', 'conflicts'],
  ],
  'a word for how it was reckoned': [
    [
      'Adjusted profit at Tesco was £2.1 billion in 2025.',
      'Tesco’s profit was £1.6 billion in 2025.',
      'related',
    ],
    [
      'Before one-off items, Tesco’s operating profit was £2.1 billion in 2025.',
      'Tesco’s operating profit was £1.6 billion in 2025.',
      'related',
    ],
    [
      'Tesco’s operating profit was £2.1 billion in 2025.',
      'Tesco’s operating profit was £1.6 billion in 2025.',
      'conflicts',
    ],
  ],
  'a group that one side names': [
    ['Some 58% of Finns back the plan.', 'Among Finns under 30, 41% back the plan.', 'related'],
    ['Some 58% of Finns back the plan.', 'Only 41% of Finns back the plan.', 'conflicts'],
    [
      'The crash in Bari killed 21 people.',
      'Four children were among the dead in the crash in Bari.',
      'related',
    ],
    ['Peru’s population grew to 34 million.', 'Peru’s working-age population grew to 22 million.', 'related'],
  ],
  'members of what is counted': [
    ['Skoda delivered 91,000 cars in May.', 'Skoda delivered 14,000 Kodiaqs in May.', 'related'],
    ['Skoda delivered 91,000 cars in May.', 'Skoda delivered 68,000 cars in May.', 'conflicts'],
    ['Some 58% of Finns back the plan.', 'Some 29% of Finnish miners back the plan.', 'related'],
    ['A Verian poll puts the Greens at 12%.', 'A poll by Norstat puts the Greens at 8%.', 'related'],
    ['A Verian poll puts the Greens at 12%.', 'The Greens are at 8% in the Verian poll.', 'conflicts'],
    ['The vacancy rate of flats in Bern is 1.4%.', 'The vacancy rate of shops in Bern is 6.2%.', 'related'],
    [
      'The vacancy rate of flats in Bern is 1.4%.',
      'The vacancy rate of flats in the suburbs of Bern is 3.9%.',
      'related',
    ],
    ['Exports from Chile rose 4% in May.', 'Chile’s export orders rose 11% in May.', 'related'],
    [
      'Lloyds Bank earned a profit of £1.2 billion in May.',
      'Lloyds Bank’s leasing arm earned a profit of £90 million in May.',
      'related',
    ],
  ],
  'two things said of one group': [
    ['Some 58% of Finns want to keep the tax.', 'Some 29% of Finns want to scrap the tax.', 'related'],
    ['Some 58% of Finns want to keep the tax.', 'Only 29% of Finns want to keep the tax.', 'conflicts'],
  ],
  'the day so far': [
    ['Turnout in Malta was 31% by noon.', 'Turnout in Malta was 72%.', 'related'],
    ['Turnout in Malta was 72%.', 'Turnout in Malta was 58%.', 'conflicts'],
  ],
  'what a change is held against': [
    [
      'Rents in Oslo rose 3% in the second quarter from a year earlier.',
      'Rents in Oslo fell 1% in the second quarter from the first.',
      'related',
    ],
    [
      'Rents in Oslo rose 3% in the second quarter from a year earlier.',
      'Rents in Oslo rose 7% in the second quarter.',
      'conflicts',
    ],
  ],
  'who foresees it': [
    [
      'The OECD expects Peru to grow 3% in 2027.',
      'Peru’s central bank expects the country to grow 2% in 2027.',
      'related',
    ],
    [
      'Peru’s finance ministry expects the economy to grow 3% in 2027.',
      'Peru’s finance ministry expects the economy to grow 6% in 2027.',
      'conflicts',
    ],
  ],
  'who does it': [
    ['Delft Marine cut 300 jobs in May.', 'Hanzevast cut 900 jobs in May.', 'related'],
    ['Delft Marine cut 300 jobs in May.', 'Delft Marine cut 900 jobs in May.', 'conflicts'],
  ],
  'what changed': [
    ['Nokia’s sales fell 3% in May.', 'Nokia shares rose 3% after the sales in May.', 'related'],
    ['Nokia’s sales fell 3% in May.', 'Nokia’s sales rose 3% in May.', 'conflicts'],
  ],
  'what is done to it': [
    ['Police in Bari arrested 40 fans.', 'Police in Bari freed 12 fans they had arrested.', 'related'],
    ['Fourteen towns approved the plan.', 'Five towns rejected the plan.', 'related'],
    ['Police in Bari arrested 40 fans.', 'Police in Bari arrested 12 fans.', 'conflicts'],
    ['Norway will not raise the pension age.', 'Norway will raise the fishing quota.', 'related'],
    ['Norway will not raise the pension age.', 'Norway will raise the pension age.', 'conflicts'],
  ],
  'what somebody wished or foresaw': [
    [
      'The Bank of Chile cut its key rate to 4.25%.',
      'Economists had expected the Bank of Chile to cut its key rate to 5%.',
      'related',
    ],
    [
      'The Bank of Chile cut its key rate to 4.25%.',
      'The Bank of Chile cut its key rate to 5.5%.',
      'conflicts',
    ],
    [
      'Patients in Cork wait 40 weeks for a scan.',
      'No patient in Cork should wait longer than 12 weeks for a scan.',
      'related',
    ],
  ],
  'ways to reckon that mean one': [
    [
      'Tesco’s profit before tax was £2.1 billion in 2025.',
      'Tesco’s pre-tax profit was £1.4 billion in 2025.',
      'conflicts',
    ],
    [
      'Two people died on the Weisshorn in Switzerland on Monday.',
      'Six people died on the Weisshorn on Monday.',
      'conflicts',
    ],
  ],
  'what comes on top or is wanting': [
    ['The clinic in Ulm has 210 beds.', 'The clinic in Ulm will get 30 more beds.', 'related'],
    ['The clinic in Ulm has 210 beds.', 'The clinic in Ulm needs 350 beds.', 'related'],
    ['The clinic in Ulm has 210 beds.', 'The clinic in Ulm has 350 beds.', 'conflicts'],
    ['Merck paid $3 billion for Alder.', 'Merck may pay another $800 million for Alder.', 'related'],
  ],
  'what ends is no longer done': [
    [
      'Latvia will stop sales of new diesel cars.',
      'New diesel cars will no longer be sold in Latvia.',
      'corroborates',
    ],
    [
      'Latvia stopped sales of new diesel cars.',
      'Latvia has not stopped sales of new diesel cars.',
      'conflicts',
    ],
  ],
};

describe('figures of a part and the whole, or of two things', () => {
  let stanceOf: StanceOf;
  beforeAll(async () => {
    stanceOf = await stanceOfSentences('2026-06-03');
  });

  describe.each(Object.entries(ROWS))('%s', (_, rows) => {
    it.each(rows)('%s / %s', (page, coverage, stance) => {
      expect(stanceOf(page, coverage)).toBe(stance);
    });
  });
});
