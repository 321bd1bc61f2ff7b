import type { OverviewItem } from '../../lib/model/protocol.ts';

/** An item and the frame it is in. */
export interface PlacedItem {
  frameId: number;
  item: OverviewItem;
}

const KIND_ORDER = { differ: 0, changed: 1, agree: 2, entity: 3 };

/** Differing first, then changed, then agreeing from the fewest origins up; equals stay in reading order. */
export function orderClaims(items: readonly PlacedItem[]): PlacedItem[] {
  return items
    .filter(({ item }) => item.kind !== 'entity')
    .sort((a, b) => KIND_ORDER[a.item.kind] - KIND_ORDER[b.item.kind] || support(a.item) - support(b.item));
}

/** Each name once, where it is first met. */
export function orderNames(items: readonly PlacedItem[]): PlacedItem[] {
  const met = new Set<string>();
  return items.filter(({ item: { subject } }) => {
    if (subject.type !== 'entity' || met.has(subject.entityId)) return false;
    met.add(subject.entityId);
    return true;
  });
}

/** Independent origins weigh first, reports break the tie. */
const support = ({ support: s }: OverviewItem): number => (s ? s.origins + s.reports / 1000 : 0);
