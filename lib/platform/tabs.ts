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

/** A name in the library, with what is reported for it. */
export const openNameInLibrary = (entityId: string): Promise<void> =>
  openExtensionPage(`library.html?name=${encodeURIComponent(entityId)}`);

type PanelApi = typeof browser & {
  sidePanel?: { open(options: { windowId: number } | { tabId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
};

/**
 * The side panel, the sidebar, or where there is neither (Firefox for Android) the same page in a tab. The function must be
 * called straight from a click.
 */
export function panelOpener({ id, windowId }: ActiveTab): () => Promise<void> {
  const { sidebarAction } = browser as PanelApi;
  const { sidePanel } = (globalThis as { chrome?: PanelApi }).chrome ?? {};
  if (sidePanel) return () => sidePanel.open({ windowId });
  if (sidebarAction) return () => sidebarAction.open();
  return () => openExtensionPage(`sidepanel.html?tab=${id}`);
}

/**
 * The same for a click on a page that comes to the background as a message. Firefox opens its sidebar only for clicks in its own
 * windows, so there it is a tab. To be called before anything is awaited.
 */
export async function openPanelOf(tabId: number): Promise<void> {
  const { sidePanel } = (globalThis as { chrome?: PanelApi }).chrome ?? {};
  const { sidebarAction } = browser as PanelApi;
  const opened = sidePanel ? sidePanel.open({ tabId }) : sidebarAction?.open();
  if (await opened?.then(() => true).catch(() => false)) return;
  await openExtensionPage(`sidepanel.html?tab=${tabId}`);
}

/** The tab a panel that lies in a tab of its own is about. */
const fixedTab = (): number | null => Number(new URLSearchParams(location.search).get('tab')) || null;

/** Brings a tab forward; nothing to do beside a panel, which always lies next to its page. */
export async function bringForward(tabId: number): Promise<void> {
  if (fixedTab() === tabId) await browser.tabs.update(tabId, { active: true });
}

/**
 * Calls back with the tab this page lies beside, now, on every switch of tab and after every navigation. The signal
 * aborts when the next call is due.
 */
export function watchActiveTab(follow: (tabId: number, signal: AbortSignal) => void): void {
  let current = new AbortController();
  const wanted = async () => fixedTab() ?? (await activeTab())?.id;
  const turn = async () => {
    const tabId = await wanted();
    if (tabId === undefined) return;
    current.abort();
    current = new AbortController();
    follow(tabId, current.signal);
  };
  if (fixedTab() === null) browser.tabs.onActivated.addListener(turn);
  browser.tabs.onUpdated.addListener(async (id, change) => {
    if (change.status === 'complete' && (await wanted()) === id) await turn();
  });
  void turn();
}
