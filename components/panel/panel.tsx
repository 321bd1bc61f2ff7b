import { useState } from 'preact/hooks';
import type { ClaimCard, EntityCard, ErrorReport, PageMetadata } from '../../lib/model/protocol.ts';
import type { Words } from '../../locales/words.ts';
import { Choices } from '../shared/choices.tsx';
import { MarkCounts, type MarkTotals } from '../shared/mark-counts.tsx';
import { ItemRow } from './item-row.tsx';
import { orderClaims, orderNames, type PlacedItem } from './order-items.ts';

export type PanelState =
  /** Asked, nothing heard yet. */
  | { state: 'asking' }
  /** No script of ours answers in this tab. */
  | { state: 'unread' }
  | { state: 'read'; page: PageMetadata | null; items: PlacedItem[]; totals: MarkTotals };

export type OpenedCard =
  | { state: 'loading' }
  | { state: 'failed'; error: ErrorReport }
  | { state: 'loaded'; card: ClaimCard | EntityCard };

export interface PanelProps {
  words: Words;
  panel: PanelState;
  /** Key of the row whose coverage is shown, and that coverage. */
  opened: { key: string; card: OpenedCard } | null;
  /** Scrolls the page to the mark, flashes it and opens the row. */
  onOpen(placed: PlacedItem): void;
  onClose(): void;
}

export const keyOf = ({ frameId, item }: PlacedItem): string => `${frameId}:${item.id}`;

const FILTERS = ['claims', 'names'] as const;

/** Everything found on the page beside it. */
export function Panel({ words, panel, opened, onOpen, onClose }: PanelProps) {
  const [filter, setFilter] = useState<(typeof FILTERS)[number]>('claims');
  const items = panel.state === 'read' ? panel.items : [];
  const shown = filter === 'claims' ? orderClaims(items) : orderNames(items);
  return (
    <>
      <header class="part top">
        <h1>{words('panel.title')}</h1>
        {panel.state === 'read' && panel.page && <Article page={panel.page} words={words} />}
        {panel.state === 'read' && <MarkCounts totals={panel.totals} words={words} />}
        <Choices
          name="filter"
          label={words('panel.filter')}
          options={FILTERS.map(value => ({ value, text: words(`panel.${value}`) }))}
          value={filter}
          onChoose={value => setFilter(value)}
        />
      </header>
      <p class="part quiet" role="status" hidden={shown.length > 0}>
        {words(panel.state === 'read' ? emptyMessage(filter) : `panel.${panel.state}`)}
      </p>
      <ul class="rows">
        {shown.map(placed => (
          <ItemRow
            key={keyOf(placed)}
            words={words}
            item={placed.item}
            opened={opened?.key === keyOf(placed) ? opened.card : null}
            onOpen={() => onOpen(placed)}
            onClose={onClose}
          />
        ))}
      </ul>
      <footer class="foot">
        <span>{words('panel.local')}</span>
        <span>
          <kbd>Alt</kbd> <kbd>N</kbd> {words('panel.nextMark')}
        </span>
      </footer>
    </>
  );
}

const emptyMessage = (filter: (typeof FILTERS)[number]) =>
  filter === 'claims' ? 'panel.noClaims' : 'panel.noNames';

function Article({ page, words }: { page: PageMetadata; words: Words }) {
  const origin = [page.publisher, page.date ? words.date(page.date) : ''].filter(Boolean).join(' · ');
  return (
    <div class="article">
      <p dir="auto">{page.title}</p>
      {origin && <p class="quiet small">{origin}</p>}
    </div>
  );
}
