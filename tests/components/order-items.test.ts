import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderClaims, orderNames, type PlacedItem } from '../../components/panel/order-items.ts';

interface Sketch {
  kind: 'differ' | 'changed' | 'agree' | 'entity';
  origins?: number;
  reports?: number;
  entityId?: string;
}

const placed = ({ kind, origins = 1, reports = 1, entityId = 'e' }: Sketch, i: number): PlacedItem =>
  ({
    frameId: 0,
    item: {
      id: String(i),
      kind,
      printed: `${kind} ${origins}/${reports}`,
      passage: '',
      subject: kind === 'entity' ? { type: 'entity', entityId } : { type: 'claim', claim: {} },
      support: kind === 'entity' ? undefined : { agree: 0, differ: 0, changed: 0, origins, reports },
    },
  }) as PlacedItem;
const idsOf = (items: PlacedItem[]) => items.map(({ item }) => item.id).join('');

describe('claims', () => {
  it('differing first, then changed, then agreeing', () => {
    const items = [{ kind: 'agree' }, { kind: 'changed' }, { kind: 'differ' }] as const;
    expect(idsOf(orderClaims(items.map(placed)))).toBe('210');
  });
  it('the weakest support first: few origins before few reports', () => {
    const items = [
      { kind: 'agree', origins: 3, reports: 3 },
      { kind: 'agree', origins: 1, reports: 9 },
      { kind: 'agree', origins: 1, reports: 2 },
    ] as const;
    expect(idsOf(orderClaims(items.map(placed)))).toBe('210');
  });
  it('equals stay in reading order, and names are left out', () => {
    const items = [{ kind: 'differ' }, { kind: 'entity' }, { kind: 'differ' }] as const;
    expect(idsOf(orderClaims(items.map(placed)))).toBe('02');
  });
  it('loses and invents nothing, and leaves its input alone', () => {
    const sketch = fc.record({
      kind: fc.constantFrom('differ' as const, 'changed' as const, 'agree' as const),
      origins: fc.nat(5),
      reports: fc.nat(9),
    });
    fc.assert(
      fc.property(fc.array(sketch), sketches => {
        const items = sketches.map(placed);
        const before = idsOf(items);
        expect(new Set(orderClaims(items))).toEqual(new Set(items));
        expect(idsOf(items)).toBe(before);
      }),
    );
  });
});

describe('names', () => {
  it('once each, where they are first met', () => {
    const items = [
      { kind: 'entity', entityId: 'b' },
      { kind: 'differ' },
      { kind: 'entity', entityId: 'a' },
      { kind: 'entity', entityId: 'b' },
    ] as const;
    expect(idsOf(orderNames(items.map(placed)))).toBe('02');
  });
});
