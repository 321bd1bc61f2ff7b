/** What the extension offers in the context menu. Where the browser has no menus (Firefox for Android), there is none. */
import { browser, type Menus } from './browser.ts';

/** Titles lie in _locales, so the browser can show them before the background wakes. */
const ITEMS = [
  { id: 'check-selection', title: 'checkSelection', contexts: ['selection'] },
  { id: 'save-selection', title: 'saveSelection', contexts: ['selection'] },
  { id: 'save-article', title: 'saveArticle', contexts: ['page'] },
] satisfies { id: string; title: string; contexts: Menus.ContextType[] }[];

export interface MenuActions {
  check(text: string): unknown;
  save(kind: 'selection' | 'article'): unknown;
}

/** Call synchronously at start. */
export function watchContextMenu({ check, save }: MenuActions): void {
  if (!browser.contextMenus) return;
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    for (const { id, title, contexts } of ITEMS)
      browser.contextMenus.create({ id, title: browser.i18n.getMessage(title), contexts });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }) => {
    if (menuItemId === 'check-selection' && selectionText) check(selectionText);
    if (menuItemId === 'save-selection') save('selection');
    if (menuItemId === 'save-article') save('article');
  });
}
