import { describe, expect, it } from 'vitest';
import { parseDays } from '../../../lib/engine/quantities/dates/chrono-days.ts';
import { createQuantityReader } from '../../../lib/engine/quantities/read-quantities.ts';
import { createTextComparer } from '../../../lib/engine/stance/sentences/compare-texts.ts';
import { readText } from '../../../lib/engine/text/read-text.ts';
import { readKnowledge } from '../../../scripts/knowledge.ts';

const knowledge = readKnowledge(new URL('../../../data', import.meta.url).pathname);
const compare = createTextComparer(knowledge);
const readQuantities = createQuantityReader(knowledge, () => parseDays);

function stanceOf(page: string, coverage: string): string {
  const [p, c] = [page, coverage].map(text => {
    const read = readText(text);
    return { read, quantities: readQuantities(read), mentions: [] };
  });
  return p && c ? compare(p, c, {}).stance : '';
}
/** A table of: what, page, coverage, what the coverage says to the page. */
const judges = (rows: [string, string, string, string][]) =>
  it.each(rows)('%s', (_, page, coverage, expected) => {
    const stance = stanceOf(page, coverage);
    expect(stance === 'unrelated' ? 'related' : stance).toBe(expected);
  });

describe('what something is', () => {
  judges([
    ['a film, a novel', 'Orrery is a Danish film.', 'Orrery is a Danish novel by Mette Holm.', 'conflicts'],
    ['a town, a woman', 'Halden is a town.', 'Mia Halden is a cellist and composer.', 'conflicts'],
    [
      'two trades of one person',
      'Mia Halden is a composer.',
      'Mia Halden is a conductor and pianist.',
      'related',
    ],
    [
      'another subject',
      'Mia Halden is the author of Orrery.',
      'Orrery is a novel written by Mia Halden.',
      'corroborates',
    ],
    ['the same in other words', 'Orrery is a movie.', 'Orrery is a 2014 film.', 'corroborates'],
    ['denied', 'Orrery is not a novel.', 'Orrery is a 2014 Danish film.', 'corroborates'],
  ]);
});

describe('where', () => {
  judges([
    [
      'born in two countries',
      'Mia Halden was born in Norway.',
      'Halden was born in Antofagasta, Chile.',
      'conflicts',
    ],
    [
      'a country and its state',
      'Mia Halden was born in Ohio.',
      'Halden was born in the United States.',
      'related',
    ],
    [
      'a state and its country',
      'Mia Halden was born in the United States.',
      'Halden was born in Akron, Ohio.',
      'related',
    ],
    [
      'born here, married there',
      'Mia Halden was born in Norway.',
      'Halden, born in 1970, married in Chile.',
      'related',
    ],
    ['two nations', 'Orrery is a Danish film.', 'Orrery is a Spanish film by Luis Prado.', 'conflicts'],
    ['outside of it', 'Orrery was filmed outside Spain.', 'Orrery was filmed in Chile.', 'related'],
  ]);
});

describe('the how-manieth', () => {
  judges([
    [
      'first, second',
      'Halden was the first woman to lead the bank.',
      'Halden became the second woman to lead the bank.',
      'conflicts',
    ],
    [
      'denied',
      'Halden was not the first woman to lead the bank.',
      'Halden was the second woman to lead the bank.',
      'corroborates',
    ],
    [
      'a superlative, a rank',
      'Lindau is the largest port on the lake.',
      'Lindau is the third largest port on the lake.',
      'conflicts',
    ],
    [
      'of other things',
      'Halden was the first woman to lead the bank.',
      'Halden led the bank in its third crisis.',
      'related',
    ],
  ]);
});

