import { browser } from './browser.ts';

/** Whether a tab is in a private window, from which nothing is kept; false if there is no such tab. */
export const isPrivate = (tabId: number): Promise<boolean> =>
  browser.tabs.get(tabId).then(
    ({ incognito }) => incognito,
    () => false,
  );
