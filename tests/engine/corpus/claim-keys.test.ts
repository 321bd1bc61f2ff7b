import { describe, expect, it } from 'vitest';
import { claimKeys, lookupKeys } from '../../../lib/engine/corpus/claim-keys.ts';
import { nameKey } from '../../../lib/engine/corpus/name-key.ts';
import { entity, makeClaim, undecided, unlisted } from '../stance/make-claim.ts';

describe('claimKeys', () => {
  it.each([
    ['an entity', [entity('acme')], ['acme|stake']],
    ['an undecided name: each candidate', [undecided('Bank', 'a', 'b')], ['a|stake', 'b|stake']],
    ['a name in no dictionary', [unlisted('The Acme Corp.')], ['~acme|stake']],
    ['two subjects', [entity('a'), entity('b'), entity('a')], ['a|stake', 'b|stake']],
    ['nobody', [], []],
  ])('%s', (_, subjects, keys) => expect(claimKeys(makeClaim({ subjects, measure: 'stake' }))).toEqual(keys));

  it('finds an event from the side of its other parties, a figure only from its subject', () => {
    const roles = { partner: [entity('b')], place: [entity('osaka')] };
    expect(claimKeys(makeClaim({ event: 'talks', roles }))).toEqual(['acme|talks', 'b|talks']);
    expect(claimKeys(makeClaim({ measure: 'stake', roles }))).toEqual(['acme|stake']);
  });

  it('is looked up under the opposites of its event too', () => {
    const keys = lookupKeys(makeClaim({ event: 'open' }), new Map([['open', ['close']]]));
    expect(keys).toEqual(['acme|open', 'acme|close']);
  });
});

describe('nameKey', () => {
  it.each([
    ['Acme Corp.', 'ACME'],
    ['the Acme Company', 'Acme'],
    ['Acme’s', 'Acme'],
    ['Ａｃｍｅ', 'acme'],
    ['株式会社山霞堂', '山霞堂'],
  ])('%s is %s', (a, b) => expect(nameKey(a)).toBe(nameKey(b)));
  it.each([
    ['Acme', 'Acme Music'],
    ['Company', ''],
  ])('%j is not %j', (a, b) => expect(nameKey(a)).not.toBe(nameKey(b)));
});
