import { expect, it } from 'vitest';
import type { Density, MarkKind } from '../../lib/model/protocol.ts';
import { nextDensity } from '../../lib/page/mark-keys.ts';
import { createRememberedMarks } from '../../lib/page/remembered-marks.ts';

it('one key goes round all densities and comes back', () => {
  let density: Density = 'off';
  const met: Density[] = [];
  do {
    met.push(density);
    density = nextDensity(density);
  } while (density !== 'off' && met.length < 10);
  expect(met).toEqual(['off', 'differing', 'claims', 'everything']);
});

it('answers are remembered by text, and the memory is bounded', () => {
  const remembered = createRememberedMarks();
  const kind: MarkKind = 'agree';
  const marks = [
    {
      ...{ start: 0, end: 1, kind, first: true, label: '' },
      subject: { type: 'entity' as const, entityId: 'a' },
    },
  ];
  remembered.set('one', marks);
  remembered.set('none', []);
  expect(remembered.get('one')).toBe(marks);
  expect(remembered.get('none')).toEqual([]);
  expect(remembered.has('other')).toBe(false);
  for (let i = 0; i < 5; i++) remembered.set(`${i}${'x'.repeat(999_000)}`, []);
  expect(remembered.has('one')).toBe(false);
  expect(remembered.has(`4${'x'.repeat(999_000)}`)).toBe(true);
});