describe('the day of one event', () => {
  judges([
    [
      'released',
      'The album Orrery was released in May 2003.',
      'Orrery was released on 8 July 2004.',
      'conflicts',
    ],
    [
      'within it',
      'The album Orrery was released in 2004.',
      'Orrery was released on 8 July 2004.',
      'corroborates',
    ],
    [
      'a life in brackets',
      'Mia Halden died in 1990.',
      'Mia Halden (3 May 1930 – 9 June 1988) was a Danish composer.',
      'conflicts',
    ],
    ['another event', 'Orrery was released in 2004.', 'Orrery was written in 1999 by Mette Holm.', 'related'],
  ]);
});

describe('opposites', () => {
  judges([
    [
      'of one object',
      'The council approved the budget of the harbour.',
      'The council rejected the budget of the harbour.',
      'conflicts',
    ],
    [
      'with a prefix',
      'The Lindau lock is a natural passage and safe.',
      'The Lindau lock is a natural passage and unsafe.',
      'conflicts',
    ],
    [
      'of other objects',
      'The council approved the budget and heard the mayor.',
      'The mayor told the council that voters in Bregenz had rejected a tunnel.',
      'related',
    ],
    [
      'both negated',
      'The council did not approve the budget.',
      'The council rejected the budget.',
      'related',
    ],
    [
      'buying and selling are one deal',
      'Halden Marine buys the Lindau ferry.',
      'The Lindau ferry was sold to Halden Marine.',
      'corroborates',
    ],
    [
      'began and finished',
      'Work on the second chamber of the old lock in Lindau is to be finished.',
      'Work on the old lock in Lindau has begun, with ten men.',
      'related',
    ],
  ]);
});

describe('negation', () => {
  judges([
    [
      'of the page',
      'Halden never sang in the opera house of Lindau.',
      'Halden sang in the opera house of Lindau twice.',
      'conflicts',
    ],
    [
      'stopped',
      'The baker will not sell rye bread any longer.',
      'The baker will stop selling rye bread.',
      'corroborates',
    ],
    [
      'a contrast',
      'The baker sells rye bread, short of white bread.',
      'The baker sells rye bread, but not white bread.',
      'corroborates',
    ],
    [
      'without an apostrophe',
      'Ferry crews cant sleep on board',
      "Ferry crews can't sleep on board.",
      'corroborates',
    ],
  ]);
});

describe('figures in short', () => {
  judges([
    [
      'a bound left away',
      'Forty divers searched the lake near Lindau.',
      'At least forty divers then searched the cold lake near Lindau.',
      'corroborates',
    ],
    [
      'a score',
      'Lindau beat Bregenz 4-1 at home.',
      'On a wet evening Lindau beat Bregenz 4-1 in front of the home crowd.',
      'corroborates',
    ],
    [
      'another score',
      'Lindau beat Bregenz 4-1 at home.',
      'On a wet evening Lindau beat Bregenz 3-1 in front of the home crowd.',
      'related',
    ],
  ]);
});

describe('what is refuted', () => {
  judges([
    [
      'what follows',
      'The harbour master took bribes from the ferry line.',
      'The mayor denied that the harbour master took bribes from the ferry line.',
      'conflicts',
    ],
    [
      'what goes before',
      'The harbour master took bribes from the ferry line.',
      'The report that the harbour master took bribes from the ferry line is false.',
      'conflicts',
    ],
    [
      'something before it',
      'The harbour master of Lindau took the ferry line to court.',
      'The harbour master of Lindau took the ferry line to court, which denied him a lawyer.',
      'corroborates',
    ],
  ]);
});

describe('a pronoun for the subject', () => {
  judges([
    [
      'the same of it',
      'Mia Halden sang in the choir of Bregenz.',
      'As a child she sang in the choir of Bregenz.',
      'corroborates',
    ],
    ['too little left', 'Mia Halden sang.', 'As a child she sang in the choir of Bregenz.', 'related'],
    [
      'another name',
      'Mia Halden sang in the choir of Bregenz.',
      'Ada Moss sang in a choir before she came to Lindau.',
      'related',
    ],
  ]);
});
