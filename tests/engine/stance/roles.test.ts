import { describe, expect, it } from 'vitest';
import { parseDays } from '../../../lib/engine/quantities/dates/chrono-days.ts';
import { createQuantityReader } from '../../../lib/engine/quantities/read-quantities.ts';
import { createTextComparer } from '../../../lib/engine/stance/sentences/compare-texts.ts';
import { readText } from '../../../lib/engine/text/read-text.ts';
import { readKnowledge } from '../../../scripts/knowledge.ts';

const knowledge = readKnowledge(new URL('../../../data', import.meta.url).pathname);
const compare = createTextComparer(knowledge);
const readQuantities = createQuantityReader(knowledge, () => parseDays);

/** A table of: what, page, coverage, what the coverage says to the page. */
const judges = (rows: [string, string, string, string][]) =>
  it.each(rows)('%s', (_, page, coverage, expected) => {
    const [p, c] = [page, coverage].map(text => {
      const read = readText(text);
      return { read, quantities: readQuantities(read), mentions: [] };
    });
    const stance = p && c ? compare(p, c, {}).stance : '';
    expect(stance === 'unrelated' ? 'related' : stance).toBe(expected);
  });

describe('who does what to whom', () => {
  judges([
    [
      'passive',
      'Halden beat Orrin in the final.',
      'Orrin was beaten by Halden in the final.',
      'corroborates',
    ],
    ['swapped', 'Halden beat Orrin in the final.', 'Orrin beat Halden in the final.', 'conflicts'],
    ['swapped, passive', 'Halden beat Orrin.', 'Halden was beaten by Orrin in the final.', 'conflicts'],
    ['converse', 'Halden beat Orrin in the final.', 'Orrin lost to Halden in the final.', 'corroborates'],
    [
      'converse, swapped',
      'Halden beat Orrin in the final.',
      'Halden lost to Orrin in the final.',
      'conflicts',
    ],
    ['each once', 'Halden beat Orrin.', 'Orrin beat Halden, then Halden beat Orrin.', 'corroborates'],
    ['not beaten', 'Halden beat Orrin.', 'Orrin was not beaten by Halden.', 'conflicts'],
    [
      'successor',
      'Mia Velt succeeded Jon Arp.',
      "Velt's predecessor, the late Jon Arp, left in May.",
      'corroborates',
    ],
    [
      'predecessor',
      'Jon Arp succeeded Mia Velt.',
      "Velt's predecessor, the late Jon Arp, left early.",
      'conflicts',
    ],
    [
      'bought, sold to',
      'Kestan bought Lumeo in March.',
      'Lumeo was sold to Kestan in March.',
      'corroborates',
    ],
    ['buyer and bought', 'Kestan bought Lumeo in March.', 'Lumeo bought Kestan in March.', 'conflicts'],
    ['employer', 'Mia Velt works for Kestan.', "Velt's employer, Kestan, pays well.", 'corroborates'],
    ['someone else', 'Halden beat Orrin in the final.', 'Orrin beat Tarn in the final.', 'related'],
  ]);
});

describe('who did what one alone does', () => {
  judges([
    [
      'another director',
      'Low Tide was directed by Mia Velt.',
      'Low Tide is a film directed by Jon Arp.',
      'conflicts',
    ],
    [
      'one of two',
      'Low Tide was written by Mia Velt.',
      'Low Tide was written by Jon Arp and Mia Velt.',
      'corroborates',
    ],
    ['two deeds', 'Low Tide was directed by Mia Velt.', 'Low Tide is a film written by Jon Arp.', 'related'],
    [
      'another film',
      'Low Tide was directed by Mia Velt.',
      'Grey Sand is a film directed by Jon Arp.',
      'related',
    ],
  ]);
});

