/** What the frames of a tab have found, kept up to date for as long as somebody looks. */
import type { FrameOverview, MarkKind } from '../model/protocol.ts';
import { browser, type Runtime } from './browser.ts';
import { isEnvelope, sendToPage } from './messaging.ts';

export interface TabOverview {
  /** By frame id; 0 is the page itself. */
  frames: Map<number, FrameOverview>;
}

/** Calls back with every change until the signal aborts, or for ever. Asks the tab once to begin with. */
export function watchOverview(
  tabId: number,
  onChange: (overview: TabOverview) => void,
  signal?: AbortSignal,
): void {
  const frames = new Map<number, FrameOverview>();
  const listener = (message: unknown, sender: Runtime.MessageSender): undefined => {
    if (sender.id !== browser.runtime.id || sender.tab?.id !== tabId || !isEnvelope(message)) return;
    if (message.type === 'marks-changed') void sendToPage(tabId, 'report-overview', {}, sender.frameId);
    if (message.type !== 'overview') return;
    if (sender.frameId === 0) dropOtherPages(frames, message.ask as FrameOverview);
    frames.set(sender.frameId ?? 0, message.ask as FrameOverview);
    onChange({ frames });
  };
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
  void sendToPage(tabId, 'report-overview', {});
}

/** A new page in the top frame has new frames below it. */
function dropOtherPages(frames: Map<number, FrameOverview>, top: FrameOverview): void {
  const before = frames.get(0);
  if (before && before.metadata.url !== top.metadata.url) frames.clear();
}

/** Marks by kind over all frames. */
export function totalsOf({ frames }: TabOverview): Record<MarkKind, number> {
  const totals = { differ: 0, changed: 0, agree: 0, entity: 0 };
  for (const { items } of frames.values()) for (const { kind } of items) totals[kind] += 1;
  return totals;
}
