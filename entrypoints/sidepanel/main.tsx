import '../../components/shared/tokens.css';
import '../../components/card/card.css';
import '../../components/shared/surface.css';
import '../../components/panel/panel.css';
import { render } from 'preact';
import type { PlacedItem } from '../../components/panel/order-items.ts';
import { keyOf, Panel, type PanelProps, type PanelState } from '../../components/panel/panel.tsx';
import type { ErrorReport } from '../../lib/model/protocol.ts';
import { readShortcuts } from '../../lib/platform/commands.ts';
import { sendToBackground, sendToPage } from '../../lib/platform/messaging.ts';
import { type TabOverview, totalsOf, watchOverview } from '../../lib/platform/overview.ts';
import { openSurface, type Surface } from '../../lib/platform/surface.ts';
import { bringForward, openNameInLibrary, watchActiveTab } from '../../lib/platform/tabs.ts';
import { createClips } from './clips.ts';

/** A page's script answers at once; where none has by then, there is none. */
const SILENCE_MS = 800;

let surface: Surface | undefined;
let tabId: number | null = null;
let overview: TabOverview | null = null;
let panel: PanelState = { state: 'asking' };
let opened: PanelProps['opened'] = null;
const clips = createClips(draw);
const added = new Set<string>();
let problem: ErrorReport | null = null;
/** The browser's key for the next mark, as the reader has set it; empty where there is none. */
let nextKey = '';

function draw(): void {
  const root = document.getElementById('app');
  if (!root || !surface) return;
  render(
    <Panel
      words={surface.words}
      panel={panel}
      opened={opened}
      onOpen={open}
      onClose={close}
      clips={clips.lines}
      names={{ added, problem, onAdd: add, onNames: id => void sendToBackground('edit-name', { id }) }}
      save={{ saving: clips.saving, known: clips.known, onSave: clips.save, onUndo: clips.undo }}
      nextKey={nextKey}
      onOpenName={openNameInLibrary}
    />,
    root,
  );
}

function follow(id: number, signal: AbortSignal): void {
  tabId = id;
  overview = null;
  opened = null;
  panel = { state: 'asking' };
  added.clear();
  problem = null;
  clips.turnTo(id, null);
  draw();
  watchOverview(id, show, signal);
  setTimeout(() => {
    if (signal.aborted || overview) return;
    panel = { state: 'unread' };
    draw();
  }, SILENCE_MS);
}

function show(next: TabOverview): void {
  overview = next;
  const items = [...next.frames].flatMap(([frameId, frame]) =>
    frame.items.map((item): PlacedItem => ({ frameId, item })),
  );
  if (tabId !== null) clips.turnTo(tabId, next.frames.get(0)?.metadata.url ?? null);
  panel = {
    state: 'read',
    page: next.frames.get(0)?.metadata ?? null,
    items,
    totals: totalsOf(next),
    unlisted: [...new Set([...next.frames.values()].flatMap(frame => frame.unlisted))],
  };
  draw();
}

async function open(placed: PlacedItem): Promise<void> {
  const frame = overview?.frames.get(placed.frameId);
  if (tabId === null || !frame) return;
  const key = keyOf(placed);
  opened = { key, card: { state: 'loading' } };
  draw();
  void bringForward(tabId);
  void sendToPage(tabId, 'show-mark', { id: placed.item.id }, placed.frameId);
  const { metadata, ownDocuments } = frame;
  const { subject, passage } = placed.item;
  const result = await sendToBackground('card', { subject, passage, metadata, ownDocuments });
  if (opened?.key !== key) return;
  opened = {
    key,
    card: result.ok ? { state: 'loaded', card: result.value } : { state: 'failed', error: result.error },
  };
  draw();
}

async function add(name: string): Promise<void> {
  const result = await sendToBackground('add-name', { name });
  problem = result.ok ? null : result.error;
  if (result.ok) added.add(name);
  draw();
}

function close(): void {
  opened = null;
  draw();
}

await openSurface(next => {
  surface = next;
  draw();
});
watchActiveTab(follow);
nextKey = (await readShortcuts()).find(({ name }) => name === 'next-mark')?.keys ?? '';
draw();
