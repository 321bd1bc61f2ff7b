/**
 * A tab that opens is about to load a page: the browser tells of it before the page is asked for, while a page tells only when it has come. For
 * that no permission is needed, and nothing is told of the page.
 */
import { browser } from './browser.ts';
import { readSiteAccess } from './site-access.ts';

/**
 * Call synchronously when the background starts. What is returned is to be called whenever access may have changed: where no site is granted, no
 * tab wakes the background again. (Firefox goes on waking it.)
 */
export function watchNewTabs(opened: () => void): () => Promise<void> {
  const { onCreated } = browser.tabs;
  onCreated.addListener(opened);
  return async () => {
    const { level } = await readSiteAccess();
    if (level === 'click') onCreated.removeListener(opened);
    else onCreated.addListener(opened);
  };
}
