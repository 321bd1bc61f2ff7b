/** "Check this figure" on a selection. Where the browser has no menus (Firefox for Android), there is none. */
import { browser } from './browser.ts';

const ITEM = 'check-selection';

/** Call synchronously at start. The title lies in _locales, so the browser can show it before the background wakes. */
export function watchContextMenu(check: (text: string) => void): void {
  if (!browser.contextMenus) return;
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    browser.contextMenus.create({
      id: ITEM,
      title: browser.i18n.getMessage('checkSelection'),
      contexts: ['selection'],
    });
  });
  browser.contextMenus.onClicked.addListener(info => {
    if (info.menuItemId === ITEM && info.selectionText) check(info.selectionText);
  });
}
