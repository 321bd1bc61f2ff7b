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
