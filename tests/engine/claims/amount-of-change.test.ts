/** How much of something was lost or added: named behind the figure, and not how much there is. */
import { describe, expect, it } from 'vitest';
import { linesOf } from './claims-of.ts';

describe('what is lost or added is named behind the figure', () => {
  it.each([
    [
      'Nvidia lost $593 billion in market value on Monday.',
      'market-value nvidia; 593000000000 USD; scope=change; period=2026-05-04',
    ],
    ['Intel lost $40 billion of its market value.', 'market-value intel; 40000000000 USD; scope=change'],
    ['Nvidia gained $200 billion in market value.', 'market-value nvidia; 200000000000 USD; scope=change'],
    [
      "The news wiped $30 billion off Intel's market value.",
      'market-value intel; 30000000000 USD; scope=change',
    ],
    ['Intel lost $2 billion in sales.', 'revenue intel; 2000000000 USD; scope=change'],
    ['Intel lost $2 billion on its foundry business.', 'net-loss intel; 2000000000 USD'],
    ['Intel lost $2 billion.', 'net-loss intel; 2000000000 USD'],
  ])('%s', (text, claim) => expect(linesOf(text)).toEqual([claim]));
});
