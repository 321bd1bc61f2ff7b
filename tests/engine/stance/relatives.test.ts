import { describe, expect, it } from 'vitest';
import { createRelativesTest } from '../../../lib/engine/stance/relatives.ts';

const entity = (id: string, parent?: string) => ({
  ...{ id, label: id, type: 'company', forms: [] },
  ...(parent ? { parent } : {}),
});
const areRelatives = createRelativesTest([
  entity('group'),
  entity('telecom', 'group'),
  entity('payments', 'telecom'),
  entity('bank', 'group'),
  entity('rival'),
  entity('ouroboros', 'tail'),
  entity('tail', 'ouroboros'),
]);

describe('relatives', () => {
  it.each([
    ['a unit and its group', ['telecom'], ['group'], true],
    ['a group and its unit', ['group'], ['telecom'], true],
    ['at two steps', ['payments'], ['group'], true],
    ['one of several', ['rival', 'bank'], ['group'], true],
    ['sisters', ['telecom'], ['bank'], false],
    ['strangers', ['telecom'], ['rival'], false],
    ['one and the same is no relative', ['group'], ['group'], false],
    ['nobody', [], ['group'], false],
    ['names in no list', ['nobody-knows'], ['group'], false],
    ['a circle of parents ends', ['ouroboros'], ['rival'], false],
  ])('%s', (_, a, b, expected) => {
    expect(areRelatives(a, b)).toBe(expected);
  });
});
