/** English sentences without what they say in passing, beforehand and in addition. */
import { describe, expect, it } from 'vitest';
import { coreOf } from '../../../lib/engine/stance/statements/passing.ts';

const ROWS: [sentence: string, core: string][] = [
  [
    'Lavazza, the coffee roaster from Turin, sold 80,000 tonnes in 2025.',
    'Lavazza sold 80,000 tonnes in 2025.',
  ],
  ['Tram fares in Basel will rise 4%, the council said on Monday.', 'Tram fares in Basel will rise 4%.'],
  ['According to the ministry, the dam holds 3 million tonnes.', 'The dam holds 3 million tonnes.'],
  ['Le Temps reported that Swatch would cut 300 jobs.', 'Swatch would cut 300 jobs.'],
  ['After its drug failed in a trial, Novex fell 40% on Monday.', 'Novex fell 40% on Monday.'],
  [
    'The merger of Ica and Coop, two grocers with 900 shops, was approved.',
    'The merger of Ica and Coop was approved.',
  ],
  ['Sales of Saab rose 7%, up from 2% a year before.', 'Sales of Saab rose 7%.'],
  [
    'Some 15 million tourists, a third of them British, came to Crete.',
    'Some 15 million tourists came to Crete.',
  ],
  [
    'Jobless claims in Ohio fell to 9,000 in May, while those in Iowa rose.',
    'Jobless claims in Ohio fell to 9,000 in May.',
  ],
];

/** Lists, times, places and second statements stay. */
const WHOLE = [
  'In May, the company sold 300 cars.',
  'By 2030, Lyon plans to plant 40,000 trees.',
  'Wheat, maize and barley rose on Monday.',
  'In Lyon, the mayor opened a school with 300 places.',
  'The firm sold its mill, and its shares rose.',
  'Prague, Brno and Ostrava lost 900 residents each.',
];

describe('the core of a sentence', () => {
  it.each(ROWS)('%s', (sentence, core) => {
    expect(coreOf(sentence)).toBe(core);
  });
  it.each(WHOLE)('%s stays whole', sentence => {
    expect(coreOf(sentence)).toBe(sentence);
  });
});
