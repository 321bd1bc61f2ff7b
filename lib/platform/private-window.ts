import { browser } from './browser.ts';

/** Whether a tab is in a private window, from which nothing is kept. */
export const isPrivate = async (tabId: number): Promise<boolean> => (await browser.tabs.get(tabId)).incognito;
