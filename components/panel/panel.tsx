import { Fragment } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { ClipLine } from '../../lib/model/clips.ts';
import type { ClaimCard, EntityCard, ErrorReport, PageMetadata } from '../../lib/model/protocol.ts';
import type { Words } from '../../locales/words.ts';
import { Choices } from '../shared/choices.tsx';
import { MarkCounts, type MarkTotals } from '../shared/mark-counts.tsx';
import { MoreRows } from '../shared/more-rows.tsx';
import { SavePart, type SavePartProps } from '../shared/save-part.tsx';
import { separated } from '../shared/separated.ts';
import { ClipList } from './clip-list.tsx';
import { ItemRows } from './item-rows.tsx';
import { orderClaims, orderNames, type PlacedItem } from './order-items.ts';
import { UnlistedNames, type UnlistedNamesProps } from './unlisted-names.tsx';

export type PanelState =
  /** Asked, nothing heard yet. */
  | { state: 'asking' }
  /** No script of ours answers in this tab. */
  | { state: 'unread' }
  | { state: 'read'; page: PageMetadata | null; items: PlacedItem[]; totals: MarkTotals; unlisted: string[] };

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
  /** What is saved from this page, newest first. */
  clips: readonly ClipLine[];
  save: Omit<SavePartProps, 'words'>;
  names: Omit<UnlistedNamesProps, 'words' | 'unlisted'>;
  /** The key for the next mark, as the browser writes it; empty where there is none. */
  nextKey: string;
  /** Opens a name in the library. */
  onOpenName(entityId: string): void;
}

export const keyOf = ({ frameId, item }: PlacedItem): string => `${frameId}:${item.id}`;

const FILTERS = ['claims', 'names', 'clips'] as const;
type Filter = (typeof FILTERS)[number];
/** Rows drawn at once: a page may have thousands. */
const AT_ONCE = 100;
const NONE: PlacedItem[] = [];
const EMPTY = { claims: 'panel.noClaims', names: 'panel.noNames', clips: 'panel.noClips' } as const;

/** Everything found on the page beside it. */
export function Panel(props: PanelProps) {
  const { words, panel, opened, onOpen, onClose, clips, save, names, nextKey, onOpenName } = props;
  const [filter, setFilter] = useState<Filter>('claims');
  const [most, setMost] = useState(AT_ONCE);
  const items = panel.state === 'read' ? panel.items : NONE;
  const shown = useMemo(
    () => (filter === 'claims' ? orderClaims(items) : filter === 'names' ? orderNames(items) : []),
    [filter, items],
  );
  const empty = filter === 'clips' ? clips.length === 0 : shown.length === 0;
  return (
    <>
      <header class="part top">
        <h1>{words('panel.title')}</h1>
        {panel.state === 'read' && panel.page && <Article page={panel.page} words={words} />}
        {panel.state === 'read' && <MarkCounts totals={panel.totals} words={words} />}
        {panel.state === 'read' && <SavePart words={words} {...save} />}
        <Choices
          name="filter"
          label={words('panel.filter')}
          options={FILTERS.map(value => ({ value, text: words(`panel.${value}`) }))}
          value={filter}
          onChoose={value => {
            setMost(AT_ONCE);
            setFilter(value);
          }}
        />
      </header>
      <p class="part quiet" role="status" hidden={!empty}>
        {words(panel.state === 'read' ? EMPTY[filter] : `panel.${panel.state}`)}
      </p>
      {filter === 'clips' && <ClipList words={words} clips={clips} />}
      <ItemRows
        shown={shown.slice(0, most)}
        {...{ words, opened, onOpen, onClose, onOpenName }}
        onNames={names.onNames}
      />
      {shown.length > most && (
        <MoreRows
          words={words}
          count={Math.min(AT_ONCE, shown.length - most)}
          onMore={() => setMost(now => now + AT_ONCE)}
        />
      )}
      {filter === 'names' && panel.state === 'read' && (
        <UnlistedNames words={words} unlisted={panel.unlisted} {...names} />
      )}
      <footer class="page-foot">
        <span>{words('panel.local')}</span>
        {nextKey && (
          <span>
            {nextKey.split('+').map(key => (
              <Fragment key={key}>
                <kbd>{key}</kbd>{' '}
              </Fragment>
            ))}
            {words('panel.nextMark')}
          </span>
        )}
      </footer>
    </>
  );
}

function Article({ page, words }: { page: PageMetadata; words: Words }) {
  const origin = separated([page.publisher, page.date && words.date(page.date)]);
  return (
    <div class="article">
      <p dir="auto">{page.title}</p>
      {origin && <p class="quiet small">{origin}</p>}
    </div>
  );
}
