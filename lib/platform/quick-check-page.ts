/** Opens the quick check with a text already in it: the popup where the browser lets us, else a page in a tab. */
import { browser } from './browser.ts';
import { openExtensionPage } from './tabs.ts';

const PENDING = 'pending-check';

/** Straight from a click on the menu; the text waits in session storage for the popup to take it. */
export async function openQuickCheck(text: string): Promise<void> {
  await browser.storage.session.set({ [PENDING]: text });
  try {
    await browser.action.openPopup();
  } catch {
    await browser.storage.session.remove(PENDING);
    await openQuickCheckTab(text);
  }
}

export const openQuickCheckTab = (text: string): Promise<void> =>
  openExtensionPage(`popup.html?q=${encodeURIComponent(text)}`);

export interface InitialCheck {
  text: string;
  /** Opened in a tab of its own, so there is no page under it. */
  ownTab: boolean;
}

/** What the quick check is to start with. A waiting text is handed out once. */
export async function takeInitialCheck(): Promise<InitialCheck> {
  const asked = new URLSearchParams(location.search).get('q');
  if (asked !== null) return { text: asked, ownTab: true };
  const { [PENDING]: pending } = await browser.storage.session.get(PENDING);
  if (pending === undefined) return { text: '', ownTab: false };
  await browser.storage.session.remove(PENDING);
  return { text: String(pending), ownTab: false };
}