describe('days and months of one event', () => {
  judges([
    [
      'another month',
      'Mia Velt was born in May.',
      'Mia Velt (born 26 December 1970) is a cellist.',
      'conflicts',
    ],
    [
      'the month of the day',
      'Mia Velt was born in December.',
      'Mia Velt was born in Bern on 26 December 1970.',
      'corroborates',
    ],
    ['another event', 'Mia Velt was born in May.', 'Mia Velt moved to Bern on 26 December 1970.', 'related'],
    ['the day first', 'On 2 March 2014, Jon Arp died.', 'Jon Arp died in Bern on 2 March 2013.', 'conflicts'],
    [
      'due',
      'The vote in Sarn will take place on 14 July.',
      'A law for the vote in Sarn, which is slated for 30 October, was signed.',
      'conflicts',
    ],
    [
      'signed and due',
      'The law on the vote in Sarn was signed on 14 July.',
      'The vote in Sarn is slated for 30 October.',
      'related',
    ],
  ]);
});

describe('how far doubt reaches', () => {
  judges([
    [
      'another clause',
      'The mill in Sarn burned down.',
      'The mill in Sarn burned down, and rain may follow.',
      'corroborates',
    ],
    [
      'this clause',
      'The mill in Sarn burned down.',
      'It rained, and the mill in Sarn may have burned down.',
      'related',
    ],
    [
      'all of it',
      'The mill in Sarn burned down.',
      'The mill in Sarn burned down, unconfirmed messages suggest.',
      'related',
    ],
    ['a month', 'The mill in Sarn burned down.', 'The mill in Sarn burned down in May.', 'corroborates'],
    [
      'leave to do so',
      'Visitors call the mill in Sarn.',
      'Anyone who is a visitor may call the mill in Sarn.',
      'corroborates',
    ],
    [
      'barely is so',
      'Mia Velt was not able to lift the stone.',
      'Mia Velt was barely able to lift the stone.',
      'conflicts',
    ],
  ]);
});

describe('other ways to say it', () => {
  judges([
    [
      'leaves them hurt',
      'The fire leaves 50 people injured.',
      'In the fire 50 people were injured.',
      'corroborates',
    ],
    [
      'leaves them a house',
      'The fire leaves 50 people a house.',
      'In the fire 50 people were injured.',
      'related',
    ],
    [
      'a title',
      'World No. 1 Mia Velt finished 14 shots behind Orrin.',
      'Mia Velt finished 14 shots adrift of Orrin.',
      'corroborates',
    ],
    [
      'not a title',
      'Mia Velt finished 16 shots behind Orrin.',
      'Mia Velt finished 14 shots adrift of Orrin.',
      'conflicts',
    ],
    [
      'short for a country',
      'Pears were sold in the UK.',
      'Pears were sold in the United Kingdom.',
      'corroborates',
    ],
    ['another country', 'Pears were sold in the UK.', 'Pears were sold in the United States.', 'related'],
  ]);
});

describe('to and from', () => {
  judges([
    ['two ways', 'The Orrin left Malta on 3 June.', 'The Orrin departed for Malta on 3 June.', 'conflicts'],
    ['one way', 'The Orrin left Malta on 3 June.', 'The Orrin sailed from Malta on 3 June.', 'corroborates'],
    [
      'both ways',
      'The Orrin left Malta on 3 June.',
      'On 3 June the Orrin arrived in Malta, then left Malta.',
      'corroborates',
    ],
    [
      'on another day',
      'The Orrin left Malta on 3 June.',
      'The Orrin departed for Malta on 20 May.',
      'related',
    ],
  ]);
});

describe('who came after whom', () => {
  judges([
    [
      'the other way',
      'Orrin succeeded Halden.',
      "After Orrin's death, Halden was elected leader.",
      'conflicts',
    ],
  ]);
});

describe('what someone is called', () => {
  judges([
    [
      'opposites',
      'Mia Halden was a conservative mayor.',
      'Mia Halden was a liberal mayor of Tarn.',
      'conflicts',
    ],
    [
      'of others',
      'Mia Halden was a liberal mayor.',
      'Mia Halden was a liberal mayor, to the anger of conservative voters.',
      'corroborates',
    ],
  ]);
});
