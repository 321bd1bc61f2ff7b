/** Tabs as the extension's own pages need them. */
import { browser } from './browser.ts';

export interface ActiveTab {
  id: number;
  windowId: number;
  /** Known only where the reader clicked or granted the site. */
  url: string;
}

export async function activeTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  return { id: tab.id, windowId: tab.windowId ?? browser.windows.WINDOW_ID_CURRENT, url: tab.url ?? '' };
}

export async function openExtensionPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

type PanelApi = typeof browser & {
  sidePanel?: { open(options: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
};

/** Null where the browser has neither a side panel nor a sidebar. The function must be called straight from a click. */
export function panelOpener(windowId: number): (() => Promise<void>) | null {
  const { sidePanel, sidebarAction } = browser as PanelApi;
  const native = (globalThis as { chrome?: PanelApi }).chrome?.sidePanel ?? sidePanel;
  if (native) return () => native.open({ windowId });
  return sidebarAction ? () => sidebarAction.open() : null;
}

/**
 * Calls back with the tab this page lies beside, now, on every switch of tab and after every navigation. The signal
 * aborts when the next call is due.
 */
export function watchActiveTab(follow: (tabId: number, signal: AbortSignal) => void): void {
  let current = new AbortController();
  const turnTo = async () => {
    const tab = await activeTab();
    if (!tab) return;
    current.abort();
    current = new AbortController();
    follow(tab.id, current.signal);
  };
  browser.tabs.onActivated.addListener(turnTo);
  browser.tabs.onUpdated.addListener(async (id, change) => {
    if (change.status === 'complete' && (await activeTab())?.id === id) await turnTo();
  });
  void turnTo();
}
