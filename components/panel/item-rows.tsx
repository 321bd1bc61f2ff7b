import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { ItemRow, type ItemRowProps } from './item-row.tsx';
import type { PlacedItem } from './order-items.ts';
import { keyOf, type OpenedCard } from './panel.tsx';

export interface ItemRowsProps extends Pick<ItemRowProps, 'words' | 'onNames' | 'onOpenName' | 'onClose'> {
  shown: readonly PlacedItem[];
  opened: { key: string; card: OpenedCard } | null;
  onOpen(placed: PlacedItem): void;
}

interface Drawn {
  placed: PlacedItem;
  card: OpenedCard | null;
  row: VNode;
}

/** A row that has not changed is handed over as it was, and not drawn again: a list may have thousands, and grows while it is scrolled. */
export function ItemRows(props: ItemRowsProps) {
  const { shown, opened, words, onOpen, onClose, onNames, onOpenName } = props;
  const before = useRef({ words, rows: new Map<string, Drawn>() });
  const known = before.current.words === words ? before.current.rows : new Map<string, Drawn>();
  const rows = new Map<string, Drawn>();
  for (const placed of shown) {
    const key = keyOf(placed);
    const card = opened?.key === key ? opened.card : null;
    const drawn = known.get(key);
    if (drawn?.placed === placed && drawn.card === card) rows.set(key, drawn);
    else {
      const handlers = { onOpen: () => onOpen(placed), onClose, onNames, onOpenName };
      const row = <ItemRow key={key} words={words} item={placed.item} opened={card} {...handlers} />;
      rows.set(key, { placed, card, row });
    }
  }
  before.current = { words, rows };
  return <ul class="rows">{[...rows.values()].map(({ row }) => row)}</ul>;
}
