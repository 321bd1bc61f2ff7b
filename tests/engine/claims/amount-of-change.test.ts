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

describe('what is done with an amount says which it is', () => {
  it.each([
    ['OpenAI burned $8 billion of cash in 2025.', 'cash-burn openai; 8000000000 USD; period=2025'],
    [
      'OpenAI burned through almost $8 billion in 2025.',
      'cash-burn openai; nearly 8000000000 USD; period=2025',
    ],
    ['OpenAI has $40 billion of cash.', 'cash openai; 40000000000 USD'],
    ['Mistral raised $830 million of debt.', 'loan mistral-ai; 830000000 USD'],
    ['Intel took on $830 million in debt.', 'loan intel; 830000000 USD'],
    ['Intel has $830 million of debt.', 'debt intel; 830000000 USD'],
    ['Intel reduced its debt to $830 million.', 'debt intel; 830000000 USD'],
  ])('%s', (text, claim) => expect(linesOf(text)).toEqual([claim]));
});
