/** What the popup is to begin with, handed over by the menu or the address bar: a page in a tab where the browser opens no popup. */
import { browser } from './browser.ts';
import { openExtensionPage } from './tabs.ts';

const PENDING = 'pending-start';

/** A text to check, or something of the page to save. */
export type Pending = { check: string } | { save: 'selection' | 'article' };

export interface PopupStart {
  check: string;
  save: 'selection' | 'article' | null;
  /** Opened in a tab of its own, so there is no page under it. */
  ownTab: boolean;
}

/** Straight from a click on the menu; what is asked waits in session storage for the popup to take it. False if no popup opens. */
async function openPopup(pending: Pending): Promise<boolean> {
  await browser.storage.session.set({ [PENDING]: pending });
  try {
    await browser.action.openPopup();
    return true;
  } catch {
    await browser.storage.session.remove(PENDING);
    return false;
  }
}

export async function openQuickCheck(text: string): Promise<void> {
  if (!(await openPopup({ check: text }))) await openQuickCheckTab(text);
}

/** The popup saves and says so, with undo. */
export const openSave = (save: 'selection' | 'article'): Promise<boolean> => openPopup({ save });

export const openQuickCheckTab = (text: string): Promise<void> =>
  openExtensionPage(`popup.html?q=${encodeURIComponent(text)}`);

/** What waits is handed out once. */
export async function takePopupStart(): Promise<PopupStart> {
  const asked = new URLSearchParams(location.search).get('q');
  if (asked !== null) return { check: asked, save: null, ownTab: true };
  const { [PENDING]: pending } = await browser.storage.session.get(PENDING);
  if (pending === undefined) return { check: '', save: null, ownTab: false };
  await browser.storage.session.remove(PENDING);
  const { check = '', save = null } = pending as { check?: string; save?: PopupStart['save'] };
  return { check, save, ownTab: false };
}
